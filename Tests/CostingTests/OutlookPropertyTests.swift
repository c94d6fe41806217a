import Testing

@testable import Costing

@Suite("What holds for any outlook")
struct OutlookPropertyTests {
    private static let years = 2012...2022

    /// A hundred cases, the same in every run.
    private func forEach(_ body: (Comparison, [GrantRule], inout Chance) throws -> Void) throws {
        for seed in 1...100 as ClosedRange<UInt64> {
            var chance = Chance(seed)
            var comparison = OutlookSample.comparison(
                plan: chance.plan("plan"), baseline: chance.plan("base", upTo: 100), edition: chance.edition())
            comparison.earlier = chance.earlier()
            let grants = chance.grants()
            try body(comparison, grants, &chance)
        }
    }

    @Test("With neutral assumptions it has the amounts of the projection, year by year")
    func projection() throws {
        try forEach { comparison, grants, _ in
            let projection = try Projection(of: comparison, grants: grants, years: Self.years)
            let outlook = try Outlook(of: comparison, grants: grants, years: Self.years)
            #expect(outlook.years.map(\.gross) == projection.years.map(\.gross))
            #expect(outlook.years.map(\.grant) == projection.years.map(\.grant))
            #expect(outlook.years.map(\.net) == projection.years.map(\.net))
            #expect(outlook.cliff == projection.cliff)
            #expect(try outlook.years[0].plan == comparison.planCost().value.money)
            #expect(try outlook.years[0].baseline == comparison.baselineCost().value.money)
        }
    }

    @Test("A constant plan without a grant costs the same in every year")
    func constant() throws {
        try forEach { comparison, _, chance in
            let assumptions = Assumptions(
                baseYear: 2004, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0),
                vacancy: BasisPoints(chance.pick(0...10_000)))
            let outlook = try Outlook(of: comparison, grants: [], assumptions: assumptions, years: Self.years)
            #expect(Set(outlook.years.map(\.net)).count == 1)
            #expect(outlook.cliff == nil && outlook.firstYearWithoutGrant == nil)
        }
    }

    @Test("Every trace recomputes to its value, and ends in entries and assumptions")
    func recomputes() throws {
        try forEach { comparison, grants, chance in
            let assumptions = chance.assumptions(for: comparison.plan)
            for year in try Outlook(of: comparison, grants: grants, assumptions: assumptions, years: Self.years).years {
                for trace in [year.trace, year.erosion, year.remanent].compactMap(\.self) {
                    #expect(Recomputation.wrong(in: trace) == [])
                }
                #expect(year.trace.value == .money(year.net))
                #expect(year.gross - year.grant == year.net)
                #expect(year.plan - year.baseline == year.gross)
                #expect(year.trace.inputs.first?.inputs.map(\.value.money) == [year.plan, year.baseline])
            }
        }
    }

    @Test("Before its start a plan costs nothing more, whatever else is assumed")
    func beforeStart() throws {
        try forEach { comparison, grants, chance in
            var assumptions = chance.assumptions(for: comparison.plan)
            assumptions.oneOff = []
            guard let start = assumptions.start else { return }
            let outlook = try Outlook(of: comparison, grants: grants, assumptions: assumptions, years: Self.years)
            for year in outlook.years where year.year < start.year {
                #expect(year.net == .zero && year.gross == .zero && year.grant == .zero)
            }
        }
    }

    /// Split in two, each of a post's three leaves is rounded twice instead of
    /// once. That is three roundings of half a cent at most; the overhead has a share of
    /// a cent of personnel cost on top. Amounts are whole cents, so each leaf is off by one at most.
    /// A growing wage adds nothing: rates are rounded before they are multiplied.
    @Test("A plan split in two halves costs the same, up to one cent for each leaf")
    func halves() throws {
        try forEach { comparison, _, chance in
            var assumptions = chance.assumptions(for: comparison.plan)
            // A vacancy and a part of a year are roundings of their own.
            assumptions.vacancy = BasisPoints(0)
            assumptions.start = nil
            assumptions.rampUp = []
            assumptions.endWithGrant = []
            var halves = comparison
            halves.plan.posts = comparison.plan.posts.flatMap { post in
                let half = post.posts.hundredths / 2
                return [("a", half), ("b", post.posts.hundredths - half)].map {
                    StaffingPlan.Post(
                        id: post.id + $0.0, payGroup: post.payGroup, posts: Posts(hundredths: $0.1), kind: post.kind)
                }
            }
            let whole = try Outlook(of: comparison, grants: [], assumptions: assumptions, years: Self.years)
            let split = try Outlook(of: halves, grants: [], assumptions: assumptions, years: Self.years)
            let bound = Int64(3 * comparison.plan.posts.count)
            for (one, two) in zip(whole.years, split.years) {
                #expect(abs(one.gross.cents - two.gross.cents) <= bound)
            }
        }
    }

    @Test("More wage growth never lowers the gross of a plan that replaces nothing")
    func wages() throws {
        try forEach { comparison, grants, chance in
            var alone = comparison
            alone.baseline = StaffingPlan(id: "none", posts: [])
            var assumptions = chance.assumptions(for: comparison.plan)
            var before: [Money] = []
            for growth in [-300, 0, 1, 150, 151, 800] as [Int64] {
                assumptions.wageGrowth = BasisPoints(growth)
                let gross = try Outlook(of: alone, grants: grants, assumptions: assumptions, years: Self.years).years
                    .map(\.gross)
                for (less, more) in zip(before, gross) { #expect(less <= more) }
                before = gross
            }
        }
    }

    @Test("A grant that goes on pays no less in any year than one that ends, and one that grows by nothing the same")
    func goesOn() throws {
        try forEach { comparison, grants, chance in
            var assumptions = chance.assumptions(for: comparison.plan)
            assumptions.endWithGrant = []
            let cases = try OutlookCases(
                of: comparison, grants: grants, assumptions: assumptions, growth: BasisPoints(0), years: Self.years)
            for (ends, goesOn) in zip(cases.ends.years, cases.goesOn.years) {
                #expect(ends.grant <= goesOn.grant)
                #expect(ends.gross == goesOn.gross)
            }
            #expect(cases.goesOn.years.map(\.grant) == cases.grows.years.map(\.grant))
        }
    }

    @Test("The years asked for do not change what a year costs")
    func years() throws {
        try forEach { comparison, grants, chance in
            let assumptions = chance.assumptions(for: comparison.plan)
            let all = try Outlook(of: comparison, grants: grants, assumptions: assumptions, years: Self.years)
            let few = try Outlook(of: comparison, grants: grants, assumptions: assumptions, years: 2017...2019)
            #expect(all.years[5...7].map(\.trace) == few.years.map(\.trace))
        }
    }
}
