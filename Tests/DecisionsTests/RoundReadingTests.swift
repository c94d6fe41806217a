import Costing
import Testing

@testable import Decisions

@Suite("A round as it stands on a day")
struct RoundReadingTests {
    private func answer(
        _ body: String, in entries: [Entry], asOf day: String = "2013-03-31", of round: String = "round-1"
    ) throws -> RoundStanding.AskedBody {
        let reading = try #require(Made.reading(entries, asOf: day, of: round))
        return try #require(reading.answers.first { $0.body.text == body })
    }

    // MARK: Who answered what

    @Test("Whoever has not answered is silent, and each of the asked has one place")
    func silent() throws {
        let reading = try #require(Made.reading([Made.asking(), Made.says("adorf")]))
        #expect(reading.answers.map(\.body.text) == Made.villages)
        #expect(reading.silent.map(\.text) == ["bedorf", "cedorf", "dedorf", "edorf"])
        #expect(reading.outcome == .open)
    }

    @Test("Where nothing else is said, agreement needs all")
    func all() throws {
        let reading = try #require(Made.reading([Made.asking()] + Made.villages.map { Made.says($0) }))
        #expect(reading.rule == .all)
        #expect(reading.outcome == .reached)
    }

    @Test("An answer after the deadline is recorded as late and does not count; one on the last day counts")
    func late() throws {
        let entries = [
            Made.asking(deadline: "2013-03-31"), Made.says("adorf", on: "2013-03-31"),
            Made.says("bedorf", on: "2013-04-01"),
        ]
        #expect(try answer("adorf", in: entries, asOf: "2013-04-10").stand == .consent)
        let late = try answer("bedorf", in: entries, asOf: "2013-04-10")
        #expect(late.stand == .silent)
        #expect(late.position == nil)
        #expect(late.late.map(\.header.id) == ["bedorf-says"])
    }

    @Test("A late change leaves the answer that was given in time")
    func lateChange() throws {
        let entries = [
            Made.asking(deadline: "2013-03-31"), Made.says("adorf"),
            Made.says("adorf", .refusal, as: "changed", on: "2013-04-02", replacing: "adorf-says"),
        ]
        let late = try answer("adorf", in: entries, asOf: "2013-04-10")
        #expect(late.stand == .consent)
        #expect(late.late.map(\.header.id) == ["changed"])
    }

    @Test("A changed answer counts as it is now, and the earlier one stands beside it")
    func changed() throws {
        let changed = try answer(
            "adorf",
            in: [
                Made.asking(), Made.says("adorf", .refusal),
                Made.says("adorf", as: "changed", on: "2013-03-20", replacing: "adorf-says"),
            ])
        #expect(changed.stand == .consent)
        #expect(changed.earlier.map(\.content.answer) == [.refusal])
    }

    @Test("An answer taken back is none; until then it counts")
    func takenBack() throws {
        let entries = [Made.asking(), Made.says("adorf"), Made.takesBack("adorf-says", on: "2013-06-01")]
        #expect(try answer("adorf", in: entries, asOf: "2013-05-31").stand == .consent)
        let after = try answer("adorf", in: entries, asOf: "2013-06-01")
        #expect(after.stand == .silent)
        #expect(after.hasTakenBack && after.takenBack.map(\.position.header.id) == ["adorf-says"])
        #expect(after.takenBack.map(\.withdrawal.content.reason.de) == ["Die Kosten sind gestiegen."])
    }

