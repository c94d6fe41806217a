import Costing
import Testing

@testable import Decisions

@Suite("Figures")
struct FiguresTests {
    /// The round was told 61,000 on e1; on e2 a source says 80,000.
    static let course = course()
    static func course(priceYear: Int? = nil) -> [Entry] {
        Made.costs + [
            Made.reported("told", "61000 EUR", edition: "e1", on: "2012-11-14"),
            Made.round(told: ["extra-cost": "61000 EUR"]),
            Made.answer(of: nil, .refusal, extent: .majority, on: "2013-01-10"),
            Made.secondEdition(priceYear: priceYear),
            Made.reported("new", "80000 EUR", edition: "e2", on: "2013-01-31"),
            Made.reported("rumour", "100000 EUR", grade: .claim, on: "2013-12-27"),
        ]
    }

    @Test("Without a report the computed value leads, with the weakest grade of its inputs")
    func computed() {
        let figure = Made.figures(Made.costs, asOf: "2012-12-01")["extra-cost"]
        #expect(figure?.value == Quantity("51000 EUR"))
        #expect(figure?.computed == figure?.value)
        #expect(figure?.grade == .assumption)
    }

    @Test("A reported value leads on its edition, and the computed one stands beside it")
    func reported() {
        let figure = Made.figures(FiguresTests.course, asOf: "2012-12-17")["extra-cost"]
        #expect(figure?.value == Quantity("61000 EUR"))
        #expect(figure?.computed == Quantity("51000 EUR"))
        #expect(figure?.grade == .official)
        #expect(figure?.reports.map(\.entry) == ["told"])
    }

    @Test("On a new edition the old report no longer leads")
    func oldReport() {
        let entries = FiguresTests.course.filter { $0.header.id != "new" }
        let figure = Made.figures(entries, asOf: "2013-01-31")["extra-cost"]
        #expect(figure?.value == Quantity("69000 EUR"))
        #expect(figure?.reports.count == 1)
    }

    @Test("A claim that rests on no edition never leads")
    func claim() {
        let figure = Made.figures(FiguresTests.course, asOf: "2014-01-01")["extra-cost"]
        #expect(figure?.value == Quantity("80000 EUR"))
        #expect(figure?.reports.map(\.value) == ["61000 EUR", "80000 EUR", "100000 EUR"].map { Quantity($0) })
    }

    @Test("On the day before an edition the older one holds")
    func dayBefore() {
        let before = Made.figures(FiguresTests.course, asOf: "2013-01-30")["extra-cost"]
        #expect(before?.value == Quantity("61000 EUR"))
        #expect(before?.drifted.isEmpty == true)
        let after = Made.figures(FiguresTests.course, asOf: "2013-01-31")["extra-cost"]
        #expect(after?.value == Quantity("80000 EUR"))
    }

