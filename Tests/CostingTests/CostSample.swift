import Costing

/// A made-up unit with round numbers, small enough to work out by hand.
enum CostSample {
    static func euro(_ amount: Int64) -> Money { Money(cents: amount * 100) }
    static func posts(_ hundredths: Int64) -> Posts { Posts(hundredths: hundredths) }
    static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

    static let edition = Edition(
        id: "table-1",
        rates: [
            Edition.Rate(payGroup: "A", personnel: euro(60_000)),
            Edition.Rate(payGroup: "B", personnel: euro(50_000)),
            // Less than B: tables are not monotonic, and none is corrected.
            Edition.Rate(payGroup: "C", personnel: euro(30_000)),
        ],
        overhead: BasisPoints(2_000), material: euro(9_700))

    static let plan = StaffingPlan(
        id: "centre",
        posts: [
            StaffingPlan.Post(id: "two-a", payGroup: "A", posts: posts(200), kind: "specialist"),
            StaffingPlan.Post(id: "half-c", payGroup: "C", posts: posts(50), kind: "assistant"),
        ])
    static let baseline = StaffingPlan(
        id: "office",
        posts: [
            StaffingPlan.Post(id: "half-b", payGroup: "B", posts: posts(50))
        ])

    static func grant(
        _ id: String = "grant-1", specialists: Int64 = 200, amount: Int64 = 100_000,
        from first: String = "2012-06-25", to last: String? = "2017-12-31"
    ) -> GrantRule {
        GrantRule(
            id: id,
            lines: [GrantRule.Line(kind: "specialist", posts: posts(specialists), amount: euro(amount))],
            firstDay: day(first), lastDay: last.map(day))
    }

    static func comparison(
        plan: StaffingPlan = plan, edition: Edition = edition, grant: GrantRule? = grant()
    ) -> Comparison {
        Comparison(plan: plan, baseline: baseline, edition: edition, grant: grant, rounding: euro(1_000))
    }
}
