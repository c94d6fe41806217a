import Testing

@testable import Costing

@Suite("What a grant pays for a plan")
struct FundedPostsTests {
    private func paid(_ rule: GrantRule, plan: StaffingPlan = CostSample.plan) throws -> Money? {
        try FundedPosts(plan: plan, baseline: CostSample.baseline, edition: CostSample.edition).amount(of: rule).value
            .money
    }

    private func plan(specialists: Int64, payGroup: String = "A") -> StaffingPlan {
        StaffingPlan(
            id: "plan",
            posts: [
                StaffingPlan.Post(
                    id: "p", payGroup: payGroup, posts: Posts(hundredths: specialists), kind: "specialist")
            ])
    }

    @Test("Full posts are paid in full")
    func full() throws {
        #expect(try paid(CostSample.grant()) == CostSample.euro(100_000))
    }

    @Test("Posts that are filled in part are paid in part")
    func partFilled() throws {
        // one and a half of two
        #expect(try paid(CostSample.grant(), plan: plan(specialists: 150)) == CostSample.euro(75_000))
        #expect(try paid(CostSample.grant(), plan: plan(specialists: 0)) == .zero)
    }

    @Test("More posts than the rule funds are paid up to the cap")
    func cap() throws {
        #expect(try paid(CostSample.grant(), plan: plan(specialists: 500)) == CostSample.euro(100_000))
        #expect(CostSample.grant().cap == CostSample.euro(100_000))
    }

    @Test("A grant never pays more than the posts cost")
    func neverMoreThanCost() throws {
        // two posts of pay group C cost 60 000 in personnel, the rule would pay 100 000
        #expect(try paid(CostSample.grant(), plan: plan(specialists: 200, payGroup: "C")) == CostSample.euro(60_000))
    }

    @Test("Posts of another kind are not paid")
    func otherKind() throws {
        #expect(try paid(CostSample.grant(), plan: CostSample.baseline) == .zero)
    }

    @Test("A line for no posts pays nothing")
    func noPosts() throws {
        #expect(try paid(CostSample.grant(specialists: 0)) == .zero)
    }

    @Test("Two plan lines of one kind share one cap")
    func sharedCap() throws {
        let two = StaffingPlan(
            id: "plan",
            posts: [
                StaffingPlan.Post(id: "a", payGroup: "A", posts: Posts(hundredths: 150), kind: "specialist"),
                StaffingPlan.Post(id: "b", payGroup: "B", posts: Posts(hundredths: 150), kind: "specialist"),
            ])
        #expect(try paid(CostSample.grant(), plan: two) == CostSample.euro(100_000))
    }
}
