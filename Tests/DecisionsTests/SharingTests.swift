import Costing
import Testing

@testable import Decisions

@Suite("Who pays")
struct SharingTests {
    private func key(
        _ weights: [(String, Int, Int64?)], unit: LevyKey.Unit = .euro, id: String = "levy",
        on day: String = "2012-11-14"
    ) -> Entry {
        Made.entry(
            id,
            LevyKey(
                title: "Umlagegrundlagen", unit: unit,
                weights: weights.map {
                    .init(body: Identifier($0.0), weight: $0.1, burden: $0.2.map { BasisPoints($0) })
                }), on: day, grade: .official)
    }

    @Test("A key without anybody who pays, with a negative weight, or with a body twice is refused")
    func refused() {
        given(Made.opened()).when(key([("adorf", 0, nil)])).then(.refused("nobody pays"))
        given(Made.opened()).when(key([("adorf", 5, 0)])).then(.refused("nobody pays"))
        given(Made.opened()).when(key([])).then(.refused("nobody pays"))
        given(Made.opened()).when(key([("adorf", -1, nil), ("bedorf", 2, nil)])).then(.refused("negative weights"))
        given(Made.opened()).when(key([("adorf", 1, nil), ("adorf", 2, nil)])).then(.refused("in the key twice"))
        given(Made.opened()).when(key([("adorf", .max, nil), ("bedorf", 2, nil)])).then(.refused("hundred trillion"))
        given(Made.opened()).when(key([("adorf", 1, nil), ("bedorf", 2, 5000)])).then(.taken)
    }

    @Test("Shares add up to the cost to the cent, and say how many points of the levy it is")
    func shares() throws {
        let matter = Made.matter(
            FiguresTests.course + [
                key([("adorf", 300_000_000, nil), ("bedorf", 300_000_000, nil), ("cedorf", 8_000_000, nil)])
            ], asOf: "2013-01-31")
        let figures = FigureBook(matter, asOf: Made.day("2013-01-31"))
        let key = try #require(matter.sharingKeys(asOf: Made.day("2013-01-31")).first)
        let shared = try #require(figures.shared(.extraCost, by: key))
        #expect(figures["extra-cost"]?.value == Quantity("80000 EUR"))
        #expect(shared.shares.reduce(Money.zero) { $0 + $1.amount } == Made.euro(80_000))
        // 80 000 × 300 ÷ 608 is 39 473.684…; the cent left over goes to the first of the largest parts
        #expect(shared.shares.map(\.amount.cents) == [3_947_369, 3_947_368, 105_263])
        // 80 000 ÷ 608 000 000 × 100
        #expect(shared.points.map { $0.value } == Quantity("0.013158 points"))
        #expect(!key.isStandIn)
    }

    @Test("A part of the county that a facility serves less pays less, and the others bear the rest")
    func burden() throws {
        let matter = Made.matter(
            FiguresTests.course + [key([("adorf", 100, nil), ("bedorf", 100, 5000)], unit: .parts)], asOf: "2013-01-31")
        let key = try #require(matter.sharingKeys(asOf: Made.day("2013-01-31")).first)
        let shared = try #require(FigureBook(matter, asOf: Made.day("2013-01-31")).shared(.extraCost, by: key))
        #expect(shared.shares.map(\.amount.cents) == [5_333_333, 2_666_667])
        #expect(shared.points == nil)
    }

    @Test("The key set last comes first; inhabitants stand in, and only where all are known")
    func order() {
        let two = [
            key([("adorf", 1, nil)], unit: .parts, id: "old"),
            key([("adorf", 1, nil)], unit: .parts, id: "new", on: "2013-01-10"),
        ]
        let matter = Made.matter(FiguresTests.course + two, asOf: "2013-01-31")
        #expect(matter.sharingKeys(asOf: Made.day("2013-01-31")).map(\.id) == ["new", "old"])
    }

