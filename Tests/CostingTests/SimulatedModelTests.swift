import Testing

@testable import Costing

@Suite("With nothing uncertain a simulation is the exact calculation")
struct SimulatedModelTests {
    private func agrees(
        _ simulated: [Double], _ exact: [Money], within cents: Double = 20,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(simulated.count == exact.count, sourceLocation: location)
        for (a, b) in zip(simulated, exact) {
            #expect(abs(a * 100 - Double(b.cents)) < cents, "\(a) and \(b)", sourceLocation: location)
        }
    }

    @Test("The real case: 80,020 euro a year under the grant, 250,020 after it")
    func realCase() throws {
        let years = try SimulationSample.certain(SimulationSample.model())
        // 1.5 × 69,300 + 55,600 + ½ × 48,100 = 183,600; × 1.2 = 220,320; + 3 × 9,900 = 250,020; − 170,000
        #expect(years.prefix(5).allSatisfy { abs($0 - 80_020) < 1e-6 })
        #expect(years.suffix(5).allSatisfy { abs($0 - 250_020) < 1e-6 })
    }

    @Test("Each year is that of the projection, with rules that follow, overlap and end in mid-year")
    func projection() throws {
        let sets: [[GrantRule]] = [
            [], [OutlookSample.grant()], [OutlookSample.grant(to: nil)], [OutlookSample.grant(to: "2015-05-17")],
            [OutlookSample.grant(to: "2015-05-17"), OutlookSample.grant("late", from: "2016-02-29", to: "2020-02-29")],
            [OutlookSample.grant(to: nil), OutlookSample.grant("inside", from: "2014-03-01", to: "2016-06-30")],
        ]
        for grants in sets {
            let projection = try Projection(of: OutlookSample.comparison(), grants: grants, years: 2011...2022)
            agrees(
                try SimulationSample.certain(SimulationSample.model(grants: grants, years: 2011...2022, baseYear: nil)),
                projection.years.map(\.net), within: 3)
        }
    }

    @Test(
        "Growth, vacancy, start and a grant that goes on are those of the outlook",
        arguments: [
            Assumptions(baseYear: 2013, wageGrowth: BasisPoints(250), priceGrowth: BasisPoints(0)),
            Assumptions(baseYear: 2010, wageGrowth: BasisPoints(-150), priceGrowth: BasisPoints(300)),
            Assumptions(
                baseYear: 2012, wageGrowth: BasisPoints(200), priceGrowth: BasisPoints(0), vacancy: BasisPoints(1_250)),
            Assumptions(start: Month(iso: "2014-11")),
            Assumptions(
                baseYear: 2013, wageGrowth: BasisPoints(300), priceGrowth: BasisPoints(0), start: Month(iso: "2016-03"),
                grant: .continues),
            Assumptions(grant: .grows(by: BasisPoints(200))),
            Assumptions(
                baseYear: 2013, wageGrowth: BasisPoints(-900), priceGrowth: BasisPoints(0),
                grant: .grows(by: BasisPoints(1_000))),
        ])
    func outlook(assumptions: Assumptions) throws {
        let same = Uncertainty(certain: assumptions)
        for end in ["2017-12-31", "2016-05-14", "2011-12-31"] {
            let grants = [
                OutlookSample.grant("early", from: "2008-01-01", to: "2011-06-30"),
                OutlookSample.grant(from: "2011-07-01", to: end),
            ]
            let exact = try OutlookSample.outlook(assumptions, grants: grants)
            let model = try SimulationSample.model(
                grants: grants, baseYear: assumptions.baseYear, start: assumptions.start)
            agrees(try SimulationSample.certain(model, same), exact.years.map(\.net))
        }
    }

    @Test("Any comparison under any assumptions is that of the outlook, but for the cents of rounding")
    func property() throws {
        var chance = Chance(31)
        for _ in 0..<300 {
            let edition = chance.edition(), plan = chance.plan("plan"), baseline = chance.plan("base"),
                grants = chance.grants()
            var assumptions = chance.assumptions(for: plan)
            (assumptions.rampUp, assumptions.oneOff, assumptions.endWithGrant) = ([], [], [])
            var comparison = OutlookSample.comparison(plan: plan, baseline: baseline, edition: edition)
            comparison.earlier = chance.earlier()
            let exact = try Outlook(of: comparison, grants: grants, assumptions: assumptions, years: 2012...2023)
            let model = try SimulatedModel(
                of: comparison, grants: grants, years: 2012...2023, baseYear: assumptions.baseYear,
                start: assumptions.start)
            agrees(
                try SimulationSample.certain(model, Uncertainty(certain: assumptions)), exact.years.map(\.net),
                within: 30)
        }
    }

