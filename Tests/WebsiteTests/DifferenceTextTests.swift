import Costing
import Decisions
import Testing

@testable import Website

@Suite("How far a value lies from an earlier one")
struct DifferenceTextTests {
    @Test(
        "It is told in its own unit, with its sign, and as a share where that says something",
        arguments: [
            (.money(Money(cents: 8_000_000)), .money(Money(cents: 8_600_000)), "+6.000 € (+7,5 %)", "+€6,000 (+7.5%)"),
            (.money(Money(cents: 8_000_000)), .money(Money(cents: 6_100_000)), "−19.000 € (−24 %)", "−€19,000 (−24%)"),
            (.money(.zero), .money(Money(cents: 100)), "+1 €", "+€1"),
            (.share(BasisPoints(3115)), .share(BasisPoints(4098)), "+9,8 Prozentpunkte", "+9.8 percentage points"),
            (.share(BasisPoints(200)), .share(BasisPoints(-350)), "−5,5 Prozentpunkte", "−5.5 percentage points"),
            (.count(300), .count(400), "+100 (+33 %)", "+100 (+33%)"),
            (.posts(Posts(hundredths: 350)), .posts(Posts(hundredths: 650)), "+3 (+86 %)", "+3 (+86%)"),
            (
                .day(Day(year: 2017, month: 12, day: 31) ?? .first), .day(Day(year: 2018, month: 1, day: 30) ?? .first),
                "30 Tage später", "30 days later"
            ),
            (.count(47), .count(47), "unverändert", "unchanged"),
            (.count(47), .money(.zero), "geändert", "changed"),
        ] as [(Quantity, Quantity, String, String)])
    func difference(then: Quantity, now: Quantity, german: String, english: String) {
        #expect(DifferenceText(.de)(from: then, to: now).replacing("\u{A0}", with: " ") == german)
        #expect(DifferenceText(.en)(from: then, to: now).replacing("\u{A0}", with: " ") == english)
    }
}
