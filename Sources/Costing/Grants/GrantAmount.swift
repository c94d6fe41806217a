/// What a rule pays in a full year, out of its parts: the sum of its lines or
/// the eligible cost, then its ceiling and the own contribution. A projection,
/// an outlook and a single figure share it.
struct GrantAmount {
    let rule: GrantRule

    /// - Parameters:
    ///   - lines: what the lines of a fixed sum per post pay together.
    ///   - eligible: the eligible cost of the year.
    ///   - ceiling: what the ceiling is in the year; nil where there is none.
    func trace(
        lines: ([GrantRule.Line]) throws(CostingError) -> Trace, eligible: () throws(CostingError) -> Trace,
        ceiling: Trace?
    ) throws(CostingError) -> Trace {
        guard let support = rule.support else { throw .unknownGrant(rule.id) }
        try rule.check()
        let cost: Trace? = rule.needsEligibleCost ? try self.eligible(eligible()) : nil
        let offered: Trace
        switch (support, cost) {
        case (.share(let share), let cost?):
            offered = Trace(
                .grant(rule.id), .money(cost.amount.share(share)), .share,
                [cost, Trace(.grantShare, .share(share), .input(entry: rule.id))])
        case (.deficit, let cost?): offered = Trace(.grant(rule.id), cost.value, .sum, [cost])
        case (.fixed(let known), _): offered = try lines(known)
        case (_, nil): throw .unknownGrant(rule.id)
        }
        let limits = [ceiling, cost.flatMap(left)].compactMap { $0 }
        guard !limits.isEmpty else { return offered }
        let least = limits.map(\.amount).reduce(offered.amount, min)
        return Trace(.grant(rule.id), .money(least), .smaller, [offered] + limits)
    }

    /// The ceiling as the rule has it.
    var ceiling: Trace? {
        rule.ceiling.map { Trace(.grantCeiling, .money($0), .input(entry: rule.id)) }
    }

    /// An additional cost can be negative: then there is nothing to fund.
    private func eligible(_ cost: Trace) -> Trace {
        Trace(.eligibleCost, .money(max(cost.amount, .zero)), .notBelowZero, [cost])
    }

    /// Of the eligible cost what the own contribution leaves.
    private func left(of cost: Trace) -> Trace? {
        guard rule.ownContribution.value > 0 else { return nil }
        return cost.less(Trace(.ownContribution, .share(rule.ownContribution), .input(entry: rule.id)))
            .labelled(.leftByOwnContribution)
    }
}
