import Foundation
import Ledger
import Testing

@testable import Decisions
@testable import Register

@Suite("Export")
struct ExportTests {
    @Test("An export reads back to equal entries, with its attachments")
    func equal() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
        for hash in try scene.read().files.keys {
            #expect(try other.attachments.bytes(of: hash) == office.attachments.bytes(of: hash))
        }
        #expect(try other.verify().isClean)
    }

    @Test("The export of an import of an export is the same, file by file")
    func stable() throws {
        let scene = try FictionalCase()
        let other = try scene.officeWithCase().thereAndBack("mill", in: scene)
        _ = try other.thereAndBack("mill", in: scene, "third")
        let first = scene.place.appending(path: "again-export"), second = scene.place.appending(path: "third-export")
        let manager = FileManager.default
        let names = try manager.subpathsOfDirectory(atPath: first.path).sorted()
        #expect(try manager.subpathsOfDirectory(atPath: second.path).sorted() == names)
        for name in names {
            #expect(
                manager.contentsEqual(
                    atPath: first.appending(path: name).path, andPath: second.appending(path: name).path), "\(name)")
        }
    }

    @Test("What was entered about something of which only the month is known is read back, though it counts before it")
    func spans() throws {
        let scene = try FictionalCase(), office = try scene.officeWithCase(),
            council = try office.matter("mill", for: .internal).matter.council
        let meeting = try #require(council.meetings.all.first), to = try #require(council.organizations.all.first)
        func record(_ id: String, _ on: String, _ content: any Content) throws {
            try office.record(
                Entry(Header(id: id, on: PartialDate(on), grade: .official), content), in: "mill", by: .clerk)
        }
        try record(
            "of-a-month", "2013-01",
            Mandate(in: meeting.id, mark: "z", title: Text("Messen"), to: [to.id], due: nil, by: nil))
        try record(
            "of-a-day", "2013-01-15",
            StatusReport(mandate: Identifier("of-a-month"), status: .done, text: Text("Gemessen.")))
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
    }

    @Test("An export into a folder that is not empty is refused")
    func notEmpty() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        #expect(throws: RegisterError.self) { try office.export("mill", to: scene.folder) }
        #expect(throws: RegisterError.self) { try office.export("dam", to: scene.place.appending(path: "new")) }
        #expect(!FileManager.default.fileExists(atPath: scene.place.appending(path: "new").path))
    }

    /// What a person can put into a field.
    static let entered = [
        "Eine Zeile\nund noch eine", "Absatz\n\nAbsatz\n", "\n\nvorn leer", "hinten leer\n\n\n",
        "  eingerückt\n    tiefer\nnicht", "Leerzeichen am Ende  \nder Zeile ",
        "<script>alert('x')</script>", "\"\u{301}><img src=x onerror=alert(1)>",
        "{{mustache}} & 'quotes' \"double\" \\ backslash",
        "# kein Kommentar", "- kein Punkt", "key: value", "[a, b]", "{a: b}", "*alias", "&anchor", "!tag", "| literal",
        "> folded", "%x", "@x", "`x`",
        "null", "~", "true", "no", "2012", "2012-12-17", "1e3", "0x10", "1_000", "", " ", "---", "...", "--- text", "'",
        "\"", "a # b", "a: ", ": a",
        "Tab\there", "Wagen\rrücklauf", "Windows\r\nZeile\r\n", "\u{85}\u{2028}\u{2029}", "a\u{FEFF}b",
        "👩‍👩‍👧 ä ß é e\u{301} ﷽ \u{200B}", "\u{7F}\u{B}\u{C}", "\u{80}\u{9F}",
        String(repeating: "lang ", count: 200), String(repeating: "ohneleer", count: 100), "a\n  b\n\tc\n",
    ]

    @Test(
        """
        Any text that a person enters is exported and read back unchanged; so is a blank one that an old ledger \
        has, which nobody can enter any more
        """
    )
    func texts() throws {
        let scene = try FictionalCase()
        do {
            let office = try scene.officeWithCase()
            var old: [Entry] = []
            for (number, text) in ExportTests.entered.enumerated() {
                let header = Header(id: "entered-\(number)", on: PartialDate("2013-01-15"))
                let block = TextBlock(
                    title: Text(text, en: text), text: Text(text, en: number.isMultiple(of: 2) ? text : nil))
                for entry in [
                    Entry(header, Occurrence(title: Text(text), text: Text("deutsch: " + text, en: text))),
                    Entry(header, block),
                ] {
                    if text.isBlank {
                        #expect(throws: Refusal.self) { try office.record(entry, in: "mill", by: .clerk) }
                        old.append(entry)
                    } else {
                        try office.record(entry, in: "mill", by: .clerk)
                    }
                }
            }
            _ = try office.ledger.append(
                [
                    StreamAppend(
                        stream: "matter/mill", expectedVersion: office.ledger.events(inStream: "matter/mill").count,
                        events: try old.map(EntryCoding.event))
                ],
                actor: "clerk", recorded: "2013-02-01T10:00:00.000Z")
        }
        let office = try scene.office()
        let other = try office.thereAndBack("mill", in: scene)
        let before = try office.writtenEntries(of: "mill"), after = try other.writtenEntries(of: "mill")
        #expect(Set(before).subtracting(after) == [])
        #expect(before.count == after.count)
    }

    @Test("Two attachments of one name keep their contents")
    func oneName() throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        for number in 1...2 {
            let bytes = Array("%PDF letter \(number)".utf8)
            let file = FileReference(
                name: "Brief ü & co.pdf", hash: try office.attachments.put(bytes), bytes: bytes.count)
            let position = Position(
                round: Identifier("round-1"), answer: .consent, body: Identifier("bedorf"), title: Text("Brief"),
                reasons: nil,
                replaces: number == 2 ? Identifier("letter-1") : nil, file: file)
            try office.record(
                Entry(Header(id: "letter-\(number)", on: PartialDate("2013-02-01")), position), in: "mill", by: .clerk)
        }
        let other = try office.thereAndBack("mill", in: scene)
        #expect(try other.writtenEntries(of: "mill") == office.writtenEntries(of: "mill"))
        #expect(try other.verify().isClean)
    }

    @Test(
        """
        A file whose name points elsewhere is refused; where a ledger has it already, it is written in its place \
        in the export, and nowhere else
        """,
        arguments: ["../../../../evil.txt", "/evil.txt", "..", "", "a/evil.txt"])
    func evilName(name: String) throws {
        let scene = try FictionalCase()
        let office = try scene.officeWithCase()
        let bytes = Array("evil".utf8)
        let file = FileReference(name: name, hash: try office.attachments.put(bytes), bytes: bytes.count)
        let document = Document(
            title: Text("Brief"), kind: .letter, from: nil, author: nil, to: nil, text: nil, file: file)
        let entry = Entry(Header(id: "letter", on: PartialDate("2013-02-01")), document)
        #expect(throws: Refusal.self) { try office.record(entry, in: "mill", by: .clerk) }
        let writer = FolderWriter(folder: scene.place.appending(path: "deep/er/export")) { _ in bytes }
        try writer.write([entry])
        let all = try FileManager.default.subpathsOfDirectory(atPath: scene.place.path)
        let files = all.filter { $0.hasSuffix("/" + FileName.safe(name)) }
        #expect(files == ["deep/er/export/files/\(file.hash.prefix(12))/\(FileName.safe(name))"])
        #expect(all.filter { $0.contains("evil") && !$0.hasPrefix("deep/er/export/files/") } == [])
    }

    @Test("What an old ledger has of control signs is exported so that it can be imported, and the export says where")
    func controlSigns() throws {
        let scene = try FictionalCase()
        do {
            let office = try scene.officeWithCase()
            // As one was entered before such signs were refused.
            let entries = [
                Entry(
                    Header(id: "alt", on: PartialDate("2013-02-01")),
                    Occurrence(
                        called: Text("Ton\u{7} und\u{0}\u{1B}[1m Farbe", en: "Bell\u{7}"),
                        text: Text("Zeile\nzwei\u{FFFE}"))),
                Entry(Header(id: "alt-text"), TextBlock(title: Text("Alt\u{1}"), text: Text("Absatz\u{2}\n\nzwei"))),
            ]
            _ = try office.ledger.append(
                [
                    StreamAppend(
                        stream: "matter/mill", expectedVersion: office.ledger.events(inStream: "matter/mill").count,
                        events: try entries.map(EntryCoding.event))
                ],
                actor: "clerk", recorded: "2013-02-01T10:00:00.000Z")
        }
        let office = try scene.office(), out = scene.place.appending(path: "out")
        let notes = try office.export("mill", to: out)
        #expect(notes.count == 2 && notes.contains { $0.contains("“alt”") && $0.contains("U+FFFE") }, "\(notes)")
        let other = try scene.office("other")
        _ = try other.take(try CaseFolder(at: out), by: .importer)
        let read = try other.writtenEntries(of: "mill")
        #expect(
            read.contains { $0.contains("Ton� und��[1m Farbe") && $0.contains("Zeile\\nzwei�") },
            "\(read.filter { $0.contains("alt") })")
        #expect(try read.count == office.writtenEntries(of: "mill").count)
        #expect(try other.export("mill", to: scene.place.appending(path: "third")) == [])
    }
}
