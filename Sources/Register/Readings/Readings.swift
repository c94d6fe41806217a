import Decisions
import Foundation
import GRDB
import Ledger

/// What is read often, in a second SQLite file that may be deleted at any
/// time: it is made anew from the ledger.
final class Readings: Sendable {
    /// Raised when the tables change; an older file is made anew.
    private static let form = "5"
    let database: DatabaseQueue

    /// - Parameter file: nil: in memory alone, beside a ledger that can only be read.
    init(file: URL?) throws {
        if let file { database = try Readings.open(file) } else { database = try Readings.prepare(try DatabaseQueue()) }
    }

    /// A file that cannot be read is thrown away: nothing is lost with it.
    private static func open(_ file: URL) throws -> DatabaseQueue {
        do {
            return try prepare(file)
        } catch is DatabaseError {
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: file.path + suffix)
            }
            return try prepare(file)
        }
    }

    private static func prepare(_ file: URL) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // It can be made anew, so it need not wait for the disk.
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
        }
        return try prepare(try DatabaseQueue(path: file.path, configuration: configuration))
    }

    private static func prepare(_ queue: DatabaseQueue) throws -> DatabaseQueue {
        try queue.write { db in
            try db.execute(sql: ReadingsSQL.state)
            let found = try String.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'form'")
            if found != form { try ReadingsSQL.makeAnew(db, form: form) }
            // Damage is found here, where the file can still be thrown away.
            guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
        }
        return queue
    }

    /// Begins with a ledger: readings of another one, or ahead of it, are
    /// made anew.
    /// - Returns: what they had read up to, where this ledger does not go
    ///   through it.
    @discardableResult
    func follow(_ ledger: Ledger) throws -> LedgerMark? {
        let position = try position()
        let read = try position == 0 ? nil : ledger.events(after: position - 1, limit: 1).first
        var lacking: LedgerMark?
        if position > 0, try read?.hash.text != hash() {
            lacking = LedgerMark("\(try hash())@\(position)")
            try database.write { try ReadingsSQL.makeAnew($0, form: Readings.form) }
        }
        try catchUp(with: ledger)
        return lacking
    }

    /// Reads the ledger from where the readings stand.
    func catchUp(with ledger: Ledger, progress: ((Int64, Int64) -> Void)? = nil) throws {
        let head = try ledger.head()
        var position = try self.position()
        var batch = try Readings.rows(of: ledger, after: position)
        while let last = batch.last {
            let current = batch
            // While one batch is written the next is read.
            var next: [ReadingRow] = []
            if last.position < head {
                let (written, read) = Concurrently.both({ try write(current) }, { try Readings.rows(of: ledger, after: last.position) })
                try written.get()
                next = try read.get()
            } else {
                try write(current)
            }
            position = last.position
            progress?(position, head)
            batch = next
        }
    }

    private static func rows(of ledger: Ledger, after position: Int64) throws -> [ReadingRow] {
        try ledger.events(after: position, limit: 500).mapOnAllCores(atLeast: 100) { try ReadingRow($0) }
    }

    private func write(_ rows: [ReadingRow]) throws {
        guard let last = rows.last else { return }
        try database.write { db in
            try ReadingsSQL.insert(rows, into: db)
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO state VALUES ('position', ?), ('hash', ?)")
                .execute(arguments: [String(last.position), last.hash.text])
        }
    }

    /// Forgets all and reads the ledger from the beginning.
    func rebuild(from ledger: Ledger, progress: ((Int64, Int64) -> Void)?) throws {
        try database.write { try ReadingsSQL.makeAnew($0, form: Readings.form) }
        try catchUp(with: ledger, progress: progress)
    }

    /// What the readings in a file have read up to: a note of the ledger that
    /// they were made of. Nil where nothing is noted or can be read.
    static func noted(in file: URL) -> LedgerMark? {
        var configuration = Configuration()
        configuration.readonly = true
        guard FileManager.default.fileExists(atPath: file.path), let queue = try? DatabaseQueue(path: file.path, configuration: configuration),
              let rows = try? queue.read({ try Row.fetchAll($0, sql: "SELECT name, value FROM state") })
        else { return nil }
        let state = Dictionary(rows.map { ($0[0] as String? ?? "", $0[1] as String? ?? "") }) { $1 }
        guard let position = state["position"], let hash = state["hash"], position != "0" else { return nil }
        return LedgerMark("\(hash)@\(position)")
    }

    private func hash() throws -> String {
        try database.read { try String.fetchOne($0, sql: "SELECT value FROM state WHERE name = 'hash'") ?? "" }
    }

    private func position() throws -> Int64 {
        try database.read { db in
            try String.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'position'").flatMap { Int64($0) } ?? 0
        }
    }
}

extension [UInt8] {
    /// Two digits a byte.
    fileprivate var text: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Office {
    /// Makes the readings anew; answers how many events went in.
    @discardableResult
    public func rebuild(progress: ((Int64, Int64) -> Void)? = nil) throws -> Int64 {
        try readings.rebuild(from: ledger, progress: progress)
        return position
    }

    public func verify(through marks: [LedgerMark] = [], progress: ((Int64, Int64) -> Void)? = nil) throws -> VerifyReport {
        try Verification(ledger).report(through: marks, progress: progress)
    }
}
