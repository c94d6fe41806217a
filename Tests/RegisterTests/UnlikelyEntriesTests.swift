import Decisions
import Foundation
import Testing

@testable import Register

/// A fictional mill.
@Suite("What is unlikely is asked about by whatever way it comes in")
struct UnlikelyEntriesTests {
    fileprivate static func edition(_ rate: String, on day: String = "2023-11-01", confirmed: String = "") -> String {
        #"{"type":"costs.edition-published","id":"table-3","on":"\#(day)","title":"Tabelle 3","rates":["#
            + #"{"pay-group":"A","personnel":"\#(rate) EUR"},{"pay-group":"B","personnel":"50000 EUR"}],"#
            + #""overhead":"19.5 %","material":"9700 EUR"\#(confirmed)}"#
    }
    fileprivate static let plan =
        #"{"type":"costs.plan-drawn","id":"many","on":"2023-11-01","title":"Viele","#
        + #""posts":[{"id":"helpers","title":"Hilfen","pay-group":"A","posts":"120"}]}"#
    fileprivate static let key =
        #"{"type":"costs.key-set","id":"key-3","on":"2023-11-01","title":"Grundlagen","unit":"euro","#
        + #""weights":[{"body":"adorf","weight":300000},{"body":"bedorf","weight":200}]}"#
    fileprivate static let asked = "A: 67\u{A0}€ im Jahr sind ein Tausendstel von 67.000\u{A0}€ der Ausgabe zuvor."
    fileprivate static let askedInEnglish = "A: €67 a year is a thousandth of €67,000 of the edition before."

    @Test(
        """
        A rate, a number of posts or a weight that is unlikely is refused with the question, and with what \
        confirms it
        """,
        arguments: [
            (UnlikelyEntriesTests.edition("67"), UnlikelyEntriesTests.asked),
            (UnlikelyEntriesTests.plan, "Hilfen: 120 Stellen."),
            (UnlikelyEntriesTests.key, "300.000 sind das Tausendfache von 300 des Schlüssels zuvor."),
        ])
    func refusedOnce(text: String, question: String) throws {
        let office = try FictionalCase().officeWithCase(), before = office.position
        let error = #expect(throws: RefusedEntries.self) {
            try office.record(try WrittenEntries(json: text.utf8), in: "mill", by: .clerk)
        }
        let refusal = try #require(error?.refused.first?.refusal)
        #expect(refusal.isQuestion && refusal.questions.count == 1 && refusal.rule.de.contains(question), "\(refusal)")
        #expect(refusal.help?.de.contains("confirmed: [\"\(refusal.questions[0].de)\"]") == true)
        #expect(error?.asWritten.description.contains("confirmed: [\"") == true)
        #expect(office.position == before)
    }

    @Test(
        "Repeated in either language it is confirmed, and recorded as the question was put",
        arguments: [
            UnlikelyEntriesTests.asked, UnlikelyEntriesTests.asked.replacing("\u{A0}", with: " "),
            UnlikelyEntriesTests.askedInEnglish,
        ])
    func repeated(words: String) throws {
        let office = try FictionalCase().officeWithCase()
        let text = Self.edition("67", confirmed: #","confirmed":["Spalte B gewählt.","\#(words)"]"#)
        let entries = try office.record(try WrittenEntries(json: text.utf8), in: "mill", by: .clerk)
        let edition = try #require(entries.first?.content as? RateEdition)
        #expect(edition.confirmed == [Text("Spalte B gewählt."), Text(Self.asked, en: Self.askedInEnglish)])
        #expect(try !office.matter("mill", for: .internal).matter.unlikely.contains { $0.entry.header.id == "table-3" })
    }

    @Test("An answer to another number is none, and what breaks a rule is told before anything is asked")
    func other() throws {
        let office = try FictionalCase().officeWithCase()
        let changed = Self.edition("66", confirmed: #","confirmed":["\#(Self.asked)"]"#)
        let wrong = Self.edition("67").replacing("table-3", with: "table-2")
        for (text, isQuestion) in [(changed, true), (wrong, false)] {
            let error = #expect(throws: RefusedEntries.self) {
                try office.record(try WrittenEntries(json: text.utf8), in: "mill", by: .clerk)
            }
            #expect(error?.refused.first?.refusal.isQuestion == isQuestion)
        }
    }

    @Test("It is compared with what held before its day, and not with what came after")
    func before() throws {
        let matter = try FictionalCase().officeWithCase().matter("mill", for: .internal).matter
        for (day, count) in [("2012-11-20", 0), ("2023-11-01", 1)] {
            // Less than half of the first table, and less than two fifths of the second.
            let entry = try #require(try WrittenEntries(json: Self.edition("26000", on: day).utf8).entries.first?.entry)
            #expect(matter.questions(on: entry).count == count, "\(day)")
        }
    }

    @Test("A case folder is taken with what is unlikely in it, which is told until the folder confirms it")
    func folder() throws {
        for confirmed in ["", ", confirmed: [\"\(Self.asked)\"]"] {
            let scene = try FictionalCase()
            try scene.write(
                """
                editions:
                  - {id: table-3, on: 2023-11-01, title: Tabelle 3, overhead: 19.5 %, material: 9700 EUR,
                     rates: [{pay-group: A, personnel: 67 EUR}, {pay-group: B, personnel: 50000 EUR}]\(confirmed)}

                """, to: "more-costs.yaml")
            let office = try scene.officeWithCase()
            let unlikely = try office.matter("mill", for: .internal).matter.unlikely.filter {
                $0.entry.header.id == "table-3"
            }
            #expect(unlikely.flatMap { $0.questions.map(\.text.de) } == (confirmed.isEmpty ? [Self.asked] : []))
        }
    }
}
