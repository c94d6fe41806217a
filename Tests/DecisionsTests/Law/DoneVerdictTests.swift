import Costing
import Testing

@testable import Decisions

@Suite("Rounds, resolutions, applications and documents")
struct DoneVerdictTests {
    @Test(
        "A round's outcome is the verdict",
        arguments: [
            (RoundResult.Ending.reached, Verdict.Status.met), (.underConditions, .metWithCondition),
            (.notReached, .failed),
            (.open, .open), (.unknown, .open),
        ])
    func outcome(outcome: RoundResult.Ending, status: Verdict.Status) {
        let verdict = Predicate.agreed().verdict(on: MadeEvidence(asOf: "2013-01-31").round(outcome))
        #expect(verdict.status == status)
        #expect(verdict.evidence == ["round-1"])
        #expect(verdict.reason.de.contains("„Umfrage“") && verdict.reason.in(.en).contains("“survey”"))
    }

    @Test(
        """
        Where nobody can say whether a round agreed, it cannot be said either that it did not; what has come in \
        only so far is no agreement yet
        """,
        arguments: [
            (RoundResult.Ending.unknown, Verdict.Status.open), (.open, .met), (.notReached, .met), (.reached, .failed),
            (.underConditions, .open),
        ])
    func notAgreed(outcome: RoundResult.Ending, status: Verdict.Status) {
        let evidence = MadeEvidence(asOf: "2013-01-31").round(outcome)
        #expect(Predicate.not(.agreed()).verdict(on: evidence).status == status)
        #expect(Predicate.any([.not(.agreed()), .not(.all([.agreed()]))]).verdict(on: evidence).status == status)
    }

    @Test(
        "Of two rounds of which nobody knows which was the last, one that cannot be told leaves the opposite open",
        arguments: [RoundResult.Ending.open, .unknown, .notReached])
    func notAgreedInTheLast(other: RoundResult.Ending) {
        let evidence = MadeEvidence(asOf: "2013-03-31").round(.unknown, on: "2013-01").round(
            other, on: "2013-01-10", as: "round-2")
        #expect(Predicate.not(.agreed()).verdict(on: evidence).status == .open)
    }

