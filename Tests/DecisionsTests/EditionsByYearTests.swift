import Costing
import Testing

@testable import Decisions

@Suite("Which edition a year is computed on")
struct EditionsByYearTests {
    /// On the second edition, of 2013, and a third of 2014.
    private static let third =
        FiguresTests.course + [Made.edition("e3", on: "2014-01-15", rates: ["A": 71_000, "B": 52_000, "C": 33_000])]

    private func study(_ entries: [Entry] = third, _ day: String = "2014-02-01") throws -> CostStudy {
        try #require(Made.figures(entries, asOf: day).study)
    }

    private func outlook(_ study: CostStudy) throws -> [Outlook.Year] { try study.outlook(study.neutral).years }

    @Test("Each year has its own edition, and only those after the last one are carried on")
    func ownEdition() throws {
        let before = try outlook(study(Self.third, "2013-12-31")), after = try outlook(study())
        #expect(before.map(\.edition).allSatisfy { $0 == "e2" })
        #expect(after.map(\.edition) == ["e2"] + after.dropFirst().map { _ in "e3" })
        #expect(before.prefix(3).map(\.isExtrapolated) == [false, true, true])
        #expect(after.prefix(3).map(\.isExtrapolated) == [false, false, true])
        #expect(before[0].net == after[0].net)
        #expect(before[1].net < after[1].net)
    }

    @Test("Between the two days 2013 has not changed, and 2014 has by the edition alone")
    func bridge() throws {
        let before = try study(Self.third, "2013-12-31").state, after = try study().state
        #expect(try before.bridge(to: after, in: 2013).parts.map(\.amount) == [.zero])
        let bridge = try before.bridge(to: after, in: 2014)
        #expect(bridge.parts.map(\.cause) == [.edition])
        #expect(bridge.parts.map(\.amount) == [bridge.to - bridge.from] && bridge.to > bridge.from)
        #expect(before.edition(in: 2014) == "e2" && after.edition(in: 2014) == "e3" && after.edition(in: 2013) == "e2")
    }

    @Test("An edition of older prices that becomes known later is not the one that counts")
    func late() throws {
        var content = try #require(Made.edition("old").content as? RateEdition)
        content.priceYear = 2011
        let study = try study(Self.third + [Made.entry("old", content, on: "2014-01-20")])
        #expect(study.edition.header.id == "e3")
        #expect(study.editions.map(\.header.id) == ["old", "e1", "e2", "e3"])
    }

    @Test("On an earlier edition the later ones are set aside, and those before it are not")
    func onAnEarlierOne() throws {
        let study = try #require(Made.figures(Self.third, asOf: "2014-02-01").study(on: "e2"))
        #expect(study.editions.map(\.header.id) == ["e1", "e2"])
        #expect(try outlook(study).map(\.edition).allSatisfy { $0 == "e2" })
    }

    @Test("A model that begins before the first edition is refused with the years there are, and what helps")
    func before() throws {
        let entries = Self.third.filter { !($0.content is CostModel) } + [Made.model(2011, 2020)]
        let study = try study(entries)
        let error = #expect(throws: CostingError.self) { try study.outlook(study.neutral) }
        #expect(error == .noEdition(year: 2011, known: [2012, 2013, 2014]))
        let sentence = try #require(
            error.map { CostProblem($0, in: Made.matter(entries, asOf: "2014-02-01")).sentence })
        #expect(
            sentence.de.contains(
                """
                Für 2011 gibt es keine Ausgabe der Kostensätze, nur für 2012, 2013 und 2014; zurückgerechnet wird \
                nicht.
                """
            ))
        #expect(sentence.in(.en).contains("a cost model that begins in 2012"))
    }

    @Test(
        """
        Where a span leaves open of which year the prices of an edition are, nothing grows from it until somebody \
        states the year; without growth it makes no difference
        """
    )
    func openYear() throws {
        func entries(_ growth: Int64) -> [Entry] {
            var model = Made.costModel()
            model.wageGrowth = BasisPoints(growth)
            return FiguresTests.course.filter { !($0.content is CostModel) } + [
                Made.entry("model", model, on: "2012-11-14", grade: .assumption)
            ]
        }
        let held = try study(entries(0), "2013-12-31"), growing = try study(entries(200), "2013-12-31")
        #expect(held.edition.header.id == "e2" && held.priceYear == nil && held.neutral.baseYear == nil)
        #expect(try outlook(held).allSatisfy { $0.edition == "e2" })
        let error = #expect(throws: CostingError.self) { try growing.outlook(growing.neutral) }
        #expect(error == .openPriceYear(edition: "e2", years: [2012, 2013]))
        let book = Made.figures(entries(200), asOf: "2013-12-31")
        #expect(book.projection == nil && book["extra-cost"]?.value != nil)
        #expect(
            book.projectionProblem?.sentence.de.hasPrefix(
                "Von welchem Jahr die Preise der Ausgabe „Ausgabe e2“ sind, steht nicht fest: 2012 oder 2013.") == true)
        var stated = growing.neutral
        stated.baseYear = 2013
        let years = try growing.outlook(stated).years
        #expect(years[0].net == (try outlook(held))[0].net && years[1].net > years[0].net)
        #expect(throws: SimulationError.self) { try growing.simulated() }
    }

    @Test("So it is for an edition that only some of the years are computed on")
    func openYearOfAnother() throws {
        let day = "2015-02-01"
        func entries(_ growth: Int64) -> [Entry] {
            var model = Made.costModel()
            model.wageGrowth = BasisPoints(growth)
            let later = Made.edition("e3", on: "2015-01-15", rates: ["A": 71_000, "B": 52_000, "C": 33_000])
            return FiguresTests.course.filter { !($0.content is CostModel) } + [
                Made.entry("model", model, on: "2012-11-14", grade: .assumption), later,
            ]
        }
        #expect(try outlook(study(entries(0), day)).map(\.edition).prefix(3) == ["e2", "e2", "e3"])
        let growing = try study(entries(200), day)
        #expect(throws: CostingError.openPriceYear(edition: "e2", years: [2012, 2013])) {
            try growing.outlook(growing.neutral)
        }
        #expect(try growing.outlook(growing.neutral, in: 2015...2018).years.count == 4)
    }

    @Test("What was saved before a newer edition is computed on the newer one's year; a year of nobody's is kept")
    func settled() throws {
        let study = try study()
        var assumptions = study.neutral
        assumptions.baseYear = 2013
        #expect(study.settled(assumptions).baseYear == 2014)
        assumptions.baseYear = nil
        #expect(study.settled(assumptions).baseYear == 2014)
        // The edition names no year of its own, so one can be stated for it.
        assumptions.baseYear = 2015
        #expect(study.settled(assumptions).baseYear == 2015)
    }
}

