import Testing

@testable import Costing

@Suite("The cost of workplaces, worked out by hand")
struct WorkplaceCostTests {
    @Test("Two posts at 60,000 with 20 % overhead and 9,700 material cost 163,400")
    func twoPosts() throws {
        let trace = try WorkplaceCost(edition: CostSample.edition)
            .cost(of: CostSample.plan.posts[0], in: "centre")
        // 120 000 + 24 000 + 19 400
        #expect(trace.value == .money(CostSample.euro(163_400)))
        #expect(trace.inputs.map(\.label) == [.personnel, .overhead, .material])
        #expect(trace.inputs.map(\.value.money) == [120_000, 24_000, 19_400].map(CostSample.euro))
    }

    @Test("Half a post costs half the rate and half the workplace")
    func halfAPost() throws {
        let trace = try WorkplaceCost(edition: CostSample.edition)
            .cost(of: CostSample.plan.posts[1], in: "centre")
        // 15 000 + 3 000 + 4 850
        #expect(trace.value == .money(CostSample.euro(22_850)))
    }

    @Test("Each step is rounded to the cent where it is taken")
    func cents() throws {
        let odd = Edition(
            id: "odd", rates: [Edition.Rate(payGroup: "A", personnel: Money(cents: 6_333_333))],
            overhead: BasisPoints(1_950), material: Money(cents: 970_001))
        let post = StaffingPlan.Post(id: "p", payGroup: "A", posts: Posts(hundredths: 150))
        let trace = try WorkplaceCost(edition: odd).cost(of: post, in: "plan")
        // 9 499 999.5 → 9 500 000; of that 19.5 % = 1 852 500; 1 455 001.5 → 1 455 002
        #expect(trace.inputs.map(\.value.money?.cents) == [9_500_000, 1_852_500, 1_455_002])
        #expect(trace.value.money?.cents == 12_807_502)
    }

    @Test("The extra cost is plan less baseline less grant, rounded to the thousand")
    func extraCost() throws {
        let comparison = CostSample.comparison()
        #expect(try comparison.planCost().value.money == CostSample.euro(186_250))
        // 25 000 + 5 000 + 4 850
        #expect(try comparison.baselineCost().value.money == CostSample.euro(34_850))
        #expect(try comparison.grossExtraCost().value.money == CostSample.euro(151_400))
        #expect(try comparison.extraCostExact().value.money == CostSample.euro(51_400))
        #expect(try comparison.extraCost().value.money == CostSample.euro(51_000))
    }

    @Test("Without a grant the extra cost is plan less baseline")
    func withoutGrant() throws {
        let comparison = CostSample.comparison(grant: nil)
        #expect(try comparison.grantInFullYear() == nil)
        #expect(try comparison.extraCostExact().value.money == CostSample.euro(151_400))
    }

    @Test("A missing rate is an error that names pay group, edition and post")
    func missingRate() {
        var edition = CostSample.edition
        edition.rates.removeAll { $0.payGroup == "C" }
        #expect(throws: CostingError.noRate(payGroup: "C", edition: "table-1", post: "half-c")) {
            _ = try CostSample.comparison(edition: edition).extraCost()
        }
    }

    @Test("A rate or a number of posts that no county has is an error, not a wrong sum")
    func beyondRange() {
        let much = StaffingPlan(
            id: "much",
            posts: [
                StaffingPlan.Post(id: "all", payGroup: "A", posts: Posts(hundredths: 10_000_001))
            ])
        #expect(throws: CostingError.beyondRange(post: "all")) {
            _ = try CostSample.comparison(plan: much).planCost()
        }
        let dear = Edition(
            id: "dear", rates: [Edition.Rate(payGroup: "A", personnel: Money(cents: Money.largest.cents + 1))],
            overhead: BasisPoints(0), material: .zero)
        #expect(throws: CostingError.beyondRange(post: "two-a")) {
            _ = try CostSample.comparison(edition: dear).planCost()
        }
    }

    @Test("Per inhabitant the amount is divided to the cent, and by nobody not at all")
    func perInhabitant() throws {
        let extra = try CostSample.comparison().extraCost()
        let people = Trace(.inhabitants, .count(7), .input(entry: "county"))
        #expect(extra.divided(.perInhabitant, by: people)?.value.money?.cents == 728_571)
        let nobody = Trace(.inhabitants, .count(0), .input(entry: "county"))
        #expect(extra.divided(.perInhabitant, by: nobody) == nil)
    }
}
