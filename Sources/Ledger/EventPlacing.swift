/// Gives new events their places behind the end of a ledger. Nothing is written by that: whoever decides on what
/// comes next need not wait for the disk.
public struct EventPlacing: Sendable {
    /// Of the last that got a place; 0 before the first.
    public private(set) var position: Int64
    private(set) var hash: [UInt8]

    /// The end, with all that got a place.
    public var mark: LedgerMark { LedgerMark(position: position, hash: hash) }

    init(behind position: Int64, hash: [UInt8]) { (self.position, self.hash) = (position, hash) }

    /// - Parameters:
    ///   - actor: Who did it; not empty.
    ///   - recorded: When it was learned: UTC with milliseconds, for example
    ///     `2013-01-10T09:00:00.000Z`.
    /// - Returns: The events as they will stand, in the order given.
    /// - Throws: `invalid` for a value that the ledger does not take; nothing has got a place then.
    public mutating func place(
        _ appends: [StreamAppend], actor: String, recorded: String
    ) throws(LedgerError) -> [StoredEvent] {
        for append in appends { try Admission.check(append) }
        try Admission.checkActor(actor)
        try Admission.checkRecorded(recorded)
        var placed: [StoredEvent] = []
        for append in appends {
            for (number, event) in append.events.enumerated() {
                let previous = hash, version = append.expectedVersion + number + 1
                position += 1
                hash = HashChain.hash(
                    previous: previous, position: position, stream: append.stream, version: version,
                    type: event.type, actor: actor, recorded: recorded, effective: event.effective,
                    bytes: event.bytes)
                placed.append(
                    StoredEvent(
                        position: position, stream: append.stream, version: version, type: event.type,
                        bytes: event.bytes, actor: actor, recorded: recorded, effective: event.effective,
                        previousHash: previous, hash: hash))
            }
        }
        return placed
    }
}
