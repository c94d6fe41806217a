import Folders
import Foundation
import GRDB

@testable import Ledger

/// A folder of its own for one test, gone when the test is.
final class Scene: Sendable {
    private let own = TestFolder(isMade: false)
    var folder: String { own.path }

    var database: String { folder + "/ledger.sqlite" }

    func open() throws -> Ledger { try Ledger(folder: folder) }

    /// A ledger with `count` events, one append each: event n says "event n".
    func ledger(events count: Int, stream: String = "matter-kiz") throws -> Ledger {
        let ledger = try open()
        for number in 0..<count { try ledger.add("event \(number + 1)", to: stream, after: number) }
        return ledger
    }

    /// Changes the database behind the ledger's back. Its guards are taken away
    /// and put back, so that only what was changed is seen; or they stay away.
    func tamper(_ sql: String, restoringGuards: Bool = true) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.writeWithoutTransaction { db in
            let guards = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
            for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
            try db.execute(sql: sql)
            guard restoringGuards else { return }
            for row in guards { try db.execute(sql: row["sql"] as String) }
        }
        try queue.close()
    }

    /// Flips the lowest bit of the first byte of `text` in a file.
    func flip(_ text: String, in path: String) throws {
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        guard let place = bytes.firstRange(of: Data(text.utf8)) else {
            throw CocoaError(.fileReadUnknown)
        }
        bytes[place.lowerBound] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }
}

let monday = "2013-01-07T08:30:00.000Z"

extension Ledger {
    @discardableResult
    func add(_ text: String, to stream: String, after version: Int) throws(LedgerError)
        -> [StoredEvent]
    {
        try append(
            [StreamAppend(stream: stream, expectedVersion: version, events: [.saying(text)])],
            actor: "clerk", recorded: monday)
    }
}

extension NewEvent {
    static func saying(_ text: String, effective: String? = nil) -> NewEvent {
        NewEvent(type: "said", bytes: Array(text.utf8), effective: effective)
    }
}

extension VerifyReport {
    var places: [Fault.Place] { faults.map(\.place) }
}

/// As the tests write one: two are the same where they say the same in English.
extension LedgerReason: ExpressibleByStringInterpolation {
    public init(stringLiteral english: String) { self.init(english, de: "") }
}
