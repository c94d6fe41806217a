import Decisions
import Foundation
import Testing

@testable import Register

/// The fictional mill, of which something was taken back by form that the folder still has.
@Suite("One admission: what the rules refuse they refuse by whatever way it comes")
struct GateTests {
    private static let more = """
        rounds:
          - {id: asked-again, on: 2013-03-05, title: R, question: Q?, strength: regard, asked: [adorf, bedorf],
             briefing: {documents: [], figures: []}}
        documents:
          - {id: letter, on: 2013-03-06, title: Brief, kind: letter}

        """

    /// Both are in the folder; in the ledger they are taken back since.
    private func movedOn() throws -> (FictionalCase, Office) {
        let scene = try FictionalCase()
        try scene.write(Self.more, to: "more.yaml")
        let office = try scene.officeWithCase()
        for id in ["asked-again", "letter"] {
            let back = Withdrawal(entry: id, reason: Text("Ein Irrtum."))
            let entry = Entry(Header(id: "no-\(id)", on: PartialDate("2013-03-10")), back)
            try office.record(entry, in: "mill", by: .clerk)
        }
        return (scene, office)
    }

    /// What each is refused for, of entries that are wrong only by what the ledger says now.
    private static let wrong = [
        "positions:\n  - {id: wrong-1, on: 2013-03-20, round: asked-again, answer: consent, body: adorf, title: Ja}\n",
        """
        status-reports:\n  - {id: wrong-2, on: 2013-03-20, mandate: task-a, status: done, text: Ja., document: \
        letter}\n
        """,
        "withdrawals:\n  - {id: wrong-3, on: 2013-03-20, entry: letter, reason: Noch einmal.}\n",
        "reminders:\n  - {id: wrong-4, on: 2013-03-20, round: asked-again, to: [bedorf], text: Bitte.}\n",
        "texts:\n  - {id: wrong-5, title: Text, text: \"Siehe [](name:letter).\"}\n",
        """
        editions:
          - {id: wrong-6, on: 2012-11-20, title: Neu, overhead: 20 %, material: 9700 EUR,
             rates: [{pay-group: A, personnel: 61000 EUR}, {pay-group: B, personnel: 51000 EUR}]}

        """,
    ]

    @Test("A form, a program and a folder are told the same: the rule and what helps", arguments: wrong)
    func sameRefusal(text: String) throws {
        let (scene, office) = try movedOn(), before = office.position
        let written = try WrittenEntries(text: text)
        let byForm = try #require(throws: Refusal.self) {
            try office.record(written.entries.map(\.entry), in: "mill", by: .clerk)
        }
        let sent = try #require(throws: RefusedEntries.self) {
            try office.record(written, in: "mill", by: .clerk)
        }
        #expect(sent.refused.map(\.refusal) == [byForm])
        try scene.write("# Nachgetragen.\n" + text, to: "wrong.yaml")
        let folder = try #require(throws: CaseFolderError.self) { try office.take(try scene.read(), by: .importer) }
        let told = try #require(folder.mistakes.first)
        #expect(folder.mistakes.count == 1 && told.isRefused)
        #expect(told.found == byForm.rule.in(.en) && told.expected == byForm.help?.in(.en) ?? "")
        #expect(told.file == "wrong.yaml" && told.line == 3)
        #expect(office.position == before)
    }

    @Test("All that is refused of a folder is told at once, and nothing of it is taken")
    func allAtOnce() throws {
        let (scene, office) = try movedOn(), before = office.position
        for (number, text) in Self.wrong.enumerated() { try scene.write(text, to: "wrong-\(number).yaml") }
        try scene.write("occurrences:\n  - {id: right, on: 2013-03-21, title: Ein Fest}\n", to: "right.yaml")
        let error = try #require(throws: CaseFolderError.self) { try office.take(try scene.read(), by: .importer) }
        #expect(error.mistakes.map(\.file) == Self.wrong.indices.map { "wrong-\($0).yaml" })
        #expect(office.position == before && error.description.hasSuffix("; nothing was imported."))
        for number in Self.wrong.indices {
            try FileManager.default.removeItem(at: scene.folder.appending(path: "wrong-\(number).yaml"))
        }
        #expect(try office.take(try scene.read(), by: .importer).added == 1)
    }

    @Test("What comes in one folder may name what comes with it, of whatever day")
    func together() throws {
        let (scene, office) = try movedOn()
        try scene.write(
            """
            documents:
              - {id: later, on: 2013-05-01, title: Bericht, kind: report}
            status-reports:
              - {id: earlier, on: 2013-04-01, mandate: task-a, status: done, text: Fertig., document: later}
            texts:
              - {id: text-c, title: Text, text: "Siehe [](name:later)."}
            """, to: "wrong.yaml")
        #expect(try office.take(try scene.read(), by: .importer).added == 3)
    }

    @Test(
        "What another register took against the order of days is taken, but not where it names what was taken back here"
    )
    func acknowledged() throws {
        let scene = try FictionalCase()
        try scene.write(Self.more, to: "more.yaml")
        let office = try scene.officeWithCase()
        for (id, day) in [("may", "2013-05-20"), ("april", "2013-04-20")] {
            let position = "{id: p-\(id), on: \(day), round: asked-again, answer: consent, body: adorf, title: Ja}"
            try office.record(try WrittenEntries(text: "positions:\n  - \(position)\n"), in: "mill", by: .clerk)
        }
        let out = scene.place.appending(path: "out")
        try office.export("mill", to: out)
        let list = try String(contentsOf: out.appending(path: Acknowledged.file), encoding: .utf8)
        #expect(list.contains("p-may"))
        let shorter = try scene.officeWithCase("shorter"), other = try scene.officeWithCase("other")
        #expect(try shorter.take(try CaseFolder(at: out), by: .importer).added == 2)
        let back = Withdrawal(entry: "asked-again", reason: Text("Ein Irrtum."))
        try other.record(Entry(Header(id: "back", on: PartialDate("2013-03-10")), back), in: "mill", by: .clerk)
        let error = try #require(throws: CaseFolderError.self) {
            try other.take(try CaseFolder(at: out), by: .importer)
        }
        #expect(
            error.mistakes.count == 2 && error.mistakes.contains { $0.found.contains("names “asked-again”") },
            "\(error)")
    }

    @Test("A first import is held to what the county has got since by another matter")
    func secondMatter() throws {
        let (scene, office) = try movedOn()
        let end = BodyEnded(
            body: Identifier("bedorf"), successors: [Identifier("adorf")], title: Text("Bedorf geht in Adorf auf."))
        try office.record(Entry(Header(id: "bedorf-ends", on: PartialDate("2013-01-05")), end), in: "mill", by: .clerk)
        try scene.change("case.yaml", "id: mill\n", to: "id: dam\n")
        let error = try #require(throws: CaseFolderError.self) { try office.take(try scene.read(), by: .importer) }
        #expect(error.mistakes.contains { $0.file == "consent.yaml" && $0.isRefused }, "\(error)")
        #expect(try office.matters().map(\.id) == ["mill"])
    }
}
