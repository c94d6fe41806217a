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
            self = .storage(reason: .reported("\(error)"))
        }
    }

    private init(_ error: DatabaseError) {
        let message = error.message ?? "SQLite result \(error.extendedResultCode.rawValue)"
        func reason(_ english: String, de german: String) -> LedgerReason {
            LedgerReason("\(english) (SQLite: \(message))", de: "\(german) (SQLite: „\(message)“)")
        }
        switch error.resultCode {
        case .SQLITE_CORRUPT:
            self = .corrupt(
                position: nil,
                reason: reason(
                    "the database file is cut off or overwritten",
                    de: "die Datei der Datenbank ist abgeschnitten oder überschrieben"))
        case .SQLITE_NOTADB:
            self = .corrupt(
                position: nil,
                reason: reason(
                    "the file is not a database",
                    de: "die Datei ist keine Datenbank"))
        case .SQLITE_FULL:
            self = .storage(reason: reason("the disk is full", de: "der Datenträger ist voll"))
        case .SQLITE_READONLY, .SQLITE_PERM:
            self = .storage(
                reason: reason(
                    "the database may not be written",
                    de: "die Datenbank darf nicht geschrieben werden"))
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .storage(
                reason: reason(
                    "another program holds the database",
                    de: "ein anderes Programm hält die Datenbank"))
        case .SQLITE_TOOBIG:
            self = .storage(
                reason: reason(
                    "the event is larger than the database takes",
                    de: "das Ereignis ist größer, als die Datenbank aufnimmt"))
        default:
            self = .storage(reason: .reported("SQLite: \(message)"))
        }
    }
}
