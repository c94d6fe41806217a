import Costing
import Decisions
import Foundation
import Testing

@testable import Register

@Suite("Entries as somebody has written them")
struct WrittenEntriesTests {
    private let report = #"{"type": "mandates.status-reported", "id": "report-new", "on": "2013-02-01", "mandate": "task-a", "status": "done", "text": "Fertig."}"#

    private func json(_ text: String) throws -> WrittenEntries { try WrittenEntries(json: text.utf8) }

    private func mistakes(_ text: String) -> [Mistake] {
        do {
            _ = try WrittenEntries(json: text.utf8)
            return []
        } catch { return error.mistakes }
    }

    @Test("An event of every kind, with its type beside it, is read as the same entry", arguments: GoldenLedgerTests.all)
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
        let undated = report.replacingOccurrences(of: #""on": "2013-02-01", "#, with: "").replacingOccurrences(of: "report-new", with: "report-undated")
        let entries = try office.record(try json("[\(report), \(undated)]"), in: "mill", by: .clerk)
        #expect(entries.map(\.position) == [before + 1, before + 2])
        #expect(entries.map { $0.header.on?.description } == ["2013-02-01", office.today.iso])
        #expect(entries.allSatisfy { $0.actor == "clerk" && !$0.recorded.isEmpty })
        #expect(try office.matter("mill", for: .public).matter.mandates.status(of: Identifier("task-a"))?.header.id == "report-undated")
        #expect(try office.verify().isClean)
    }

    @Test("All mistakes are told at once, each with its key and line")
    func mistakes() {
        let found = mistakes("""
            [{"type": "mandates.status-reported", "id": "a", "on": "2013-02-30", "mandate": "task-a",
              "status": "dnoe", "text": {"de": "Gut", "fr": "Bon"}, "colour": "red"},
             {"type": "consent.round-opened", "id": "b", "title": "x", "question": "y", "strength": "hearing", "asked": [],
              "briefing": {"documents": [], "figures": [{"figure": "extra-cost", "value": "61000"},
                {"figure": "extra-cost", "value": "viel"}]}},
             {"type": "mandates.report", "id": "c"}, 7, {"id": "d"},
             {"type": "mandates.status-reported", "id": "É", "mandate": "task-a", "status": "done"}]
            """)
        func has(_ key: String, _ line: Int, _ found_: String) -> Bool { found.contains { $0.key == key && $0.line == line && $0.found.contains(found_) } }
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
        let unknown = report.replacingOccurrences(of: "task-a", with: "task-x").replacingOccurrences(of: "report-new", with: "other")
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

    @Test("What is not the matter's own is refused with the way in which it comes", arguments: [
        (#"{"type": "matters.programme-named", "id": "other", "title": "Anderes"}"#, "programme"),
        (#"{"type": "matters.matter-opened", "id": "dam", "on": "2013-01-01", "title": "Damm", "county": "musterkreis", "programme": "mill-funding", "lead": "committee", "administration": "office"}"#, "case folder"),
    ])
    func otherStreams(text: String, word: String) throws {
        let office = try FictionalCase().officeWithCase()
        let error = #expect(throws: RefusedEntries.self) { try office.record(try json(text), in: "mill", by: .clerk) }
        #expect(error?.refused.first?.refusal.rule.en?.contains(word) == true)
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
            #"{"type": "council.document-sent", "id": "sketch", "on": "2013-01-01", "title": "Skizze", "kind": "report", "file": \#(file)}"#
        }
        #expect(mistakes(document("\"/etc/passwd\"")).map(\.key) == ["/file"])
        let hash = try office.attachments.put(Array("abc".utf8))
        for (named, bytes) in [(String(repeating: "0", count: 64), 3), ("../../etc/passwd", 3), (hash, 4)] {
            let written = try json(document(#"{"name": "s.txt", "hash": "\#(named)", "bytes": \#(bytes)}"#))
            let error = #expect(throws: RefusedEntries.self) { try office.record(written, in: "mill", by: .clerk) }
            #expect(error?.refused.first?.refusal.rule.en == "The register does not have the file “s.txt”.")
        }
        _ = try office.record(try json(document(#"{"name": "s.txt", "hash": "\#(hash)", "bytes": 3}"#)), in: "mill", by: .clerk)
        withExtendedLifetime(scene) {}
    }

    @Test("Written on an earlier position, it is a conflict only if this matter has changed since")
    func moved() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let seen = SeenState.head(office.mark)
        let before = office.position
        // The same case as another matter of the county.
        try scene.change("case.yaml", "  - id: mill\n", to: "  - id: dam\n")
        _ = try office.take(try scene.read(), by: .importer)
        #expect(office.position > before)
        try office.record(try json(report), in: "mill", by: .clerk, seen: seen)
        let second = report.replacingOccurrences(of: "report-new", with: "second")
        let error = #expect(throws: MatterMoved.self) { try office.record(try json(second), in: "mill", by: .clerk, seen: seen) }
        #expect(error?.since?.map(\.header.id) == ["report-new"])
        #expect(error?.mark == office.mark)
        try office.record(try json(second), in: "mill", by: .clerk, seen: .head(office.mark))
        #expect(throws: MatterMoved.self) { try office.record(try json(second), in: "mill", by: .clerk, seen: .head(try #require(RegisterMark("0123456789abcdef@\(office.position)")))) }
    }
}
