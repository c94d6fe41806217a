import Testing

@testable import Costing

@Suite("An outlook refuses what makes no sense, and names it")
struct OutlookErrorTests {
    @Test(
        "An assumption out of its range is named",
        arguments: [
            (Assumptions(vacancy: BasisPoints(-1)), Assumptions.Field.vacancy),
            (Assumptions(vacancy: BasisPoints(10_001)), .vacancy),
            (Assumptions(wageGrowth: BasisPoints(100)), .baseYear),
            (Assumptions(priceGrowth: BasisPoints(100)), .baseYear),
            (Assumptions(baseYear: 2013, wageGrowth: BasisPoints(10_001), priceGrowth: BasisPoints(0)), .wageGrowth),
            (Assumptions(baseYear: 2013, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(-10_001)), .priceGrowth),
            (Assumptions(baseYear: 0, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0)), .baseYear),
            (Assumptions(baseYear: 1, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0)), .baseYear),
            (Assumptions(baseYear: .min, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0)), .baseYear),
            (Assumptions(rampUp: [BasisPoints(5_000)]), .rampUp),
            (Assumptions(start: Month(year: 2014, month: 1), rampUp: [BasisPoints(10_001)]), .rampUp),
            (Assumptions(start: Month(year: 2014, month: 1), rampUp: [BasisPoints(-1)]), .rampUp),
            (
                Assumptions(oneOff: [OneOff(id: "much", year: 2014, amount: Money(cents: 100_000_000_000_000_000))]),
                .oneOff
            ),
            (Assumptions(oneOff: [OneOff(id: "least", year: 2014, amount: Money(cents: .min))]), .oneOff),
            (Assumptions(oneOff: [OneOff(id: "never", year: 0, amount: .zero)]), .oneOff),
            (Assumptions(grant: .grows(by: BasisPoints(10_001))), .grant),
            (Assumptions(endWithGrant: ["nobody"]), .endWithGrant),
        ])
    func assumption(assumptions: Assumptions, field: Assumptions.Field) {
        #expect(throws: CostingError.assumption(field)) { _ = try OutlookSample.outlook(assumptions) }
    }

    @Test(
        "Years that no calendar has, or more than a hundred",
        arguments: [0...5, 9_990...10_001, 2013...2113, .min ... .max - 1])
    func years(years: ClosedRange<Int>) {
        #expect(throws: CostingError.years(first: years.lowerBound, last: years.upperBound)) {
            _ = try OutlookSample.outlook(Assumptions(), years)
        }
    }

    @Test("A salary of 10¹⁵ euro, and one that grows beyond all bounds")
    func salary() {
        var edition = OutlookSample.edition
        edition.rates[0].personnel = Money(cents: 100_000_000_000_000_000)
        #expect(throws: CostingError.beyondRange(post: "fachkraefte")) {
            _ = try Outlook(of: OutlookSample.comparison(edition: edition), grants: [], years: 2013...2022)
        }
        #expect(throws: CostingError.beyondRange(post: "fachkraefte")) {
            _ = try OutlookSample.outlook(
                Assumptions(baseYear: 2013, wageGrowth: BasisPoints(10_000), priceGrowth: BasisPoints(0)), 2013...2112)
        }
    }

    @Test("Negative posts, a negative rate, a negative or endless material cost")
    func negative() {
        var plan = OutlookSample.plan
        plan.posts[1].posts = Posts(hundredths: -100)
        #expect(throws: CostingError.beyondRange(post: "verwaltung")) {
            _ = try Outlook(of: OutlookSample.comparison(plan: plan), grants: [], years: 2013...2022)
        }
        var edition = OutlookSample.edition
        edition.rates[1].personnel = CostSample.euro(-1)
        #expect(throws: CostingError.beyondRange(post: "verwaltung")) {
            _ = try Outlook(of: OutlookSample.comparison(edition: edition), grants: [], years: 2013...2022)
        }
        for material in [-1, 100_000_000_000_000_000] as [Int64] {
            edition = OutlookSample.edition
            edition.material = Money(cents: material)
            #expect(throws: CostingError.entryBeyondRange("edition-2013")) {
                _ = try Outlook(of: OutlookSample.comparison(edition: edition), grants: [], years: 2013...2022)
            }
        }
        edition = OutlookSample.edition
        edition.overhead = BasisPoints(-1)
        #expect(throws: CostingError.entryBeyondRange("edition-2013")) {
            _ = try Outlook(of: OutlookSample.comparison(edition: edition), grants: [], years: 2013...2022)
        }
    }

    @Test("A grant of a negative amount, or of more than any county gets")
    func grant() {
        for amount in [-1, 100_000_000_000_000_000] as [Int64] {
            var rule = OutlookSample.grant()
            rule.lines[0].amount = Money(cents: amount)
            #expect(throws: CostingError.entryBeyondRange("grant-2012")) {
                _ = try OutlookSample.outlook(grants: [rule])
            }
        }
    }

    @Test("A grant whose amounts nobody knows stops only the years in which it would pay")
    func unknownGrant() throws {
        let unknown = GrantRule(
            id: "unknown", lines: nil, firstDay: CostSample.day("2018-01-01"), lastDay: CostSample.day("2020-12-31"))
        let rules = [OutlookSample.grant(), unknown]
        #expect(throws: CostingError.unknownGrant("unknown")) {
            _ = try OutlookSample.outlook(grants: rules, 2013...2018)
        }
        #expect(try OutlookSample.outlook(grants: rules, 2013...2017).years.count == 5)
        #expect(try OutlookSample.outlook(grants: rules, 2021...2022).years[0].grant == .zero)
        #expect(throws: CostingError.unknownGrant("unknown")) {
            _ = try OutlookSample.outlook(Assumptions(grant: .continues), grants: rules, 2021...2022)
        }
        let later = Assumptions(start: Month(year: 2021, month: 1))
        #expect(try OutlookSample.outlook(later, grants: rules, 2018...2020).years[2].net == .zero)
    }

    @Test("A missing rate is named; plans without posts cost nothing")
    func empty() throws {
        var edition = OutlookSample.edition
        edition.rates = []
        #expect(throws: CostingError.noRate(payGroup: "Fachkraft", edition: "edition-2013", post: "fachkraefte")) {
            _ = try Outlook(of: OutlookSample.comparison(edition: edition), grants: [], years: 2013...2022)
        }
        let none = StaffingPlan(id: "none", posts: [])
        let outlook = try Outlook(
            of: OutlookSample.comparison(plan: none, baseline: none, edition: edition), grants: [OutlookSample.grant()],
            years: 2013...2022)
        #expect(Set(outlook.years.map(\.net)) == [.zero])
    }

    @Test("A rule that ends before it begins pays nothing and ends nothing")
    func reversed() throws {
        let reversed = OutlookSample.grant("reversed", from: "2025-01-01", to: "2020-01-01")
        let outlook = try OutlookSample.outlook(
            Assumptions(grant: .continues), grants: [OutlookSample.grant(), reversed])
        #expect(Set(outlook.years.map(\.grant)) == [CostSample.euro(170_000)])
    }
}
