import Costing
import Testing

@testable import Decisions

@Suite("What holds now, and what holds later")
struct CostBasisTests {
    /// On `e1`: 151,400 € and with the grant 51,000 €; on `e2` 168,800 € and 69,000 €.
    private static let plans = [Made.opened(), Made.plan(), Made.baseline(), Made.model()]
    private func edition(_ id: String, of year: Int, on date: String, dear: Bool = false) -> Entry {
        let entry =
            dear
            ? Made.edition(id, on: date, rates: ["A": 67_000, "B": 50_000, "C": 31_000]) : Made.edition(id, on: date)
        guard var content = entry.content as? RateEdition else { return entry }
        content.priceYear = year
        return Entry(entry.header, content)
    }
    private func value(_ book: FigureBook, _ id: String = "extra-cost") -> String? { book[id]?.value?.description }

    @Test("Rates of a year to come are not the present's: it is said from when on they hold, and what the cost is then")
    func rates() {
        let entries =
            Self.plans + [
                Made.grant(to: nil), edition("now", of: 2013, on: "2013-01-02"),
                edition("next", of: 2014, on: "2013-11-15", dear: true),
            ]
        let now = Made.figures(entries, asOf: "2013-12-01"), then = Made.figures(entries, asOf: "2014-01-01")
        #expect(value(now) == "51000 EUR" && now.basis?.edition?.header.id == "now")
        #expect(now.ahead.map { $0.from?.iso } == ["2014-01-01"] && now.ahead.first?.extraCost == Quantity("69000 EUR"))
        #expect(now.ahead.first?.hasNewEdition == true && now.ahead.first?.hasNewGrant == false)
        #expect(value(then) == "69000 EUR" && then.ahead.isEmpty)
    }

    @Test("The years to come are computed on the rates that are known for them, on either day alike")
    func years() throws {
        let entries =
            Self.plans + [
                Made.grant(), edition("now", of: 2013, on: "2013-01-02"),
                edition("next", of: 2014, on: "2013-11-15", dear: true),
            ]
        for day in ["2013-12-01", "2014-01-01"] {
            let study = try #require(Made.figures(entries, asOf: day).study)
            let years = try study.outlook(study.neutral).years
            #expect(years.prefix(3).map(\.edition) == ["now", "next", "next"], "\(day)")
            #expect(study.editions.map(\.header.id) == ["now", "next"])
        }
    }

    @Test("Where only rates of a later year are known they are used, and named by their year")
    func onlyLater() {
        let book = Made.figures(
            Self.plans + [Made.grant(to: nil), edition("next", of: 2014, on: "2013-06-01")], asOf: "2013-07-01")
        #expect(value(book) == "51000 EUR" && book.basis?.edition?.pricesYear == 2014 && book.ahead.isEmpty)
    }

