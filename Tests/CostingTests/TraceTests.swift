import Testing

@testable import Costing

@Suite("Every figure can be worked out again from its trace")
struct TraceTests {
    /// Rates and posts that leave fractions of a cent at every step.
    static let odd = Edition(
        id: "odd",
        rates: ["A": 6_333_337, "B": 5_111_113, "C": 3_777_779].map {
            Edition.Rate(payGroup: $0.key, personnel: Money(cents: $0.value))
        },
        overhead: BasisPoints(1_937), material: Money(cents: 971_353))
    static let oddPlan = StaffingPlan(
        id: "odd-plan",
        posts: [
            StaffingPlan.Post(id: "a", payGroup: "A", posts: Posts(hundredths: 137), kind: "specialist"),
            StaffingPlan.Post(id: "c", payGroup: "C", posts: Posts(hundredths: 33), kind: "assistant"),
        ])

    @Test("The extra cost recomputes, step by step", arguments: [CostSample.edition, odd])
    func extraCost(edition: Edition) throws {
        for plan in [CostSample.plan, TraceTests.oddPlan] {
            let comparison = CostSample.comparison(plan: plan, edition: edition)
            let extra = try comparison.extraCost()
            #expect(Recomputation.wrong(in: extra) == [])
            let people = Trace(.inhabitants, .count(599_780), .input(entry: "county"))
            let each = try #require(extra.divided(.perInhabitant, by: people))
            #expect(Recomputation.wrong(in: each) == [])
        }
    }

    @Test("Each year of a projection recomputes, with a grant that ends in mid-year")
    func projection() throws {
        let projection = try Projection(
            of: CostSample.comparison(plan: TraceTests.oddPlan, edition: TraceTests.odd),
            grants: [
                CostSample.grant(to: "2015-05-17"),
                CostSample.grant("grant-2", specialists: 150, amount: 90_001, from: "2016-02-29", to: nil),
            ],
            years: 2012...2020)
        for year in projection.years {
            #expect(Recomputation.wrong(in: year.trace) == [])
            #expect(year.trace.value == .money(year.net))
            #expect(year.gross - year.grant == year.net)
        }
    }

    @Test("A trace ends in entries: plan, edition and grant are named")
    func leaves() throws {
        let extra = try CostSample.comparison().extraCost()
        let named = Recomputation.leaves(of: extra).compactMap { leaf -> String? in
            if case .input(let entry) = leaf.step { entry } else { nil }
        }
        #expect(Set(named) == ["centre", "office", "table-1", "grant-1"])
        #expect(named.count == Recomputation.leaves(of: extra).count)
    }

    @Test("The rounding is named in the trace")
    func rounding() throws {
        #expect(try CostSample.comparison().extraCost().step == .rounded(to: CostSample.euro(1_000)))
    }
}
