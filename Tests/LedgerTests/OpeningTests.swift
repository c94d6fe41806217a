import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("Opening")
struct OpeningTests {
    let scene = Scene()

    @Test("A second ledger on one folder is refused and told who has it")
    func inUse() throws {
        let first = try scene.ledger(events: 1)
        let refusal = LedgerError.inUse(folder: scene.folder, pid: getpid())
        #expect(throws: refusal) { try scene.open() }
        #expect("\(refusal)".contains("already open in process \(getpid())"))
        // The first is none the worse for it.
        try first.add("event 2", to: "matter-kiz", after: 1)
        #expect(try first.head() == 2)
    }

    @Test("A folder is free again when its ledger is gone, and all is there")
    func reopened() throws {
        let before: [StoredEvent]
        do { before = try scene.ledger(events: 3).events(after: 0, limit: 10) }
        // All of it in the one file, so that a copy of the folder is a backup.
        #expect(!Disk.exists(scene.database + "-wal"))
        let ledger = try scene.open()
        #expect(try ledger.events(after: 0, limit: 10) == before)
        try ledger.add("event 4", to: "matter-kiz", after: 3)
        #expect(try ledger.verify().isClean)
    }

    @Test("What was acknowledged is in a copy of the files taken while another writes")
    func copied() async throws {
        let ledger = try scene.ledger(events: 1, stream: "start")
        // Two files are not copied in one moment, as a crash would leave them:
        // so the WAL must not be emptied into the database in between.
        try await ledger.pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
        }
        let copy = Scene()
        let stop = Flag()
        let writer = Task.detached {
            var version = 0
            while !stop.isSet {
                try ledger.add(String(repeating: "x", count: 300), to: "busy", after: version)
                version += 1
            }
        }
        while try ledger.head() < 60 { await Task.yield() }
        let acknowledged = try ledger.events(after: 0, limit: 10_000)
        try FileManager.default.createDirectory(
            atPath: copy.folder, withIntermediateDirectories: true)
        for part in ["ledger.sqlite", "ledger.sqlite-wal"] {
            try FileManager.default.copyItem(
                atPath: scene.folder + "/" + part, toPath: copy.folder + "/" + part)
        }
        stop.set()
        try await writer.value

        let revived = try copy.open()
        let found = try revived.events(after: 0, limit: 10_000)
        #expect(acknowledged.count >= 60)
        #expect(Array(found.prefix(acknowledged.count)) == acknowledged)
        #expect(try revived.verify().isClean)
    }

    @Test("A WAL torn anywhere loses nothing that was committed before the tear")
    func tornWAL() throws {
        let ledger = try scene.ledger(events: 5)
        let size = try #require(Disk.size(of: scene.database + "-wal"))
        try ledger.add("torn", to: "matter-kiz", after: 5)
        let wal = try Data(contentsOf: URL(fileURLWithPath: scene.database + "-wal"))
        for length in stride(from: Int(size), to: wal.count, by: 700) {
            let copy = Scene()
            try FileManager.default.createDirectory(
                atPath: copy.folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: scene.database, toPath: copy.database)
            try wal.prefix(length).write(to: URL(fileURLWithPath: copy.database + "-wal"))
            let revived = try copy.open()
            #expect(try revived.head() == 5)
            #expect(try revived.verify().isClean)
        }
    }

    @Test("A ledger whose database is missing or empty is not quietly begun anew")
    func lostDatabase() throws {
        do { _ = try scene.ledger(events: 1) }
        try Data().write(to: URL(fileURLWithPath: scene.database))
        #expect(
            throws: LedgerError.corrupt(
                position: nil, reason: "\(scene.database) is empty")
        ) { try scene.open() }
        Disk.remove(scene.database)
        #expect(throws: LedgerError.self) { try scene.open() }
    }

    @Test("A file that is no database, another program's, or of a later form is refused")
    func foreign() throws {
        do { _ = try scene.open() }
        try scene.tamper("PRAGMA user_version = 2")
        #expect(throws: LedgerError.self) { try scene.open() }
        try scene.tamper("PRAGMA user_version = 1; PRAGMA application_id = 7")
        #expect(
            throws: LedgerError.cannotOpen(
                path: scene.database, reason: "it is a database, but not a ledger")
        ) { try scene.open() }
        _ = try scene.write(Array(repeating: 0x61, count: 5_000), to: "ledger.sqlite")
        #expect {
            try scene.open()
        } throws: { error in
            if case LedgerError.corrupt = error { true } else { false }
        }
    }

    @Test("A folder that is a file is a clear error")
    func notAFolder() throws {
        do { _ = try scene.open() }
        let path = try scene.write([1], to: "file")
        #expect(throws: LedgerError.cannotOpen(path: path, reason: "it is a file, not a folder")) {
            try Ledger(folder: path)
        }
    }

    @Test("A crash while the database was being made leaves a folder that can be opened")
    func halfMade() throws {
        try FileManager.default.createDirectory(
            atPath: scene.folder, withIntermediateDirectories: true)
        _ = try scene.write([1, 2, 3], to: "ledger.sqlite.new")
        let ledger = try scene.open()
        #expect(try ledger.head() == 0)
    }
}

/// Tells a writer to stop.
final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false
    var isSet: Bool { lock.withLock { value } }
    func set() { lock.withLock { value = true } }
}
