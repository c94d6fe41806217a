import Testing

@testable import Costing

/// The plan of the sample: two specialists at 70 000 in pay group A.
@Suite("The ways in which a grant pays")
struct GrantRuleTests {
    private let edition = Edition(
        id: "edition", rates: [Edition.Rate(payGroup: "A", personnel: CostSample.euro(70_000))],
        overhead: BasisPoints(2_000), material: CostSample.euro(10_000))

    private func plan(_ id: String, _ hundredths: Int64) -> StaffingPlan {
        StaffingPlan(
            id: id,
            posts: [.init(id: id + "-post", payGroup: "A", posts: Posts(hundredths: hundredths), kind: "specialist")])
    }

    private func comparison(_ rule: GrantRule?, existing: Int64 = 50) -> Comparison {
        Comparison(
            plan: plan("plan", 200), baseline: plan("base", existing), edition: edition, grant: rule,
            rounding: CostSample.euro(1))
    }

    private func rule(
        _ support: GrantRule.Support, of eligible: GrantRule.EligibleCost = .personnel, ceiling: Int64? = nil,
        own: Int64 = 0
    ) -> GrantRule {
        GrantRule(
            id: "rule", support: support, eligible: eligible, ceiling: ceiling.map(CostSample.euro),
            ownContribution: BasisPoints(own),
            firstDay: CostSample.day("2013-01-01"), lastDay: CostSample.day("2015-12-31"))
    }

    private func paid(_ rule: GrantRule, existing: Int64 = 50) throws -> Money? {
        let trace = try #require(try comparison(rule, existing: existing).grantInFullYear())
        #expect(Recomputation.wrong(in: trace).isEmpty)
        return trace.value.money
    }

    @Test(
        "A share is paid of the cost that is eligible",
        arguments: [
            // 2 × 70,000; with 20 % overhead and 2 × 10,000: 188,000; half a post less: 141,000
            (GrantRule.EligibleCost.personnel, Int64(112_000)), (.workplaces, 150_400), (.additional, 112_800),
        ])
    func share(eligible: GrantRule.EligibleCost, euro: Int64) throws {
        #expect(try paid(rule(.share(BasisPoints(8_000)), of: eligible)) == CostSample.euro(euro))
    }

    @Test("A share ends at its cap")
    func cap() throws {
        #expect(try paid(rule(.share(BasisPoints(8_000)), ceiling: 100_000)) == CostSample.euro(100_000))
        #expect(rule(.share(BasisPoints(8_000)), ceiling: 100_000).cap == CostSample.euro(100_000))
        #expect(rule(.share(BasisPoints(8_000))).cap == nil)
    }

    @Test("A deficit is paid in full, but for the own contribution")
    func deficit() throws {
        #expect(try paid(rule(.deficit, of: .additional)) == CostSample.euro(141_000))
        #expect(try paid(rule(.deficit, of: .additional, own: 1_000)) == CostSample.euro(126_900))
        #expect(try paid(rule(.deficit, of: .additional, ceiling: 120_000, own: 1_000)) == CostSample.euro(120_000))
    }

    @Test("What costs nothing more has no deficit")
    func nothingMore() throws {
        #expect(try paid(rule(.deficit, of: .additional), existing: 300) == .zero)
    }

    @Test("The own contribution lowers a fixed sum that would leave less of the cost")
    func ownContribution() throws {
        let lines = [
            GrantRule.Line(kind: "specialist", posts: Posts(hundredths: 200), amount: CostSample.euro(138_000))
        ]
        #expect(try paid(rule(.fixed(lines))) == CostSample.euro(138_000))
        #expect(try paid(rule(.fixed(lines), own: 1_000)) == CostSample.euro(126_000))
    }

    @Test("A year of the outlook pays what the full year pays, and after growth its share of more")
    func outlook() throws {
        let share = rule(.share(BasisPoints(8_000)))
        let outlook = try Outlook(
            of: comparison(share), grants: [share],
            assumptions: Assumptions(baseYear: 2013, wageGrowth: BasisPoints(1_000), priceGrowth: BasisPoints(0)),
            years: 2013...2016)
        #expect(outlook.years.map(\.grant) == [112_000, 123_200, 135_520, 0].map(CostSample.euro))
    }

    @Test("Of vacant posts a share pays nothing; a deficit pays what is left of the cost")
    func vacancy() throws {
        let half = Assumptions(vacancy: BasisPoints(5_000))
        let share = rule(.share(BasisPoints(8_000))), deficit = rule(.deficit, of: .workplaces)
        #expect(
            try Outlook(of: comparison(share), grants: [share], assumptions: half, years: 2013...2013).years[0].grant
                == CostSample.euro(56_000))
        // ½ × 168,000 with overhead, and 20,000 for the workplaces that stand empty too
        #expect(
            try Outlook(of: comparison(deficit), grants: [deficit], assumptions: half, years: 2013...2013).years[0]
                .grant == CostSample.euro(104_000))
    }

    @Test("Where a grant goes on and grows, its ceiling grows")
    func growingCeiling() throws {
        let share = rule(.share(BasisPoints(10_000)), ceiling: 100_000)
        let outlook = try Outlook(
            of: comparison(share), grants: [share], assumptions: Assumptions(grant: .grows(by: BasisPoints(1_000))),
            years: 2015...2017)
        #expect(outlook.years.map(\.grant) == [100_000, 110_000, 121_000].map(CostSample.euro))
    }

    @Test(
        "A share beyond the whole, and a ceiling below zero, are refused",
        arguments: [
            GrantRule.Support.share(BasisPoints(10_001)), .share(BasisPoints(-1)),
        ])
    func beyond(support: GrantRule.Support) {
        #expect(throws: CostingError.entryBeyondRange("rule")) { try comparison(rule(support)).grantInFullYear() }
        #expect(throws: CostingError.entryBeyondRange("rule")) {
            try comparison(rule(.deficit, ceiling: -1)).grantInFullYear()
        }
        #expect(throws: CostingError.entryBeyondRange("rule")) {
            try comparison(rule(.deficit, own: 10_001)).grantInFullYear()
        }
    }
}
