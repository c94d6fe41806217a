/// The full cost of workplaces: personnel cost, an overhead on it, and the
/// material cost of the workplace, each for the part of a post.
struct WorkplaceCost {
    let edition: Edition

    func cost(of plan: StaffingPlan, as label: Trace.Label) throws(CostingError) -> Trace {
        var parts: [Trace] = []
        for post in plan.posts { parts.append(try cost(of: post, in: plan.id)) }
        return .sum(label, parts)
    }

    func cost(of post: StaffingPlan.Post, in plan: String) throws(CostingError) -> Trace {
        let personnel = try personnel(of: post, in: plan)
        let share = Trace(.overheadShare, .share(edition.overhead), .input(entry: edition.id))
        let overhead = Trace(
            .overhead, .money((personnel.value.money ?? .zero).share(edition.overhead)),
            .share, [personnel, share])
        let rate = Trace(.materialRate, .money(edition.material), .input(entry: edition.id))
        let material = Trace(
            .material, .money(edition.material.times(post.posts.hundredths, over: 100)),
            .postsTimesRate, [posts(post, plan), rate])
        return .sum(.post(post.id), [personnel, overhead, material])
    }

    func personnel(of post: StaffingPlan.Post, in plan: String) throws(CostingError) -> Trace {
        guard let rate = edition.personnel(of: post.payGroup) else {
            throw .noRate(payGroup: post.payGroup, edition: edition.id, post: post.id)
        }
        guard abs(rate.cents) <= Money.largest.cents,
            abs(post.posts.hundredths) <= 10_000_000
        else { throw .beyondRange(post: post.id) }
        let leaf = Trace(.rate(post.payGroup), .money(rate), .input(entry: edition.id))
        return Trace(
            .personnel, .money(rate.times(post.posts.hundredths, over: 100)),
            .postsTimesRate, [posts(post, plan), leaf])
    }

    private func posts(_ post: StaffingPlan.Post, _ plan: String) -> Trace {
        Trace(.posts, .posts(post.posts), post.isAssumed ? .assumed : .input(entry: plan))
    }
}