    @Test("A grant that begins later is not in the present cost; from its first day on it is")
    func grant() {
        let entries = Self.plans + [Made.edition(), Made.grant(from: "2014-07-01", to: nil)]
        let before = Made.figures(entries, asOf: "2014-06-30"), after = Made.figures(entries, asOf: "2014-07-01")
        #expect(value(before) == "151000 EUR" && before["grant"] == nil && before.basis?.grant == nil)
        #expect(
            before.ahead.map { $0.from?.iso } == ["2014-07-01"]
                && before.ahead.first?.extraCost == Quantity("51000 EUR") && before.ahead.first?.hasNewGrant == true)
        #expect(value(after) == "51000 EUR" && after.ahead.isEmpty && after.basis?.grant?.header.id == "grant-1")
    }

    @Test("That a grant ends is told ahead, with the cost without it; one that it had replaced does not come back")
    func grantEnds() {
        let entries =
            Self.plans + [
                Made.edition(), Made.grant(to: nil),
                Made.grant("grant-2", amount: 110_000, from: "2014-01-01", to: "2014-12-31"),
            ]
        let ahead = Made.figures(entries, asOf: "2013-06-30").ahead
        #expect(
            ahead.map { $0.from?.iso } == ["2014-01-01", "2015-01-01"]
                && ahead.map { $0.grant?.header.id } == ["grant-2", nil])
        #expect(ahead.last?.extraCost == Quantity("151000 EUR") && ahead.last?.hasNewGrant == true)
        let after = Made.figures(entries, asOf: "2015-01-01")
        #expect(value(after) == "151000 EUR" && after.basis?.grant == nil && after.ahead.isEmpty)
    }

    @Test("Several things to come are told in their order, each with the cost on all that holds then")
    func several() {
        let entries =
            Self.plans + [
                edition("now", of: 2013, on: "2013-01-02"), edition("next", of: 2014, on: "2013-11-15", dear: true),
                Made.grant(from: "2013-12-15", to: nil),
            ]
        let ahead = Made.figures(entries, asOf: "2013-12-01").ahead
        #expect(ahead.map { $0.from?.iso } == ["2013-12-15", "2014-01-01"])
        #expect(ahead.map { $0.extraCost?.description } == ["51000 EUR", "69000 EUR"])
    }

    @Test("Without a cost model, and without rates, it is known all the same which grant comes and when it ends")
    func withoutModel() {
        for entries in [[Made.opened()], Self.plans] {
            let ahead = Made.figures(entries + [Made.grant(from: "2014-07-01")], asOf: "2013-12-01").ahead
            #expect(
                ahead.map { $0.from?.iso } == ["2014-07-01", "2018-01-01"]
                    && ahead.map { $0.grant?.header.id } == ["grant-1", nil])
            #expect(ahead.allSatisfy { $0.hasNewGrant && !$0.hasNewEdition && $0.extraCost == nil })
        }
        #expect(
            Made.figures([Made.opened(), edition("next", of: 2014, on: "2013-11-15")], asOf: "2013-12-01").ahead
                .isEmpty, "no amount rests on them")
    }

    @Test(
        """
        Where it is not settled which rates will hold, others do from then on: each is named with what the cost is \
        on it
        """
    )
    func contested() {
        let entries =
            Self.plans + [
                Made.grant(to: nil), edition("now", of: 2013, on: "2013-01-02"), edition("a", of: 2014, on: "2013-11"),
                edition("b", of: 2014, on: "2013-11-10", dear: true),
            ]
        let ahead = Made.figures(entries, asOf: "2013-12-01").ahead
        #expect(
            ahead.map { $0.from?.iso } == ["2014-01-01"] && ahead.first?.hasNewEdition == true
                && ahead.first?.edition == nil && ahead.first?.extraCost == nil)
        #expect(
            Set(ahead.first?.rivals.map { "\($0.edition.header.id) \($0.extraCost?.description ?? "")" } ?? []) == [
                "a 51000 EUR", "b 69000 EUR",
            ])
    }

    @Test("A grant pays until another takes its place: that day is its last, from both of their entries")
    func replaced() throws {
        let next = Made.grant("grant-2", amount: 50_000, from: "2015-06-01", to: "2019-12-31")
        for last in ["2017-12-31", nil] {
            let entries = Self.plans + [Made.edition(), Made.grant(to: last), next]
            let book = Made.figures(entries, asOf: "2013-01-31"), costs = Made.matter(entries, asOf: "2013-01-31").costs
            #expect(
                value(book, "grant-last-day") == "2015-05-31" && book["grant-last-day"]?.trace?.inputs.isEmpty == false)
            #expect(
                book.basis?.grantEnd?.lastDay.iso == "2015-05-31"
                    && book.basis?.grantEnd?.successor?.header.id == "grant-2")
            // In 2015 it is only lower; by the end of 2020 none pays.
            #expect(
                costs.lastGrantDay(endingIn: 2015) == nil && costs.lastGrantDay(endingIn: 2020)?.iso == "2019-12-31")
            #expect(costs.endlessGrant == nil && book.study?.grantEnds == true)
        }
        let alone = Made.figures(Self.plans + [Made.edition(), Made.grant()], asOf: "2013-01-31")
        #expect(
            value(alone, "grant-last-day") == "2017-12-31" && alone.basis?.grantEnd?.successor == nil
                && alone["grant-last-day"]?.trace?.inputs.isEmpty == true)
        #expect(
            Made.figures(Self.plans + [Made.edition(), Made.grant(to: nil)], asOf: "2013-01-31").study?.grantEnds
                == false)
    }

    @Test("A year of the outlook names the grants that pay in it")
    func paying() throws {
        let entries =
            Self.plans + [
                Made.edition(), Made.grant(),
                Made.grant("grant-2", amount: 50_000, from: "2015-06-01", to: "2016-12-31"),
                Made.grant("grant-3", from: "2019-01-01", to: nil),
            ]
        let study = try #require(Made.figures(entries, asOf: "2013-01-31").study)
        let paid = try Dictionary(
            uniqueKeysWithValues: study.outlook(study.neutral).years.map { ($0.year, $0.payingGrants) })
        #expect(
            paid[2014] == ["grant-1"] && paid[2015] == ["grant-1", "grant-2"] && paid[2016] == ["grant-2"]
                && paid[2018] == [] && paid[2019] == ["grant-3"])
    }
}

