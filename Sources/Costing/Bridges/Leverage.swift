/// How a change of the gross cost becomes a larger one of what is left after
/// a fixed grant: gross 231,000 to 250,000 is +8.23 %, net 61,000 to 80,000
/// is +31.15 %.
public struct Leverage: Hashable, Sendable {
    /// From the old to the new amount, before the grant.
    public let gross: Change
    /// After the grant.
    public let net: Change

    public struct Change: Hashable, Sendable {
        public let from: Money
        public let to: Money
        /// (to − from) ÷ from, rounded half away from zero to a basis point,
        /// with both amounts below it; nil where `from` is nothing or less,
        /// because against that there is no relative change.
        public let trace: Trace?
        /// The share of `trace`.
        public let share: BasisPoints?
    }

    /// The amounts of two traces of money each. A trace that is no amount
    /// counts as nothing.
    public init(gross: (old: Trace, new: Trace), net: (old: Trace, new: Trace)) {
        self.gross = Change(from: gross.old, to: gross.new)
        self.net = Change(from: net.old, to: net.new)
    }

    /// Of two states of a comparison, to the cent. Not of amounts rounded as
    /// a paper states them, from which shares come out a little differently.
    public init(from old: Comparison, to new: Comparison) throws(CostingError) {
        self.init(
            gross: (try old.grossExtraCost(), try new.grossExtraCost()),
            net: (try old.extraCostExact(), try new.extraCostExact()))
    }
}

extension Leverage.Change {
    init(from old: Trace, to new: Trace) {
        from = old.value.money ?? .zero
        to = new.value.money ?? .zero
        share = BasisPoints.change(from: from.cents, to: to.cents)
        trace = share.map { Trace(new.label, .share($0), .change, [old, new]) }
    }
}
