import Costing
import Testing

@testable import Decisions

@Suite("A day that lies ahead")
struct AheadTests {
    private func ahead(_ entries: [Entry], today: String = "2013-03-15", on day: String) -> (
        now: Assessment, ahead: Ahead
    ) {
        let matter = Made.matter([Made.opened()] + entries, asOf: today)
        let now = Assessment(matter, figures: FigureBook(matter, asOf: Made.day(today)), asOf: Made.day(today))
        return (now, Ahead(matter, figures: FigureBook(matter, asOf: Made.day(day)), asOf: Made.day(day), today: now))
    }

    @Test(
        "A round that runs today is open, and what it would be without further answers stands beside it",
        arguments: [
            ("2013-03-31", RoundOutcome?.none), ("2013-04-01", .notReached),
        ])
    func round(day: String, then: RoundOutcome?) {
        let (now, ahead) = ahead(
            [Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-03-31"), Made.says("adorf")], on: day)
        #expect(now.round("round-1")?.outcome == .open)
        #expect(ahead.round("round-1")?.then.outcome == then)
    }

    @Test("A requirement with a last day is open today, and would have failed after it")
    func requirement() {
        let (now, ahead) = ahead([Made.requires("plan", metIf: .applied(noLaterThan: "2013-06-30"))], on: "2013-07-01")
        #expect(now.examination(of: "plan")?.status == .open)
        #expect(ahead.requirement("plan")?.then.status == .failed)
        #expect(ahead.requirements.count == 1)
    }

    @Test(
        """
        Mandates, imposed conditions, reviews and provisos that would fall due are named; what is due today \
        already is not
        """
    )
    func due() {
        func mandate(_ id: String, due: String) -> Entry {
            Made.entry(
                id, Mandate(meeting: "m", mark: "a", title: "Bericht", to: "office", due: Made.day(due), by: nil),
                on: "2013-01-10")
        }
        let (_, ahead) = ahead(
            [
                mandate("late", due: "2013-02-01"), mandate("later", due: "2013-05-01"),
                Made.requires("imposed", metIf: .document(.init(kind: "proof")), due: "2013-05-01"),
                DecisionRulesTests.waiting, DecisionRulesTests.review(on: "2013-05-01"),
                Made.resolves(
                    while: [.init(id: "limit", text: "Bis Mai", holdsWhile: .until("2013-05-01"))], on: "2013-03-10"),
            ], on: "2013-05-02")
        #expect(ahead.overdue.map(\.header.id) == ["later"])
        #expect(ahead.imposed.map(\.requirement.header.id) == ["imposed"])
        #expect(ahead.reviews.count == 1)
        #expect(ahead.provisos.map(\.proviso.id) == ["limit"])
    }

    @Test(
        "A condition that would break is told, though the result would stay",
        arguments: [("2013-05-31", false), ("2013-06-01", true)])
    func condition(day: String, breaks: Bool) {
        let condition = Made.condition(metIf: .until(Made.day("2013-05-31")))
        let (now, ahead) = ahead(
            [Made.asking(asked: ["adorf"]), Made.says("adorf", .conditional, if: [condition])], on: day)
        #expect(now.rounds.first?.answers.first?.conditions.first?.state == .met)
        let change = ahead.round("round-1")?.conditions.first
        #expect(
            (change != nil) == breaks && (change?.then.state == .broken) == breaks
                && (change?.then.isInDoubt ?? false) == breaks)
    }

    @Test(
        "A deadline of which nobody has determined whether it has passed by then is told, though the result stays open")
    func perhapsOver() throws {
        var round = try #require(
            Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-03-31").content as? ConsentRound)
        // Easter Sunday; on the Tuesday after it the deadline is over in any case.
        round.deadlineRule = nil
        let asking = Made.entry("round-1", round, on: "2013-03-01")
        #expect(ahead([asking], on: "2013-03-31").ahead.isEmpty)
        let then = try #require(ahead([asking], on: "2013-04-02").ahead.round("round-1"))
        #expect(
            then.endsOtherwise && then.then.isPerhapsOver && !then.today.isPerhapsOver
                && then.then.outcome == then.today.outcome)
        #expect(ahead([asking], on: "2013-04-03").ahead.round("round-1")?.then.isOpen == false)
    }

    @Test("A reminder that would fall due is told, and none that is due today already")
    func reminder() {
        let asking = Made.asking(asked: ["adorf"], deadline: "2013-05-31", reminders: ["2013-03-10", "2013-04-30"])
        #expect(ahead([asking], on: "2013-04-29").ahead.isEmpty)
        #expect(ahead([asking], on: "2013-04-30").ahead.round("round-1")?.reminder == Made.day("2013-04-30"))
    }

    @Test("What has changed since a round was told is measured by the figures shown beside it")
    func shown() {
        let matter = Made.matter(
            Made.costs + [Made.asking(asked: ["adorf"], told: ["extra-cost": "50000 EUR"])], asOf: "2013-03-15")
        let today = FigureBook(matter, asOf: Made.day("2013-03-15")),
            then = FigureBook(matter, asOf: Made.day("2018-01-01"))
        func now(_ shown: FigureBook?) -> Quantity? {
            Assessment(matter, figures: today, shown: shown, asOf: Made.day("2013-03-15")).rounds.first?.drift.first?
                .now
        }
        #expect(now(nil) == Quantity("51000 EUR") && now(then) == Quantity("151000 EUR"))
    }

    @Test("Where the passing of time changes nothing, nothing is said to change")
    func nothing() {
        #expect(ahead([Made.asking(), Made.says("adorf")], on: "2020-01-01").ahead.isEmpty)
    }
}
