import GRDB
import Ledger

/// What was written into the readings, as a digest kept beside them: readings
/// that somebody has changed, or a disk, are not shown but made anew.
enum ReadingsDigest {
    /// Whether all stands there as it was written.
    static func isRight(_ db: Database) throws -> Bool {
        try state("events", db) == events(from: "", after: 0, db) && state("matters", db) == matters(db)
    }

    /// Notes what has been added after a position.
    static func note(after position: Int64, hasMatters: Bool, in db: Database) throws {
        try set("events", try events(from: state("events", db) ?? "", after: position, db), db)
        if hasMatters || position == 0 { try set("matters", matters(db), db) }
    }

    /// A chain, one link for each event, so that what is added costs no more.
    private static func events(from before: String, after position: Int64, _ db: Database) throws -> String {
        var digest = before
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM happening WHERE position > ? ORDER BY position", arguments: [position])
        while let row = try rows.next() { digest = link(digest, row) }
        return digest
    }

    private static func matters(_ db: Database) throws -> String {
        try Row.fetchAll(db, sql: "SELECT * FROM matter ORDER BY id").reduce("") { link($0, $1) }
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
