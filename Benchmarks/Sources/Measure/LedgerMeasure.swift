import Foundation
import GRDB
import Ledger

/// One event appended and acknowledged, against a bare insert of the same
/// bytes in a transaction with the same durability.
enum LedgerMeasure {
    static let bytes = [UInt8](repeating: 65, count: 400)

    static func run() throws {
        let folder = Measure.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let ledger = try Ledger(folder: folder.appending(path: "ours").path)
        let bare = try bareTable(folder.appending(path: "bare"))
        var ours: [Double] = [], theirs: [Double] = []
        for round in 0..<400 {
            ours.append(
                try Measure.seconds {
                    try ledger.append(
                        [
                            StreamAppend(
                                stream: "matter/x", expectedVersion: round,
                                events: [NewEvent(type: "a.b", bytes: bytes, effective: nil)])
                        ],
                        actor: "clerk", recorded: "2013-01-10T09:00:00.000Z")
                })
            theirs.append(
                try Measure.seconds {
                    try bare.write {
                        try $0.execute(sql: "INSERT INTO event (bytes) VALUES (?)", arguments: [Data(bytes)])
                    }
                })
        }
        Measure.line("append one event", ours: Measure.median(ours), bare: Measure.median(theirs), goal: "0.5")
    }

    static func bareTable(_ folder: URL) throws -> DatabasePool {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let pool = try DatabasePool(path: folder.appending(path: "bare.sqlite").path)
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "CREATE TABLE event (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
        }
        return pool
    }
}
