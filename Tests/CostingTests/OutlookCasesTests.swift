import Testing

@testable import Costing

@Suite("It ends, it goes on as it is, it grows")
struct OutlookCasesTests {
    private func cases(
        _ stated: OutlookCases.Probabilities?, growth: Int64 = 200
    ) throws -> OutlookCases {
        try OutlookCases(
            of: OutlookSample.comparison(), grants: [OutlookSample.grant()], growth: BasisPoints(growth),
            probabilities: stated,
            years: 2017...2019)
    }

    @Test("The three cases part after the last ruled day")
    func threeCases() throws {
        let cases = try cases(nil)
        #expect(cases.ends.years.map(\.net) == [80_020, 250_020, 250_020].map(CostSample.euro))
        #expect(cases.goesOn.years.map(\.net) == [80_020, 80_020, 80_020].map(CostSample.euro))
        // 2018: 102 000 + 51 000 + 20 400; 2019: 104 040 + 52 020 + 20 808
        #expect(cases.grows.years.map(\.grant) == [170_000, 173_400, 176_868].map(CostSample.euro))
        #expect(cases.grows.cliff == nil)
        #expect(cases.goesOn.years.map(\.isGrantAssumed) == [false, true, true])
        #expect(cases.ends.years.allSatisfy { !$0.isGrantAssumed })
        #expect(cases.expected == nil)
    }

    @Test("A grant that grows still pays no more than the posts cost")
    func noMoreThanCost() throws {
        let cases = try cases(nil, growth: 10_000)
        // 138 600 + 55 600 + 24 050
        #expect(cases.grows.years[1].grant == CostSample.euro(218_250))
    }

    @Test("The expected net weighs each case, rounded once to the cent")
    func expected() throws {
        let cases = try cases(.init(ends: BasisPoints(3_333), goesOn: BasisPoints(3_333), grows: BasisPoints(3_334)))
        let expected = try #require(cases.expected)
        // 2018: 250 020 × 0.3333 + 80 020 × 0.3333 + 76 620 × 0.3334
        //     = 83 331.666 + 26 670.666 + 25 545.108 = 135 547.440
        #expect(expected[1].value.money?.cents == 13_554_744)
        for trace in expected { #expect(Recomputation.wrong(in: trace) == []) }
        let certain = try self.cases(.init(ends: BasisPoints(0), goesOn: BasisPoints(10_000), grows: BasisPoints(0)))
        #expect(certain.expected?.map(\.value.money) == certain.goesOn.years.map(\.net))
    }

    @Test("Probabilities that do not add up to 100 %, or are negative, are refused")
    func probabilities() {
        #expect(throws: CostingError.probabilities(sum: BasisPoints(9_999))) {
            _ = try cases(.init(ends: BasisPoints(3_333), goesOn: BasisPoints(3_333), grows: BasisPoints(3_333)))
        }
        #expect(throws: CostingError.probabilities(sum: BasisPoints(-1))) {
            _ = try cases(
                .init(ends: BasisPoints(10_001 - 10_000), goesOn: BasisPoints(10_000), grows: BasisPoints(-1)))
        }
        #expect(throws: CostingError.probabilities(sum: BasisPoints(.max))) {
            _ = try cases(.init(ends: BasisPoints(.max), goesOn: BasisPoints(.max), grows: BasisPoints(2)))
        }
    }

    @Test("A grant that ends in mid-year goes on without losing a cent")
    func midYear() throws {
        let rule = OutlookSample.grant(to: "2015-05-17")
        let goesOn = try OutlookSample.outlook(Assumptions(grant: .continues), grants: [rule])
        #expect(Set(goesOn.years.map(\.grant)) == [CostSample.euro(170_000)])
        #expect(goesOn.years.map(\.isGrantAssumed) == (2013...2022).map { $0 >= 2015 })
        let grows = try OutlookSample.outlook(Assumptions(grant: .grows(by: BasisPoints(100))), grants: [rule])
        // Growth begins with the next calendar year.
        #expect(grows.years[2...3].map(\.grant) == [170_000, 171_700].map(CostSample.euro))
    }

    @Test("The rule that goes on is the one in force on the last ruled day")
    func lastInForce() throws {
        var more = OutlookSample.grant("more", from: "2014-01-01", to: "2017-12-31")
        more.lines[0].amount = CostSample.euro(120_000)
        let short = OutlookSample.grant("short", from: "2015-01-01", to: "2015-12-31")
        let outlook = try OutlookSample.outlook(
            Assumptions(grant: .continues), grants: [short, more, OutlookSample.grant()])
        #expect(outlook.years[5].grant == CostSample.euro(190_000))
        #expect(outlook.years[2].grant == CostSample.euro(170_000))
    }

    @Test("A rule without an end leaves nothing to assume")
    func openEnded() throws {
        let open = OutlookSample.grant(to: nil)
        let cases = try OutlookCases(
            of: OutlookSample.comparison(), grants: [open], growth: BasisPoints(500), years: 2013...2022)
        #expect(cases.ends.years.map(\.net) == cases.grows.years.map(\.net))
        #expect(cases.grows.years.allSatisfy { !$0.isGrantAssumed })
    }
}
