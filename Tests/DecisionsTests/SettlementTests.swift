import Costing
import Testing

@testable import Decisions

@Suite("A dispute that somebody with the competence settles")
struct SettlementTests {
    /// The act and the guideline differ from 1 March 2013 on; the council settles.
    static let dispute =
        Made.bothReadings + [
            Made.council, Made.asking(serves: ["agreement"]), Made.spoken(),
            Made.entry(
                "who",
                Competence(question: "Wer?", decides: "Kreistag", basis: "§ 1", by: ["council"], about: ["agreement"])),
        ]
    static let settled = Made.found(
        .notApplicable, on: "agreement", by: "council", as: "settled", dated: "2013-03-20", grade: .official)

    @Test(
        "It holds against what others enter later, whatever their grade, and stays to be seen",
        arguments: [Grade.official, .press, .assumption])
    func outlasts(grade: Grade) throws {
        let later = Made.found(.open, on: "agreement", as: "later", dated: "2013-03-25", grade: grade)
        let examination = try #require(Made.examination(Self.dispute + [Self.settled, later]))
        #expect(examination.status == .notApplicable)
        #expect(examination.finding?.header.id == "settled")
        #expect(examination.afterSettlement.map(\.header.id) == ["later"])
        #expect(examination.computed?.computed.status == .contested)
    }

    @Test(
        "It is open again once a norm on which it rests has ended",
        arguments: [("2013-12-31", FindingStatus.notApplicable), ("2014-01-01", .failed)])
    func normEnds(day: String, status: FindingStatus) throws {
        let law = Self.dispute.map {
            $0.header.id == "guideline" ? Made.norm("guideline", .guideline, from: "2012-06-25", to: "2013-12-31") : $0
        }
        let examination = try #require(Made.examination(law + [Self.settled], asOf: day))
        #expect(examination.status == status)
        #expect((examination.reopened?.header.id == "settled") == (status == .failed))
    }

    @Test("It is open again once a new norm says something on it")
    func normComes() throws {
        let readings = [
            Made.reading("act-7", .should, metIf: .agreed(.init(round: "agreement"))),
            Made.reading("guideline-1", .silent),
            Made.reading("act-8", .should, metIf: .agreed(.init(round: "agreement"))),
        ]
        let law =
            Self.dispute.filter { $0.header.id != "agreement" } + [
                Made.norm("new-act", .act, from: "2014-01-01"), Made.provision("act-8", of: "new-act"),
                Made.requires("agreement", .should, readings: readings),
            ]
        #expect(Made.examination(law + [Self.settled], asOf: "2013-12-31")?.status == .notApplicable)
        #expect(Made.examination(law + [Self.settled], asOf: "2014-01-01")?.status == .contested)
    }

    @Test("Only what is contested on its day can be settled")
    func onlyContested() {
        let matter = [Made.opened()] + Self.dispute
        given(matter).when(Self.settled).then(.taken)
        let early = Made.found(.notApplicable, on: "agreement", by: "council", dated: "2012-05-01")
        given(matter).when(early).then(.refused("is not contested on 1\u{A0}May\u{A0}2012 but open"))
        let ended = matter.map {
            $0.header.id == "guideline" ? Made.norm("guideline", .guideline, from: "2012-06-25", to: "2013-12-31") : $0
        }
        given(ended).when(Made.found(.met, on: "agreement", by: "council", dated: "2014-06-01")).then(
            .refused("but not met"))
        given(ended).when(Self.settled).then(.taken)
    }
}

@Suite("A resolution that answers nothing of what was asked")
struct UnrelatedDecisionTests {
    private let county = [Made.opened(), Made.council, Made.committee, Made.question("whether")]

    @Test("What the county council has resolved is told, also where nobody recorded which question it answers")
    func told() {
        let matter = Matter(county + [Made.resolves("council", "r")])
        #expect(matter.lastDecision == nil)
        #expect(matter.unrelatedDecision?.header.id == "r")
    }

    @Test("A committee decides only where the law entered says so, and a recommendation decides nothing")
    func whoDecides() {
        #expect(Matter(county + [Made.resolves("committee", "r")]).unrelatedDecision == nil)
        #expect(Matter(county + [Made.resolves("council", "r", .recommended)]).unrelatedDecision == nil)
        let competence = DecisionRulesTests.competence(["committee"], about: ["whether"])
        #expect(Matter(county + [competence, Made.resolves("committee", "r")]).unrelatedDecision?.header.id == "r")
    }

    @Test("A later decision on the matter itself takes its place in the first sentence")
    func later() {
        let early = Made.resolves("council", "r", on: "2013-04-01"),
            late = Made.resolves("council", "s", settles: ["whether"], on: "2013-05-01")
        #expect(Matter(county + [early, late]).unrelatedDecision == nil)
        let after = Made.resolves("council", "t", on: "2013-06-01")
        #expect(Matter(county + [early, late, after]).unrelatedDecision?.header.id == "t")
    }
}