@Suite("A what-if with another grant per post")
struct GrantAmountTests {
    private let study = Made.figures(FiguresTests.course, asOf: "2013-01-31").study

    @Test("Sixty instead of fifty thousand for each of two posts: twenty thousand less, from the grant alone")
    func more() throws {
        let study = try #require(study)
        #expect(study.triedGrant?.lines.map(\.amountPerPost) == [Made.euro(50_000)])
        let amounts = [CostVariant.GrantAmount(kind: "specialist", amount: Made.euro(60_000))]
        let years = try study.outlook(study.neutral, amounts: amounts, in: 2013...2014).years
        #expect(years.map(\.grant) == [120_000, 120_000].map(Made.euro))
        let variant = Made.entry(
            "more", CostVariant(title: "Mehr", assumptions: study.neutral, grantAmounts: amounts), on: "2013-01-20")
        let with = try #require(Made.figures(FiguresTests.course + [variant], asOf: "2013-01-31").study)
        for year in [nil, 2014] {
            let bridge = try with.state.bridge(to: #require(with.state(.variant("more"))), in: year)
            #expect(bridge.parts.map(\.cause) == [.grant])
            #expect(bridge.parts.map(\.amount) == [.zero - Made.euro(20_000)])
        }
    }

    @Test("Its trace says that the sum is assumed, and names the grant for all others")
    func trace() throws {
        let study = try #require(study)
        func caps(_ amount: Int64) throws -> [Trace.Step] {
            let year = try #require(
                try study.outlook(
                    study.neutral, amounts: [.init(kind: "specialist", amount: Made.euro(amount))], in: 2013...2013
                ).years.first)
            return leaves(year.trace).filter { if case .grantCap = $0.label { true } else { false } }.map(\.step)
        }
        #expect(try caps(60_000) == [.assumed])
        #expect(try caps(50_000) == [.input(entry: "grant-1")])
    }

    @Test("An earlier rule has paid what it paid; later ones pay the other sum too")
    func rules() throws {
        let entries =
            FiguresTests.course + [
                Made.grant("grant-0", amount: 10_000, from: "2010-01-01", to: "2012-06-24"),
                Made.grant("grant-2", amount: 30_000, from: "2018-01-01", to: nil),
            ]
        let study = try #require(Made.figures(entries, asOf: "2013-01-31").study)
        let rules = study.grants(paying: [.init(kind: "specialist", amount: Made.euro(60_000))])
        #expect(
            Dictionary(rules.map { ($0.id, $0.cap) }) { $1 } == [
                "grant-0": Made.euro(10_000), "grant-1": Made.euro(120_000), "grant-2": Made.euro(120_000),
            ])
    }

    @Test("Where the rule funds half a post, the sum is for that half")
    func part() {
        let rule = GrantRule(
            id: "g",
            lines: [
                .init(kind: "assistant", posts: Posts(hundredths: 50), amount: Made.euro(20_000)),
                .init(kind: "specialist", posts: Posts(hundredths: 250), amount: Made.euro(100_000)),
            ],
            firstDay: Made.day("2012-01-01"), lastDay: nil)
        #expect(rule.lines.map(\.amountPerPost) == [20_000, 40_000].map(Made.euro))
        let other = rule.paying([
            .init(kind: "assistant", amount: Made.euro(24_000)), .init(kind: "specialist", amount: Made.euro(44_000)),
        ])
        #expect(other.lines.map(\.amount) == [24_000, 110_000].map(Made.euro))
        #expect(rule.paying([.init(kind: "nobody", amount: .zero)]) == rule)
    }

    @Test("A negative sum, one that no state pays, and two for one kind are refused")
    func refused() throws {
        func variant(_ amounts: [CostVariant.GrantAmount]) throws -> Entry {
            Made.entry(
                "v", CostVariant(title: "V", assumptions: try #require(study).neutral, grantAmounts: amounts),
                on: "2013-01-31")
        }
        let kind = "specialist"
        given(Made.costs).when(try variant([.init(kind: kind, amount: Money(cents: -1))])).then(
            .refused("A grant cannot pay −€0.01 per post"))
        given(Made.costs).when(try variant([.init(kind: kind, amount: Money.largest + Money(cents: 1))])).then(
            .refused("A grant cannot pay €10,000,000,000.01 per post"))
        given(Made.costs).when(try variant([.init(kind: kind, amount: .zero), .init(kind: kind, amount: .zero)])).then(
            .refused("Two sums of the grant"))
        given(Made.costs).when(try variant([.init(kind: kind, amount: Made.euro(60_000))])).then(.taken)
    }

    private func leaves(_ trace: Trace) -> [Trace] { trace.inputs.isEmpty ? [trace] : trace.inputs.flatMap(leaves) }
}
