import Costing
import Testing

@testable import Decisions

/// What is so today and what would be so, on each pair of days in a short
/// April and with each last day in it. What is right is worked out here, by
/// hand, and not by judging as of the other day.
@Suite("A day that lies ahead, day by day")
struct AheadByDayTests {
    /// Today is at most the day that is asked for.
    private static let pairs = (1...5).flatMap { today in (today...6).map { (today: today, day: $0) } }
    private static let last = Array(1...5)

    private static func iso(_ day: Int) -> String { "2013-04-0\(day)" }

    private func ahead(_ entries: [Entry], _ pair: (today: Int, day: Int)) -> (now: Assessment, ahead: Ahead) {
        let today = Self.iso(pair.today), day = Self.iso(pair.day)
        let matter = Made.matter([Made.opened()] + entries, asOf: today)
        let now = Assessment(matter, figures: FigureBook(matter, asOf: Made.day(today)), asOf: Made.day(today))
        return (now, Ahead(matter, figures: FigureBook(matter, asOf: Made.day(day)), asOf: Made.day(day), today: now))
    }

    private struct Said {
        var answer: Position.Answer, day: Int
    }

    private static let answers: [Said?] =
        [nil] + [.consent, .refusal].flatMap { answer in [1, 2, 4].map { Said(answer: answer, day: $0) } }

    /// Both of two must consent, each by the last day.
    private static func outcome(_ answers: [Said?], deadline: Int, on day: Int) -> RoundOutcome {
        let inTime = answers.compactMap { $0 }.filter { $0.day <= deadline }.map(\.answer)
        if inTime.contains(.refusal) { return .notReached }
        if inTime.count == 2 { return .reached }
        return day <= deadline ? .open : .notReached
    }

    @Test("A round: its deadline still runs, and its result without further answers stands beside it", arguments: last)
    func rounds(deadline: Int) throws {
        for first in Self.answers {
            for second in Self.answers {
                for pair in Self.pairs where [first, second].allSatisfy({ $0.map { $0.day <= pair.today } ?? true }) {
                    let said = zip(["adorf", "bedorf"], [first, second]).compactMap { body, said in
                        said.map { Made.says(body, $0.answer, on: Self.iso($0.day)) }
                    }
                    let asking = Made.asking(
                        asked: ["adorf", "bedorf"], on: "2013-03-01", deadline: Self.iso(deadline),
                        rule: "more than 1/2 of heads")
                    let (now, ahead) = ahead([asking] + said, pair)
                    let what =
                        "\(String(describing: first)), \(String(describing: second)), deadline \(deadline), \(pair)"
                    let today = Self.outcome([first, second], deadline: deadline, on: pair.today),
                        then = Self.outcome([first, second], deadline: deadline, on: pair.day)
                    let reading = try #require(now.round("round-1"))
                    #expect(reading.outcome == today && reading.isOpen == (pair.today <= deadline), "\(what)")
                    let runsOut = pair.today <= deadline && pair.day > deadline
                    #expect((ahead.round("round-1") != nil) == runsOut, "\(what)")
                    if let round = ahead.round("round-1") {
                        #expect(
                            round.then.outcome == then && round.today.outcome == today && !round.then.isOpen, "\(what)")
                    }
                }
            }
        }
    }

    @Test("A requirement with a last day is open until it has passed, and would have failed after it", arguments: last)
    func requirements(last: Int) {
        let limits = Predicate.Present(kind: "proof", noLaterThan: Made.day(Self.iso(last)))
        for (predicate, id) in [
            (Predicate.applied(noLaterThan: Self.iso(last)), "plan"), (.document(limits), "proof"),
            (.until(Self.iso(last)), "until"),
        ] {
            for pair in Self.pairs {
                // "Until" is met as long as its day has not passed.
                func status(_ day: Int) -> FindingStatus { day > last ? .failed : id == "until" ? .met : .open }
                let (now, ahead) = ahead([Made.requires(id, metIf: predicate)], pair)
                #expect(
                    now.examination(of: Identifier(id))?.status == status(pair.today), "\(id), last \(last), \(pair)")
                let change = ahead.requirement(Identifier(id))
                #expect((change != nil) == (status(pair.today) != status(pair.day)), "\(id), last \(last), \(pair)")
                if let change { #expect(change.then.status == .failed && change.today.status == status(pair.today)) }
            }
        }
    }

    @Test(
        """
        What falls due, and only what falls due in between, is told ahead: mandates, imposed conditions, reviews, \
        provisos
        """,
        arguments: last)
    func due(last: Int) {
        let day = Self.iso(last)
        let entries = [
            Made.entry(
                "task", Mandate(meeting: "m", mark: "a", title: "Bericht", to: "office", due: Made.day(day), by: nil),
                on: "2013-03-10"),
            Made.requires("imposed", metIf: .document(.init(kind: "proof")), due: day),
            DecisionRulesTests.waiting, DecisionRulesTests.review(on: day),
            Made.resolves(while: [.init(id: "limit", text: "So lange", holdsWhile: .until(day))], on: "2013-03-10"),
        ]
        for pair in Self.pairs {
            let (now, ahead) = ahead(entries, pair)
            // Overdue is what should have been done on a day that has passed; a review is due on its day.
            let passes = pair.today <= last && pair.day > last, comes = pair.today < last && pair.day >= last,
                what: Comment = "last \(last), \(pair)"
            #expect(ahead.overdue.map(\.header.id) == (passes ? ["task"] : []), what)
            #expect(ahead.imposed.map(\.requirement.header.id) == (passes ? ["imposed"] : []), what)
            #expect(ahead.provisos.map(\.proviso.id) == (passes ? ["limit"] : []), what)
            #expect(ahead.reviews.count == (comes ? 1 : 0), what)
            // Nothing of it is so today before its time.
            #expect(now.provisos.contains { $0.isBroken } == (pair.today > last), what)
            #expect(now.reviews.contains { $0.isDue } == (pair.today >= last), what)
        }
    }

    @Test("A condition of a consent breaks when its day has passed, and not before", arguments: last)
    func conditions(last: Int) {
        let condition = Made.condition(metIf: .until(Self.iso(last)))
        for pair in Self.pairs {
            let (now, ahead) = ahead(
                [Made.asking(asked: ["adorf"]), Made.says("adorf", .conditional, if: [condition])], pair)
            let state = now.rounds.first?.answers.first?.conditions.first?.state
            #expect(state == (pair.today > last ? .broken : .met), "last \(last), \(pair)")
            let change = ahead.round("round-1")?.conditions.first
            #expect((change != nil) == (pair.today <= last && pair.day > last), "last \(last), \(pair)")
            if let change { #expect(change.then.state == .broken && change.today.state == .met) }
        }
    }
}
