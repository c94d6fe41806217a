import GRDB

extension Ledger {
    /// The events of a stream in order, those after `version`; none if there
    /// is no such stream.
    public func events(
        inStream stream: String, after version: Int = 0
    ) throws(LedgerError) -> [StoredEvent] {
        try read { db in
            let statement = try db.cachedStatement(sql: Query.eventsInStream)
            let events = try Self.events(statement, [stream, version])
            var next = max(0, version) + 1
            for event in events {
                guard event.version == next else {
                    throw LedgerError.corrupt(
                        position: event.position,
                        reason: LedgerReason(
                            "found version \(event.version) of the stream \(stream), expected version \(next)",
                            de: "der Strom \(stream) hat dort die Nummer \(event.version), erwartet ist \(next)"))
                }
                next += 1
            }
            return events
        }
    }

    /// The next events of all streams after `position`, at most `limit`.
    ///
    /// - Throws: `corrupt` if a position is left out.
    public func events(
        after position: Int64, limit: Int
    ) throws(LedgerError) -> [StoredEvent] {
        // A negative limit would mean none to the database.
        guard limit > 0 else { return [] }
        return try read { db in
            let statement = try db.cachedStatement(sql: Query.eventsAfter)
            let events = try Self.events(statement, [position, limit])
            var next = max(0, position) + 1
            var before: [UInt8]?
            for event in events {
                guard event.position == next else {
                    throw LedgerError.corrupt(
                        position: next,
                        reason: LedgerReason(
                            "found the event of position \(event.position) in its place",
                            de: "an seiner Stelle steht das Ereignis \(event.position)"))
                }
                if let before, before != event.previousHash {
                    throw LedgerError.corrupt(
                        position: event.position,
                        reason: LedgerReason(
                            "it is not linked to the event before", de: "es schließt nicht an das Ereignis davor an"))
                }
                before = event.hash
                next += 1
            }
            return events
        }
    }

    /// Calls `body` with every event after `position`, up to the last one
    /// there is when it gets there.
    ///
    /// It reads some hundred at a time and holds no lock while `body` runs,
    /// so `body` may ask the ledger, and may append to it.
    public func forEachEvent(
        after position: Int64 = 0, _ body: (StoredEvent) throws -> Void
    ) throws {
        let atATime = 500
        var position = position
        while true {
            let events = try events(after: position, limit: atATime)
            for event in events { try body(event) }
            guard events.count == atATime, let last = events.last else { return }
            position = last.position
        }
    }

    /// The names of the streams that begin with `prefix`, in byte order.
    public func streams(prefix: String = "") throws(LedgerError) -> [String] {
        // No stream has a NUL in its name.
        if prefix.utf8.contains(0) { return [] }
        return try read { db in
            let statement = try db.cachedStatement(sql: Query.streamsWithPrefix)
            return try String.fetchAll(statement, arguments: ["prefix": prefix])
        }
    }

    /// The position of the last event; 0 if there is none.
    public func head() throws(LedgerError) -> Int64 { try mark().position }

    /// The end of the ledger, as it is noted elsewhere.
    public func mark() throws(LedgerError) -> LedgerMark { try end().mark }

    /// Whether the chain goes through a place that was noted.
    public func goes(through mark: LedgerMark) throws(LedgerError) -> Bool {
        if mark.position == 0 { return mark.fits(HashChain.genesis) }
        return try events(after: mark.position - 1, limit: 1).first.map {
            $0.position == mark.position && mark.fits($0.hash)
        } ?? false
    }

    /// The place of an event in the chain; nil where there is none.
    public func mark(at position: Int64) throws(LedgerError) -> LedgerMark? {
        guard position > 0 else { return nil }
        return try events(after: position - 1, limit: 1).first.map { LedgerMark(position: $0.position, hash: $0.hash) }
    }

    private static func events(
        _ statement: Statement, _ arguments: StatementArguments
    ) throws -> [StoredEvent] {
        var events: [StoredEvent] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() {
            let event = try StoredEvent(row)
            // Whatever is shown rests on events: none is read on that is not
            // as it was written.
            guard HashChain.hash(of: event) == event.hash else {
                throw LedgerError.corrupt(
                    position: event.position,
                    reason: LedgerReason(
                        "its content has another hash than was stored with it",
                        de: "sein Inhalt hat einen anderen Hash als den, der bei ihm steht"))
            }
            events.append(event)
        }
        return events
    }
}
