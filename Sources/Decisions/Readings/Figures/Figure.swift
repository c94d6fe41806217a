import Costing

/// A value with unit, trace or source, and grade.
public struct Figure: Sendable {
    /// The value as it was when it was given to somebody or printed.
    public struct Freeze: Sendable {
        /// The round or the issued paper that holds it.
        public var entry: String
        public var title: Text
        public var on: PartialDate?
        public var value: Quantity
        public var grade: Grade
        /// Where the round or paper stands in the ledger.
        var position: Int64
    }

    /// The same number from a source.
    public struct Report: Sendable {
        public var entry: String
        public var value: Quantity
        public var on: PartialDate?
        public var grade: Grade
        public var sources: [SourceID]
        public var edition: RateEditionID?
        public var note: Text?
        /// Where it stands in the ledger, which tells apart what is of one day.
        var position: Int64
    }

    public var id: String
    public var label: Text
    /// Nil where it is not known; `unknown` then says why.
    public var value: Quantity?
    public var unknown: Text?
    /// Each value that it can have, where a missing day leaves that open.
    public var possible: [Quantity] = []
    public var grade: Grade
    public var sources: [SourceID]
    /// What the engine computes, and how; also where a source's value leads.
    public var computed: Quantity?
    public var trace: Trace?
    public var reports: [Report]
    public var frozen: [Freeze]
    /// True where the key is a stand-in for one that is not public.
    public var isStandIn: Bool

    /// Which numbers of inhabitants in it are the sum of earlier counts.
    public var addedCounts: Text? = nil

    /// The source whose number is the value; nil where it is computed.
    public var leadingReport: Report? = nil

    /// Frozen values that differ from what holds now.
    public var drifted: [Freeze] {
        guard let value else { return [] }
        return frozen.filter { $0.value != value }
    }

    /// The change in hundredths of a per cent of the old value, rounded; nil
    /// where there is none to take it of: of days, of nothing, and between
    /// different units.
    public static func change(from old: Quantity, to new: Quantity) -> BasisPoints? {
        guard let (a, b) = numbers(old, new) else { return nil }
        return .change(from: a, to: b)
    }

    /// Whether a value has moved by more than so much of the old one, exactly;
    /// what has no relation has moved once it is another.
    public static func hasMoved(from old: Quantity, to new: Quantity, byMoreThan limit: BasisPoints) -> Bool {
        guard old != new else { return false }
        guard let (a, b) = numbers(old, new), a != 0 else { return true }
        return (Int128(b) - Int128(a)).magnitude * 10_000 > Int128(a).magnitude * UInt128(max(0, limit.value))
    }

    /// Both in the same unit.
    private static func numbers(_ old: Quantity, _ new: Quantity) -> (Int64, Int64)? {
        guard old.unit == new.unit, let a = old.number, let b = new.number else { return nil }
        return (a, b)
    }
}
