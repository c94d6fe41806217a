import Testing

@testable import Costing

@Suite("Quantities are written one way and read back the same")
struct QuantityTextTests {
    @Test(
        "An amount reads back as it was written",
        arguments: [
            "0 EUR", "61000 EUR", "61000.5 EUR", "61000.05 EUR", "-0.01 EUR", "10000000000 EUR",
        ])
    func money(text: String) {
        #expect(Money(text)?.description == text)
    }

    @Test("The last zero after the point may be written")
    func trailingZero() {
        #expect(Money("61000.50 EUR") == Money(cents: 6_100_050))
        #expect(BasisPoints("12.50 %") == BasisPoints(1_250))
    }

    @Test(
        "What is no amount is not read as one",
        arguments: [
            "", "61000", "61000 €", "61.000 EUR", "61,5 EUR", "61000.123 EUR", "61000. EUR", ".5 EUR", "- EUR", " EUR",
            "--1 EUR", "+1 EUR", "1e3 EUR", "٦ EUR", "10000000000.01 EUR", "99999999999999999999 EUR", "1 EUR ",
            "NaN EUR",
        ])
    func noMoney(text: String) {
        #expect(Money(text) == nil)
    }

    @Test("A share reads back as it was written", arguments: ["20 %", "12.5 %", "31.15 %", "-3.5 %", "0 %"])
    func share(text: String) {
        #expect(BasisPoints(text)?.description == text)
    }

    @Test("What is no share is not read as one", arguments: ["20", "20%", "12,5 %", "1.234 %", "% "])
    func noShare(text: String) {
        #expect(BasisPoints(text) == nil)
    }

    @Test("Posts read back as they were written", arguments: ["0", "0.5", "3.25", "3.5", "100000", "-1"])
    func posts(text: String) {
        #expect(Posts(text)?.description == text)
    }

    @Test(
        "More posts than any county has are not read", arguments: ["100000.01", "3,5", "three", "1.005", "3.5 posts"])
    func noPosts(text: String) {
        #expect(Posts(text) == nil)
    }

    @Test("Every whole cent and hundredth survives writing and reading")
    func sweep() {
        for value in Int64(-1_050)...1_050 {
            #expect(Money(Money(cents: value).description)?.cents == value)
            #expect(BasisPoints(BasisPoints(value).description)?.value == value)
            #expect(Posts(Posts(hundredths: value).description)?.hundredths == value)
        }
    }
}
