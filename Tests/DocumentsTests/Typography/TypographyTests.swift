import Costing
import Decisions
import Testing
@testable import Documents

@Suite("Numbers and dates as a reader expects them")
struct TypographyTests {
    let de = Typography(.de), en = Typography(.en)

    @Test(
        "Money has group marks, cents only where there are any, and a true minus",
        arguments: [
            (8_000_000, "80.000\u{A0}€", "€80,000"), (50, "0,50\u{A0}€", "€0.50"), (14, "0,14\u{A0}€", "€0.14"),
            (0, "0\u{A0}€", "€0"), (-123_456_789, "−1.234.567,89\u{A0}€", "−€1,234,567.89"),
            (99_900, "999\u{A0}€", "€999"),
            (Int64.min, "−92.233.720.368.547.758,08\u{A0}€", "−€92,233,720,368,547,758.08"),
        ] as [(Int64, String, String)])
    func money(cents: Int64, german: String, english: String) {
        #expect(de.money(Money(cents: cents)) == german)
        #expect(en.money(Money(cents: cents)) == english)
    }

    @Test("A difference says its sign")
    func difference() {
        #expect(de.difference(Money(cents: 1_900_000)) == "+19.000\u{A0}€")
        #expect(de.difference(.zero) == "±0\u{A0}€")
        #expect(en.difference(Money(cents: -100)) == "−€1")
    }

    @Test(
        "A share has one decimal unless it is whole",
        arguments: [
            (2000, "20\u{A0}%", "20%"), (1250, "12,5\u{A0}%", "12.5%"), (3115, "31,2\u{A0}%", "31.2%"),
            (3104, "31\u{A0}%", "31%"), (-750, "−7,5\u{A0}%", "−7.5%"), (-4, "0\u{A0}%", "0%"),
        ] as [(Int64, String, String)])
    func share(points: Int64, german: String, english: String) {
        #expect(de.share(BasisPoints(points)) == german)
        #expect(en.share(BasisPoints(points)) == english)
    }

    @Test("From 61,000 to 80,000 is +31 %")
    func change() throws {
        let change = try #require(BasisPoints.change(from: 61_000, to: 80_000))
        #expect(de.change(change) == "+31\u{A0}%")
        #expect(en.change(change) == "+31%")
        #expect(de.change(BasisPoints(-520)) == "−5,2\u{A0}%")
        #expect(de.change(BasisPoints(0)) == "±0\u{A0}%")
    }

    @Test(
        "A date is shown as it is known",
        arguments: [
            ("2012-12-17", "17.12.2012", "17\u{A0}December\u{A0}2012"),
            ("2013-01", "Januar\u{A0}2013", "January\u{A0}2013"), ("2013", "2013", "2013"),
            (
                "2012-12-18..2013-01-31", "zwischen 18.12.2012 und 31.01.2013",
                "between 18\u{A0}December\u{A0}2012 and 31\u{A0}January\u{A0}2013"
            ),
        ])
    func date(text: String, german: String, english: String) throws {
        let date = try #require(PartialDate(text))
        #expect(de.date(date) == german)
        #expect(en.date(date) == english)
    }

    @Test(
        "Every figure value has its form",
        arguments: [
            ("61000 EUR", "61.000\u{A0}€", "€61,000"), ("3.5 posts", "3,5", "3.5"), ("3.25 posts", "3,25", "3.25"),
            ("578252", "578.252", "578,252"), ("20 %", "20\u{A0}%", "20%"),
            ("2017-12-31", "31.12.2017", "31\u{A0}December\u{A0}2017"),
        ])
    func value(text: String, german: String, english: String) throws {
        let value = try #require(Quantity(text))
        #expect(de.value(value) == german)
        #expect(en.value(value) == english)
    }

    @Test(
        "Lines do not break between a paragraph's sign and its number",
        arguments: [
            ("nach § 7 Abs. 1 Nr. 2 des Gesetzes", "nach §~7 Abs.~1 Nr.~2 des Gesetzes"),
            ("(§§ 3 bis 5, S. 12)", "(§§~3 bis 5, S.~12)"), ("rund 20 %, dann 5 €.", "rund 20~%, dann 5~€."),
            ("z. B. und d. h. so", "z.~B. und d.~h. so"), ("um 18 Uhr 47 Zentren", "um 18~Uhr 47 Zentren"),
            ("die Abs. folgen", "die Abs. folgen"), ("  ", "  "), ("", ""), ("§", "§"),
        ])
    func protects(text: String, expected: String) {
        let protected = Typography.protect(text)
        #expect(protected == expected.replacing("~", with: "\u{A0}"))
        #expect(Typography.protect(protected) == protected)
    }
}
