import Testing

@testable import Decisions

@Suite("A concept adopted by a body")
struct AdoptionVerdictTests {
    @Test("There is none: open, and the sentence says which body has not adopted it")
    func none() {
        let verdict = Predicate.adopted().verdict(on: MadeEvidence(asOf: "2013-01-31"))
        #expect(verdict.status == .open)
        #expect(
            verdict.reason
                == Text(
                    "Verzeichnet ist kein Integrationskonzept, das der Kreistag beschlossen hat.",
                    en: "No integration concept that the Kreistag has adopted is recorded."))
        #expect(verdict.evidence.isEmpty)
    }

    @Test("Adopted by this body: met, with the day and the entry")
    func met() {
        let verdict = Predicate.adopted().verdict(on: MadeEvidence(asOf: "2013-01-31").adopting("2010-03-01"))
        #expect(
            verdict
                == Verdict(
                    .met,
                    [
                        Text(
                            "Der Kreistag hat das Integrationskonzept am 01.03.2010 beschlossen.",
                            en: "The Kreistag adopted the integration concept on 1\u{A0}March\u{A0}2010.")
                    ], evidence: ["adoption-1"]))
    }

    @Test("Another body's adoption is not this body's; where any will do it counts")
    func other() {
        let evidence = MadeEvidence(asOf: "2013-01-31").adopting("2010-03-01", by: "bonn")
        #expect(Predicate.adopted().verdict(on: evidence).status == .open)
        #expect(
            Predicate.adopted(by: nil).verdict(on: evidence).reason.de
                == "Bonn hat das Integrationskonzept am 01.03.2010 beschlossen.")
    }

    @Test(
        "Not older than three years counts to the day of the same number",
        arguments: [
            ("2010-01-31", "2013-01-31", Verdict.Status.met), ("2010-01-31", "2013-02-01", .failed),
            ("2008-02-29", "2011-02-28", .met), ("2008-02-29", "2011-03-01", .failed),
        ])
    func age(adopted: String, asOf: String, status: Verdict.Status) {
        let verdict = Predicate.adopted(notOlderThan: "3 years").verdict(on: MadeEvidence(asOf: asOf).adopting(adopted))
        #expect(verdict.status == status)
        if status == .failed { #expect(verdict.reason.de.hasSuffix("Das ist mehr als drei\u{A0}Jahre her.")) }
    }

    @Test(
        "Where a partial date leaves both possible, it is open and says why",
        arguments: [
            ("2010", "2012-12-31", Verdict.Status.met), ("2010", "2013-01-01", .met), ("2010", "2013-01-02", .open),
            ("2010", "2013-12-31", .open), ("2010", "2014-01-01", .failed),
            ("2010-02", "2013-02-28", .open), ("2010-02", "2013-03-01", .failed),
            ("2010-02-05..2010-02-10", "2013-02-10", .open),
        ])
    func partial(adopted: String, asOf: String, status: Verdict.Status) {
        let verdict = Predicate.adopted(notOlderThan: "3 years").verdict(on: MadeEvidence(asOf: asOf).adopting(adopted))
        #expect(verdict.status == status)
        if status == .open {
            #expect(
                verdict.reason.de.hasSuffix(
                    "Ob das mehr als drei\u{A0}Jahre her ist, lässt sich erst mit dem genauen Tag sagen."))
        }
    }

    @Test("One without a date satisfies, but no limit on its age")
    func undated() {
        let evidence = MadeEvidence(asOf: "2013-01-31").adopting(nil)
        #expect(Predicate.adopted().verdict(on: evidence).status == .met)
        #expect(Predicate.adopted(notOlderThan: "3 years").verdict(on: evidence).status == .open)
    }

    @Test("It counts from the last day that it can be, so nothing is known too early")
    func later() {
        let evidence = MadeEvidence(asOf: "2012-12-30").adopting("2012")
        #expect(Predicate.adopted().verdict(on: evidence).status == .open)
        var after = evidence
        after.day = Made.day("2012-12-31")
        #expect(Predicate.adopted().verdict(on: after).status == .met)
    }

    @Test("A claim proves nothing")
    func claim() {
        let verdict = Predicate.adopted().verdict(
            on: MadeEvidence(asOf: "2013-01-31").adopting("2010-03-01", grade: .claim))
        #expect(verdict.status == .open)
        #expect(verdict.reason.en?.hasSuffix("This is only claimed, not proven.") == true)
    }

    @Test("A new concept takes an outdated one's place")
    func renewed() {
        let evidence = MadeEvidence(asOf: "2013-01-31").adopting("2008-01-01").adopting("2012-01-01", as: "adoption-2")
        #expect(Predicate.adopted(notOlderThan: "3 years").verdict(on: evidence).evidence == ["adoption-2"])
    }

    @Test("A deadline that has passed without it is failed; before that it is open")
    func deadline() {
        let predicate = Predicate.adopted(noLaterThan: "2012-12-31")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2012-12-31")).status == .open)
        let failed = predicate.verdict(on: MadeEvidence(asOf: "2013-01-01").adopting("2013-01-01"))
        #expect(failed.status == .failed)
        #expect(
            failed.reason.de
                == "Der Kreistag hat das Integrationskonzept am 01.01.2013 beschlossen. Die Frist endete am 31.12.2012."
        )
        #expect(
            predicate.verdict(on: MadeEvidence(asOf: "2014-01-01")).reason.de.hasSuffix(
                "beschlossen hat. Die Frist endete am 31.12.2012."))
    }

    @Test("An id stands in a sentence only where there is no name, in quotation marks")
    func unnamed() {
        var evidence = MadeEvidence(asOf: "2013-01-31")
        evidence.names = [:]
        #expect(
            Predicate.adopted(by: "bonn").verdict(on: evidence).reason.de
                == "Soweit verzeichnet, hat bonn „concept“ nicht beschlossen.")
    }
}
