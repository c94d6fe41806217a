import Testing
@testable import Texts

@Suite("The form that is said of a number")
struct PluralRuleTests {
    @Test("Polish has three, by the last digits")
    func polish() throws {
        let rule = try #require(
            PluralRule(
                " nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"))
        let forms = [0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 12: 2, 14: 2, 21: 2, 22: 1, 112: 2, 124: 1]
        for (count, form) in forms { #expect(rule.form(of: count) == form, "\(count)") }
    }

    @Test("French takes nothing for one, and Japanese has one form")
    func others() throws {
        let french = try #require(PluralRule("nplurals=2; plural=n > 1;"))
        #expect([0, 1, 2].map(french.form) == [0, 0, 1])
        let japanese = try #require(PluralRule("nplurals=1; plural=0;"))
        #expect([0, 1, 7].map(japanese.form) == [0, 0, 0])
    }

    @Test(
        "What is no rule is none",
        arguments: [
            "", "nplurals=2", "nplurals=0; plural=0", "nplurals=2; plural=", "nplurals=2; plural=n !",
            "nplurals=2; plural=(n",
            "nplurals=2; plural=n ? 1", "nplurals=2; plural=m", "nplurals=2; plural=99999999999999999999",
            "nplurals=2; plural=" + String(repeating: "(", count: 5_000),
            "nplurals=2; plural=" + String(repeating: "!", count: 5_000),
        ])
    func none(rule: String) { #expect(PluralRule(rule) == nil) }

    @Test(
        "A form that there is not, and a division by nothing, are the first form",
        arguments: [
            "nplurals=2; plural=n", "nplurals=2; plural=n % 0", "nplurals=2; plural=1 / (n - n)",
            "nplurals=2; plural=0 - 1",
        ])
    func outside(text: String) throws {
        let rule = try #require(PluralRule(text))
        #expect(rule.form(of: 5) == 0)
        #expect(rule.form(of: .min) == 0)
    }
}
