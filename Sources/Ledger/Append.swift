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
        try together { group throws(LedgerError) in try group.append(appends, actor: actor, recorded: recorded) }
    }

    /// Several appends in one transaction: when it returns, all that were taken are on
    /// the disk, and none of them was before. So many wait for the disk once.
    ///
    /// - Parameter body: appends to the group one after another. One that is refused
    ///   changes nothing, and the others go on; what `body` itself throws undoes all.
    /// - Throws: as `append`; then nothing of the group was taken.
    public func together<Value>(_ body: (inout AppendGroup) throws -> Value) throws(LedgerError) -> Value {
        try write { db in
            var group = AppendGroup(tail: try Tail(db))
            let value = try body(&group)
            if let failure = group.failure { throw failure }
            try group.tail.checkEnd()
            return value
        }
    }
}

/// Appends that are committed together.
public struct AppendGroup {
    fileprivate var tail: Tail
    /// What the disk or the database refused: nothing of the group is taken then.
    fileprivate var failure: LedgerError?

    fileprivate init(tail: Tail) { self.tail = tail }

    /// As `Ledger.append`; what it returns is on the disk once the group is.
    public mutating func append(_ appends: [StreamAppend], actor: String, recorded: String) throws(LedgerError)
        -> [StoredEvent]
    {
        if let failure { throw failure }
        for append in appends { try Admission.check(append) }
        try Admission.checkActor(actor)
        try Admission.checkRecorded(recorded)
        let before = tail
        tail.added = []
        do {
            try tail.db.inSavepoint {
                for append in appends { try tail.add(append, actor: actor, recorded: recorded) }
                return .commit
            }
            return tail.added
        } catch {
            tail = before
            let error = LedgerError(storage: error)
            switch error {
            case .conflict, .invalid: break
            default: failure = error
            }
            throw error
        }
    }
}

/// The end of the ledger inside one transaction.
private struct Tail {
    let db: Database
    let insert: Statement
    let streamVersion: Statement
    var position: Int64
    var hash: [UInt8]
    var added: [StoredEvent] = []

    init(_ db: Database) throws {
        self.db = db
        insert = try db.cachedStatement(sql: Query.insertEvent)
        streamVersion = try db.cachedStatement(sql: Query.streamVersion)
        guard let head = try Head.read(db) else {
            throw LedgerError.headMissing
        }
        position = head.position
        hash = head.hash
    }

    mutating func add(_ append: StreamAppend, actor: String, recorded: String) throws {
        var version = try Int.fetchOne(streamVersion, arguments: [append.stream]) ?? 0
        guard version == append.expectedVersion else {
            throw LedgerError.conflict(
                stream: append.stream, expected: append.expectedVersion, found: version)
        }
        for event in append.events {
            version += 1
            position += 1
            let previous = hash
            hash = HashChain.hash(
                previous: previous, position: position, stream: append.stream,
                version: version, type: event.type, actor: actor, recorded: recorded,
                effective: event.effective, bytes: event.bytes)
            try insert.execute(arguments: [
                position, append.stream, version, event.type,
                event.bytes.isEmpty ? nil : Data(event.bytes), actor, recorded,
                event.effective, Data(previous), Data(hash),
            ])
            guard db.changesCount == 1 else {
                throw LedgerError.corrupt(
                    position: position,
                    reason: LedgerReason(
                        "the database did not take it as one row",
                        de: "die Datenbank hat es nicht als eine Zeile aufgenommen"))
            }
            added.append(
                StoredEvent(
                    position: position, stream: append.stream, version: version,
                    type: event.type, bytes: event.bytes, actor: actor, recorded: recorded,
                    effective: event.effective, previousHash: previous, hash: hash))
        }
    }

    /// Whatever a foreign trigger may have done, the head must be the event
    /// that was added last.
    func checkEnd() throws {
        guard let head = try Head.read(db), head.position == position, head.hash == hash else {
            throw LedgerError.corrupt(
                position: position,
                reason: LedgerReason(
                    "the head did not move to it", de: "der Kopf ist nicht zu ihm weitergerückt"))
        }
    }
}
