/// What `verify` read and what it found.
public struct VerifyReport: Sendable, Equatable {
    /// How many events were read.
    public internal(set) var events: Int64 = 0
    /// How many attachments were read.
    public internal(set) var attachments: Int64 = 0
    /// Where the ledger ends, going by what was noted with the last append.
    public internal(set) var head = Head(position: 0, hash: HashChain.genesis)
    /// What is no damage, and still should be known.
    public private(set) var notes: [String] = []
    /// What is damaged, at most ``mostFaults`` of them; empty if all is well.
    public private(set) var faults: [Fault] = []
    /// How many more there were.
    public private(set) var furtherFaults = 0

    public static let mostFaults = 1_000

    /// The end of the ledger, as it is noted elsewhere.
    public var mark: LedgerMark { LedgerMark(position: head.position, hash: head.hash) }

    public var isClean: Bool { faults.isEmpty }

    mutating func note(_ text: String) {
        if notes.count < 20 { notes.append(text) }
    }

    public mutating func note(_ place: Fault.Place, found: String, expected: String) {
        guard faults.count < Self.mostFaults else { return furtherFaults += 1 }
        faults.append(Fault(place: place, found: found, expected: expected))
    }
}

/// One thing that is not as it was written.
public struct Fault: Sendable, Equatable {
    public enum Place: Sendable, Equatable {
        /// The event at this position.
        case event(position: Int64)
        /// The attachment of this hash, or a file that has none for a name.
        case attachment(String)
        /// The database as a whole.
        case database
        /// A table, an index or a trigger.
        case guards
        /// What was noted of the ledger elsewhere.
        case mark
    }

    public let place: Place
    public let found: String
    public let expected: String
}

extension Fault: CustomStringConvertible {
    public var description: String {
        let at =
            switch place {
            case .event(let position): "Event \(position)"
            case .attachment(let name): "Attachment \(name)"
            case .database: "Database"
            case .guards: "Guards"
            case .mark: "Noted head"
            }
        return "\(at): found \(found), expected \(expected)."
    }
}
