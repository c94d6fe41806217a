import Testing

@testable import Costing

@Suite("The years of the real case, worked out by hand")
struct OutlookTests {
    @Test("Gross 250,020, grant 170,000, net 80,020, to the cent")
    func realCase() throws {
        let outlook = try OutlookSample.outlook()
        let year = outlook.years[0]
        // 2 × 69 300 + 55 600 + ½ × 48 100
        #expect(year.personnel == CostSample.euro(218_250))
        #expect(year.overhead == CostSample.euro(43_650))
        // 3½ × 9 900
        #expect(year.material == CostSample.euro(34_650))
        #expect(year.plan == CostSample.euro(296_550))
        // 34 650 + 6 930 + 4 950
        #expect(year.baseline == CostSample.euro(46_530))
        #expect(year.gross == CostSample.euro(250_020))
        #expect(year.grant == CostSample.euro(170_000))
        #expect(year.net == CostSample.euro(80_020))
        #expect(year.net.rounded(to: CostSample.euro(1_000)) == CostSample.euro(80_000))
    }

    @Test("A constant plan costs the same each year, until the grant ends; then all of it stays")
    func constant() throws {
        let outlook = try OutlookSample.outlook()
        #expect(outlook.years.map(\.net) == (2013...2022).map { CostSample.euro($0 < 2018 ? 80_020 : 250_020) })
        #expect(outlook.cliff == 2018)
        #expect(outlook.firstYearWithoutGrant == 2018)
        #expect(
            outlook.years.map { $0.remanent?.value.money }
                == (2013...2022).map { $0 < 2018 ? nil : CostSample.euro(250_020) })
        #expect(outlook.years.allSatisfy { $0.erosion?.value == .money(.zero) })
    }

    @Test("Wages rise from the year after the base year on, rounded to the cent each year")
    func wages() throws {
        let outlook = try OutlookSample.outlook(
            Assumptions(baseYear: 2013, wageGrowth: BasisPoints(250), priceGrowth: BasisPoints(0)), 2013...2015)
        #expect(outlook.years[0].personnel == CostSample.euro(218_250))
        // × 1.025: 71 032.50, 56 990.00, 49 302.50
        #expect(outlook.years[1].personnel.cents == 2 * 7_103_250 + 5_699_000 + 2_465_125)
        // × 1.025 again: 72 808.3125 → .31, 58 414.75, 50 535.0625 → .06
        #expect(outlook.years[2].personnel.cents == 2 * 7_280_831 + 5_841_475 + 2_526_753)
        #expect(outlook.years.map(\.material).allSatisfy { $0 == CostSample.euro(34_650) })
        #expect(outlook.years.map(\.isExtrapolated) == [false, true, true])
    }

    @Test("Against a fixed grant every euro of a wage rise is the county's: that is the erosion")
    func erosion() throws {
        let outlook = try OutlookSample.outlook(
            Assumptions(baseYear: 2013, wageGrowth: BasisPoints(250), priceGrowth: BasisPoints(0)), 2013...2015)
        // Plan less baseline in 2014: personnel 187 068.75 instead of 183 600 … with overhead
        let wages2014: Int64 = (2 * 7_103_250 + 5_699_000 + 2_465_125) - 3_551_625
        let wages2013: Int64 = 21_825_000 - 3_465_000
        // 20 % on the posts one by one: 28 413.00 + 11 398.00 + 4 930.25 − 7 103.25
        let overhead2014: Int64 = 2_841_300 + 1_139_800 + 493_025 - 710_325
        let overhead2013: Int64 = 4_365_000 - 693_000
        #expect(outlook.years[1].erosion?.value.money?.cents == wages2014 + overhead2014 - wages2013 - overhead2013)
        #expect(outlook.years[0].erosion?.value == .money(.zero))
    }

    @Test("Erosion counts from the wages of the first full year, not from those of the edition")
    func erosionFromFirstFullYear() throws {
        let assumed = Assumptions(
            baseYear: 2013, wageGrowth: BasisPoints(1_000), priceGrowth: BasisPoints(0),
            start: OutlookSample.month("2014-07"))
        let outlook = try OutlookSample.outlook(assumed, 2013...2016)
        // 2015 is the first full year; ten per cent more wages in 2016, with overheads, less the half post
        #expect(outlook.years.map { $0.erosion == nil } == [true, true, false, false])
        #expect(outlook.years[2].erosion?.value == .money(.zero))
        let year = outlook.years[3], before = outlook.years[2]
        #expect(year.erosion?.value.money == year.net - before.net)
    }

    @Test("What the end of the grant adds is not erosion, and what the prices add neither")
    func onlyWages() throws {
        let prices = try OutlookSample.outlook(
            Assumptions(baseYear: 2013, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(300)))
        #expect(prices.years.allSatisfy { $0.erosion?.value == .money(.zero) })
        // 9 900 × 1.03 = 10 197
        #expect(prices.years[1].material.cents == 3_568_950)
        let both = try OutlookSample.outlook(
            Assumptions(baseYear: 2013, wageGrowth: BasisPoints(200), priceGrowth: BasisPoints(0)))
        let rise = both.years[5].net - both.years[0].net
        #expect((both.years[5].erosion?.value.money ?? .zero) + CostSample.euro(170_000) == rise)
    }

    @Test("Where the grant pays the whole cost of a post, rising wages are in part the grant's")
    func erosionAgainstCost() throws {
        // The half assistant costs 19 000: less than the 20 000 the rule would pay.
        var edition = OutlookSample.edition
        edition.rates[2].personnel = CostSample.euro(38_000)
        let outlook = try Outlook(
            of: OutlookSample.comparison(edition: edition), grants: [OutlookSample.grant()],
            assumptions: Assumptions(baseYear: 2013, wageGrowth: BasisPoints(100), priceGrowth: BasisPoints(0)),
            years: 2013...2014)
        #expect(outlook.years.map(\.grant) == [CostSample.euro(169_000), CostSample.euro(169_190)])
        let gross = outlook.years[1].gross - outlook.years[0].gross
        #expect(outlook.years[1].erosion?.value.money == gross - CostSample.euro(190))
    }

    @Test("Held prices are marked, and the trace says since when")
    func held() throws {
        let outlook = try OutlookSample.outlook(
            Assumptions(baseYear: 2013, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0)), 2013...2014)
        #expect(outlook.years.map(\.isExtrapolated) == [false, true])
        #expect(steps(outlook.years[1].trace).contains(.held(since: 2013)))
        #expect(!steps(outlook.years[0].trace).contains(.held(since: 2013)))
        let unstated = try OutlookSample.outlook(Assumptions(), 2013...2014)
        #expect(unstated.years.allSatisfy { $0.isExtrapolated })
        #expect(steps(unstated.years[0].trace).contains(.held(since: nil)))
    }

    private func steps(_ trace: Trace) -> Set<Trace.Step> {
        trace.inputs.reduce(into: [trace.step]) { $0.formUnion(steps($1)) }
    }
}
