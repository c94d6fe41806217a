import Foundation
import GRDB
import Testing

@testable import Ledger

@Suite("What guards the ledger")
struct GuardTests {
    let scene = Scene()

    @Test("Guards that were taken away are missed, each by its name")
    func gone() throws {
        do { _ = try scene.ledger(events: 2) }
        try scene.tamper("SELECT 1", restoringGuards: false)
        let ledger = try scene.open()
        let report = try ledger.verify()
        #expect(report.places == Array(repeating: .guards, count: 6))
        #expect(report.faults.contains { $0.found == "no trigger events_are_not_changed" })
        #expect(throws: LedgerError.self) { try ledger.examine() }
    }

    @Test(
        "A guard that has been changed, and what is not the program’s, are found",
        arguments: [
            (
                """
                DROP TRIGGER events_are_not_deleted; CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events \
                WHEN 0 BEGIN SELECT 1; END
                """,
                "another trigger events_are_not_deleted"
            ),
            ("CREATE TRIGGER mine AFTER INSERT ON events BEGIN DELETE FROM head; END", "the trigger mine on events"),
            ("CREATE TABLE notes (text TEXT)", "the table notes on notes"),
            ("CREATE INDEX by_actor ON events (actor)", "the index by_actor on events"),
            // Not one of SQLite’s own tables, though it is called much like them.
            (
                "CREATE TRIGGER \"sqlite-stat1\" AFTER INSERT ON events BEGIN SELECT 1; END",
                "the trigger sqlite-stat1 on events"
            ),
            ("CREATE TABLE \"sqlite-stat4\" (text TEXT)", "the table sqlite-stat4"),
            ("CREATE VIEW all_events AS SELECT * FROM events", "the view all_events"),
        ])
    func foreign(sql: String, found: String) throws {
        do { _ = try scene.ledger(events: 2) }
        let queue = try DatabaseQueue(path: scene.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        let report = try scene.open().verify()
        #expect(report.places == [.guards])
        #expect(report.faults.first?.found.hasPrefix(found) == true, "\(report.faults)")
    }

    @Test("SQLite’s own notes on how to search are no foreign ones")
    func analysed() throws {
        do { _ = try scene.ledger(events: 2) }
        let queue = try DatabaseQueue(path: scene.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: "ANALYZE") }
        try queue.close()
        #expect(try scene.open().verify().isClean)
    }

    @Test(
        "An append after which the head is not the event that was added is taken back",
        arguments: [
            "DROP TRIGGER events_move_the_head",
            "CREATE TRIGGER \"sqlite-stat1\" BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END",
        ])
    func head(sql: String) throws {
        do { _ = try scene.ledger(events: 2) }
        let queue = try DatabaseQueue(path: scene.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        let ledger = try scene.open()
        #expect(
            performing: { try ledger.add("event 3", to: "matter-kiz", after: 2) },
            throws: { error in
                if case LedgerError.corrupt(position: 3, _) = error { true } else { false }
            })
        #expect(try ledger.mark().position == 2)
    }

    @Test("An event that is not as it was written is not read on, whichever way it is asked for")
    func readingOn() throws {
        do { _ = try scene.ledger(events: 5) }
        try scene.flip("event 3", in: scene.database)
        let ledger = try scene.open()
        let damaged = LedgerError.corrupt(position: 3, reason: "its content has another hash than was stored with it")
        #expect(throws: damaged) { try ledger.events(inStream: "matter-kiz") }
        #expect(throws: damaged) { try ledger.events(after: 0, limit: 10) }
        #expect(throws: damaged) { try ledger.forEachEvent { _ in } }
        #expect(throws: LedgerError.self) { try ledger.examine() }
        // What is sound is still read.
        #expect(try ledger.events(after: 3, limit: 10).count == 2)
    }
}
