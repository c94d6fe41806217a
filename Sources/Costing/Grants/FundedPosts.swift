/// What a grant pays for a plan in a full year, at an edition's rates.
struct FundedPosts {
    let plan: StaffingPlan
    let baseline: StaffingPlan
    let edition: Edition

    func amount(of rule: GrantRule) throws(CostingError) -> Trace {
        let reckoned = GrantAmount(rule: rule)
        return try reckoned.trace(
            lines: { lines throws(CostingError) in try sum(of: lines, grant: rule.id) },
            eligible: { () throws(CostingError) in try eligible(rule.eligible) }, ceiling: reckoned.ceiling)
    }

    private func sum(of known: [GrantRule.Line], grant: String) throws(CostingError) -> Trace {
        var lines: [Trace] = []
        for line in known { lines.append(try amount(of: line, grant: grant)) }
        return .sum(.grant(grant), lines)
    }

    private func eligible(_ cost: GrantRule.EligibleCost) throws(CostingError) -> Trace {
        let workplaces = WorkplaceCost(edition: edition)
        switch cost {
        case .personnel:
            var personnel: [Trace] = []
            for post in plan.posts {
                personnel.append(try workplaces.personnel(of: post, in: plan.id).labelled(.post(post.id)))
            }
            return .sum(.personnel, personnel)
        case .workplaces: return try workplaces.cost(of: plan, as: .planCost(plan.id))
        case .additional:
            return .difference(
                .grossExtraCost, try workplaces.cost(of: plan, as: .planCost(plan.id)),
                try workplaces.cost(of: baseline, as: .baselineCost(baseline.id)))
        }
    }

    private func amount(of line: GrantRule.Line, grant: String) throws(CostingError) -> Trace {
        let workplaces = WorkplaceCost(edition: edition)
        let posts = plan.posts.filter { $0.kind == line.kind }
        var personnel: [Trace] = []
        for post in posts { personnel.append(try workplaces.personnel(of: post, in: plan.id)) }
        return FundedPosts.amount(
            of: line, upTo: line.cap(of: grant), grant: grant, posts: posts, plan: plan.id, personnel: personnel)
    }

    /// What a line pays for these posts of its kind: of the cap the part that
    /// they fill, and never more than their personnel cost.
    static func amount(
        of line: GrantRule.Line, upTo cap: Trace, grant: String,
        posts: [StaffingPlan.Post], plan: String, personnel: [Trace]
    ) -> Trace {
        let filled = posts.reduce(Posts.zero) { $0 + $1.posts }
        let funded = min(filled, line.posts)
        let part =
            line.posts.hundredths > 0
            ? (cap.value.money ?? .zero).times(funded.hundredths, over: line.posts.hundredths) : .zero
        let ceiling = Trace(
            .grantLine(line.kind), .money(part), .fundedPosts,
            [
                cap,
                Trace(.posts, .posts(funded), posts.contains(where: \.isAssumed) ? .assumed : .input(entry: plan)),
                Trace(.posts, .posts(line.posts), .input(entry: grant)),
            ])
        let cost = Trace.sum(.personnel, personnel)
        return Trace(
            .grantLine(line.kind),
            .money(min(part, cost.value.money ?? .zero)), .smaller, [ceiling, cost])
    }
}
