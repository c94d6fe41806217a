import Costing
import Testing

@testable import Decisions

@Suite("Where a matter stands")
struct StandingTests {
    private func standing(_ entries: [Entry], asOf day: String = "2013-01-31") -> MatterStanding {
        let matter = Made.matter(entries, asOf: day)
        let figures = FigureBook(matter, asOf: Made.day(day))
        return MatterStanding(
            matter, figures: figures, assessment: Assessment(matter, figures: figures, asOf: Made.day(day)))
    }

    private func blockers(_ standing: MatterStanding) -> [String] {
        standing.blockers.map {
            switch $0 {
            case .requirement(let examination): examination.requirement.header.id
            case .proviso(let watched): watched.proviso.id
            case .doubt(_, let answer): "doubt " + answer.body.text
            case .refusal(let position): position.header.id
            case .notAgreed(let round): "not agreed " + round.round.header.id
            case .unexamined(let requirements): "unexamined " + requirements.map(\.header.id).joined(separator: ",")
            case .question(let question, let others):
                question.header.id + " < " + others.map(\.header.id).joined(separator: ",")
            }
        }
    }

    private func steps(_ standing: MatterStanding) -> [String] {
        standing.next.map {
            switch $0 {
            case .deliberate(let motion, _): "deliberate " + motion.header.id
            case .consult(let paper, let consultation, _):
                "consult \(consultation.organization.text) on \(paper.header.id)"
            case .answer(let round, let missing): "answer \(round.header.id), \(missing) missing"
            case .report(let mandate, _): "report " + mandate.header.id
            case .decide(let question): "decide " + question.header.id
            case .askAgain(let round, _, _): "ask again " + round.header.id
            case .weigh(let reading): "weigh " + reading.round.header.id
            case .fulfil(let examination, let due): "meet \(examination.requirement.header.id) by \(due.iso)"
            case .remind(let reading, _, _): "remind " + reading.round.header.id
            case .review(let reading): "review " + reading.review.header.id
            }
        }
    }

