import Crypto
import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("The chain and its guards")
struct ChainTests {
    let scene = Scene()

    @Test("The hash is over the documented frame")
    func frame() throws {
        let event = try scene.ledger(events: 1).events(after: 0, limit: 1)[0]
        var frame: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 32] + [UInt8](repeating: 0, count: 32)
        frame += [0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 1]
        frame += [0, 0, 0, 0, 0, 0, 0, 10] + Array("matter-kiz".utf8)
        frame += [0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 1]
        frame += [0, 0, 0, 0, 0, 0, 0, 4] + Array("said".utf8)
        frame += [0, 0, 0, 0, 0, 0, 0, 5] + Array("clerk".utf8)
        frame += [0, 0, 0, 0, 0, 0, 0, 24] + Array(monday.utf8)
        frame += [UInt8](repeating: 0xFF, count: 8)
        frame += [0, 0, 0, 0, 0, 0, 0, 7] + Array("event 1".utf8)
        #expect(event.hash == Array(SHA256.hash(data: frame)))
    }

    @Test(
        "The database itself refuses to change, delete, replace or insert between",
        arguments: [
            "UPDATE events SET actor = 'other' WHERE position = 1",
            "DELETE FROM events WHERE position = 2",
            """
            INSERT OR REPLACE INTO events SELECT 1, stream, 1, type, bytes, 'other', recorded,
                effective, previous_hash, hash FROM events WHERE position = 1
            """,
            """
            INSERT INTO events SELECT 9, 'b', 1, type, bytes, actor, recorded, effective,
                previous_hash, hash FROM events WHERE position = 2
            """,
            "UPDATE head SET position = 1",
            "DELETE FROM head",
        ])
    func guards(sql: String) throws {
        let ledger = try scene.ledger(events: 2)
        #expect(throws: DatabaseError.self) {
            try ledger.pool.write { db in try db.execute(sql: sql) }
        }
        #expect(try ledger.verify().isClean)
    }

    @Test("A commit waits for the disk: WAL with synchronous FULL")
    func durability() throws {
        let ledger = try scene.open()
        let (mode, level) = try ledger.pool.writeWithoutTransaction { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(db, sql: "PRAGMA synchronous")
            )
        }
        #expect(mode == "wal")
        #expect(level == 2)
    }
}
