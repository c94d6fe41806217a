import Foundation
import Testing

@testable import Costing

@Suite("Assumptions, each worked out by hand on the real case")
struct AssumptionTests {
    @Test("A tenth of the posts empty: a tenth less personnel, overhead and grant, and all the material cost")
    func vacancy() throws {
        let year = try #require(try OutlookSample.outlook(Assumptions(vacancy: BasisPoints(1_000))).years.first)
        #expect(year.personnel == CostSample.euro(196_425))
        #expect(year.overhead == CostSample.euro(39_285))
        #expect(year.material == CostSample.euro(34_650))
        #expect(year.grant == CostSample.euro(153_000))
        // 34 650 × 0.9 × 1.2 + 4 950
        #expect(year.baseline == CostSample.euro(42_372))
        #expect(year.net == CostSample.euro(196_425 + 39_285 + 34_650 - 42_372 - 153_000))
    }

    @Test("With every post empty the workplaces still cost, and no grant is paid")
    func allEmpty() throws {
        let year = try #require(try OutlookSample.outlook(Assumptions(vacancy: BasisPoints(10_000))).years.first)
        #expect(year.personnel == .zero)
        #expect(year.grant == .zero)
        #expect(year.net == CostSample.euro(34_650 - 4_950))
    }

    @Test("Before the start there is no extra cost and no grant; in its year the months count from it on")
    func start() throws {
        let outlook = try OutlookSample.outlook(Assumptions(start: OutlookSample.month("2014-11")), 2013...2015)
        #expect(outlook.years[0].net == .zero)
        #expect(outlook.years[0].gross == .zero)
        #expect(outlook.years[0].grant == .zero)
        #expect(outlook.years[0].plan == outlook.years[0].baseline)
        #expect(outlook.years[0].personnel == CostSample.euro(34_650))
        // 2/12 of 183 600 and of 36 720 and of 29 700
        #expect(outlook.years[1].gross == CostSample.euro(41_670))
        // November and December: 61 of 365 days of 170 000
        #expect(outlook.years[1].grant.cents == 2_841_096)
        #expect(outlook.years[2].net == CostSample.euro(80_020))
        #expect(outlook.years.map { $0.erosion == nil } == [true, true, false])
    }

    @Test("A ramp-up fills the posts month by month, over the turn of the year")
    func rampUp() throws {
        let assumptions = Assumptions(
            start: OutlookSample.month("2014-11"), rampUp: [2_500, 5_000, 7_500].map { BasisPoints($0) })
        let outlook = try OutlookSample.outlook(assumptions, 2014...2016)
        // 0.75 of 12 months of 250 020, then 11.75
        #expect(outlook.years[0].gross.cents == 1_562_625)
        #expect(outlook.years[1].gross.cents == 24_481_125)
        #expect(outlook.years[2].gross == CostSample.euro(250_020))
        // (30 × ¼ + 31 × ½) ÷ 365 and (31 × ¾ + 334) ÷ 365 of 170 000
        #expect(outlook.years[0].grant.cents == 1_071_233)
        #expect(outlook.years[1].grant.cents == 16_639_041)
        #expect(outlook.years.map(\.isFull) == [false, false, true])
    }

    @Test("A grant that begins within the start year is paid for the days that both have")
    func startAndGrant() throws {
        let outlook = try OutlookSample.outlook(Assumptions(start: OutlookSample.month("2012-06")), 2012...2012)
        // 25 June to the end: 190 of 366 days
        #expect(outlook.years[0].grant.cents == 8_825_137)
        let later = try OutlookSample.outlook(Assumptions(start: OutlookSample.month("2012-07")), 2012...2012)
        // 184 of 366
        #expect(later.years[0].grant.cents == 8_546_448)
    }

