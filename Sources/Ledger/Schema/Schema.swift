import GRDB

/// What is in `ledger.sqlite`, one object a file beside this one.
enum Schema {
    /// Marks the file as a ledger: the letters "Einv".
    static let applicationID = 0x4569_6E76
    /// Raised when the form of the database changes.
    static let version = 1

    static let objects = [
        eventsTable, headTable, firstHead,
        eventsOnlyAtTheEnd, eventsMoveTheHead, eventsAreNotChanged, eventsAreNotDeleted,
        headMovesByOne, headIsNotDeleted,
    ]

    static func create(in db: Database) throws {
        for object in objects { try db.execute(sql: object) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Refuses a file that is not a ledger, or one of a later form.
    static func check(_ db: Database, path: String) throws {
        let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id == applicationID else {
            throw LedgerError.cannotOpen(
                path: path,
                reason: LedgerReason(
                    "it is a database, but not a ledger", de: "das ist eine Datenbank, aber kein Register"))
        }
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found == version else {
            throw LedgerError.cannotOpen(
                path: path,
                reason: LedgerReason(
                    "found a ledger of form \(found), expected form \(version); "
                        + "use the release of the program that wrote it, or a later one",
                    de: "das Register hat die Form \(found), erwartet ist \(version); die Ausgabe des Programms "
                        + "nehmen, die es geschrieben hat, oder eine spätere"))
        }
    }
}
