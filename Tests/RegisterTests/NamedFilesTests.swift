import Decisions
import Foundation
import Testing

@testable import Register

/// A file can be named by entries of several kinds; what holds for one holds
/// for all, also for kinds that are still to come.
@Suite("Files that entries name")
struct NamedFilesTests {
    /// Every kind that can name a file. Each kind has a golden event; what it
    /// has or could have is seen in its parts.
    static let kinds: [String] = Set(
        GoldenLedgerTests.all.compactMap { golden -> String? in
            var text = String(decoding: golden.bytes, as: UTF8.self)
            text.insert(contentsOf: "\"type\":\"\(golden.type)\",", at: text.index(after: text.startIndex))
            guard let entry = try? WrittenEntries(json: text.utf8).entries.first?.entry else { return nil }
            return hasPlaceForFile(entry.content) ? golden.type : nil
        }
    ).sorted()

    private static func hasPlaceForFile(_ value: Any, depth: Int = 0) -> Bool {
        if value is FileReference || type(of: value) == FileReference?.self { return true }
        return depth < 8 && Mirror(reflecting: value).children.contains { hasPlaceForFile($0.value, depth: depth + 1) }
    }

    @Test("Of every kind that can name a file there is an event below")
    func complete() {
        #expect(Self.kinds == Self.entries.keys.sorted())
        #expect(Self.kinds.count >= 8)
    }

