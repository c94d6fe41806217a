import Costing
import Testing

@testable import Decisions

@Suite("A figure without a value is named, with the reason")
struct UnknownFigureTests {
    private static let model = [
        Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.village("adorf", inhabitants: 100),
    ]
    private static let ids = [
        "extra-cost", "extra-cost-without-grant", "gross-extra-cost", "plan-cost", "baseline-cost", "grant",
        "grant-for-plan", "grant-last-day", "extra-cost-per-inhabitant",
    ]
    private static let unknownGrant = Made.entry(
        "grant-1", Grant(title: "Förderung", firstDay: Made.day("2012-06-25"), lastDay: Made.day("2017-12-31")),
        on: "2012-06-25", grade: .official)

    private func unknown(_ book: FigureBook) -> [String] { book.all.filter { $0.value == nil }.map(\.id) }

    @Test(
        "Whatever is missing, the same figures are there in the same order, each with a value or a reason",
        arguments: [
            (
                [],
                [
                    "plan-cost", "baseline-cost", "gross-extra-cost", "extra-cost-without-grant", "extra-cost",
                    "grant-for-plan", "extra-cost-per-inhabitant",
                ], false
            ),
            (["rates"], ["extra-cost", "grant-for-plan", "grant", "extra-cost-per-inhabitant"], true),
            (["rates", "few"], [], false),
            (
                ["few"],
                [
                    "plan-cost", "gross-extra-cost", "extra-cost-without-grant", "extra-cost",
                    "extra-cost-per-inhabitant",
                ], false
            ),
        ] as [([String], [String], Bool)])
    func each(has: [String], lacks: [String], isGrantUnknown: Bool) {
        let rates = has == ["few"] ? [Made.edition(rates: ["B": 50_000])] : has.isEmpty ? [] : [Made.edition()]
        let book = Made.figures(
            Self.model + rates + [isGrantUnknown ? Self.unknownGrant : Made.grant()], asOf: "2013-01-31")
        #expect(book.all.map(\.id) == Self.ids.filter { $0 != "grant-for-plan" || book[$0] != nil })
        let missing = Set(unknown(book))
        #expect(missing.isSuperset(of: lacks) && (!lacks.isEmpty || missing.isEmpty), "\(missing)")
        #expect(book.all.allSatisfy { ($0.value == nil) == ($0.unknown != nil) })
    }

