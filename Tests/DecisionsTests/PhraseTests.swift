import Costing
import Testing
@testable import Decisions

@Suite("What the program says, in the language asked for")
struct PhraseTests {
    let day = Day(iso: "2012-12-17")!

    @Test("A text is said in German as it stands, and in English as the catalogue has it")
    func plain() {
        #expect(Phrase("nicht feststellbar").in(.de) == "nicht feststellbar")
        #expect(Phrase("nicht feststellbar").in(.en) == "undetermined")
    }

    @Test("A gap is filled in the language of the text")
    func gaps() {
        let until: Phrase = "galt bis zum \(day, "day")"
        #expect(until.in(.de) == "galt bis zum 17.12.2012")
        #expect(until.in(.en) == "applied until 17\u{A0}December\u{A0}2012")
        let title = Text("Neuer Satz", en: "New rate")
        #expect(Phrase("geändert durch \(title, "by")").in(.en) == "changed by New rate")
        #expect(Phrase("geändert durch \(Phrase("nicht feststellbar"), "by")").in(.en) == "changed by undetermined")
        #expect(Phrase("geändert durch \({ $0 == .en ? "it" : "es" }, "by")").in(.en) == "changed by it")
    }

    @Test("A gap may hold more than text, and stands where the language has it")
    func rich() {
        func said(_ language: Language) -> [String] {
            let phrase: RichPhrase<[Int]> = "nicht feststellbar: \([1, 2], "told")\("!", "sign")"
            return phrase.parts(in: language).map {
                switch $0 {
                case .text(let text): text
                case .content(let numbers): "\(numbers)"
                }
            }
        }
        #expect(said(.de) == ["nicht feststellbar: ", "[1, 2]", "!"])
        #expect(said(.en) == ["nicht feststellbar: ", "[1, 2]", "!"])
        let plain: RichPhrase<Int> = "nicht feststellbar"
        #expect(plain.parts(in: .en).count == 1)
    }

    @Test("Of a number the form is said that fits it")
    func plural() {
        func answered(_ number: Int) -> Phrase {
            Phrase(
                number,
                one: "mindestens \(number, "number") der Gefragten hat geantwortet",
                other: "mindestens \(number, "number") der Gefragten haben geantwortet")
        }
        #expect(answered(1).in(.de) == "mindestens 1 der Gefragten hat geantwortet")
        #expect(answered(3).in(.de) == "mindestens 3 der Gefragten haben geantwortet")
        #expect(answered(1).in(.en) == "at least 1 of those asked has answered")
        #expect(answered(3).in(.en) == "at least 3 of those asked have answered")
    }

    @Test("What has no translation is said in German, and known to be German")
    func missing() {
        let said: Phrase = "Das übersetzt niemand, \(day, "day")."
        #expect(said.in(.en) == "Das übersetzt niemand, 17.12.2012.")
        #expect(said.language(for: .en) == .de)
        #expect(Text(phrase: said).en == nil)
        #expect(Phrase("nicht feststellbar").language(for: .en) == .en)
    }

    @Test("The same in German with another context is another text")
    func context() {
        #expect(Phrase("Recht").in(.en) != Phrase("Recht", context: "by itself").in(.en))
    }

    @Test("A text that is said equals one that says the same, and is stored in the same words")
    func text() {
        let said = Text(phrase: "nicht feststellbar"), written = Text("nicht feststellbar", en: "undetermined")
        #expect(said == written)
        #expect(said.hashValue == written.hashValue)
        #expect(said != Text("nicht feststellbar"))
        #expect(said.en == "undetermined")
        #expect(said.language(for: .en) == .en)
    }
}
