import Costing
import Testing

@testable import Decisions

@Suite("Posts, figures and days")
struct AmountVerdictTests {
    @Test(
        "Posts of a kind in the plan in force",
        arguments: [("2", Verdict.Status.met), ("1.99", .failed), ("3.5", .met)])
    func posts(number: String, status: Verdict.Status) {
        let predicate = Predicate.posts(.init(kind: "specialist", atLeast: Posts(hundredths: 200)))
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").posts("specialist", number)).status == status)
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").posts(nil, number)).status == .open)
    }

    @Test("The sentence has the numbers as a reader writes them")
    func postsWords() {
        let predicate = Predicate.posts(.init(kind: "specialist", atLeast: Posts(hundredths: 350)))
        let verdict = predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").posts("specialist", "1"))
        #expect(
            verdict.reason
                == Text(
                    """
                    Der Stellenplan enthält 1\u{A0}Stelle der Art „Fachkraft“; verlangt sind mindestens \
                    3,5\u{A0}Stellen.
                    """,
                    en: "The plan has 1\u{A0}post of the kind “specialist”; at least 3.5\u{A0}posts are required."))
    }

    @Test(
        "For as long as the grant is at least so much",
        arguments: [
            ("170000 EUR", Verdict.Status.met), ("169999.99 EUR", .failed), ("180000 EUR", .met), ("20 %", .open),
        ])
    func figure(value: String, status: Verdict.Status) {
        let predicate = Predicate.grant(atLeast: "170000 EUR")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").figure("grant", value)).status == status)
    }

    @Test("A figure between two bounds, and one not known yet")
    func bounds() {
        let predicate = Predicate.grant(atLeast: "100 EUR", atMost: "200 EUR")
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").figure("grant", "200 EUR")).status == .met)
        let failed = predicate.verdict(on: MadeEvidence(asOf: "2013-01-31").figure("grant", "200.01 EUR"))
        #expect(
            failed
                == Verdict(
                    .failed,
                    [
                        Text(
                            """
                            „Landesförderung“ beträgt 200,01\u{A0}€; verlangt ist mindestens 100\u{A0}€ und \
                            höchstens 200\u{A0}€.
                            """,
                            en: "“state grant” is €200.01; what is required is at least €100 and at most €200.")
                    ], evidence: ["grant-1"]))
        #expect(predicate.verdict(on: MadeEvidence(asOf: "2013-01-31")).status == .open)
    }

    @Test(
        "A date is open before its day and met from it on; a time limit ends after its day",
        arguments: [
            ("2017-12-30", Verdict.Status.open, Verdict.Status.met), ("2017-12-31", .met, .met),
            ("2018-01-01", .met, .failed),
        ])
    func days(asOf: String, reached: Verdict.Status, until: Verdict.Status) {
        #expect(Predicate.reached("2017-12-31").verdict(on: MadeEvidence(asOf: asOf)).status == reached)
        #expect(Predicate.until("2017-12-31").verdict(on: MadeEvidence(asOf: asOf)).status == until)
    }

    @Test(
        "Values in words",
        arguments: [
            ("1234567 EUR", "1.234.567\u{A0}€", "€1,234,567"), ("-0.05 EUR", "\u{2212}0,05\u{A0}€", "\u{2212}€0.05"),
            ("61000.50 EUR", "61.000,50\u{A0}€", "€61,000.50"), ("12.5 %", "12,5\u{A0}%", "12.5%"),
            ("1000", "1.000", "1,000"), ("0 EUR", "0\u{A0}€", "€0"),
            ("2017-12-31", "31.12.2017", "31\u{A0}December\u{A0}2017"),
            ("3.25 posts", "3,25\u{A0}Stellen", "3.25\u{A0}posts"),
        ])
    func words(value: String, de: String, en: String) throws {
        let value = try #require(Quantity(value))
        #expect(value.inWords(.de) == de)
        #expect(value.inWords(.en) == en)
    }

    @Test(
        "A period is read as it is written, and nothing else is",
        arguments: ["5 years", "1 year", "18 months", "999 months"])
    func period(text: String) { #expect(Period(text)?.description == text) }

    @Test(
        "What is no period",
        arguments: ["0 years", "1000 years", "-1 years", "5", "5 weeks", " 5 years", "5  years", "fünf years", ""])
    func noPeriod(text: String) { #expect(Period(text) == nil) }
}