@Suite("One figure that is not known makes no other unknown")
struct KnownByItselfTests {
    @Test("Without any rates the grant and its last day are known, and it is said why the extra cost is not")
    func noRates() {
        let book = Made.figures(
            [Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.grant()], asOf: "2013-01-31")
        #expect(book["grant"]?.value == Quantity("100000 EUR") && book["grant"]?.grade == .official)
        #expect(book["grant-last-day"]?.value == Quantity("2017-12-31"))
        #expect(
            book["extra-cost"]?.value == nil && book["extra-cost"]?.unknown == book.missing
                && book.missing?.en?.contains("no edition of the rates") == true)
        #expect(
            Made.figures([Made.opened(), Made.grant()], asOf: "2013-01-31").missing?.en?.contains("no cost model")
                == true)
        #expect(Made.figures([Made.opened()], asOf: "2013-01-31").missing == nil)
    }

    @Test(
        """
        Where a rate is missing the grant is still known, and where it is not known what the grant pays the cost \
        before it is
        """
    )
    func parts() {
        let noRate = Made.figures(
            [
                Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.grant(),
                Made.edition(rates: ["B": 50_000]),
            ], asOf: "2013-01-31")
        #expect(noRate["grant"]?.value == Quantity("100000 EUR") && noRate["baseline-cost"]?.value != nil)
        #expect(
            noRate["extra-cost"]?.value == nil && noRate["plan-cost"]?.value == nil
                && noRate["plan-cost"]?.unknown == noRate.problem?.sentence && noRate.problem != nil)
        let unknown = Made.entry(
            "grant-1", Grant(title: "Förderung", firstDay: Made.day("2012-06-25"), lastDay: Made.day("2017-12-31")),
            on: "2012-06-25", grade: .official)
        let noAmount = Made.figures(
            [Made.opened(), Made.plan(), Made.baseline(), Made.model(), unknown, Made.edition()], asOf: "2013-01-31")
        #expect(
            noAmount["extra-cost-without-grant"]?.value == Quantity("151000 EUR")
                && noAmount["grant-last-day"]?.value != nil)
        #expect(noAmount["extra-cost"]?.value == nil && noAmount.problem != nil)
    }
}

@Suite("Reported is what a source gave as this number")
struct ReportedTests {
    @Test("A number computed from official inputs is official by its inputs, and no source has reported it")
    func computed() {
        func official(_ entry: Entry) -> Entry {
            var header = entry.header
            header.grade = .official
            return Entry(header, entry.content)
        }
        let entries = ([Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.grant(), Made.edition()]).map(
            official)
        let figure = Made.figures(entries, asOf: "2013-01-31")["extra-cost"]
        #expect(figure?.grade == .official && figure?.leadingReport == nil)
        let told = Made.figures(
            entries + [Made.reported("r", "51000 EUR", edition: "e1", on: "2013-01-10")], asOf: "2013-01-31")[
                "extra-cost"]
        #expect(told?.leadingReport?.entry == "r")
        // Reported on other rates it is not this number.
        let other = Made.figures(
            entries + [Made.reported("r", "51000 EUR", edition: "e0", on: "2013-01-10")], asOf: "2013-01-31")[
                "extra-cost"]
        #expect(other?.leadingReport == nil && other?.reports.count == 1)
    }