    @Test("More posts and dearer ones: a tenth more of each, worked out by hand")
    func level() throws {
        var more = Uncertainty()
        more.posts = .fixed(0.1)
        more.rateLevel = .fixed(0.1)
        let years = try SimulationSample.certain(SimulationSample.model(), more)
        // Plan 218,250 × 1.1, less 34,650, × 1.1 × 1.2 = 271,161; + 3.85 × 9,900 − 0.5 × 9,900 = 33,165; the grant is
        // full already
        #expect(abs(years[0] - (271_161 + 33_165 - 170_000)) < 1e-6)
    }

    @Test("Delay counts from the start, in parts of a month too, and the grant waits by days")
    func delay() throws {
        var late = Uncertainty()
        late.startDelay = .fixed(1.5)
        let years = try SimulationSample.certain(SimulationSample.model(start: Month(iso: "2014-01")), late)
        #expect(years[0] == 0)
        // From mid-February: 10.5 of 12 months; 31 + 14 of 365 days without a grant
        #expect(abs(years[1] - (250_020 * 10.5 / 12 - 170_000 * 320.0 / 365)) < 1e-6)
        #expect(abs(years[2] - 80_020) < 1e-6)
    }

    @Test("What the exact calculation refuses is refused here")
    func refused() throws {
        func model(
            _ comparison: Comparison, _ grants: [GrantRule] = [], years: ClosedRange<Int> = 2013...2014,
            baseYear: Int? = nil
        ) throws {
            _ = try SimulatedModel(of: comparison, grants: grants, years: years, baseYear: baseYear)
        }
        let good = OutlookSample.comparison()
        var edition = OutlookSample.edition
        edition.rates[0].personnel = CostSample.euro(1_000_000_000_000_000)
        #expect(throws: SimulationError.costing(.beyondRange(post: "fachkraefte"))) {
            try model(OutlookSample.comparison(edition: edition))
        }
        edition.rates = []
        #expect(throws: SimulationError.self) { try model(OutlookSample.comparison(edition: edition)) }
        edition = OutlookSample.edition
        edition.material = CostSample.euro(1_000_000_000_000_000)
        #expect(throws: SimulationError.costing(.entryBeyondRange("edition-2013"))) {
            try model(OutlookSample.comparison(edition: edition))
        }
        var plan = OutlookSample.plan
        plan.posts[1].posts = Posts(hundredths: -100)
        #expect(throws: SimulationError.costing(.beyondRange(post: "verwaltung"))) {
            try model(OutlookSample.comparison(plan: plan))
        }
        var grant = OutlookSample.grant()
        grant.lines[0].amount = CostSample.euro(-1)
        #expect(throws: SimulationError.costing(.entryBeyondRange("grant-2012"))) { try model(good, [grant]) }
        #expect(throws: SimulationError.years(1...200)) { try model(good, years: 1...200) }
        #expect(throws: SimulationError.costing(.assumption(.baseYear))) { try model(good, baseYear: 1500) }
    }

    @Test("A grant of an unknown sum is refused where it pays, and where it would have to go on")
    func unknown() throws {
        let unknown = GrantRule(
            id: "g", lines: nil, firstDay: CostSample.day("2012-01-01"), lastDay: CostSample.day("2014-12-31"))
        #expect(throws: SimulationError.costing(.unknownGrant("g"))) { try SimulationSample.model(grants: [unknown]) }
        let later = try SimulationSample.model(grants: [unknown], years: 2015...2016)
        #expect(try SimulationSample.certain(later).allSatisfy { abs($0 - 250_020) < 1e-6 })
        #expect(throws: SimulationError.costing(.unknownGrant("g"))) { try SimulationSample.simulation(model: later) }
    }

    @Test("Without a base year nothing can grow")
    func noBaseYear() throws {
        let model = try SimulationSample.model(baseYear: nil)
        #expect(throws: SimulationError.costing(.assumption(.baseYear))) {
            try SimulationSample.simulation(model: model)
        }
    }
}

extension Uncertainty {
    /// The same assumptions, with nothing uncertain in them.
    fileprivate init(certain assumptions: Assumptions) {
        func share(_ points: BasisPoints) -> Distribution { .fixed(Double(points.value) / 10_000) }
        self.init()
        wageGrowth = share(assumptions.wageGrowth ?? BasisPoints(0))
        priceGrowth = share(assumptions.priceGrowth ?? BasisPoints(0))
        vacancy = share(assumptions.vacancy)
        switch assumptions.grant {
        case .asRuled: break
        case .continues: grantAfterEnd = .fixed(1)
        case .grows(let by):
            grantAfterEnd = .fixed(1)
            grantGrowth = share(by)
        }
    }
}
