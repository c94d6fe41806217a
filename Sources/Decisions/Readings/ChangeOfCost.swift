import Costing

/// Why a cost is no longer what a round was told, as far as the cost model
/// computes it. Nothing is put down to a cause that was not computed.
public struct ChangeOfCost: Sendable {
    public struct Part: Hashable, Sendable {
        /// Nil: what the cost model does not explain.
        public var cause: CostCause?
        public var amount: Money
    }

    /// The rates that were replaced, and those in their place.
    public struct NewRates: Sendable {
        public var then: Recorded<RateEdition>
        public var now: Recorded<RateEdition>
    }

    public let from: Money
    public let to: Money
    /// What makes a difference; together they are the whole of it.
    public let parts: [Part]
    /// Where everything is explained, and new rates are among the causes.
    public let newRates: NewRates?

    /// Nil where no amounts of money are compared.
    /// - Parameters:
    ///   - then: the figures of the day on which it was told; nil where that day
    ///     is not known.
    ///   - now: those by which it has changed.
    public init?(_ drift: Standing.Drift, then: FigureBook?, now book: FigureBook) {
        guard let told = drift.then.money, let now = drift.now?.money else { return nil }
        let explained = then.map { ChangeOfCost.explained(drift.figure.id, from: $0, to: book) } ?? []
        let rest = explained.reduce(now - told) { $0 - $1.amount }
        from = told
        to = now
        parts = explained + (rest == .zero ? [] : [Part(cause: nil, amount: rest)])
        if rest == .zero, explained.contains(where: { $0.cause == .edition }), let old = then?.study, let new = book.study {
            newRates = NewRates(then: old.edition, now: new.edition)
        } else {
            newRates = nil
        }
    }

    /// What the causes make of the figure as it is computed and stated: in steps
    /// of its rounding, so that they add up.
    private static func explained(_ figure: String, from then: FigureBook, to now: FigureBook) -> [Part] {
        guard let old = then.study, let new = now.study,
              let before = then[figure]?.computed?.money, let after = now[figure]?.computed?.money,
              let bridge = split(figure, from: old.state, to: new.state) else { return [] }
        let moved = bridge.parts.filter { $0.amount != .zero }
        guard let greatest = moved.indices.max(by: { moved[$0].amount.cents.magnitude < moved[$1].amount.cents.magnitude }) else { return [] }
        let step = figure == "gross-extra-cost" ? Money(cents: 1) : new.comparison.rounding
        var parts = moved.map { Part(cause: $0.cause, amount: $0.amount.rounded(to: step)) }
        // Where rounding each leaves something over, the greatest bears it best.
        parts[greatest].amount = parts.reduce(after - before) { $0 - $1.amount } + parts[greatest].amount
        return parts.filter { $0.amount != .zero }
    }

    /// Nil for a figure that is none of the extra cost.
    private static func split(_ figure: String, from old: CostState, to new: CostState) -> Bridge<CostCause>? {
        switch figure {
        case "extra-cost": return try? old.bridge(to: new, in: nil)
        case "extra-cost-without-grant", "gross-extra-cost":
            var old = old, new = new
            old.comparison.grant = nil
            new.comparison.grant = nil
            return try? old.bridge(to: new, in: nil)
        default: return nil
        }
    }
}
