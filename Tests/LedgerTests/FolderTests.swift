import Foundation
import Testing

@testable import Ledger

@Suite("The folder while the ledger is open")
struct FolderTests {
    let scene = Scene()

    private func expectLost(_ ledger: Ledger, also files: Bool = true, at place: SourceLocation = #_sourceLocation) {
        let attempts: [() throws -> Void] = [{ _ = try ledger.add("lost", to: "matter-kiz", after: 2) }, { _ = try ledger.attachments.put([1]) }]
        for attempt in attempts.prefix(files ? 2 : 1) {
            #expect(sourceLocation: place, performing: attempt, throws: { error in
                if case LedgerError.folderLost = error { true } else { false }
            })
        }
    }

    @Test("Where a backup has been put in its place, nothing is appended any more")
    func replaced() throws {
        let ledger = try scene.ledger(events: 2)
        let other = scene.folder + ".old"
        defer { try? FileManager.default.removeItem(atPath: other) }
        try FileManager.default.moveItem(atPath: scene.folder, toPath: other)
        try FileManager.default.copyItem(atPath: other, toPath: scene.folder)
        expectLost(ledger)
        // Put back as it was, it is ours again.
        try FileManager.default.removeItem(atPath: scene.folder)
        try FileManager.default.moveItem(atPath: other, toPath: scene.folder)
        try ledger.add("event 3", to: "matter-kiz", after: 2)
        #expect(try ledger.verify().isClean)
    }

    @Test("Where it, or one of its files, is gone or another, nothing is appended any more", arguments: [
        "", "lock", "ledger.sqlite", "ledger.sqlite-wal",
    ])
    func gone(name: String) throws {
        let ledger = try scene.ledger(events: 2)
        let path = scene.folder + (name.isEmpty ? "" : "/" + name)
        try FileManager.default.removeItem(atPath: path)
        let files = !name.hasSuffix("-wal")
        expectLost(ledger, also: files)
        guard !name.isEmpty else { return }
        _ = try scene.write([1], to: name)
        expectLost(ledger, also: files)
    }
}

@Suite("A ledger that can only be read")
struct ReadOnlyTests {
    let scene = Scene()

    /// As on a disk that is mounted read-only, which a test cannot mount.
    private func reading() throws -> Ledger { try Ledger(folder: scene.folder) { _ in false } }

    @Test("It is read and verified as it lies, and nothing is changed or made")
    func asItLies() throws {
        var hash = ""
        do { hash = try scene.ledger(events: 3).attachments.put(Array("letter".utf8)) }
        Disk.remove(scene.folder + "/lock")
        let before = try FileManager.default.subpathsOfDirectory(atPath: scene.folder).sorted()
        do {
            let ledger = try reading()
            #expect(ledger.isReadOnly)
            #expect(try ledger.verify().isClean)
            #expect(try ledger.events(inStream: "matter-kiz").count == 3)
            #expect(try ledger.attachments.bytes(of: hash) == Array("letter".utf8))
            #expect(throws: LedgerError.readOnly(folder: scene.folder)) { try ledger.add("x", to: "matter-kiz", after: 3) }
            #expect(throws: LedgerError.self) { try ledger.attachments.put([1]) }
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: scene.folder).sorted() == before)
    }

    @Test("What stands in the WAL alone is read too, as after a crash")
    func withWAL() throws {
        let copy = Scene()
        try FileManager.default.createDirectory(atPath: copy.folder, withIntermediateDirectories: true)
        let ledger = try scene.ledger(events: 3)
        for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: scene.folder + "/" + name, toPath: copy.folder + "/" + name)
        }
        try #require((Disk.size(of: copy.database + "-wal") ?? 0) > 0)
        let backup = try Ledger(folder: copy.folder) { _ in false }
        #expect(try backup.mark() == ledger.mark())
        #expect(try backup.verify().isClean)
    }

    @Test("Damage in it is found, and a folder without a ledger is a clear error")
    func damaged() throws {
        do { _ = try scene.ledger(events: 3) }
        try scene.flip("event 2", in: scene.database)
        #expect(try reading().verify().places == [.event(position: 2)])
    }
}