    @Test("Without a round it is open")
    func noRound() {
        let verdict = Predicate.agreed().verdict(on: MadeEvidence(asOf: "2012-12-16").round(.reached))
        #expect(
            verdict
                == Verdict(
                    .open,
                    [
                        Text(
                            "Zu „Einvernehmen der Gemeinden“ ist noch keine Beteiligung verzeichnet.",
                            en: "No round of consent on “agreement of the municipalities” is recorded yet.")
                    ]))
    }

    @Test("The last round counts, not the best")
    func lastRound() {
        let evidence = MadeEvidence(asOf: "2013-12-31").round(.open, on: "2013-03-01", as: "round-2").round(.reached)
        #expect(Predicate.agreed().verdict(on: evidence).evidence == ["round-2"])
        #expect(Predicate.agreed().verdict(on: evidence).status == .open)
    }

    @Test("A rule of its own is asked of the round")
    func rule() {
        var evidence = MadeEvidence(asOf: "2013-01-31").round(.notReached)
        evidence.underRule = ["more than 1/3 of heads": .reached]
        #expect(Predicate.agreed().verdict(on: evidence).status == .failed)
        #expect(Predicate.agreed("more than 1/3 of heads").verdict(on: evidence).status == .met)
    }

    @Test("A claimed round proves nothing and takes no proven one's place")
    func claimedRound() {
        let claimed = MadeEvidence(asOf: "2013-12-31").round(
            .notReached, on: "2013-02-01", as: "round-2", grade: .claim)
        #expect(Predicate.agreed().verdict(on: claimed).status == .open)
        #expect(Predicate.agreed().verdict(on: claimed.round(.reached)).status == .met)
    }

    @Test(
        "What the body resolved is the verdict",
        arguments: [
            (
                ResolutionTaken.Decision.adopted, Verdict.Status.met,
                "Der Kreistag hat am 11.01.2013 beschlossen: „Kein Zentrum“."
            ),
            (.rejected, .failed, "Der Kreistag hat am 11.01.2013 abgelehnt: „Kein Zentrum“."),
            (.recommended, .open, "Der Kreistag hat am 11.01.2013 nur empfohlen: „Kein Zentrum“."),
        ])
    func resolved(outcome: ResolutionTaken.Decision, status: Verdict.Status, words: String) {
        let verdict = Predicate.resolved().verdict(on: MadeEvidence(asOf: "2013-01-31").resolving(outcome))
        #expect(verdict.status == status)
        #expect(verdict.reason.de == words)
    }

    @Test("The last word of the body counts, and a recommendation undoes nothing")
    func lastWord() {
        let evidence = MadeEvidence(asOf: "2014-01-31").resolving(.adopted, on: "2013-12-01", as: "second")
            .resolving(.rejected).resolving(.recommended, on: "2014-01-01", as: "third")
        #expect(Predicate.resolved().verdict(on: evidence).evidence == ["second"])
    }

    @Test("Another body's resolution, and a claimed one, settle nothing")
    func otherBody() {
        let evidence = MadeEvidence(asOf: "2014-01-31").resolving(.adopted, by: "bonn")
        #expect(
            Predicate.resolved().verdict(on: evidence).reason.de
                == "Zu „Beteiligung“ ist noch kein Beschluss verzeichnet; zu fassen hat ihn der Kreistag.")
        #expect(Predicate.resolved().verdict(on: evidence.resolving(.rejected, grade: .claim)).status == .open)
        #expect(Predicate.resolved().verdict(on: evidence.resolving(.adopted, grade: .claim)).status == .open)
    }

    @Test("Nothing resolved by the deadline is failed, a recommendation too")
    func resolvedTooLate() {
        let predicate = Predicate.resolved(noLaterThan: "2013-06-30")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-06-30")).status == .open)
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-07-01")).status == .failed)
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-07-01").resolving(.recommended)).status == .failed)
        #expect(
            predicate.verdict(on: MadeEvidence(asOf: "2013-07-01").resolving(.adopted, on: "2013-07-01")).status
                == .failed)
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-07-01").resolving(.adopted)).status == .met)
    }

    @Test(
        "Before a day leaves the day itself out, no later than counts it",
        arguments: [
            ("2012-12-30", Verdict.Status.met, Verdict.Status.met), ("2012-12-31", .failed, .met),
            ("2013-01-01", .failed, .failed),
        ])
    func applied(on date: String, before: Verdict.Status, noLaterThan: Verdict.Status) {
        let evidence = MadeEvidence(asOf: "2013-01-31").applying(date)
        #expect(Predicate.applied(before: "2012-12-31").verdict(on: evidence).status == before)
        #expect(Predicate.applied(noLaterThan: "2012-12-31").verdict(on: evidence).status == noLaterThan)
    }

    @Test(
        "An application whose date leaves it open whether it was in time is open",
        arguments: [
            ("2012", Verdict.Status.met), ("2012-12-18..2013-01-05", .open), ("2013-01", .failed),
        ])
    func partialApplication(on date: String, status: Verdict.Status) {
        let predicate = Predicate.applied(noLaterThan: "2012-12-31")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").applying(date)).status == status)
    }

    @Test("An application without a date was in time as long as the deadline has not passed")
    func undatedApplication() {
        let predicate = Predicate.applied(noLaterThan: "2012-12-31")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2012-12-31").applying(nil)).status == .met)
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-01").applying(nil)).status == .open)
    }

    @Test("No application says until when there is time")
    func noApplication() {
        let predicate = Predicate.applied(before: "2012-12-31")
        #expect(
            predicate.verdict(on: MadeEvidence(asOf: "2012-12-30")).reason.de
                == "Ein Antrag ist nicht verzeichnet. Die Frist endet am 30.12.2012.")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2012-12-30")).status == .open)
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2012-12-31")).status == .failed)
        #expect(Predicate.applied().verdict(on: MadeEvidence(asOf: "2030-01-01")).status == .open)
    }

    @Test("A document is at hand or not")
    func document() {
        let predicate = Predicate.document(.init(kind: "work-plan"))
        var evidence = MadeEvidence(asOf: "2013-01-31")
        #expect(
            predicate.verdict(on: evidence).reason
                == Text("Der Arbeitsplan ist nicht verzeichnet.", en: "The work plan is not recorded."))
        evidence.papers["work-plan"] = [DocumentAtHand(on: PartialDate("2013-01"), entry: "paper-1", grade: .official)]
        #expect(
            predicate.verdict(on: evidence)
                == Verdict(
                    .met,
                    [
                        Text(
                            "Der Arbeitsplan liegt vor (Januar\u{A0}2013).",
                            en: "The work plan is at hand (January\u{A0}2013).")
                    ],
                    evidence: ["paper-1"]))
    }
}
