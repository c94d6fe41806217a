import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("The folder while the ledger is open")
struct FolderTests {
    let scene = Scene()

    private func expectLost(_ ledger: Ledger, also files: Bool = true, at place: SourceLocation = #_sourceLocation) {
        let attempts: [() throws -> Void] = [
            { _ = try ledger.add("lost", to: "matter-kiz", after: 2) }, { _ = try ledger.attachments.put([1]) },
        ]
        for attempt in attempts.prefix(files ? 2 : 1) {
            #expect(
                sourceLocation: place, performing: attempt,
                throws: { error in
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

    @Test(
        "Where it, or one of its files, is gone or another, nothing is appended any more",
        arguments: [
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

    /// As `cp` does: the file stays the same, with other bytes.
    private func copyOver(_ name: String, from other: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: other + "/" + name))
        let file = try FileHandle(forWritingTo: URL(filePath: scene.folder + "/" + name))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: bytes)
        try file.close()
    }

    @Test(
        "Where a backup has been copied over its files, nothing is appended any more, and nothing is moved into it",
        arguments: [
            ["ledger.sqlite"], ["ledger.sqlite-wal"], ["ledger.sqlite", "ledger.sqlite-wal"],
        ])
    func copiedOver(names: [String]) throws {
        let backup = scene.folder + ".backup"
        defer { try? FileManager.default.removeItem(atPath: backup) }
        do {
            let ledger = try scene.ledger(events: 2)
            try FileManager.default.copyItem(atPath: scene.folder, toPath: backup)
            try ledger.add("event 3", to: "matter-kiz", after: 2)
            for name in names { try copyOver(name, from: backup) }
            expectLost(ledger, also: false)
            expectLost(ledger, also: false)
        }
        for name in names {
            #expect(FileManager.default.contentsEqual(atPath: scene.folder + "/" + name, andPath: backup + "/" + name))
        }
    }

    @Test(
        "Where its end has been cut off under it, nothing is appended any more",
        arguments: ["ledger.sqlite", "ledger.sqlite-wal"])
    func cutOff(name: String) throws {
        let ledger = try scene.ledger(events: 2)
        let file = try FileHandle(forWritingTo: URL(filePath: scene.folder + "/" + name))
        try file.truncate(atOffset: 0)
        try file.close()
        expectLost(ledger, also: false)
    }

    @Test(
        "Whoever reads it beside us, makes a backup of it or changes its mode does not matter, however much is appended"
    )
    func readBesideUs() throws {
        let ledger = try scene.ledger(events: 2)
        for round in 0..<40 {
            let beside = try DatabaseQueue(path: scene.database)
            #expect(try beside.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM events") } == 2 + round)
            let copy = try DatabaseQueue()
            try beside.backup(to: copy)
            try beside.close()
            try FileManager.default.setAttributes(
                [.posixPermissions: round % 2 == 0 ? 0o640 : 0o600], ofItemAtPath: scene.database)
            _ = try Data(contentsOf: URL(filePath: scene.database + "-wal"))
            // More than after which SQLite moves the WAL into the database.
            try ledger.add(String(repeating: "x", count: 200_000), to: "matter-kiz", after: 2 + round)
        }
        #expect(try ledger.verify().isClean)
    }
}

@Suite("A folder without a ledger")
struct NoLedgerTests {
    let scene = Scene()

    @Test("Where none is to be made, none is, and nothing else")
    func none() throws {
        #expect(throws: LedgerError.noLedger(folder: scene.folder)) { try Ledger(folder: scene.folder, mayMake: false) }
        #expect(!Disk.exists(scene.folder))
        try Disk.makeFolder(scene.folder)
        #expect(throws: LedgerError.self) { try Ledger(folder: scene.folder, mayMake: false) }
        #expect(Disk.names(in: scene.folder) == [])
    }

    @Test(
        "Where anything of a ledger is left, it is lost, and no new one is made",
        arguments: ["attachments", "ledger.sqlite-wal", "readings.sqlite"])
    func left(name: String) throws {
        try Disk.makeFolder(scene.folder)
        _ = try scene.write([1], to: name)
        for mayMake in [true, false] {
            let error = #expect(throws: LedgerError.self) { try Ledger(folder: scene.folder, mayMake: mayMake) }
            #expect(error?.description.contains("ledger.sqlite is missing, but \(name) of a ledger is there") == true)
        }
        #expect(!Disk.exists(scene.database))
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
            #expect(throws: LedgerError.readOnly(folder: scene.folder)) {
                try ledger.add("x", to: "matter-kiz", after: 3)
            }
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
