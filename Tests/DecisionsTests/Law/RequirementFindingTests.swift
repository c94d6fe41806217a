import Testing

@testable import Decisions

@Suite("Findings on requirements")
struct RequirementFindingTests {
    static let act = CitedProvision(
        id: "act-7", citation: Text("§ 7 Gesetz 2012", en: "§ 7 Act 2012"), rank: .act, on: PartialDate("2012-02-14"))
    static let guideline = CitedProvision(
        id: "guideline", citation: Text("Förderrichtlinie 2012", en: "Funding guideline 2012"), rank: .guideline,
        on: PartialDate("2012-06-25"))

    /// The real constellation: the act asks for agreement, the guideline is silent.
    static let demands = [
        Demand(provision: act, force: .should, predicate: .agreed()), Demand(provision: guideline, force: .silent),
    ]

    @Test(
        "The act asks for consent and a majority refuses, the guideline is silent: contested, with both, rank and date")
    func contested() {
        let finding = RequirementFinding(demands: Self.demands, on: MadeEvidence(asOf: "2013-01-31").round(.notReached))
        #expect(finding.status == .contested)
        #expect(finding.provisions == [Self.act, Self.guideline])
        #expect(finding.byProvision.map(\.status) == [.failed, .notApplicable])
        #expect(
            finding.reason.de == "Die Vorschriften führen zu verschiedenen Ergebnissen. "
                + "§ 7 Gesetz 2012 (Gesetz, 14.02.2012): nicht erfüllt. "
                + "Die Beteiligung „Umfrage“ hat die nötige Zustimmung nicht ergeben. "
                + "Förderrichtlinie 2012 (Richtlinie, 25.06.2012): verlangt es nicht.")
        #expect(finding.evidence == ["round-1"])
    }

    @Test("Once all consent, nobody disputes it any more")
    func metByBoth() {
        let finding = RequirementFinding(demands: Self.demands, on: MadeEvidence(asOf: "2013-01-31").round(.reached))
        #expect(finding.status == .met)
    }

    @Test(
        "All provisions the same: that",
        arguments: [
            (RoundResult.Ending.reached, FindingStatus.met), (.underConditions, .metWithCondition), (.open, .open),
            (.notReached, .failed),
        ])
    func same(outcome: RoundResult.Ending, status: FindingStatus) {
        let demands = [Demand(provision: Self.act, force: .must), Demand(provision: Self.guideline, force: .should)]
        let finding = RequirementFinding(
            demands: demands, predicate: .agreed(), on: MadeEvidence(asOf: "2013-01-31").round(outcome))
        #expect(finding.status == status)
    }

    @Test("What is only permitted, or not mentioned, is never failed", arguments: [Requirement.Force.may, .silent])
    func permitted(force: Requirement.Force) {
        let demand = [Demand(provision: Self.act, force: force, predicate: .agreed())]
        for (outcome, status) in [
            (RoundResult.Ending.reached, FindingStatus.met), (.notReached, .notApplicable), (.open, .notApplicable),
        ] {
            #expect(
                RequirementFinding(demands: demand, on: MadeEvidence(asOf: "2013-01-31").round(outcome)).status
                    == status)
        }
    }

    @Test("A provision that permits leaves it to choice; one that is silent does not require it")
    func words() {
        let finding = RequirementFinding(
            demands: [
                Demand(provision: Self.act, force: .must, predicate: .agreed()),
                Demand(provision: Self.guideline, force: .may),
            ],
            on: MadeEvidence(asOf: "2013-01-31").round(.notReached))
        #expect(finding.reason.de.hasSuffix("Förderrichtlinie 2012 (Richtlinie, 25.06.2012): stellt es frei."))
        #expect(finding.byProvision.last?.reasons.first?.de == "Die Vorschrift stellt es frei.")
    }

    @Test("What one provision demands twice must hold twice, and is no dispute")
    func twice() {
        let demands = [
            Demand(provision: Self.act, force: .must, predicate: .adopted()),
            Demand(provision: Self.act, force: .must, predicate: .agreed()),
        ]
        let finding = RequirementFinding(
            demands: demands, on: MadeEvidence(asOf: "2013-01-31").adopting("2012-01-01").round(.notReached))
        #expect(finding.status == .failed)
        #expect(finding.provisions.count == 1)
    }

    @Test("Without a predicate somebody has to look")
    func unexamined() {
        let finding = RequirementFinding(
            demands: [Demand(provision: nil, force: .must)], on: MadeEvidence(asOf: "2013-01-31"))
        #expect(finding.status == .open)
        #expect(!finding.isComputed)
        #expect(!RequirementFinding(demands: [], on: MadeEvidence(asOf: "2013-01-31")).isComputed)
    }

    @Test("Without a provision nothing is contested: the worst counts")
    func ownRule() {
        let demands = [
            Demand(provision: nil, force: .ownRule, predicate: .agreed()),
            Demand(provision: Self.guideline, force: .silent),
        ]
        #expect(
            RequirementFinding(demands: demands, on: MadeEvidence(asOf: "2013-01-31").round(.notReached)).status
                == .failed)
    }

    @Test(
        "A requirement whose precondition fails does not apply; while that is open, it does not apply yet",
        arguments: [
            ("2011-12-31", FindingStatus.failed), ("2017-12-31", .notApplicable),
        ])
    func precondition(from: String, status: FindingStatus) {
        let demands = [Demand(provision: Self.act, force: .must, predicate: .agreed())]
        let evidence = MadeEvidence(asOf: "2013-01-31").round(.notReached)
        #expect(RequirementFinding(demands: demands, appliesIf: .reached(from), on: evidence).status == status)
        let ended = RequirementFinding(demands: demands, appliesIf: .until("2012-12-31"), on: evidence)
        #expect(ended.isNotApplicable)
        #expect(ended.reason.de == "Die Voraussetzung gilt hier nicht. Die Frist ist am 31.12.2012 abgelaufen.")
    }

    @Test("What is settled takes the computed finding's place, which stays beside it")
    func settled() {
        func settled(_ status: FindingStatus, _ date: String, grade: Grade = .official) -> SettledFinding {
            SettledFinding(
                entry: "settled-" + date, on: PartialDate(date), grade: grade, status: status,
                reason: "Das Gesetz geht vor.", by: "Rechtsamt")
        }
        let evidence = MadeEvidence(asOf: "2013-01-31").round(.notReached)
        func finding(_ settlements: SettledFinding...) -> RequirementFinding {
            RequirementFinding(demands: Self.demands, settlements: settlements, on: evidence)
        }
        let one = finding(settled(.failed, "2013-01-20"))
        #expect(one.status == .failed && one.computed.status == .contested)
        #expect(one.reason == "Das Gesetz geht vor.")
        #expect(one.evidence == ["settled-2013-01-20", "round-1"])
        #expect(finding(settled(.failed, "2013-01-20"), settled(.met, "2013-01-10")).status == .failed)
        #expect(finding(settled(.met, "2013-02-01")).status == .contested)
        #expect(finding(settled(.met, "2013-01-20", grade: .claim)).status == .contested)
        #expect(finding(settled(.contested, "2013-01-20")).settlement == nil)
    }
}
