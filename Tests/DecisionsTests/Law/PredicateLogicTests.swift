import Testing

@testable import Decisions

@Suite("All, any, not, unless")
struct PredicateLogicTests {
    /// One predicate for each status, as of 2013-01-31 on `evidence`.
    static let evidence = MadeEvidence(asOf: "2013-01-31").adopting("2012-01-01").round(.underConditions)
    static func predicate(_ status: Verdict.Status) -> Predicate {
        switch status {
        case .met: .adopted()
        case .metWithCondition: .agreed()
        case .open: .reached("2017-12-31")
        case .failed: .until("2012-12-31")
        }
    }
    static func status(_ predicate: Predicate) -> Verdict.Status { predicate.verdict(on: evidence).status }

    @Test("Of all, the worst counts; of any, the best", arguments: Verdict.Status.allCases, Verdict.Status.allCases)
    func worstAndBest(a: Verdict.Status, b: Verdict.Status) {
        let parts = [Self.predicate(a), Self.predicate(b)]
        #expect(Self.status(.all(parts)) == min(a, b))
        #expect(Self.status(.any(parts)) == max(a, b))
    }

    @Test("Failed beats open, open beats a condition, a condition beats met")
    func order() { #expect(Verdict.Status.allCases.sorted() == [.failed, .open, .metWithCondition, .met]) }

    @Test(
        "Not: what is not shown is not so; what is met under a condition may yet break",
        arguments: [
            (Verdict.Status.met, Verdict.Status.failed), (.failed, .met), (.open, .met), (.metWithCondition, .open),
        ])
    func not(status: Verdict.Status, turned: Verdict.Status) {
        #expect(Self.status(.not(Self.predicate(status))) == turned)
    }

    @Test("That something is not recorded is the reason why its opposite is met")
    func notRecorded() {
        let verdict = Predicate.not(.document(.init(kind: "work-plan"))).verdict(on: Self.evidence)
        #expect(verdict.status == .met)
        #expect(verdict.reason.de == "Der Arbeitsplan ist nicht verzeichnet.")
    }

    @Test(
        """
        A time limit ends by itself: that it has ended is open until then, and a day that is not to have come is \
        not so before it
        """
    )
    func notDays() {
        let limit = Predicate.not(.until("2013-01-31"))
        #expect(limit.verdict(on: Self.evidence) == Predicate.reached("2013-02-01").verdict(on: Self.evidence))
        #expect(limit.verdict(on: MadeEvidence(asOf: "2013-02-01")).status == .met)
        let early = Predicate.not(.reached("2013-02-01"))
        #expect(Self.status(early) == .met)
        #expect(early.verdict(on: MadeEvidence(asOf: "2013-02-01")).status == .failed)
    }

    @Test("The reason names only what decides")
    func decisive() {
        let verdict = Predicate.all([Self.predicate(.met), Self.predicate(.failed), Self.predicate(.open)]).verdict(
            on: Self.evidence)
        #expect(verdict.reason.de == "Die Frist ist am 31.12.2012 abgelaufen.")
        #expect(verdict.evidence.isEmpty)
        let any = Predicate.any([Self.predicate(.failed), Self.predicate(.met)]).verdict(on: Self.evidence)
        #expect(any.evidence == ["adoption-1"])
    }

    @Test("The same reason is given once")
    func once() {
        let verdict = Predicate.all([Self.predicate(.open), .any([Self.predicate(.open)])]).verdict(on: Self.evidence)
        #expect(
            verdict.reasons == [
                Text(
                    "Der 31.12.2017 ist noch nicht erreicht.",
                    en: "31\u{A0}December\u{A0}2017 has not been reached yet.")
            ])
    }

    @Test("Unless: what is required, or the exemption", arguments: Verdict.Status.allCases, Verdict.Status.allCases)
    func unless(exempt: Verdict.Status, required: Verdict.Status) {
        #expect(
            Self.status(.unless(exempt: Self.predicate(exempt), required: Self.predicate(required)))
                == max(exempt, required))
    }

    @Test("An exemption is called one; an open one stands beside what is missing")
    func unlessWords() {
        let exempt = Predicate.unless(exempt: Self.predicate(.met), required: Self.predicate(.failed)).verdict(
            on: Self.evidence)
        #expect(
            exempt.reason.de
                == "Eine Ausnahme gilt: Der Kreistag hat das Integrationskonzept am 01.01.2012 beschlossen.")
        let open = Predicate.unless(exempt: Self.predicate(.open), required: Self.predicate(.failed)).verdict(
            on: Self.evidence)
        #expect(
            open.reason.de
                == """
                Die Frist ist am 31.12.2012 abgelaufen. Ob eine Ausnahme gilt, ist offen: Der 31.12.2017 ist noch \
                nicht erreicht.
                """
        )
    }
}
