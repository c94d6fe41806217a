/// What a grant pays for a plan: for each kind of post the part of its
/// amount that the plan fills, and never more than these posts cost.
struct FundedPosts {
    let plan: StaffingPlan
    let edition: Edition

    func amount(of grant: GrantRule) throws(CostingError) -> Trace {
        guard let known = grant.lines else { throw .unknownGrant(grant.id) }
        var lines: [Trace] = []
        for line in known { lines.append(try amount(of: line, grant: grant.id)) }
        return .sum(.grant(grant.id), lines)
    }

    private func amount(of line: GrantRule.Line, grant: String) throws(CostingError) -> Trace {
        let workplaces = WorkplaceCost(edition: edition)
        let posts = plan.posts.filter { $0.kind == line.kind }
        var personnel: [Trace] = []
        for post in posts { personnel.append(try workplaces.personnel(of: post, in: plan.id)) }
        let cap = Trace(.grantCap(line.kind), .money(line.amount), .input(entry: grant))
        return FundedPosts.amount(of: line, upTo: cap, grant: grant, posts: posts, plan: plan.id, personnel: personnel)
    }

    /// What a line pays for these posts of its kind: of the cap the part that
    /// they fill, and never more than their personnel cost.
    static func amount(
        of line: GrantRule.Line, upTo cap: Trace, grant: String,
        posts: [StaffingPlan.Post], plan: String, personnel: [Trace]
    ) -> Trace {
        let filled = posts.reduce(Posts.zero) { $0 + $1.posts }
        let funded = min(filled, line.posts)
        let part = line.posts.hundredths > 0
            ? (cap.value.money ?? .zero).times(funded.hundredths, over: line.posts.hundredths) : .zero
        let ceiling = Trace(.grantLine(line.kind), .money(part), .fundedPosts, [
            cap,
            Trace(.posts, .posts(funded), .input(entry: plan)),
            Trace(.posts, .posts(line.posts), .input(entry: grant)),
        ])
        let cost = Trace.sum(.personnel, personnel)
        return Trace(
            .grantLine(line.kind),
            .money(min(part, cost.value.money ?? .zero)), .smaller, [ceiling, cost])
    }
}
