import GRDB
import GRDBSQLite

/// The texts of a row one behind the other, each with its length before it, so that none runs into the next:
/// what a digest is made of, and what is told to SQLite without another copy.
struct ColumnBytes: Sendable {
    private(set) var bytes: [UInt8] = []

    /// - Parameter columns: nil: it has no value.
    init(_ columns: [String?]) {
        bytes.reserveCapacity(512)
        for column in columns {
            let length = column.map { UInt32($0.utf8.count) } ?? Self.none
            withUnsafeBytes(of: length.littleEndian) { bytes.append(contentsOf: $0) }
            if let column { bytes.append(contentsOf: column.utf8) }
        }
    }

    /// What stands in place of a length where there is no value.
    private static let none = UInt32.max
    private static let lengthSize = MemoryLayout<UInt32>.size

    /// Calls `body` with the text of each column; they are gone when it returns.
    fileprivate func withTexts<Result>(_ body: ([UnsafeRawBufferPointer?]) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes { all in
            var texts: [UnsafeRawBufferPointer?] = [], start = 0
            while start + Self.lengthSize <= all.count {
                let length = UInt32(littleEndian: all.loadUnaligned(fromByteOffset: start, as: UInt32.self))
                start += Self.lengthSize
                guard length != Self.none else {
                    texts.append(nil)
                    continue
                }
                texts.append(UnsafeRawBufferPointer(rebasing: all[start..<(start + Int(length))]))
                start += Int(length)
            }
            return try body(texts)
        }
    }
}

extension Statement {
    /// Inserts a row of texts, which become numbers where the column is one. It is told to SQLite itself: by way
    /// of `StatementArguments` it takes several times as long, and a rebuild has one for each event.
    /// - Throws: `DatabaseError`.
    func insert(_ texts: ColumnBytes) throws {
        defer {
            sqlite3_reset(sqliteStatement)
            sqlite3_clear_bindings(sqliteStatement)
        }
        try texts.withTexts { texts in
            func check(_ result: Int32, is expected: Int32) throws {
                guard result == expected else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
            }
            for (place, text) in texts.enumerated() {
                let column = Int32(place + 1)
                let bound =
                    if let text {
                        sqlite3_bind_text(
                            sqliteStatement, column, text.assumingMemoryBound(to: CChar.self).baseAddress,
                            Int32(text.count), nil)
                    } else { sqlite3_bind_null(sqliteStatement, column) }
                try check(bound, is: SQLITE_OK)
            }
            try check(sqlite3_step(sqliteStatement), is: SQLITE_DONE)
        }
    }
}
