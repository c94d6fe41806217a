import Testing

@testable import Costing

@Suite("Each year is computed on the edition that is valid in it, worked out by hand")
struct EditionsOfYearsTests {
    private static let plan = StaffingPlan(
        id: "centre",
        posts: [
            StaffingPlan.Post(id: "post", payGroup: "A", posts: Posts(hundredths: 100), kind: "specialist")
        ])
    private static let grant = CostSample.grant(specialists: 100, amount: 50_000, from: "2013-01-01", to: "2015-12-31")

    private static func edition(_ year: Int, personnel: Int64, overhead: Int64, material: Int64) -> Edition {
        Edition(
            id: "edition-\(year)", rates: [Edition.Rate(payGroup: "A", personnel: CostSample.euro(personnel))],
            overhead: BasisPoints(overhead), material: CostSample.euro(material))
    }

    private static let of2013 = edition(2013, personnel: 60_000, overhead: 2_000, material: 10_000)
    private static let of2014 = edition(2014, personnel: 64_000, overhead: 2_500, material: 11_000)
    private static let growing = Assumptions(
        baseYear: 2014, wageGrowth: BasisPoints(250), priceGrowth: BasisPoints(1_000))

    private static func comparison(_ latest: Edition, earlier: [Edition.OfYear]) -> Comparison {
        Comparison(
            plan: plan, baseline: StaffingPlan(id: "none", posts: []), edition: latest, grant: grant,
            rounding: CostSample.euro(1_000), earlier: earlier)
    }
    private static let both = comparison(of2014, earlier: [Edition.OfYear(year: 2013, edition: of2013)])

    private func outlook(
        _ years: ClosedRange<Int>, _ comparison: Comparison = both, _ assumptions: Assumptions = growing
    ) throws -> Outlook {
        try Outlook(of: comparison, grants: [Self.grant], assumptions: assumptions, years: years)
    }

    @Test("2013 and 2014 on their own editions, 2015 and 2016 carried on from that of 2014 and marked")
    func amounts() throws {
        let years = try outlook(2013...2016).years
        #expect(years.map(\.edition) == ["edition-2013", "edition-2014", "edition-2014", "edition-2014"])
        #expect(years.map(\.isExtrapolated) == [false, false, true, true])
        // 64 000 × 1.025 = 65 600, × 1.025 = 67 240
        #expect(years.map(\.personnel) == [60_000, 64_000, 65_600, 67_240].map(CostSample.euro))
        // 20 % of the first, 25 % of the others
        #expect(years.map(\.overhead) == [12_000, 16_000, 16_400, 16_810].map(CostSample.euro))
        // 11 000 × 1.1 = 12 100, × 1.1 = 13 310
        #expect(years.map(\.material) == [10_000, 11_000, 12_100, 13_310].map(CostSample.euro))
        #expect(years.map(\.net) == [32_000, 41_000, 44_100, 97_360].map(CostSample.euro))
        #expect(years.allSatisfy { Recomputation.wrong(in: $0.trace) == [] })
    }

    @Test("Each trace ends in the edition of its year, and in no other")
    func traces() throws {
        for year in try outlook(2013...2016).years {
            let editions = Set(
                Recomputation.leaves(of: year.trace).compactMap { leaf -> String? in
                    if case .input(let entry) = leaf.step, entry.hasPrefix("edition") { entry } else { nil }
                })
            #expect(editions == [year.edition])
        }
    }

    @Test("What wages add counts from those of 2013, also where a newer edition brought them")
    func erosion() throws {
        // With a quarter of overheads: 4 000, 5 600 and 7 240 more than 60 000
        #expect(
            try outlook(2013...2016).years.map(\.erosion?.value)
                == [0, 5_000, 7_000, 9_050].map { .money(CostSample.euro($0)) })
    }

    @Test("2012 lies before the first edition and is refused with the years there are")
    func before() {
        #expect(throws: CostingError.noEdition(year: 2012, known: [2013, 2014])) { try outlook(2012...2016) }
        #expect(throws: SimulationError.costing(.noEdition(year: 2012, known: [2013, 2014]))) {
            try SimulatedModel(of: Self.both, grants: [], years: 2012...2016, baseYear: 2014)
        }
    }

    @Test("Without a stated growth the years with an edition are computed, and the first without one refused")
    func unstated() throws {
        let unstated = Assumptions(baseYear: 2014)
        #expect(
            try outlook(2013...2014, Self.both, unstated).years.map(\.net) == [32_000, 41_000].map(CostSample.euro))
        #expect(throws: CostingError.noEdition(year: 2015, known: [2013, 2014])) {
            try outlook(2013...2016, Self.both, unstated)
        }
    }

    @Test("A year between two editions is carried on from the one before, marked, and refused unstated")
    func between() throws {
        let comparison = Self.comparison(Self.of2014, earlier: [Edition.OfYear(year: 2012, edition: Self.of2013)])
        let years = try outlook(2012...2014, comparison).years
        #expect(years.map(\.personnel) == [60_000, 61_500, 64_000].map(CostSample.euro))
        #expect(years.map(\.isExtrapolated) == [false, true, false])
        #expect(throws: CostingError.noEdition(year: 2013, known: [2012, 2014])) {
            try outlook(2012...2014, comparison, Assumptions(baseYear: 2014))
        }
    }

    @Test("Of two editions of one year the one named later counts, and none from the base year on")
    func twice() throws {
        let again = Self.edition(2013, personnel: 61_000, overhead: 2_000, material: 10_000)
        let comparison = Self.comparison(
            Self.of2014,
            earlier: [(2013, Self.of2013), (2013, again), (2014, Self.of2013), (2016, Self.of2013)].map {
                Edition.OfYear(year: $0.0, edition: $0.1)
            })
        #expect(
            try outlook(2013...2016, comparison).years.map(\.personnel)
                == [61_000, 64_000, 65_600, 67_240].map(CostSample.euro))
    }

    @Test("A simulation with nothing uncertain has the same years, by each way of paying")
    func simulated() throws {
        var same = Uncertainty()
        same.wageGrowth = .fixed(0.025)
        same.priceGrowth = .fixed(0.1)
        for eligible in GrantRule.EligibleCost.allCases {
            let rules = [
                Self.grant,
                GrantRule(
                    id: "share", support: .share(BasisPoints(5_000)), eligible: eligible,
                    ownContribution: BasisPoints(1_000),
                    firstDay: CostSample.day("2014-07-01"), lastDay: nil),
            ]
            let exact = try Outlook(of: Self.both, grants: rules, assumptions: Self.growing, years: 2013...2016)
            let model = try SimulatedModel(of: Self.both, grants: rules, years: 2013...2016, baseYear: 2014)
            for (simulated, year) in zip(try SimulationSample.certain(model, same), exact.years) {
                #expect(abs(simulated * 100 - Double(year.net.cents)) < 3, "\(year.year), \(eligible)")
            }
        }
    }
}
