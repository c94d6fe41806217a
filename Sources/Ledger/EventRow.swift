import Foundation
import GRDB

extension StoredEvent {
    /// Decodes a row with the columns of ``Query/columns``, by index.
    ///
    /// Every column is read as one that may be absent: in a damaged file any
    /// of them can be, and that must be an error and not a crash.
    init(_ row: Row) throws {
        guard let position = row[0] as Int64? else {
            throw LedgerError.corrupt(
                position: nil,
                reason: LedgerReason(
                    "an event has no position",
                    de: "ein Ereignis hat keine Position"))
        }
        guard let stream = row[1] as String?, let version = row[2] as Int?,
            let type = row[3] as String?, let bytes = try Self.blob(row, 4),
            let actor = row[5] as String?, let recorded = row[6] as String?,
            let previousHash = try Self.blob(row, 8), let hash = try Self.blob(row, 9)
        else {
            throw LedgerError.corrupt(
                position: position,
                reason: LedgerReason(
                    "found a column without a value",
                    de: "eine Spalte ist ohne Wert"))
        }
        self.init(
            position: position, stream: stream, version: version, type: type, bytes: bytes,
            actor: actor, recorded: recorded, effective: row[7], previousHash: previousHash,
            hash: hash)
    }

    private static func blob(_ row: Row, _ index: Int) throws -> [UInt8]? {
        try row.withUnsafeData(atIndex: index) { data in data.map { [UInt8]($0) } }
    }
}
