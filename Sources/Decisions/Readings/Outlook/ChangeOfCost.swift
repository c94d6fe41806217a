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

    /// The figures of the extra cost, which alone are put down to causes; the
    /// one that is asked for most comes first.
    public static let figures: [ComputedFigure] = [.extraCost, .extraCostWithoutGrant, .grossExtraCost]

    public let from: Money
    public let to: Money
    /// What makes a difference; together they are the whole of it.
    public let parts: [Part]
    /// On what the cost was computed when it was told; nil where it was not, or
    /// where that day is not known.
    public let then: CostStudy?
    /// Where everything is explained, and new rates are among the causes.
    public let newRates: NewRates?

    /// Whether nothing of it is left without a cause.
    public var isExplained: Bool { parts.allSatisfy { $0.cause != nil } }
    /// Whether nothing of it has a cause.
    public var isUnexplained: Bool { parts.allSatisfy { $0.cause == nil } }

    /// Nil where no amounts of money are compared.
    /// - Parameters:
    ///   - told: what was told of the figure, which is another now.
    ///   - then: the figures of the day on which it was told; nil where that day
    ///     is not known.
    ///   - book: those by which it has changed.
    public init?(of figure: String, from told: Quantity, to value: Quantity?, then: FigureBook?, now book: FigureBook) {
        guard let told = told.money, let now = value?.money else { return nil }
        let computed = ComputedFigure(rawValue: figure)
        let explained = then.flatMap { then in computed.map { ChangeOfCost.explained($0, from: then, to: book) } } ?? []
        let rest = explained.reduce(now - told) { $0 - $1.amount }
        from = told
        to = now
        parts = explained + (rest == .zero ? [] : [Part(cause: nil, amount: rest)])
        self.then = then?.study
        if rest == .zero, explained.contains(where: { $0.cause == .edition }), let old = then?.study,
            let new = book.study
        {
            newRates = NewRates(then: old.edition, now: new.edition)
        } else {
            newRates = nil
        }
    }

    /// Whether it comes to the same on another day: the same causes with the same
    /// amounts, and behind each the same as it was then.
    func tellsTheSame(as other: ChangeOfCost) -> Bool {
        parts == other.parts && parts.compactMap(\.cause).allSatisfy { ground(of: $0) == other.ground(of: $0) }
    }

    private func ground(of cause: CostCause) -> String? {
        switch cause {
        case .edition: then?.edition.header.id
        case .plan: then?.plan?.header.id
        case .grant: then?.comparison.grant?.id
        case .baseline, .prices, .others: nil
        }
    }

    /// What the causes make of the figure as it is computed and stated: in steps
    /// of its rounding, so that they add up.
    private static func explained(_ figure: ComputedFigure, from then: FigureBook, to now: FigureBook) -> [Part] {
        guard let old = then.study, let new = now.study,
            let before = then[figure]?.computed?.money, let after = now[figure]?.computed?.money,
            let bridge = split(figure, from: old.state, to: new.state)
        else { return [] }
        let moved = bridge.parts.filter { $0.amount != .zero }
        guard
            let greatest = moved.indices.max(by: { moved[$0].amount.cents.magnitude < moved[$1].amount.cents.magnitude }
            )
        else { return [] }
        let step = figure == .grossExtraCost ? Money(cents: 1) : new.comparison.rounding
        var parts = moved.map { Part(cause: $0.cause, amount: $0.amount.rounded(to: step)) }
        // Where rounding each leaves something over, the greatest bears it best.
        parts[greatest].amount = parts.reduce(after - before) { $0 - $1.amount } + parts[greatest].amount
        return parts.filter { $0.amount != .zero }
    }

    /// Nil for a figure that is none of the extra cost.
    private static func split(_ figure: ComputedFigure, from old: CostState, to new: CostState) -> Bridge<CostCause>? {
        switch figure {
        case .extraCost: return try? old.bridge(to: new, in: nil)
        case .extraCostWithoutGrant, .grossExtraCost:
            var old = old, new = new
            old.comparison.grant = nil
            new.comparison.grant = nil
            return try? old.bridge(to: new, in: nil)
        case .planCost, .baselineCost, .grant, .grantForPlan, .grantLastDay, .perInhabitant, .change: return nil
        }
    }
}

/// What can be told of it, as far as the day is known on which it was told.
public enum WhyCostChanged: Sendable {
    case computed(ChangeOfCost)
    /// On one of the days that it can be, it would be otherwise.
    case awaitsDay

    /// - Parameter days: the change as it is on each day that it can be, the last
    ///   last; nil where there is none.
    public init?(_ days: [ChangeOfCost]) {
        guard let last = days.last else { return nil }
        self = days.allSatisfy { $0.tellsTheSame(as: last) } ? .computed(last) : .awaitsDay
    }
}
