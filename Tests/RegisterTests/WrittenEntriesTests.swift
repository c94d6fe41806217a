import Costing
import Decisions
import Folders
import Foundation
import Testing

@testable import Register

@Suite("Entries as somebody has written them")
struct WrittenEntriesTests {
    private let report =
        #"""
        {"type": "mandates.status-reported", "id": "report-new", "on": "2013-02-01", "mandate": "task-a", \#
        "status": "done", "text": "Fertig."}
        """#

    private func json(_ text: String) throws -> WrittenEntries { try WrittenEntries(json: text.utf8) }

    private func mistakes(_ text: String) -> [Mistake] {
        do {
            _ = try WrittenEntries(json: text.utf8)
            return []
        } catch { return error.mistakes }
    }

    @Test(
        "An event of every kind, with its type beside it, is read as the same entry", arguments: GoldenLedgerTests.all)
    func everyKind(golden: GoldenLedgerTests.Golden) throws {
        var text = String(decoding: golden.bytes, as: UTF8.self)
        text.insert(contentsOf: "\"type\":\"\(golden.type)\",", at: text.index(after: text.startIndex))
        let entry = try #require(try json(text).entries.first?.entry)
        #expect(entry.type == golden.type)
        #expect(try EntryCoding.bytes(entry) == golden.bytes)
    }

    @Test("What is recorded stands in the ledger with its place, and what has no date is dated today")
    func recorded() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let before = office.position
        let undated = report.replacingOccurrences(of: #""on": "2013-02-01", "#, with: "").replacingOccurrences(
            of: "report-new", with: "report-undated")
        let entries = try office.record(try json("[\(report), \(undated)]"), in: "mill", by: .clerk)
        #expect(entries.map(\.position) == [before + 1, before + 2])
        #expect(entries.map { $0.header.on?.description } == ["2013-02-01", office.today.iso])
        #expect(entries.allSatisfy { $0.actor == "clerk" && !$0.recorded.isEmpty })
        #expect(
            try office.matter("mill", for: .public).matter.status(of: Identifier("task-a"))?.header.id
                == "report-undated")
        #expect(try office.verify().isClean)
    }

    @Test("All mistakes are told at once, each with its key and line")
    func mistakes() {
        let found = mistakes(
            """
            [{"type": "mandates.status-reported", "id": "a", "on": "2013-02-30", "mandate": "task-a",
              "status": "dnoe", "text": {"de": "Gut", "fr": "Bon"}, "colour": "red"},
             {"type": "consent.round-opened", "id": "b", "title": "x", "question": "y", "strength": "hearing", \
            "asked": [],
              "briefing": {"documents": [], "figures": [{"figure": "extra-cost", "value": "61000"},
                {"figure": "extra-cost", "value": "viel"}]}},
             {"type": "mandates.report", "id": "c"}, 7, {"id": "d"},
             {"type": "mandates.status-reported", "id": "É", "mandate": "task-a", "status": "done"}]
            """)
        func has(_ key: String, _ line: Int, _ found_: String) -> Bool {
            found.contains { $0.key == key && $0.line == line && $0.found.contains(found_) }
        }
        #expect(has("/0/on", 1, "2013-02-30"))
        #expect(has("/0/status", 2, "dnoe"))
        #expect(has("/0/text/fr", 2, "the unknown key “fr”"))
        #expect(has("/0/colour", 2, "the unknown key “colour”"))
        #expect(has("/1/briefing/figures/1/value", 5, "viel"))
        #expect(has("/2/type", 6, "mandates.report"))
        #expect(has("/3", 6, "“7”"))
        #expect(has("/4/type", 6, "no “type”"))
        #expect(has("/5/id", 7, "É") && has("/5", 7, "no “text”"))
        #expect(found.count == 10, "\(found)")
    }

    @Test("Neither an entry nor a list of them", arguments: ["[]", "7", "\"x\"", "null", "{}", "[[]]", "{", ""])
    func nothing(text: String) { #expect(mistakes(text).count == 1) }

    @Test("All refusals are told at once, and nothing is recorded of the rest either")
    func refusals() throws {
        let office = try FictionalCase().officeWithCase()
        let before = office.position
        let unknown = report.replacingOccurrences(of: "task-a", with: "task-x").replacingOccurrences(
            of: "report-new", with: "other")
        let error = #expect(throws: RefusedEntries.self) {
            try office.record(try json("[\(unknown), \(report), \(report)]"), in: "mill", by: .clerk)
        }
        #expect(error?.refused.map(\.index) == [0, 2])
        #expect(error?.refused.last?.refusal.rule.en == "There is already an entry “report-new”.")
        #expect(office.position == before)
        #expect(error?.asWritten.mistakes.map(\.line) == [1, 1])
    }

    @Test("Sent a second time it is refused with the id that is taken")
    func twice() throws {
        let office = try FictionalCase().officeWithCase()
        try office.record(try json(report), in: "mill", by: .clerk)
        let error = #expect(throws: RefusedEntries.self) { try office.record(try json(report), in: "mill", by: .clerk) }
        #expect(error?.refused.first?.refusal.rule.de == "Einen Eintrag „report-new“ gibt es schon.")
    }

    @Test(
        "What is not the matter's own is refused with the way in which it comes",
        arguments: [
            (#"{"type": "matters.programme-named", "id": "other", "title": "Anderes"}"#, "programme"),
            (
                #"""
                {"type": "matters.matter-opened", "id": "dam", "on": "2013-01-01", "title": "Damm", "county": \#
                "musterkreis", "programme": "mill-funding", "lead": "committee", "administration": "office"}
                """#,
                "case folder"
            ),
        ])
    func otherStreams(text: String, word: String) throws {
        let office = try FictionalCase().officeWithCase()
        let error = #expect(throws: RefusedEntries.self) { try office.record(try json(text), in: "mill", by: .clerk) }
        #expect(error?.refused.first?.refusal.rule.en?.contains(word) == true)
    }

    @Test(
        "A sign that no document can hold is refused where it is written, with its line and the words before it",
        arguments: ["\\u0007", "\\u0000", "\\uFFFE", "\\uFFFF", "\\uD83F\\uDFFE"])
    func controlSigns(sign: String) throws {
        let found = mistakes("[\n" + report.replacingOccurrences(of: "Fertig.", with: "Fertig\(sign).") + "]")
        #expect(found.map(\.line) == [2] && found.first?.found.contains("after “Fertig”") == true, "\(found)")
        // What word processors set is printed as what it stands for.
        #expect(mistakes(report.replacingOccurrences(of: "Fertig.", with: "Fertig\\u000b\\u000C\u{85}\\t\\n.")) == [])
    }

    @Test("In a text’s own file such a sign is a mistake on the line on which it stands, and the only one")
    func controlSignsInFile() throws {
        let scene = try FictionalCase()
        let path = try #require(
            FictionalTexts.all.keys.filter { $0.hasPrefix("texts/") && !$0.hasSuffix(".en.md") }.sorted().first)
        let text = try #require(FictionalTexts.all[path])
        try scene.write(text + "\nNoch ein Wort\u{1} dazu.\n", to: path)
        let found = scene.mistakes()
        #expect(
            found.map(\.line) == [text.split(separator: "\n", omittingEmptySubsequences: false).count + 1]
                && found.first?.file == path, "\(found)")
    }

    @Test("The office takes such a sign from nobody, whatever the entry")
    func controlSignsByForm() throws {
        let office = try FictionalCase().officeWithCase(), before = office.position
        let entry = Entry(
            Header(id: "blitz", on: PartialDate("2013-02-01")),
            Occurrence(called: Text("Ein Blitz"), text: Text("Erste Zeile\nein Wort\u{7} danach")))
        let error = #expect(throws: Refusal.self) { try office.record(entry, in: "mill", by: .clerk) }
        #expect(
            error?.rule.de
                == "Im Text steht in Zeile 2 nach „ein Wort“ ein Steuerzeichen (U+0007), das kein Dokument fasst.",
            "\(error?.rule.de ?? "")")
        #expect(office.position == before)
    }

    @Test("A text that begins with a byte order mark is read without it")
    func byteOrderMark() throws {
        #expect(try WrittenEntries(json: [0xEF, 0xBB, 0xBF] + Array(report.utf8)).entries.count == 1)
        #expect(
            try WrittenEntries(
                text:
                    """
                    \u{FEFF}- {type: mandates.status-reported, id: a, on: 2013-02-01, mandate: task-a, status: \
                    done, text: Fertig.}
                    """
            ).entries.count == 1)
        let scene = try FictionalCase()
        for path in FictionalTexts.all.keys { try scene.write("\u{FEFF}" + (FictionalTexts.all[path] ?? ""), to: path) }
        #expect(scene.mistakes() == [])
    }

    @Test("Forty thousand kinds that there are not are told as quickly as one")
    func kinds() {
        let text = "[" + Array(repeating: #"{"type":"x"}"#, count: 40_000).joined(separator: ",") + "]"
        let time = ProcessorTime.measure { #expect(throws: WrittenError.self) { try json(text) } }
        #expect(time < .seconds(20), "\(time)")
    }

    @Test("A day after today is refused, also as the end of a month")
    func future() throws {
        let office = try FictionalCase().officeWithCase()
        // Today is 14 November 2023.
        for (on, isTaken) in [("2023-11-15", false), ("2023-11", false), ("2023", false), ("2023-11-14", true)] {
            let written = try json(report.replacingOccurrences(of: "2013-02-01", with: on))
            if isTaken { _ = try office.record(written, in: "mill", by: .clerk); continue }
            let error = #expect(throws: RefusedEntries.self) { try office.record(written, in: "mill", by: .clerk) }
            #expect(error?.refused.first?.refusal.rule.de.contains("„\(on)“") == true)
        }
    }

    @Test("A file must be in the register already; by its path it cannot be named")
    func files() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        func document(_ file: String) -> String {
            #"""
            {"type": "council.document-sent", "id": "sketch", "on": "2013-01-01", "title": "Skizze", "kind": \#
            "report", "file": \#(file)}
            """#
        }
        #expect(mistakes(document("\"/etc/passwd\"")).map(\.key) == ["/file"])
        let hash = try office.attachments.put(Array("abc".utf8))
        for (named, bytes) in [(String(repeating: "0", count: 64), 3), ("../../etc/passwd", 3), (hash, 4)] {
            let written = try json(document(#"{"name": "s.txt", "hash": "\#(named)", "bytes": \#(bytes)}"#))
            let error = #expect(throws: RefusedEntries.self) { try office.record(written, in: "mill", by: .clerk) }
            #expect(error?.refused.first?.refusal.rule.en == "The register does not have the file “s.txt”.")
        }
        let misnamed = try json(document(#"{"name": "s.pdf", "hash": "\#(hash)", "bytes": 3}"#))
        let error = #expect(throws: RefusedEntries.self) { try office.record(misnamed, in: "mill", by: .clerk) }
        #expect(error?.refused.first?.refusal.rule.en == "The entry names the file “s.pdf”, which is plain text.")
        _ = try office.record(
            try json(document(#"{"name": "s.txt", "hash": "\#(hash)", "bytes": 3}"#)), in: "mill", by: .clerk)
        withExtendedLifetime(scene) {}
    }

    @Test("Written on an earlier position, it is a conflict only if this matter has changed since")
    func moved() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let seen = office.mark
        let before = office.position
        // The same case as another matter of the county.
        try scene.change("case.yaml", "  - id: mill\n", to: "  - id: dam\n")
        _ = try office.take(try scene.read(), by: .importer)
        #expect(office.position > before)
        try office.record(try json(report), in: "mill", by: .clerk, seen: seen)
        let second = report.replacingOccurrences(of: "report-new", with: "second")
        let error = #expect(throws: MatterMoved.self) {
            try office.record(try json(second), in: "mill", by: .clerk, seen: seen)
        }
        #expect(error?.since?.map(\.header.id) == ["report-new"])
        #expect(error?.mark == office.mark)
        try office.record(try json(second), in: "mill", by: .clerk, seen: office.mark)
        #expect(throws: MatterMoved.self) {
            try office.record(
                try json(second), in: "mill", by: .clerk,
                seen: try #require(RegisterMark("0123456789abcdef@\(office.position)")))
        }
    }

    @Test(
        """
        What is typed has no more entries than a program may send, so that nobody waits for them; a case folder \
        has no such limit
        """
    )
    func many() throws {
        func texts(_ count: Int) -> String {
            "texts:\n" + (0..<count).map { "- {id: text-\($0), title: a, text: b}\n" }.joined()
        }
        #expect(try WrittenEntries(text: texts(WrittenEntries.most)).entries.count == WrittenEntries.most)
        let error = #expect(throws: WrittenError.self) { try WrittenEntries(text: texts(20_000)) }
        #expect(
            error?.mistakes.map(\.found) == ["20000 entries"] && error?.mistakes.first?.line == WrittenEntries.most + 2)
    }
}
