import GRDB
import Ledger

/// What was written into the readings, as a digest kept beside them: readings
/// that somebody has changed, or a disk, are not shown but made anew.
enum ReadingsDigest {
    /// Tables whose rows change. They have a sum of what their rows come to, in whatever order
    /// these came, so that one that changes costs no more the more there are.
    enum Table: String, CaseIterable {
        case matter, listed

        /// Which matter a row is of.
        fileprivate var key: String { self == .matter ? "id" : "matter" }
    }

    /// Whether all stands there as it was written.
    static func isRight(_ db: Database) throws -> Bool {
        guard try state("events", db) == events(from: "", after: 0, db) else { return false }
        for table in Table.allCases {
            let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table.rawValue)")
            guard try state(table.rawValue, db) == sum("", rows) else { return false }
        }
        return try Row.fetchOne(db, sql: ReadingsSQL.mattersForgotten) == nil
    }

    /// Of tables that have nothing in them yet.
    static func begin(in db: Database) throws {
        try set("events", "", db)
        for table in Table.allCases { try set(table.rawValue, sum("", []), db) }
    }

    /// Notes what has been added after a position.
    static func note(after position: Int64, in db: Database) throws {
        try set("events", try events(from: state("events", db) ?? "", after: position, db), db)
    }

    /// Notes what becomes of the rows of one matter.
    static func changing(_ table: Table, _ id: String, in db: Database, _ change: () throws -> Void) throws {
        let sql = "SELECT * FROM \(table.rawValue) WHERE \(table.key) = ?"
        let before = try Row.fetchAll(db, sql: sql, arguments: [id])
        try change()
        let after = try Row.fetchAll(db, sql: sql, arguments: [id])
        try set(table.rawValue, sum(try state(table.rawValue, db) ?? "", before + after), db)
    }

    /// A row that was there goes by being added once more.
    private static func sum(_ before: String, _ rows: [Row]) -> String {
        rows.reduce(before.isEmpty ? String(repeating: "0", count: 64) : before) { sum, row in
            String(zip(sum, link("", row)).map { a, b in
                Character(String((a.hexDigitValue ?? 0) ^ (b.hexDigitValue ?? 0), radix: 16))
            })
        }
    }

    /// A chain, one link for each event, so that what is added costs no more.
    private static func events(from before: String, after position: Int64, _ db: Database) throws -> String {
        var digest = before
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM happening WHERE position > ? ORDER BY position", arguments: [position])
        while let row = try rows.next() { digest = link(digest, row) }
        return digest
    }

    private static func link(_ before: String, _ row: Row) -> String {
        var bytes = Array(before.utf8)
        for value in row.databaseValues {
            let text = switch value.storage {
            case .null: "-"
            case .int64(let number): String(number)
            case .string(let text): "\(text.utf8.count):\(text)"
            default: "\(value)"
            }
            bytes += text.utf8
            bytes.append(0x0A)
        }
        return AttachmentStore.contentHash(of: bytes)
    }

    private static func state(_ name: String, _ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM state WHERE name = ?", arguments: ["digest-of-" + name])
    }

    private static func set(_ name: String, _ value: String, _ db: Database) throws {
        try db.execute(sql: "INSERT OR REPLACE INTO state VALUES (?, ?)", arguments: ["digest-of-" + name, value])
    }
}