    @Test(
        """
        A cost is shared by the key set last; by each that may have been where a missing day leaves that open, \
        whatever its weights are
        """
    )
    func leading() {
        func leading(_ first: LevyKey.Unit, _ weight: Int, _ day: String) -> [String] {
            let two = [
                key([("adorf", 1, nil), ("bedorf", 1, nil)], unit: first, id: "a", on: day),
                key([("bedorf", weight, nil), ("adorf", 1, nil)], id: "b", on: "2013-01-10"),
            ]
            return Made.matter(FiguresTests.course + two, asOf: "2013-01-31").leadingKeys(asOf: Made.day("2013-01-31"))
                .map(\.id)
        }
        #expect(leading(.euro, 3, "2013-01") == ["b", "a"] && leading(.parts, 3, "2013-01") == ["b", "a"])
        #expect(leading(.euro, 3, "2013-01-11") == ["a"] && leading(.euro, 3, "2012") == ["b"])
        // Whichever is the last, the shares are the same.
        #expect(leading(.euro, 1, "2013-01").count == 1)
    }
}

@Suite("Two states of the costs")
struct CostStudyTests {
    private func study(_ day: String) throws -> CostStudy {
        let matter = Made.matter(FiguresTests.course, asOf: day)
        return try #require(FigureBook(matter, asOf: Made.day(day)).study)
    }

    @Test("The way from one state to the other has its causes, and they add up to the cent")
    func bridge() throws {
        let old = try study("2012-12-17"), new = try study("2013-01-31")
        let bridge = try old.state.bridge(to: new.state, in: nil)
        #expect(bridge.parts.map(\.cause) == [.edition])
        #expect(bridge.parts.reduce(Money.zero) { $0 + $1.amount } == bridge.to - bridge.from)
        #expect(try bridge.from == old.comparison.extraCostExact().value.money)
        #expect(try old.state.bridge(to: old.state, in: nil).parts.isEmpty)
    }

    @Test("Where the cost turns is found exactly, or said to be nowhere")
    func breakEven() throws {
        let study = try study("2013-01-31")
        let grant = try #require(try study.grantThatCoversAll())
        // The state never pays more than the staff cost: what is left is overheads and workplaces.
        #expect(grant.value == nil && grant.before == nil)
        #expect(grant.atLow > grant.atHigh && grant.atHigh > .zero)
        #expect(grant.trace.value == .money(grant.atHigh))
        var assumptions = study.neutral
        assumptions.baseYear = 2013
        let doubled = try study.wageGrowthThatDoubles(in: 2016, assumptions)
        let growth = try #require(doubled.value)
        assumptions.wageGrowth = BasisPoints(growth)
        let years = try study.outlook(assumptions, in: 2013...2016).years
        let first = try #require(years.first).net
        #expect(try #require(years.last).net >= first + first)
        #expect(doubled.target == first + first && doubled.start?.value == .money(first))
        #expect(doubled.trace.value == .money(try #require(years.last).net))
        assumptions.wageGrowth = BasisPoints(growth - 1)
        let below = try #require(try study.outlook(assumptions, in: 2013...2016).years.last).net
        #expect(below < first + first && doubled.before == below)
    }

    @Test("The years go ten years beyond the day, and a variant changes posts in the plan alone")
    func years() throws {
        let study = try study("2013-01-31")
        #expect(study.years.upperBound >= 2023)
        let more = study.comparison(with: [.init(post: "two-a", posts: Posts(hundredths: 400))])
        #expect(more.plan.total.hundredths == study.comparison.plan.total.hundredths + 200)
        #expect(more.baseline == study.comparison.baseline)
    }