    @Test("Of a grant without amounts it is said that they are not known, also where there is no cost model")
    func grantAlone() {
        let book = Made.figures([Made.opened(), Self.unknownGrant], asOf: "2013-01-31")
        #expect(
            unknown(book) == ["grant"]
                && book["grant"]?.unknown?.de.hasPrefix("Was nach „Förderung“ gezahlt wird, ist nicht bekannt") == true)
        // One that pays a share names no limit: that is no gap. Whether it ever ends nobody knows.
        let share = Made.entry(
            "grant-1",
            Grant(title: "Anteil", share: BasisPoints(5_000), firstDay: Made.day("2012-06-25"), lastDay: nil),
            on: "2012-06-25", grade: .official)
        let endless = Made.figures(Self.model + [Made.edition(), share], asOf: "2013-01-31")
        #expect(unknown(endless) == ["grant-last-day"])
        #expect(
            endless["grant-last-day"]?.unknown?.de
                == "„Anteil“ nennt keinen letzten Tag, und keine spätere Förderung ist bekannt, die sie ablöst.")
        #expect(endless.whyUnknown("grant").en == "“Anteil” names no limit in euro.")
        #expect(Made.figures([Made.opened()], asOf: "2013-01-31").all.isEmpty)
    }

    @Test(
        "Why a figure of the grant has no value hangs on the grant, and not on what keeps the cost from being computed")
    func noGrant() {
        let between = [Made.grant(from: "2012-06-25", to: "2012-12-31"), Made.grant("grant-2", from: "2014-06-01")]
        for entries in [Self.model, Self.model + [Made.edition()]] {
            #expect(
                Made.figures(entries, asOf: "2013-01-31").whyUnknown("grant-last-day").de
                    == "Am 31.01.2013 gilt keine Förderung.")
            let reason = Made.figures(entries + between, asOf: "2013-01-31").whyUnknown("grant-last-day")
            #expect(
                reason.de.hasPrefix("Am 31.01.2013 gilt keine Förderung: „")
                    && reason.de.hasSuffix("“ beginnt am 01.06.2014.")
                    && reason.de.contains("“ endete am 31.12.2012, „"), "\(reason.de)")
        }
    }

    @Test("A reason that keeps several figures from a value is told once, with each of them")
    func once() throws {
        let book = Made.figures(Self.model + [Made.edition(), Self.unknownGrant], asOf: "2013-01-31")
        let reasons = book.reasons(of: book.all.filter { $0.value == nil }.map { (id: $0.id, label: Text($0.id)) })
        #expect(
            reasons.map { $0.labels.map(\.de) } == [
                ["extra-cost", "grant", "grant-for-plan", "extra-cost-per-inhabitant"]
            ], "\(reasons)")
        #expect(reasons.first?.reason == book["extra-cost"]?.unknown)
    }

    @Test(
        "Whose inhabitants are contested or not known is named; where nobody has counted any, nothing is per inhabitant"
    )
    func inhabitants() {
        let counts = [("c1", PartialDate("2012"), 110), ("c2", PartialDate("2012-06-30"), 120)].compactMap {
            id, on, count in
            on.map {
                Made.entry(
                    id, InhabitantsCounted(counted: $0, counts: [.init(body: "adorf", count: count)]), on: "2013-01-10",
                    grade: .official)
            }
        }
        let rest = [Made.edition(), Made.grant()]
        let reason = Made.figures(Self.model + rest + counts, asOf: "2013-01-31")["extra-cost-per-inhabitant"]?.unknown
        #expect(
            reason?.de
                == """
                Die Einwohnerzahl steht nicht überall fest – adorf: 120 (30.06.2012) oder 110 (2012), es fehlt der \
                genaue Tag.
                """,
            "\(reason?.de ?? "")")
        let uncounted = Made.entry("bdorf", Body(name: "bdorf", kind: .municipality))
        let partly = Made.figures(Self.model + rest + [uncounted], asOf: "2013-01-31")["extra-cost-per-inhabitant"]
        #expect(partly?.value == nil && partly?.unknown?.en?.contains("bdorf: not known") == true)
        for bodies in [[], [uncounted]] {
            let none = Made.figures(Array(Self.model.dropLast()) + rest + bodies, asOf: "2013-01-31")
            #expect(none["extra-cost-per-inhabitant"] == nil && unknown(none) == [])
        }
    }

    @Test("Per inhabitant is the leading extra cost divided, and unknown where that is unknown")
    func perInhabitant() {
        let entries = Self.model + [Made.edition(), Made.grant()]
        let id = "extra-cost-per-inhabitant"
        #expect(Made.figures(entries, asOf: "2013-01-31")[id]?.value == Quantity("510 EUR"))
        let told = Made.figures(
            entries + [Made.reported("r", "26000 EUR", edition: "e1", on: "2013-01-10")], asOf: "2013-01-31")
        #expect(told[id]?.value == Quantity("260 EUR") && told[id]?.trace?.inputs.first?.step == .input(entry: "r"))
        #expect(told.value(id, at: "e1")?.value == Quantity("260 EUR"))
        let two = [
            Made.reported("r", "26000 EUR", edition: "e1", on: "2013-01"),
            Made.reported("q", "27000 EUR", edition: "e1", on: "2013-01-10"),
        ]
        let contested = Made.figures(entries + two, asOf: "2013-01-31")
        #expect(
            contested["extra-cost"]?.value == nil && contested[id]?.value == nil
                && contested[id]?.unknown == contested["extra-cost"]?.dependingOn)
        // A number that a source gives per inhabitant is that source's.
        let own = Made.figures(
            entries + [
                Made.reported("r", "26000 EUR", edition: "e1", on: "2013-01-10"),
                Made.reported("s", "3 EUR", of: id, edition: "e1", on: "2013-01-10"),
            ], asOf: "2013-01-31")
        #expect(own[id]?.value == Quantity("3 EUR"))
    }

    @Test("What a round was told and is not known any more has changed by an unknown amount")
    func change() {
        let book = Made.figures(
            Self.model + [Made.edition(), Self.unknownGrant, Made.round(told: ["extra-cost": "51000 EUR"])],
            asOf: "2013-01-31")
        #expect(
            book["extra-cost-change"]?.value == nil
                && book["extra-cost-change"]?.unknown == book["extra-cost"]?.dependingOn)
    }
}