    private func graded(_ entry: Entry, _ grade: Grade, sources: [SourceID] = []) -> Entry {
        var header = entry.header
        header.grade = grade
        header.sources = sources
        return Entry(header, entry.content)
    }

    @Test(
        "Each computed figure is as good as the weakest of its own inputs, and names the sources of all of them",
        arguments: Grade.allCases)
    func weakest(grade: Grade) {
        let official = [Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.edition()].map {
            graded($0, .official, sources: ["paper"])
        }
        let figures = Made.figures(official + [graded(Made.grant(), grade, sources: ["newspaper"])], asOf: "2013-01-31")
        for id in ["extra-cost", "grant-for-plan"] {
            #expect(figures[id]?.grade == grade && figures[id]?.sources == ["paper", "newspaper"], "\(id)")
        }
        for id in ["extra-cost-without-grant", "gross-extra-cost", "plan-cost", "baseline-cost"] {
            #expect(figures[id]?.grade == .official && figures[id]?.sources == ["paper"], "\(id)")
        }
        let known = Made.figures(
            official.map { $0.header.id == "unit" ? graded($0, grade) : $0 } + [graded(Made.grant(), .official)],
            asOf: "2013-01-31")
        #expect(
            known["plan-cost"]?.grade == .official && known["baseline-cost"]?.grade == grade
                && known["extra-cost"]?.grade == grade)
    }

    @Test("A plan without posts is an input as well: that there is nothing yet is known from somewhere")
    func nothingYet() {
        let none = Made.entry(
            "unit", PostPlan(title: "Nichts", posts: [], note: nil), on: "2012-11-14", grade: .press,
            sources: ["newspaper"])
        let official = [Made.opened(), Made.plan(), Made.model(), Made.edition(), Made.grant()].map {
            graded($0, .official, sources: ["paper"])
        }
        let figures = Made.figures(official + [none], asOf: "2013-01-31")
        #expect(
            figures["baseline-cost"]?.grade == .press && figures["extra-cost"]?.grade == .press
                && figures["plan-cost"]?.grade == .official)
        #expect(figures["baseline-cost"]?.sources == ["paper", "newspaper"])
    }

    @Test("Per inhabitant a figure is no better than the counts that it is divided by")
    func perInhabitant() {
        let official = [
            Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.edition(), Made.grant(),
            Made.village("adorf", inhabitants: 100),
        ].map { graded($0, .official) }
        #expect(Made.figures(official, asOf: "2013-01-31")["extra-cost-per-inhabitant"]?.grade == .official)
        let counted = Made.entry(
            "count",
            InhabitantsCounted(counted: .day(Made.day("2012-12-31")), counts: [.init(body: "adorf", count: 110)]),
            on: "2013-01-10", grade: .press)
        let figures = Made.figures(official + [counted], asOf: "2013-01-31")
        #expect(figures["extra-cost-per-inhabitant"]?.grade == .press && figures["extra-cost"]?.grade == .official)
    }

    @Test("What a round was told keeps the grade that it had then")
    func frozen() {
        var round = Made.round(told: ["extra-cost": "51000 EUR"])
        if var content = round.content as? ConsentRound {
            content.briefing.figures = content.briefing.figures.map {
                FrozenFigure(figure: $0.figure, value: $0.value, grade: .assumption)
            }
            round = Entry(Header(id: "round-1", on: PartialDate("2012-12-17"), grade: .official), content)
        }
        let figures = Made.figures(Made.costs + [round], asOf: "2013-01-31")
        #expect(figures.value("extra-cost", at: "round-1")?.grade == .assumption)
        #expect(figures["extra-cost"]?.frozen.first?.grade == .assumption)
    }
}
