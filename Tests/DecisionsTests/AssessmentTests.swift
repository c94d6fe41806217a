import Costing
import Testing

@testable import Decisions

@Suite("What a matter comes to: provisos, reviews, readiness")
struct AssessmentTests {
    // MARK: Provisos

    private static let whilePaid = Resolution.Proviso(
        id: "while-paid", text: "Solange das Land zahlt", holdsWhile: .grant(atLeast: "100000 EUR"))

    @Test("A resolution for as long as the state pays is broken when it pays less, and the matter says so")
    func proviso() throws {
        let entries =
            Made.costs + [
                Made.resolves(while: [AssessmentTests.whilePaid]), Made.laterGrant(90_000, from: "2014-01-01"),
            ]
        #expect(Made.assessment(entries, asOf: "2013-12-31").provisos.map(\.isBroken) == [false])
        let after = Made.assessment(entries, asOf: "2014-01-01")
        #expect(after.provisos.map(\.isBroken) == [true])
        let matter = Made.matter(entries, asOf: "2014-01-01")
        let standing = MatterStanding(
            matter, figures: FigureBook(matter, asOf: Made.day("2014-01-01")), assessment: after)
        #expect(
            standing.blockers.contains {
                if case .proviso(let watched) = $0 { watched.proviso.id == "while-paid" } else { false }
            })
    }

    @Test("A time limit of a resolution has run out on the day after it")
    func timeLimit() {
        let limited = Made.resolves(while: [.init(id: "limit", text: "Bis Ende 2014", holdsWhile: .until("2014-12-31"))]
        )
        #expect(Made.assessment([limited], asOf: "2014-12-31").provisos.map(\.isBroken) == [false])
        #expect(Made.assessment([limited], asOf: "2015-01-01").provisos.map(\.isBroken) == [true])
    }

    @Test(
        "What was only recommended or rejected has no provisos to watch",
        arguments: [Resolution.Outcome.recommended, .rejected])
    func notAdopted(outcome: Resolution.Outcome) {
        #expect(
            Made.assessment(
                [Made.resolves("council", "r", outcome, while: [AssessmentTests.whilePaid])], asOf: "2014-01-01"
            ).provisos.isEmpty)
    }

    // MARK: Reviews

    private func isDue(_ review: Entry, _ entries: [Entry] = [], asOf day: String) -> Bool? {
        Made.assessment([Made.opened(), DecisionRulesTests.waiting, review] + entries, asOf: day).reviews.first?.isDue
    }

    @Test("On its day a review is due, and not the day before")
    func onItsDay() {
        let review = DecisionRulesTests.review(on: "2014-01-01")
        #expect(isDue(review, asOf: "2013-12-31") == false)
        #expect(isDue(review, asOf: "2014-01-01") == true)
    }

    @Test(
        "A review is due once what it waits for has happened after it was set",
        arguments: [
            (Review.Trigger.edition, Made.edition("e9", on: "2013-04-01")),
            (.norm, Made.norm("act-2", .act, on: "2013-04-01")),
            (
                .experience,
                Made.entry(
                    "elsewhere", Fact(title: "Anderswo", text: "Es geht gut.", topic: .elsewhere), on: "2013-04-01")
            ),
        ])
    func happened(trigger: Review.Trigger, happening: Entry) {
        let review = DecisionRulesTests.review(once: [trigger])
        #expect(isDue(review, [happening], asOf: "2013-03-31") == false)
        #expect(isDue(review, [happening], asOf: "2013-04-01") == true)
        for other in Review.Trigger.allCases where other != trigger {
            #expect(isDue(DecisionRulesTests.review(once: [other]), [happening], asOf: "2013-04-01") == false)
        }
    }

    @Test("What had happened before the review was set calls for nothing")
    func before() {
        let review = DecisionRulesTests.review(once: [.edition], dated: "2013-04-02")
        #expect(isDue(review, [Made.edition("e9", on: "2013-04-01")], asOf: "2013-05-01") == false)
    }

    @Test("A broken condition of a consent or of a resolution calls for it")
    func brokenCondition() {
        let review = DecisionRulesTests.review(once: [.condition])
        let limited = Made.resolves(while: [.init(id: "limit", text: "Bis Ende 2013", holdsWhile: .until("2013-12-31"))]
        )
        #expect(isDue(review, [limited], asOf: "2013-12-31") == false)
        #expect(isDue(review, [limited], asOf: "2014-01-01") == true)
        let doubtful = [
            Made.asking(), Made.says("adorf", .conditional, if: [Made.condition()]), Made.reported(.met),
            Made.reported(.broken, as: "state-2", on: "2013-05-01"),
        ]
        #expect(isDue(review, doubtful, asOf: "2013-04-30") == false)
        #expect(isDue(review, doubtful, asOf: "2013-05-01") == true)
    }

    @Test("A predicate calls for it once it is met")
    func onceMet() {
        let review = DecisionRulesTests.review(met: .all([.reached("2014-01-01"), .not(.until("2013-06-30"))]))
        #expect(isDue(review, asOf: "2013-12-31") == false)
        #expect(isDue(review, asOf: "2014-01-01") == true)
    }

    @Test("Once another option is taken, nobody has to look at this one again; where this one is taken, they have to")
    func overtaken() {
        let review = DecisionRulesTests.review(on: "2014-01-01"), question = Made.question("keep")
        let other = Made.resolves(settles: ["keep"], option: "repair"),
            same = Made.resolves(settles: ["keep"], option: "wait")
        #expect(isDue(review, [question, other], asOf: "2014-01-01") == false)
        #expect(isDue(review, [question, same], asOf: "2014-01-01") == true)
    }

    // MARK: Readiness

    private func missing(_ entries: [Entry], asOf day: String = "2013-03-31") -> [String] {
        let matter = Made.matter([Made.opened()] + entries, asOf: day),
            figures = FigureBook(matter, asOf: Made.day(day))
        return Readiness(Assessment(matter, figures: figures, asOf: Made.day(day)), matter: matter, figures: figures)
            .missing.map { missing in
                missing.examination.requirement.header.id
                    + (missing.waitsFor.isEmpty ? "" : " < " + missing.waitsFor.map(\.header.id).joined(separator: ","))
            }
    }

    @Test("What is missing stands in the order in which it can be had")
    func order() {
        let law = [
            Made.requires("a", metIf: .reached("2014-01-01"), after: ["c"]),
            Made.requires("b", metIf: .reached("2014-01-01"), after: ["a"]),
            Made.requires("c", metIf: .reached("2013-06-01")),
        ]
        #expect(missing(law) == ["c", "a < c", "b < a"])
        #expect(missing(law, asOf: "2013-06-01") == ["a", "b < a"])
        #expect(missing(law, asOf: "2014-01-01") == [])
    }

    @Test("What may be or is not spoken of is never missing; what must be and nobody has looked at is")
    func force() {
        let law = [Requirement.Force.must, .should, .may, .silent, .ownRule].map {
            Made.requires($0.rawValue, $0, metIf: .reached("2014-01-01"))
        }
        #expect(missing(law) == ["must", "should", "own-rule"])
        #expect(missing([Made.requires("plan")]) == ["plan"])
    }

    @Test("Requirements that wait for one another hide nothing")
    func circle() {
        let law = [
            Made.requires("a", metIf: .reached("2014-01-01"), after: ["b"]),
            Made.requires("b", metIf: .reached("2014-01-01"), after: ["a"]),
        ]
        #expect(missing(law) == ["a < b", "b < a"])
    }

    @Test("A requirement that a question is to meet waits for what the question waits for, and is met by its answer")
    func questions() throws {
        func asked(_ id: String, for requirement: String, after others: [String] = []) -> Entry {
            Made.entry(
                id,
                Question(
                    title: "Frage", decides: "Kreistag", waitsFor: others.map { Identifier($0) },
                    serves: [Identifier(requirement)]))
        }
        func resolved(_ id: String) -> Predicate { .resolved(.init(by: "council", on: id)) }
        let entries = [
            Made.opened(), Made.council, Made.requires("place", metIf: resolved("place")),
            Made.requires("centre", metIf: resolved("centre")),
            asked("whether", for: "centre"), asked("where", for: "place", after: ["whether"]),
        ]
        #expect(missing(Array(entries.dropFirst())) == ["centre", "place < centre"])
        let matter = Made.matter(entries, asOf: "2013-03-31"),
            figures = FigureBook(matter, asOf: Made.day("2013-03-31"))
        let place = try #require(
            Readiness(
                Assessment(matter, figures: figures, asOf: Made.day("2013-03-31")), matter: matter, figures: figures
            ).missing.last)
        #expect(place.decidedBy.map(\.header.id) == ["where"])
        #expect(place.waitsForAnswer.map(\.header.id) == ["whether"])
        #expect(
            missing(Array(entries.dropFirst()) + [Made.resolves(settles: ["whether"])], asOf: "2013-05-01") == ["place"]
        )
    }

    @Test("So much hangs on a requirement a year as the grant pays that names it, and on another nothing")
    func atStake() throws {
        let entries =
            Made.costs.filter { $0.header.id != "grant-1" }
            + [
                Made.grant(conditions: ["plan"]),
                Made.requires("plan", metIf: .reached("2020-01-01"), due: "2013-06-30"), Made.requires("other"),
            ]
        let matter = Made.matter(entries, asOf: "2013-03-31"),
            figures = FigureBook(matter, asOf: Made.day("2013-03-31"))
        let readiness = Readiness(
            Assessment(matter, figures: figures, asOf: Made.day("2013-03-31")), matter: matter, figures: figures)
        #expect(readiness.missing.map { $0.atStake?.value.money } == [nil])
        #expect(readiness.imposed.map { $0.examination.requirement.header.id } == ["plan"])
        #expect(readiness.imposed.map { $0.atStake?.value.money } == [Made.euro(100_000)])
        #expect(!readiness.isReady)
    }
}
