import Decisions
import Foundation
import Testing

@testable import Register

@Suite("Texts that say nothing")
struct BlankTextTests {
    /// A report (fictional) with such a title, and what else it says.
    private func event(_ title: String, _ more: String = "") -> String {
        #"{"type": "matters.occurrence-noted", "id": "blank", "on": "2013-02-01", "title": \#(title)\#(more)}"#
    }

    private func refusal(_ json: String) throws -> Refusal? {
        let office = try FictionalCase().officeWithCase(), before = office.position
        let error = try #require(throws: RefusedEntries.self) {
            try office.record(WrittenEntries(json: json.utf8), in: "mill", by: .clerk)
        }
        #expect(office.position == before)
        return error.refused.first?.refusal
    }

    @Test(
        "An entry whose title has no visible sign is refused with the key, whatever stands in it",
        arguments: [
            "\"\"", #""  ""#, #""\u200b""#, #""\u200d\u2060""#, #""\ufeff""#, #""\u00ad\n""#, #""\u200e\u200f""#,
        ])
    func title(text: String) throws {
        let refusal = try refusal(event(text))
        #expect(
            refusal?.rule
                == Text(
                    "Unter „title“ steht ein Text ohne ein sichtbares Zeichen.",
                    en: "Under “title” there is a text without a visible sign."))
        #expect(refusal?.help?.de.contains("„title“ weglassen") == true)
    }

    @Test("So is one whose English is blank, or a text that might be missing")
    func others() throws {
        #expect(try refusal(event(#"{"de": "Hochwasser", "en": " "}"#))?.rule.de.contains("„title/en“") == true)
        #expect(try refusal(event(#""Hochwasser""#, #", "text": "\u200b""#))?.rule.de.contains("„text“") == true)
        let office = try FictionalCase().officeWithCase()
        #expect(
            try office.record(WrittenEntries(json: event(#""Hochwasser""#).utf8), in: "mill", by: .clerk).count == 1)
    }

    @Test("In a case folder it is a mistake at its entry")
    func folder() throws {
        let scene = try FictionalCase()
        try scene.write("occurrences:\n  - {id: blank, on: 2013-02-01, title: \"\\u2060\"}\n", to: "blank.yaml")
        let found = scene.mistakes()
        #expect(
            found.map(\.file) == ["blank.yaml"] && found.map(\.line) == [2]
                && found.first?.found.contains("without a visible sign") == true, "\(found)")
    }

    @Test("A title with a sign that turns the direction of writing is refused; a Hebrew or an Arabic name is not")
    func turned() throws {
        let office = try FictionalCase().officeWithCase()
        func occurrence(_ id: String, _ title: String) -> Entry {
            Entry(Header(id: id, on: PartialDate("2013-02-01")), Occurrence(called: Text(title), text: nil))
        }
        let error = #expect(throws: Refusal.self) {
            try office.record(occurrence("turned", "Förderung \u{202E}netobrev\u{202C}"), in: "mill", by: .clerk)
        }
        #expect(
            error?.rule.de
                == """
                Im Text steht in Zeile 1 nach „Förderung “ ein Zeichen, das die Schreibrichtung wendet (U+202E); \
                gedruckt läse er sich anders, als er gespeichert ist.
                """
        )
        #expect(throws: WrittenError.self) { try WrittenEntries(json: event(#""\u2067a""#).utf8) }
        for (number, name) in ["בית הכנסת", "محمد\u{200F}", "می\u{200C}خواهم"].enumerated() {
            try office.record(occurrence("name-\(number)", name), in: "mill", by: .clerk)
        }
    }
}