    @Test("What comes once comes in its year, cost or income, started or not")
    func oneOff() throws {
        let month = try #require(Month(iso: "2013-05"))
        let assumptions = Assumptions(
            start: OutlookSample.month("2014-01"),
            oneOff: [
                OneOff(id: "rooms", in: month, amount: CostSample.euro(30_000)),
                OneOff(id: "sale", year: 2014, amount: CostSample.euro(-1_000)),
                OneOff(id: "desks", year: 2014, amount: CostSample.euro(4_000)),
            ])
        let outlook = try OutlookSample.outlook(assumptions, 2013...2015)
        #expect(outlook.years.map(\.oneOff) == [30_000, 3_000, 0].map(CostSample.euro))
        #expect(outlook.years.map(\.net) == [30_000, 83_020, 80_020].map(CostSample.euro))
        #expect(outlook.years.allSatisfy { $0.plan == $0.personnel + $0.overhead + $0.material + $0.oneOff })
    }

    @Test("Posts that end with the grant are gone from the first year without it; the others stay")
    func endWithGrant() throws {
        let outlook = try OutlookSample.outlook(Assumptions(endWithGrant: ["verwaltung", "assistenz"]))
        #expect(outlook.years[4].gross == CostSample.euro(250_020))
        // 2 × 69 300 × 1.2 + 2 × 9 900 − 46 530
        #expect(outlook.years[5].gross == CostSample.euro(139_590))
        #expect(outlook.years[5].remanent?.value.money == CostSample.euro(139_590))
        #expect(outlook.years[4].remanent == nil)
        let goesOn = try OutlookSample.outlook(
            Assumptions(grant: .continues, endWithGrant: ["verwaltung", "assistenz"]))
        #expect(Set(goesOn.years.map(\.net)) == [CostSample.euro(80_020)])
    }

    @Test("Where the years asked for begin after the grant's end, the posts have ended all the same")
    func endedBefore() throws {
        let outlook = try OutlookSample.outlook(Assumptions(endWithGrant: ["verwaltung", "assistenz"]), 2019...2021)
        #expect(Set(outlook.years.map(\.gross)) == [CostSample.euro(139_590)])
        #expect(outlook.firstYearWithoutGrant == 2018)
    }

    @Test("Posts that have ended get nothing from a later grant")
    func laterGrant() throws {
        let later = OutlookSample.grant("grant-2020", from: "2020-01-01", to: nil)
        let outlook = try OutlookSample.outlook(
            Assumptions(endWithGrant: ["verwaltung"]), grants: [OutlookSample.grant(), later])
        #expect(outlook.years[7].grant == CostSample.euro(120_000))
        #expect(outlook.years[7].remanent == nil)
        #expect(outlook.years[6].remanent != nil)
    }

    @Test("A case of the grant reads back as it was written")
    func text() {
        for text in ["as-ruled", "continues", "grows 2 %", "grows -1.5 %"] {
            #expect(GrantCase(text)?.description == text)
        }
        for text in ["", "grows", "grows 2%", "ends", "grows  2 %"] { #expect(GrantCase(text) == nil) }
    }

    @Test("Assumptions read back as they were written, and nothing written is neutral")
    func coding() throws {
        let full = Assumptions(
            baseYear: 2013, wageGrowth: BasisPoints(250), priceGrowth: BasisPoints(-10), vacancy: BasisPoints(500),
            start: OutlookSample.month("2014-11"), rampUp: [BasisPoints(5_000)],
            oneOff: [OneOff(id: "rooms", year: 2014, amount: CostSample.euro(30_000))],
            grant: .grows(by: BasisPoints(200)),
            endWithGrant: ["verwaltung"])
        #expect(try JSONDecoder().decode(Assumptions.self, from: JSONEncoder().encode(full)) == full)
        #expect(try JSONDecoder().decode(Assumptions.self, from: Data("{}".utf8)) == Assumptions())
        let some = #"{"wage-growth": "2.5 %", "base-year": 2013, "start": "2014-11", "grant": "continues"}"#
        #expect(
            try JSONDecoder().decode(Assumptions.self, from: Data(some.utf8))
                == Assumptions(
                    baseYear: 2013, wageGrowth: BasisPoints(250), start: OutlookSample.month("2014-11"),
                    grant: .continues))
        #expect(throws: DecodingError.self) {
            _ = try JSONDecoder().decode(Assumptions.self, from: Data(#"{"start": "2014-13"}"#.utf8))
        }
    }
}
