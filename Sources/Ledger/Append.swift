import Foundation
import GRDB

extension Ledger {
    /// Appends to one or more streams, all or nothing. When it returns, the
    /// events are on the disk.
    ///
    /// A stream may be named twice; the second time it is expected to have
    /// the events of the first.
    ///
    /// - Parameters:
    ///   - actor: Who did it; not empty.
    ///   - recorded: When it was learned: UTC with milliseconds, for example
    ///     `2013-01-10T09:00:00.000Z`.
    /// - Returns: The events as they now stand, in the order given.
    /// - Throws: `conflict` if a stream has not the expected version,
    ///   `folderLost` if the folder is not the one any more that was opened,
    ///   `corrupt` if the database did something else than was asked,
    ///   `invalid` for a value that the ledger does not take, `storage` if
    ///   the disk refuses.
    @discardableResult
    public func append(
        _ appends: [StreamAppend], actor: String, recorded: String
    ) throws(LedgerError) -> [StoredEvent] {
        try write { db in
            var tail = try Tail(db)
            try tail.check(appends)
            var placing = tail.end
            let placed = try placing.place(appends, actor: actor, recorded: recorded)
            try tail.add(placed)
            return placed
        }
    }

    /// The end, behind which new events get their places.
    public func end() throws(LedgerError) -> EventPlacing {
        try read { try EventPlacing(behindEndOf: $0) }
    }

    /// Appends events that have their places behind the end already, all or nothing. When it returns, they are
    /// on the disk: so what many have written waits for it once.
    ///
    /// - Throws: as the other; `corrupt` where the ledger ends elsewhere than they begin, since nobody else
    ///   can have written to it.
    public func append(_ placed: [StoredEvent]) throws(LedgerError) {
        guard !placed.isEmpty else { return }
        try write { db in
            var tail = try Tail(db)
            try tail.add(placed)
        }
    }
}

extension EventPlacing {
    fileprivate init(behindEndOf db: Database) throws {
        guard let head = try Head.read(db) else { throw LedgerError.headMissing }
        self.init(behind: head.position, hash: head.hash)
    }
}

/// The end of the ledger inside one transaction.
private struct Tail {
    let db: Database
    private(set) var end: EventPlacing
    private let insert: Statement
    private let streamVersion: Statement

    init(_ db: Database) throws {
        self.db = db
        insert = try db.cachedStatement(sql: Query.insertEvent)
        streamVersion = try db.cachedStatement(sql: Query.streamVersion)
        end = try EventPlacing(behindEndOf: db)
    }

    /// Whether each writer saw all that there is, and what was handed in before.
    func check(_ appends: [StreamAppend]) throws {
        var versions: [String: Int] = [:]
        for append in appends {
            let stream = append.stream, expected = append.expectedVersion
            let found = try versions[stream] ?? Int.fetchOne(streamVersion, arguments: [stream]) ?? 0
            guard found == expected else {
                throw LedgerError.conflict(stream: stream, expected: expected, found: found)
            }
            versions[stream] = expected + append.events.count
        }
    }

    mutating func add(_ placed: [StoredEvent]) throws {
        for event in placed {
            guard event.position == end.position + 1, event.previousHash == end.hash else {
                throw LedgerError.corrupt(
                    position: end.position,
                    reason: LedgerReason(
                        "it is not the end behind which the new events were put",
                        de: "es ist nicht das Ende, hinter das die neuen Ereignisse gehören"))
            }
            // A trigger looks whether it is the next of its stream.
            try insert.execute(arguments: [
                event.position, event.stream, event.version, event.type,
                event.bytes.isEmpty ? nil : Data(event.bytes), event.actor, event.recorded,
                event.effective, Data(event.previousHash), Data(event.hash),
            ])
            guard db.changesCount == 1 else {
                throw LedgerError.corrupt(
                    position: event.position,
                    reason: LedgerReason(
                        "the database did not take it as one row",
                        de: "die Datenbank hat es nicht als eine Zeile aufgenommen"))
            }
            end = EventPlacing(behind: event.position, hash: event.hash)
        }
        try checkEnd()
    }

    /// Whatever a foreign trigger may have done, the head must be the event
    /// that was added last.
    private func checkEnd() throws {
        guard let head = try Head.read(db), head.position == end.position, head.hash == end.hash else {
            throw LedgerError.corrupt(
                position: end.position,
                reason: LedgerReason(
                    "the head did not move to it", de: "der Kopf ist nicht zu ihm weitergerückt"))
        }
    }
}