    @Test(
        "An answer taken back is no silence: no rule makes a consent or a refusal of it, before or after the deadline",
        arguments: [
            ("2013-03-20", Position.Answer.consent), ("2013-06-01", .consent), ("2013-06-01", .refusal),
        ])
    func takenBackIsNoSilence(day: String, answer: Position.Answer) throws {
        let entries = [
            Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-03-31", silence: .consent, rule: "all"),
            Made.says("adorf", answer), Made.takesBack("adorf-says", on: day),
        ]
        let reading = try #require(Made.reading(entries, asOf: "2013-06-30"))
        #expect(reading.outcome == .notReached)
        #expect(reading.ballot.effectOfSilence(under: .all).consent == .notReached)
        #expect(reading.ballot.turn(under: .all)?.bodies.map(\.text) == ["adorf"])
        // While answers count it may still give another.
        let open = try #require(Made.reading(entries, asOf: "2013-03-31"))
        #expect(day > "2013-03-31" || open.outcome == .open)
    }

    @Test(
        """
        Where two reports of the press differ, nobody knows what was answered, and the result is the one of every \
        way to take them
        """
    )
    func contested() throws {
        let reports = [
            Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-03-31", rule: "more than 1/2 of heads"),
            Made.says("bedorf"),
            Made.says("adorf", .consent, as: "one", grade: .press),
            Made.says("adorf", .refusal, as: "other", on: "2013-03-12", grade: .press),
        ]
        let reading = try #require(Made.reading(reports, asOf: "2013-04-30"))
        let answer = try #require(reading.answers.first)
        #expect(answer.contested == [.consent, .refusal] && answer.position == nil && answer.otherAccounts.count == 2)
        #expect(reading.outcome == .unknown && reading.ballot.tally(by: .heads).contested.bodies == 1)
        #expect(reading.silent.isEmpty)
    }