    @Test("The answer was given on 61,000 and the figure is 80,000: 31 % more")
    func drift() throws {
        let matter = Made.matter(FiguresTests.course, asOf: "2013-01-31")
        let book = FigureBook(matter, asOf: Made.day("2013-01-31"))
        #expect(book["extra-cost"]?.drifted.map(\.entry) == ["round-1"])
        #expect(book["extra-cost-change"]?.value == .share(BasisPoints(3_115)))
        let drift = try #require(
            MatterStanding(
                matter, figures: book, assessment: Assessment(matter, figures: book, asOf: Made.day("2013-01-31"))
            ).drift)
        #expect(drift.then == Quantity("61000 EUR"))
        #expect(drift.now == Quantity("80000 EUR"))
        #expect(drift.change == BasisPoints(3_115))
        #expect(drift.position?.header.id == "answer-1")
    }

    @Test("The change is told against the last round, and its trace names what leads now")
    func lastRound() throws {
        let asked = FiguresTests.course + [Made.round("round-2", on: "2013-06-01", told: ["extra-cost": "64000 EUR"])]
        let change = try #require(Made.figures(asked, asOf: "2014-01-01")["extra-cost-change"])
        #expect(change.value == .share(BasisPoints(2_500)))
        #expect(change.trace?.inputs.map(\.step) == [.input(entry: "round-2"), .input(entry: "new")])
    }

    @Test("Where the calculation leads, the trace of the change goes on into it")
    func changeOfComputed() throws {
        let entries = FiguresTests.course.filter { $0.header.id != "new" }
        let change = try #require(Made.figures(entries, asOf: "2014-01-01")["extra-cost-change"])
        #expect(change.trace?.inputs.last?.step == .rounded(to: Made.euro(1_000)))
    }

    @Test("An issued paper keeps its value, and the figure drifts from it")
    func paper() {
        let paper = Made.issued(
            "paper-1", number: "1", asOf: "2012-12-01",
            figures: [
                FrozenFigure(figure: "extra-cost", value: .money(Made.euro(61_000)))
            ])
        let book = Made.figures(FiguresTests.course + [paper], asOf: "2013-01-31")
        #expect(book["extra-cost"]?.drifted.map(\.entry) == ["round-1", "paper-1"])
        // a paper is not a round
        #expect(Made.figures(Made.costs + [paper], asOf: "2013-01-31")["extra-cost-change"] == nil)
    }

    @Test("A value can be named on another edition, and as a round was told")
    func atAPlace() {
        let book = Made.figures(FiguresTests.course, asOf: "2014-01-01")
        #expect(book.value("extra-cost", at: "round-1")?.value == Quantity("61000 EUR"))
        #expect(book.value("extra-cost", at: "e1")?.value == Quantity("61000 EUR"))
        #expect(book.value("plan-cost", at: "e1")?.value == Quantity("186250 EUR"))
        #expect(book.value("extra-cost", at: "nowhere") == nil)
        #expect(book.value("nothing", at: "e1") == nil)
    }

    @Test("Of a figure that only sources know, the best graded and last value leads")
    func onlyReported() {
        let entries = [
            Made.reported("p", "300", of: "partners", grade: .press, on: "2017-08"),
            Made.reported("o", "400", of: "partners", grade: .official, on: "2024-11-14"),
            Made.reported("c", "900", of: "partners", grade: .claim, on: "2025-01-01"),
        ]
        #expect(Made.figures(entries, asOf: "2018-01-01")["partners"]?.value == .count(300))
        #expect(Made.figures(entries, asOf: "2026-01-01")["partners"]?.value == .count(400))
        #expect(Made.figures(entries, asOf: "2017-08-30")["partners"] == nil)
    }

    @Test("What has no number yet is a figure that says why")
    func unknown() {
        let effect = Made.entry(
            "extra-work",
            Effect(
                title: "Mehraufwand", on: [], text: "Mehr Arbeit.", notYetQuantifiable: "Das Profil ist offen.",
                waitsFor: nil))
        let figure = Made.figures([effect], asOf: "2013-01-31")["extra-work"]
        #expect(figure?.value == nil)
        #expect(figure?.unknown == "Das Profil ist offen.")
    }

    @Test("A calculation that lacks a rate says which, and keeps the reported figures")
    func problem() {
        let entries =
            [Made.opened(), Made.edition("e1", rates: ["A": 1]), Made.plan(), Made.baseline(), Made.model()]
            + [Made.reported("told", "61000 EUR", on: "2012-11-14")]
        let book = Made.figures(entries, asOf: "2013-01-31")
        #expect(book.problem?.error == .noRate(payGroup: "C", edition: "e1", post: "half-c"))
        #expect(book.projection == nil)
        #expect(book["extra-cost"]?.value == Quantity("61000 EUR"))
    }

    @Test(
        """
        Under a grant of which the amounts are not known, the cost before it is computed and the cost after it is \
        not known
        """
    )
    func unknownGrant() {
        var entries = FiguresTests.course
        entries.append(
            Made.entry(
                "new-grant",
                Grant(
                    title: "Neue Förderung", norm: nil, lines: nil, firstDay: Made.day("2013-02-01"), lastDay: nil,
                    inKind: nil, note: nil), on: "2013-02-01"))
        let book = Made.figures(entries, asOf: "2013-02-15")
        #expect(book.problem?.error == .unknownGrant("new-grant"))
        #expect(book.problem?.sentence.de.contains("„Neue Förderung“") == true)
        #expect(book["extra-cost"]?.value == nil)
        #expect(book["extra-cost"]?.unknown?.de.contains("nicht bekannt") == true)
        #expect(book["extra-cost"]?.reports.isEmpty == false)
        #expect(book["extra-cost-without-grant"]?.value != nil)
        #expect(book["extra-cost-change"]?.value == nil && book["extra-cost-change"]?.unknown != nil)
    }

    @Test("The grant's last day is a figure, and the year after it is the cliff")
    func cliff() {
        let book = Made.figures(Made.costs, asOf: "2013-01-31")
        #expect(book["grant-last-day"]?.value == Quantity("2017-12-31"))
        #expect(book["grant"]?.value == Quantity("100000 EUR"))
        #expect(book.projection?.cliff == 2018)
        let after = Made.figures(Made.costs, asOf: "2018-01-01")
        #expect(after["grant"] == nil)
        #expect(after["extra-cost"]?.value == Quantity("151000 EUR"))
    }
}

@Suite("A change is written with its sign")
struct ChangeInWordsTests {
    @Test("What tells by how much something has risen carries a plus, a share does not")
    func signs() {
        for (id, text) in [("extra-cost-change", "+3\u{A0}%"), ("share-of-grant", "3\u{A0}%")] {
            #expect(Quantity.share(BasisPoints(300)).inWords(.de, of: id) == text)
        }
        #expect(Quantity.share(BasisPoints(-300)).inWords(.en, of: "extra-cost-change") == "\u{2212}3%")
    }
}
