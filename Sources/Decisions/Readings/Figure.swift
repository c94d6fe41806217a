import Costing

/// A value with unit, trace or source, and grade.
public struct Figure: Sendable {
    /// The value as it was when it was given to somebody or printed.
    public struct Freeze: Sendable {
        /// The round or the issued paper that holds it.
        public var entry: String
        public var title: Text
        public var on: PartialDate?
        public var value: FigureValue
        public var grade: Grade
    }

    /// The same number from a source.
    public struct Report: Sendable {
        public var entry: String
        public var value: FigureValue
        public var on: PartialDate?
        public var grade: Grade
        public var sources: [SourceID]
        public var edition: RateEditionID?
        public var note: Text?
    }

    public var id: String
    public var label: Text
    /// Nil where it is not known; `unknown` then says why.
    public var value: FigureValue?
    public var unknown: Text?
    public var grade: Grade
    public var sources: [SourceID]
    /// What the engine computes, and how; also where a source's value leads.
    public var computed: FigureValue?
    public var trace: Trace?
    public var reports: [Report]
    public var frozen: [Freeze]
    /// True where the key is a stand-in for one that is not public.
    public var isStandIn: Bool

    /// The source whose number is the value; nil where it is computed.
    public var leadingReport: Report? {
        guard let value else { return nil }
        return reports.last { $0.value == value && $0.grade == grade && $0.sources == sources }
    }

    /// Frozen values that differ from what holds now.
    public var drifted: [Freeze] {
        guard let value else { return [] }
        return frozen.filter { $0.value != value }
    }

    /// A year's amount, where the unit is money.
    public static func change(from old: FigureValue, to new: FigureValue) -> BasisPoints? {
        guard let a = old.money, let b = new.money else { return nil }
        return .change(from: a.cents, to: b.cents)
    }
}

/// The unit's name in data for other programs.
extension FigureValue {
    public var unit: String {
        switch self {
        case .money: "EUR-cent"
        case .share: "basis-points"
        case .day: "day"
        case .posts: "posts/100"
        case .count: "count"
        case .points: "millionths-of-a-percentage-point"
        }
    }
}