    @Test("An option that costs nothing is compared with the posts there are")
    func options() throws {
        func option(_ id: String, costs: Bool, plan: String? = nil) -> Entry {
            Made.entry(id, Option(title: Text(id), text: "Text", costs: costs, plan: plan.map { Identifier($0) }))
        }
        let more = Made.plan("bigger", hundredths: 300)
        let entries =
            FiguresTests.course + [
                more, option("do-it", costs: true), option("leave-it", costs: false),
                option("more", costs: true, plan: "bigger"),
            ]
        let study = try #require(Made.figures(entries, asOf: "2013-01-31").study)
        let leave = try #require(study.state(.option("leave-it"))), take = try #require(study.state(.option("do-it")))
        #expect(try leave.extraCost(in: nil).value.money == .zero)
        #expect(try take.extraCost(in: nil) == study.comparison.extraCostExact())
        #expect(try leave.bridge(to: take, in: nil).parts.map(\.cause) == [.plan])
        #expect(study.state(.option("more"))?.comparison.plan.id == "bigger")
        #expect(study.state(.plan("nowhere")) == nil)
        #expect(
            study.choices.map(\.choice.description) == [
                "option:do-it", "option:leave-it", "option:more", "plan:centre", "plan:unit", "plan:bigger",
            ])
    }

    @Test("In a year, prices and other assumptions are causes of their own, and all add up")
    func causes() throws {
        let assumed = Assumptions(
            baseYear: 2013, wageGrowth: BasisPoints(300), priceGrowth: BasisPoints(200), vacancy: BasisPoints(500),
            oneOff: [OneOff(id: "move", year: 2019, amount: Made.euro(10_000))], grant: .continues)
        let variant = Made.entry(
            "wages",
            CostVariant(
                title: "Löhne", assumptions: assumed, changes: [.init(post: "two-a", posts: Posts(hundredths: 250))]),
            on: "2013-01-20")
        let study = try #require(
            Made.figures(FiguresTests.course(priceYear: 2013) + [variant], asOf: "2013-01-31").study)
        let to = try #require(study.state(.variant("wages")))
        let bridge = try study.state.bridge(to: to, in: 2019)
        #expect(bridge.parts.map(\.cause) == [.plan, .grant, .prices, .others])
        #expect(bridge.parts.reduce(Money.zero) { $0 + $1.amount } == bridge.to - bridge.from)
        let back = try to.bridge(to: study.state, in: 2019)
        #expect(back.parts.map { Money.zero - $0.amount } == bridge.parts.map(\.amount))
    }

    @Test("Where the model states no growth, a year without an edition is refused with those there are")
    func noEdition() throws {
        var entries = FiguresTests.course(priceYear: 2013)
        for (index, entry) in entries.enumerated() {
            guard var model = entry.content as? CostModel else { continue }
            (model.wageGrowth, model.priceGrowth) = (nil, nil)
            entries[index] = Entry(entries[index].header, model, position: entries[index].position)
        }
        let matter = Made.matter(entries, asOf: "2013-01-31")
        let study = try #require(FigureBook(matter, asOf: Made.day("2013-01-31")).study)
        let error = #expect(throws: CostingError.self) { try study.outlook(study.neutral) }
        #expect(error == .noEdition(year: 2014, known: [2012, 2013]))
        #expect(try study.outlook(study.neutral, in: 2013...2013).years.count == 1)
        let sentence = try #require(error.map { CostProblem($0, in: matter).sentence.in(.en) })
        #expect(sentence.contains("no edition of the rates for 2014, only for 2012 and 2013"))
    }
}

@Suite("What hangs on a requirement")
struct AtStakeTests {
    @Test("A condition of the grant in force has the grant at stake, another nothing")
    func conditions() {
        var entries = Made.costs.filter { !($0.content is Grant) } + [Made.grant(conditions: ["agreement"])]
        #expect(Made.figures(entries, asOf: "2013-01-31").atStake(on: "agreement")?.value.money == Made.euro(100_000))
        #expect(Made.figures(entries, asOf: "2013-01-31").atStake(on: "roof") == nil)
        #expect(Made.figures(entries, asOf: "2018-01-31").atStake(on: "agreement") == nil)
        entries.removeAll { $0.content is CostModel }
        #expect(Made.figures(entries, asOf: "2013-01-31").atStake(on: "agreement") == nil)
    }
}