    @Test(
        """
        A paper waits for the first body of its sequence that has resolved nothing since, and for nobody once the \
        question is settled
        """
    )
    func consulted() {
        let steps = ["committee", "council"].map {
            Consultation(
                organization: Identifier($0), role: $0 == "council" ? .decision : .recommendation, meeting: nil)
        }
        let paper = Made.entry(
            "paper",
            PaperDrafted(
                title: "Vorlage", subtitle: nil, office: "office", consultations: steps, request: "Bitte.", outline: [],
                annexes: nil, note: nil), on: "2013-04-01")
        let before = [Made.opened(), Made.question("whether"), paper]
        #expect(self.steps(standing(before, asOf: "2013-06-01")) == ["consult committee on paper", "decide whether"])
        let recommended = before + [Made.resolves("committee", "r-1", .recommended)]
        #expect(
            self.steps(standing(recommended, asOf: "2013-06-01")) == ["consult council on paper", "decide whether"])
        let decided = recommended + [Made.resolves("council", "r-2", settles: ["whether"])]
        #expect(self.steps(standing(decided, asOf: "2013-06-01")) == [])
    }

    @Test("A refusal blocks, and then the requirements that are not met")
    func blocked() {
        let standing = standing([
            Made.opened(), Made.requirement(provisions: ["a", "b"]), Made.finding(.contested), Made.round(),
            Made.answer("all", of: nil, .refusal, extent: .majority),
        ])
        #expect(blockers(standing) == ["all", "agreement"])
        #expect(standing.answer?.header.id == "all")
    }

    @Test(
        "A requirement that is met or does not apply blocks nothing", arguments: [Finding.Status.met, .notApplicable])
    func met(status: Finding.Status) {
        let requirement = Made.requirement(provisions: ["a", "b"])
        #expect(blockers(standing([Made.opened(), requirement, Made.finding(status)])) == [])
    }

    @Test("Of a chain of questions the first is to be decided, the others wait")
    func chain() {
        let chain = [
            Made.opened(), Made.question("priorities"), Made.question("apply", waitsFor: ["priorities"]),
            Made.question("place", waitsFor: ["apply"]),
        ]
        #expect(steps(standing(chain)) == ["decide priorities"])
        #expect(blockers(standing(chain)) == ["apply < priorities", "place < apply"])
        let resolved = chain + [Made.resolution("r", settles: ["priorities"], on: "2013-01-15")]
        #expect(steps(standing(resolved)) == ["decide apply"])
        #expect(standing(resolved).lastResolution?.header.id == "r")
    }

    @Test(
        """
        What was rejected is answered, and what waits for it is not to be decided; what was only recommended \
        against is
        """
    )
    func rejected() {
        let asked = [Made.opened(), Made.question("apply"), Made.question("place", waitsFor: ["apply"])]
        #expect(steps(standing(asked + [Made.resolution("r", settles: ["apply"], .rejected, on: "2013-01-15")])) == [])
        #expect(
            steps(standing(asked + [Made.resolution("r", settles: ["apply"], .recommendedAgainst, on: "2013-01-15")]))
                == ["decide apply"])
    }

    @Test("An answer on a figure that has changed is to be asked for again, before all else")
    func askAgain() {
        let standing = standing(FiguresTests.course + [Made.mandate(), Made.report(.deferred), Made.question("apply")])
        #expect(steps(standing) == ["ask again round-1", "decide apply", "report task-b"])
    }

    @Test(
        """
        Where it is not settled which answers count, whichever do were given on the figure that has changed: it is \
        told, and to be asked again
        """
    )
    func unsettledAnswers() throws {
        let both = [
            Made.round(on: "2012-12-17", told: ["extra-cost": "40000 EUR"]),
            Made.entry("yes", Made.answer(of: "adorf").content, on: "2013-01-10", grade: .press),
            Made.entry("no", Made.answer(of: "adorf", .refusal).content, on: "2013-01-10", grade: .press),
        ]
        let open = standing(Made.costs + both)
        let drift = try #require(open.drift)
        #expect(drift.position == nil && drift.round.header.id == "round-1" && drift.then == Quantity("40000 EUR"))
        #expect(steps(open).first == "ask again round-1")
        let settled = standing(Made.costs + both.dropLast())
        #expect(settled.drift?.position?.header.id == "yes")
        #expect(standing(Made.costs + both.prefix(1)).drift == nil, "nobody has answered on anything")
    }

    @Test("A motion is to be deliberated on until somebody resolves something, be it how to go on")
    func motion() {
        let motion = Made.motion(on: "2012-10-02")
        #expect(steps(standing([Made.opened(), motion])) == ["deliberate motion-1"])
        #expect(steps(standing([Made.opened(), motion, Made.resolution("r", settles: [], on: "2012-11-19")])) == [])
    }

    @Test("Who was asked is to answer; a speaker's word for several leaves nobody to wait for")
    func openRound() {
        let asked = [Made.opened(), Made.round()]
        #expect(steps(standing(asked)) == ["answer round-1, 3 missing"])
        #expect(steps(standing(asked + [Made.answer(of: "adorf")])) == ["answer round-1, 2 missing"])
        #expect(steps(standing(asked + [Made.answer(of: nil, .refusal, extent: .majority)])) == [])
    }

    @Test("What an application must have and nobody has examined is said; what it should have is not")
    func unexamined() {
        let entries = [
            Made.opened(), Made.requirement("plan", force: .must, provisions: []),
            Made.requirement("hint", provisions: []),
        ]
        #expect(blockers(standing(entries)) == ["unexamined plan"])
    }

    @Test("A claim stands beside a finding and never takes its place")
    func claim() {
        let requirement = Made.requirement("plan", force: .must, provisions: [])
        let claim = Made.finding(.failed, id: "claimed", on: "plan", grade: .claim)
        let matter = Made.matter(
            [Made.opened(), requirement, Made.finding(.met, on: "plan"), claim], asOf: "2013-01-31")
        let examinations = Assessment(matter, figures: nil, asOf: Made.day("2013-01-31")).examinations
        #expect(examinations.map { $0.finding?.header.id } == ["finding-1"])
        #expect(examinations.flatMap { $0.claims.map(\.header.id) } == ["claimed"])
        #expect(blockers(standing([Made.opened(), requirement, claim])) == ["unexamined plan"])
    }

    @Test("A decision overtakes the mandates and the round that prepared it, not the ones after it")
    func overtaken() {
        let entries =
            FiguresTests.course + [
                Made.mandate(), Made.report(.deferred), Made.question("apply"),
                Made.resolution("r", settles: ["apply"], on: "2013-01-31"), Made.mandate("later", on: "2013-01-31"),
            ]
        let matter = Made.matter(entries, asOf: "2013-01-31")
        #expect(steps(standing(entries)) == ["report later"])
        #expect(matter.overtakenMandates.map(\.header.id) == ["task-b"])
    }

    @Test("The last decision is one on the matter: it settles a question, or a finding rests on it")
    func lastDecision() {
        let procedure = Made.resolution("procedure", settles: [], on: "2013-01-20")
        let settled = [
            Made.opened(), Made.question("apply"), Made.resolution("r", settles: ["apply"], on: "2013-01-15"),
            procedure,
        ]
        #expect(standing(settled).lastResolution?.header.id == "r")
        let founded =
            settled + [
                Made.requirement("plan", force: .must, provisions: []),
                Made.finding(.met, on: "plan", resolution: "procedure"),
            ]
        #expect(standing(founded).lastResolution?.header.id == "procedure")
    }

    @Test("A mandate that is done asks for no report, one that nobody reported on does")
    func mandates() {
        #expect(steps(standing([Made.opened(), Made.mandate(), Made.report(.done)])) == [])
        #expect(steps(standing([Made.opened(), Made.mandate(), Made.report(.nothingNew)])) == ["report task-b"])
        #expect(steps(standing([Made.opened(), Made.mandate()])) == ["report task-b"])
    }

    @Test("Without a briefing there is no drift, and without an answer none either")
    func noDrift() {
        #expect(standing(FiguresTests.course.filter { $0.header.id != "answer-1" }).drift == nil)
        #expect(standing(FiguresTests.course, asOf: "2013-01-30").drift == nil)
        #expect(standing([Made.opened()]).drift == nil)
    }
}
