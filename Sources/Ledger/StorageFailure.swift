import Foundation
import GRDB

extension LedgerError {
    /// Says in the ledger's words what the database said.
    init(storage error: any Error) {
        switch error {
        case let error as LedgerError:
            self = error
        case let error as DatabaseError:
            self.init(error)
        default:
            self = .storage(reason: "\(error)")
        }
    }

    private init(_ error: DatabaseError) {
        let message = error.message ?? "SQLite result \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_CORRUPT:
            self = .corrupt(
                position: nil,
                reason: "the database file is cut off or overwritten (SQLite: \(message))")
        case .SQLITE_NOTADB:
            self = .corrupt(
                position: nil, reason: "the file is not a database (SQLite: \(message))")
        case .SQLITE_FULL:
            self = .storage(reason: "the disk is full (SQLite: \(message))")
        case .SQLITE_READONLY, .SQLITE_PERM:
            self = .storage(reason: "the database may not be written (SQLite: \(message))")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .storage(reason: "another program holds the database (SQLite: \(message))")
        case .SQLITE_TOOBIG:
            self = .storage(reason: "the event is larger than the database takes "
                + "(SQLite: \(message))")
        default:
            self = .storage(reason: "SQLite: \(message)")
        }
    }

    /// What the system said of the last call, in its words.
    static func systemReason() -> String { String(cString: strerror(errno)) }
}
