import GRDB
import Ledger

/// What was written into the readings, as a digest kept beside them: readings
/// that somebody has changed, or a disk, are not shown but made anew. Each table has a
/// sum of what its rows come to, in whatever order they came, so that one more costs no
/// more the more there are, and many are summed up on all cores.
enum ReadModelDigest {
    enum Table: String, CaseIterable {
        case happening, matter, listed

        /// Which matter a row is of, where rows change.
        fileprivate var key: String { self == .listed ? "matter" : "id" }
    }

    /// Whether all stands there as it was written.
    static func isRight(_ db: Database) throws -> Bool {
        for table in Table.allCases {
            var sum = RowSum()
            let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.rawValue)")
            while let row = try rows.next() { sum.turn(digest(of: row)) }
            guard try state(table, db) == sum.text else { return false }
        }
        return try Row.fetchOne(db, sql: ReadModelSQL.mattersForgotten) == nil
    }

    /// Of tables that have nothing in them yet.
    static func begin(in db: Database) throws {
        for table in Table.allCases { try set(table, RowSum(), db) }
    }

    /// Notes the rows that have been added to what happened.
    static func note(_ rows: some Sequence<ReadModelRow>, in db: Database) throws {
        var sum = RowSum(try state(.happening, db))
        for row in rows { sum.turn(row.digest) }
        try set(.happening, sum, db)
    }

    /// Notes what becomes of the rows of one matter.
    static func changing(_ table: Table, _ id: String, in db: Database, _ change: () throws -> Void) throws {
        let sql = "SELECT * FROM \(table.rawValue) WHERE \(table.key) = ?"
        var sum = RowSum(try state(table, db))
        // A row that was there goes by being turned once more.
        for row in try Row.fetchAll(db, sql: sql, arguments: [id]) { sum.turn(digest(of: row)) }
        try change()
        for row in try Row.fetchAll(db, sql: sql, arguments: [id]) { sum.turn(digest(of: row)) }
        try set(table, sum, db)
    }

    /// Of a row, numbers as texts.
    static func digest(of columns: ColumnBytes) -> [UInt8] { AttachmentStore.digest(of: columns.bytes) }

    private static func digest(of row: Row) -> [UInt8] {
        digest(
            of: ColumnBytes(
                row.databaseValues.map { value in
                    switch value.storage {
                    case .null: nil
                    case .int64(let number): String(number)
                    case .string(let text): text
                    default: "\(value)"
                    }
                }))
    }

    private static func state(_ table: Table, _ db: Database) throws -> String? {
        try String.fetchOne(
            db, sql: "SELECT value FROM state WHERE name = ?", arguments: ["digest-of-" + table.rawValue])
    }

    private static func set(_ table: Table, _ sum: RowSum, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO state VALUES (?, ?)", arguments: ["digest-of-" + table.rawValue, sum.text])
    }
}

/// What rows come to together, whatever their order.
private struct RowSum {
    private var words: [UInt64] = [0, 0, 0, 0]

    init() {}

    /// As it was noted; nothing where that is no sum.
    init(_ text: String?) {
        let parts = (text ?? "").split(separator: "-").compactMap { UInt64($0, radix: 16) }
        if parts.count == 4 { words = parts }
    }

    var text: String { words.map { String($0, radix: 16) }.joined(separator: "-") }

    /// Adds a row, or takes it away where it was there.
    mutating func turn(_ digest: [UInt8]) {
        for (place, byte) in digest.prefix(32).enumerated() {
            words[place / 8] ^= UInt64(byte) << UInt64(place % 8 * 8)
        }
    }
}