    /// One of each kind, with the file's place left open.
    static let entries: [String: String] = [
        Document.type: #"{"id":"e","on":"2013-02-01","kind":"letter","title":"Brief","file":FILE}"#,
        Position.type:
            #"""
        {"id":"e","on":"2013-02-01","round":"round-1","body":"bedorf","answer":"consent","title":"Ja","file":\#
        FILE}
        """#,
        PositionWithdrawn.type:
            #"{"id":"e","on":"2013-03-01","position":"position-new","reason":"Irrtum.","file":FILE}"#,
        ConditionReported.type:
            #"""
        {"id":"e","on":"2013-02-01","position":"POSITION","condition":"CONDITION","state":"met","text":\#
        "Erfüllt.","file":FILE}
        """#,
        ReminderSent.type:
            #"{"id":"e","on":"2013-02-01","round":"round-1","to":["bedorf"],"text":"Bitte antworten.","file":FILE}"#,
        ConsentRound.type:
            #"""
        {"id":"e","on":"2013-02-01","title":"Neu","question":"Soll es \#
        sein?","strength":"consent","asked":["bedorf"],"briefing":{"documents":[],"figures":[],"draft":FILE}}
        """#,
        Annex.type: #"{"id":"e","number":9,"title":"Anlage","hold":"file","file":FILE}"#,
        PaperIssued.type:
            #"""
        {"id":"e","on":"2013-02-01","paper":"draft","number":"9","title":"Vorlage","asOf":"2013-02-01",\#
        "ledgerPosition":1,"figures":[],"document":FILE,"pdf":FILE}
        """#,
    ]

    private func json(_ type: String, _ file: FileReference) throws -> String {
        let named = #"{"name":"\#(file.name)","hash":"\#(file.hash)","bytes":\#(file.bytes)}"#
        let entry = try #require(Self.entries[type]).replacingOccurrences(of: "FILE", with: named)
        return #"{"type":"\#(type)","# + entry.dropFirst()
    }

    @Test("Each of them tells the file", arguments: kinds)
    func told(type: String) throws {
        let file = FileReference(name: "brief.pdf", hash: String(repeating: "a", count: 64), bytes: 7)
        let entry = try #require(try WrittenEntries(json: json(type, file).utf8).entries.first?.entry)
        #expect(Set(entry.files) == [file])
    }

    @Test("A file that the ledger has not got is refused, whichever kind of entry names it", arguments: kinds)
    func absent(type: String) throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), before = office.position
        let file = FileReference(name: "brief.pdf", hash: String(repeating: "a", count: 64), bytes: 7)
        let error = #expect(throws: (any Error).self) {
            try office.record(WrittenEntries(json: json(type, file).utf8), in: "mill", by: .clerk)
        }
        let told = (error as? RefusedEntries)?.refused.map(\.refusal.rule.de).joined() ?? "\(String(describing: error))"
        // An issued paper is made by the program alone.
        #expect(
            told.contains(type == PaperIssued.type ? "gibt das Programm heraus" : "liegt dem Register nicht vor"),
            "\(told)")
        #expect(office.position == before)
    }

    @Test(
        "An empty file, and a name that does not read as what it is, are refused",
        arguments: [
            ("brief.pdf", 0, "ist leer"), ("brief\u{202E}fdp.exe", 7, "nicht zulässig"),
            ("a\u{7}.pdf", 7, "nicht zulässig"), ("\u{2066}a.pdf", 7, "nicht zulässig"),
        ])
    func refused(name: String, bytes: Int, words: String) throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(), before = office.position
        let content = [UInt8](repeating: 1, count: bytes)
        let file = FileReference(name: name, hash: try office.attachments.put(content), bytes: bytes)
        let letter = Document(title: Text("Brief"), kind: .letter, from: nil, counts: [], file: file)
        let error = #expect(throws: Refusal.self) {
            try office.record(Entry(Header(id: "brief", on: PartialDate("2013-02-01")), letter), in: "mill", by: .clerk)
        }
        #expect(error?.rule.de.contains(words) == true)
        #expect(office.position == before)
    }

    @Test("An empty file in a case folder is a mistake, with its path")
    func emptyInFolder() throws {
        let scene = try FictionalCase()
        try scene.write(Data(), to: "annex/paper.pdf")
        #expect(scene.mistakes().contains { $0.found.contains("“annex/paper.pdf”, which is empty") })
    }

    @Test("A reminder's file is exported, and comes back with an import")
    func thereAndBack() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let bytes = Array("Bitte antworten".utf8)
        let file = FileReference(name: "mahnung.txt", hash: try office.attachments.put(bytes), bytes: bytes.count)
        try office.record(
            Entry(
                Header(id: "mahnung", on: PartialDate("2013-02-01")),
                ReminderSent(round: Identifier("round-1"), to: [Identifier("bedorf")], text: Text("Bitte."), file: file)
            ),
            in: "mill", by: .clerk)
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.attachments.bytes(of: file.hash) == bytes)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
        #expect(try other.files(of: "mill", for: .public).contains(file))
    }

    @Test("A file that is gone is missed by verify also beside a damaged event, and so is one that a later event names")
    func goneBesideDamage() throws {
        let scene = try FictionalCase()
        var files: [FileReference] = []
        do {
            let office = try scene.officeWithCase()
            for name in ["eins.txt", "zwei.txt"] {
                let file = FileReference(name: name, hash: try office.keep(Array(name.utf8)), bytes: 8)
                try office.record(
                    Entry(
                        Header(id: String(name.dropLast(4)), on: PartialDate("2013-02-01")),
                        Document(
                            title: Text("Unverwechselbar " + name), kind: .letter, from: nil, counts: [], file: file)),
                    in: "mill", by: .clerk)
                try FileManager.default.removeItem(atPath: try #require(office.attachments.path(of: file.hash)))
                files.append(file)
            }
        }
        let ledger = scene.data().appending(path: "ledger.sqlite")
        var bytes = try Data(contentsOf: ledger)
        let place = try #require(bytes.firstRange(of: Data("Unverwechselbar eins".utf8)))
        bytes[place.lowerBound] ^= 1
        try bytes.write(to: ledger)
        let told = try Verification(folder: scene.data().path).report().faults.map(\.description).joined(
            separator: "\n")
        // What the damaged one names nobody knows any more.
        #expect(
            told.contains("found content with the hash") && told.contains("“zwei.txt”") && !told.contains("“eins.txt”"),
            "\(told)")
    }

    @Test("An export that lacks a file says which, and has written all else")
    func lost() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let bytes = Array("Brief".utf8),
            file = FileReference(name: "brief.txt", hash: try office.attachments.put(bytes), bytes: bytes.count)
        try office.record(
            Entry(
                Header(id: "brief", on: PartialDate("2013-02-01")),
                Document(title: Text("Brief"), kind: .letter, from: nil, counts: [], file: file)), in: "mill",
            by: .clerk)
        try FileManager.default.removeItem(atPath: try #require(office.attachments.path(of: file.hash)))
        let out = scene.place.appending(path: "out")
        let error = #expect(throws: RegisterError.self) { try office.export("mill", to: out) }
        #expect(error?.description.contains("“brief.txt”") == true)
        #expect(try String(contentsOf: out.appending(path: "course.yaml"), encoding: .utf8).contains("brief.txt"))
        #expect(FileManager.default.fileExists(atPath: out.appending(path: "paper.yaml").path))
    }

    @Test(
        """
        A case folder may name a file by its hash where the register has it, whole and so long; else nothing is \
        imported, and the line is told
        """
    )
    func byHash() throws {
        let scene = try FictionalCase(), bytes = Array("Brief".utf8)
        func folder(_ hash: String, _ count: Int) throws -> CaseFolder {
            try scene.write(
                """
                documents:\n  - {id: brief, on: 2013-02-01, kind: letter, title: Brief, file: {name: brief.txt, \
                hash: \(hash), bytes: \(count)}}\n
                """,
                to: "named.yaml")
            return try scene.read()
        }
        let office = try scene.office(), hash = try office.attachments.put(bytes)
        for (name, count) in [(String(repeating: "a", count: 64), 5), ("../../etc/passwd", 5), (hash, 6)] {
            let error = #expect(throws: CaseFolderError.self) { try office.take(folder(name, count), by: .importer) }
            #expect(
                error?.mistakes.map { "\($0.file):\($0.line)" } == ["named.yaml:2"]
                    && error?.mistakes.first?.found.contains("“brief.txt”") == true, "\(String(describing: error))")
            #expect(office.position == 0)
        }
        let path = try #require(office.attachments.path(of: hash))
        try Data("Brieg".utf8).write(to: URL(filePath: path))
        #expect(throws: CaseFolderError.self) { try office.take(folder(hash, 5), by: .importer) }
        _ = try office.attachments.put(bytes)
        #expect(try office.take(folder(hash, 5), by: .importer).added > 0)
        #expect(try office.verify().isClean)
    }
}