    @Test("Bodies weigh what they weighed on the day of asking: new numbers change no result")
    func weighed() throws {
        func village(_ id: String, _ counts: [(String, Int)]) throws -> Entry {
            Made.entry(
                id,
                Body(
                    name: Text(id), kind: .municipality,
                    inhabitants: try counts.map { .init(on: try #require(PartialDate($0.0)), count: $0.1) }))
        }
        let entries = [
            try village("adorf", [("2011-12-31", 6_000), ("2014-12-31", 4_000)]),
            try village("bedorf", [("2011-12-31", 5_000), ("2014-12-31", 9_000)]),
            Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-03-31", rule: "more than 1/2 of inhabitants"),
            Made.says("adorf"), Made.says("bedorf", .refusal),
        ]
        for day in ["2013-04-30", "2020-01-01"] {
            let reading = try #require(Made.reading(entries, asOf: day))
            #expect(reading.outcome == .reached)
            #expect(reading.weights.inhabitants.map(\.description) == ["2011-12-31"])
        }
        // Where nothing was known by then, the first number that is.
        let later =
            [try village("adorf", [("2014-12-31", 6_000)]), try village("bedorf", [("2014-12-31", 5_000)])]
            + entries.dropFirst(2)
        #expect(Made.reading(later, asOf: "2020-01-01")?.outcome == .reached)
    }

    @Test("A round ends with the decision that it was to prepare, and with no other")
    func ended() throws {
        let round = Made.asking(
            asked: ["adorf", "bedorf"], deadline: "2013-12-31", silence: .consent, serves: ["agreement"])
        let questions = [Made.question("whether"), Made.question("where")]
        func settled(_ question: String, on day: String) -> Entry {
            Made.resolves("council", "on-" + question, settles: [question], on: day)
        }
        let other = questions + [round, settled("where", on: "2013-04-15")]
        #expect(Made.reading(other, asOf: "2013-05-01")?.isOpen == true)
        #expect(Made.reading(other + [settled("whether", on: "2013-06-01")], asOf: "2013-06-30")?.isOpen == false)
    }

    @Test("What a speaker says of all the asked places each of them, and silence is no answer to it")
    func together() throws {
        let spoken = Made.spoken(.conditional, .count(2))
        let entries = [
            Made.asking(asked: ["adorf", "bedorf"], deadline: "2013-03-31", silence: .consent, rule: "all"), spoken,
        ]
        #expect(Made.reading(entries, asOf: "2013-04-30")?.outcome == .reachedUnderConditions)
        let some = [
            Made.asking(asked: ["adorf", "bedorf", "cedorf"], deadline: "2013-03-31", silence: .consent, rule: "all"),
            spoken,
        ]
        #expect(Made.reading(some, asOf: "2013-04-30")?.outcome == .unknown)
    }

    @Test(
        """
        A figure has moved once it is beyond the threshold, to the cent, whatever its unit; what is not known any \
        more has moved
        """
    )
    func moved() {
        func moved(_ old: String, _ new: String, _ limit: Int64) -> Bool? {
            Quantity(old).flatMap { old in
                Quantity(new).map { Figure.hasMoved(from: old, to: $0, byMoreThan: BasisPoints(limit)) }
            }
        }
        #expect(moved("61000 EUR", "67100 EUR", 1_000) == false)
        #expect(moved("61000 EUR", "67100.01 EUR", 1_000) == true)
        #expect(moved("3.5 posts", "3.6 posts", 1_000) == false)
        #expect(moved("3.5 posts", "3.9 posts", 1_000) == true)
        #expect(moved("2013-12-31", "2014-01-01", 10_000) == true)
        #expect(moved("61000 EUR", "54900 EUR", 1_000) == false)
        #expect(moved("61000 EUR", "54899.99 EUR", 1_000) == true)
    }

    @Test("What others claim of a body stands beside its answer and takes no place")
    func claimed() throws {
        let claimed = try answer(
            "adorf", in: [Made.asking(), Made.says("adorf", .refusal, as: "rumour", grade: .claim), Made.says("adorf")])
        #expect(claimed.stand == .consent)
        #expect(claimed.claims.map(\.header.id) == ["rumour"])
        #expect(try answer("bedorf", in: [Made.asking(), Made.says("bedorf", grade: .claim)]).stand == .silent)
    }

    @Test("What a body said before is shown, and never carried over")
    func notCarriedOver() throws {
        let again = try answer(
            "adorf",
            in: [
                Made.asking(), Made.says("adorf"), Made.asking("round-2", on: "2013-06-01", follows: "round-1"),
            ], asOf: "2013-06-30", of: "round-2")
        #expect(again.stand == .silent)
        #expect(again.before?.header.id == "adorf-says")
        #expect(again.position == nil)
    }

    // MARK: What speakers say

    @Test("A speaker's majority decides under the rule that asks all, and no single vote is known")
    func speaker() throws {
        let reading = try #require(Made.reading([Made.asking(), Made.spoken()]))
        #expect(reading.outcome == .notReached)
        #expect(reading.answers.allSatisfy { $0.stand == .silent })
        let heads = try #require(Made.reading([Made.asking(rule: "at least 1/5 of heads"), Made.spoken()]))
        #expect(heads.outcome != .notReached)
    }

    @Test("Of two statements the better graded counts, and of the other it is said what would be if it were true")
    func twoStatements() throws {
        let reading = try #require(
            Made.reading([
                Made.asking(deadline: "2013-03-20", rule: "more than 1/2 of heads"),
                Made.spoken(.refusal, .count(1), grade: .press),
                Made.spoken(.refusal, .count(4), as: "claim", grade: .claim),
            ]))
        #expect(reading.statements.map(\.header.id) == ["speaker-says"])
        #expect(reading.otherStatements.map(\.header.id) == ["claim"])
        #expect(reading.outcome == .unknown)
        #expect(reading.outcome(believing: try #require(reading.otherStatements.first)) == .notReached)
    }

    // MARK: Conditions

    @Test(
        "A consent under a condition is one once the condition is met or waived",
        arguments: [
            (ConditionReported.State.met, Stand.consent), (.waived, .consent), (.open, .conditional),
            (.broken, .conditional),
        ])
    func condition(state: ConditionReported.State, stand: Stand) throws {
        let entries = [Made.asking(), Made.says("adorf", .conditional, if: [Made.condition()])]
        #expect(try answer("adorf", in: entries).stand == .conditional)
        #expect(try answer("adorf", in: entries + [Made.reported(state)], asOf: "2013-04-30").stand == stand)
    }

    @Test("A condition that was met and is broken leaves the consent in doubt; one never met does not")
    func doubt() throws {
        let entries = [Made.asking(), Made.says("adorf", .conditional, if: [Made.condition()])]
        let broken = Made.reported(.broken, as: "state-2", on: "2013-05-01")
        let doubtful = try answer("adorf", in: entries + [Made.reported(.met), broken], asOf: "2013-05-31")
        #expect(doubtful.isInDoubt)
        #expect(doubtful.conditions.first?.report?.header.id == "state-2")
        #expect(try !answer("adorf", in: entries + [broken], asOf: "2013-05-31").isInDoubt)
    }

    @Test("A computed condition that came true after the consent and is true no longer leaves it in doubt, too")
    func doubtLater() throws {
        let between: Predicate = .all([.reached(Made.day("2013-06-01")), .until(Made.day("2013-08-31"))])
        let entries = [Made.asking(), Made.says("adorf", .conditional, if: [Made.condition(metIf: between)])]
        #expect(try answer("adorf", in: entries, asOf: "2013-05-31").stand == .conditional)
        #expect(try answer("adorf", in: entries, asOf: "2013-08-31").stand == .consent)
        #expect(try answer("adorf", in: entries, asOf: "2013-09-01").isInDoubt)
        let never = [
            Made.asking(),
            Made.says("adorf", .conditional, if: [Made.condition(metIf: .until(Made.day("2013-03-09")))]),
        ]
        #expect(try !answer("adorf", in: never, asOf: "2013-09-01").isInDoubt)
    }

    @Test("With a condition open the round is reached only under conditions")
    func underConditions() throws {
        let entries = [
            Made.asking(asked: ["adorf", "bedorf"], deadline: nil),
            Made.says("adorf", .conditional, if: [Made.condition()]), Made.says("bedorf"),
        ]
        #expect(Made.reading(entries)?.outcome == .reachedUnderConditions)
        #expect(Made.reading(entries + [Made.reported(.met)], asOf: "2013-04-30")?.outcome == .reached)
    }

    // MARK: Hearing and regard

    @Test("A hearing is done once all have spoken or the deadline has passed, and has no result")
    func hearing() throws {
        let asked = [Made.asking(asked: ["adorf", "bedorf"], strength: .hearing, deadline: "2013-03-31")]
        let open = try #require(Made.reading(asked))
        #expect(open.outcome == nil)
        #expect(open.result() == .open)
        #expect(Made.reading(asked, asOf: "2013-04-01")?.result() == .reached)
        #expect(
            Made.reading(asked + [Made.says("adorf", .refusal), Made.says("bedorf", .noView)])?.result() == .reached)
    }

    @Test("Regard is had once the views are weighed, whatever they were")
    func regard() throws {
        let asked = [
            Made.asking(asked: ["adorf"], strength: .regard, deadline: "2013-03-20"), Made.says("adorf", .refusal),
        ]
        #expect(Made.reading(asked)?.result() == .open)
        #expect(
            Made.reading(asked, asOf: "2013-03-20")?.stage == .underWay
                && Made.reading(asked, asOf: "2013-03-21")?.stage == .unweighed)
        let weighed = Made.entry(
            "weighed", ViewsWeighed(round: "round-1", by: "office", text: "Abgewogen."), on: "2013-03-25")
        #expect(Made.reading(asked + [weighed])?.result() == .reached)
    }

    @Test("What is said after the weighing has to be weighed again")
    func saidAfterwards() throws {
        func weighed(_ id: String, on day: String) -> Entry {
            Made.entry(id, ViewsWeighed(round: "round-1", by: "office", text: "Abgewogen."), on: day)
        }
        let asked = [
            Made.asking(asked: ["adorf"], strength: .regard, deadline: "2013-03-20"), Made.says("adorf"),
            weighed("weighed", on: "2013-03-15"),
        ]
        #expect(Made.reading(asked)?.result() == .reached)
        let changed = asked + [Made.says("adorf", .refusal, as: "changed", on: "2013-03-16", replacing: "adorf-says")]
        let reading = try #require(Made.reading(changed))
        #expect(reading.unweighed == ["adorf"])
        #expect(reading.result() == .open && reading.stage == .toBeWeighedAgain)
        #expect(Made.reading(changed + [weighed("again", on: "2013-03-17")])?.result() == .reached)
    }

    // MARK: Reminders and drift

    @Test("A reminder is due from its day until it is sent, and only while the round is open and somebody is silent")
    func reminder() {
        let asked = [Made.asking(asked: ["adorf"], deadline: "2013-04-30", reminders: ["2013-03-20", "2013-04-10"])]
        func due(_ entries: [Entry], _ day: String) -> Day? {
            Made.reading(entries, asOf: day)?.reminderDue(on: Made.day(day))
        }
        #expect(due(asked, "2013-03-19") == nil)
        #expect(due(asked, "2013-03-20") == Made.day("2013-03-20"))
        let sent =
            asked + [
                Made.entry("sent", ReminderSent(round: "round-1", to: ["adorf"], text: "Bitte."), on: "2013-03-21")
            ]
        #expect(due(sent, "2013-03-31") == nil)
        #expect(due(sent, "2013-04-10") == Made.day("2013-04-10"))
        #expect(due(asked + [Made.says("adorf")], "2013-03-31") == nil)
        #expect(due(asked, "2013-05-01") == nil)
    }

    @Test(
        "Within the threshold the answer stands, beyond it they should be asked again",
        arguments: [(nil, true), (3_000, true), (4_000, false)] as [(Int64?, Bool)])
    func threshold(limit: Int64?, isOutdated: Bool) throws {
        // 51,000 became 69,000: 35 % more.
        let entries =
            Made.costs + [
                Made.asking(on: "2012-12-10", threshold: limit, told: ["extra-cost": "51000 EUR"]),
                Made.secondEdition(),
            ]
        let reading = try #require(Made.assessment(entries, asOf: "2013-01-31").rounds.first)
        #expect(reading.isOutdated == isOutdated)
        #expect(reading.drift.map(\.change) == [BasisPoints(3_529)])
        #expect(reading.drift.first?.then == Quantity("51000 EUR"))
        #expect(reading.drift.first?.now == Quantity("69000 EUR"))
    }

    // MARK: Properties

    @Test("The order in which answers are entered changes nothing", arguments: 0..<10)
    func order(seed: UInt64) throws {
        var dice = ResultDice(seed: seed)
        for _ in 0..<20 {
            let rule = dice.pick(ResultRule.standard).description
            let round = Made.asking(deadline: "2013-03-20", silence: dice.pick(SilenceRule.allCases), rule: rule)
            let answers = Made.villages.filter { _ in dice.pick([true, true, false]) }.map {
                Made.says($0, dice.pick(Position.Answer.allCases))
            }
            let weights = Made.villages.map { Made.village($0, inhabitants: dice.pick([100, 900, 2_500])) }
            let first = try #require(Made.reading(weights + [round] + answers))
            for _ in 0..<4 {
                let other = try #require(
                    Made.reading(weights.shuffled(using: &dice) + [round] + answers.shuffled(using: &dice)))
                #expect(other.outcome == first.outcome)
                #expect(other.answers.map(\.stand) == first.answers.map(\.stand))
                #expect(other.ballot.outcomes() == first.ballot.outcomes())
                #expect(
                    Measure.allCases.map { other.ballot.tally(by: $0) }
                        == Measure.allCases.map { first.ballot.tally(by: $0) })
                #expect(other.ballot.turn(under: .all) == first.ballot.turn(under: .all))
            }
        }
    }
}
