/// An event as its writer hands it in: what kind it is, and its bytes.
///
/// The ledger never looks into `bytes`. It keeps them as they are, and its
/// hashes are over them.
public struct NewEvent: Sendable, Equatable {
    /// What kind of event it is; not empty, without a NUL character.
    public var type: String
    public var bytes: [UInt8]
    /// The last day on which it can have happened in the world, as
    /// `YYYY-MM-DD`; nil if it is undated.
    public var effective: String?

    public init(type: String, bytes: [UInt8], effective: String? = nil) {
        self.type = type
        self.bytes = bytes
        self.effective = effective
    }
}

/// Events for the end of one stream, and what the writer knew of it.
public struct StreamAppend: Sendable, Equatable {
    /// The stream's name; not empty, without a NUL character.
    public var stream: String
    /// How many events the writer saw in the stream; 0 for a new one.
    public var expectedVersion: Int
    /// May be empty: then the append only holds if the version is as
    /// expected, which guards a stream that was read but is not written.
    public var events: [NewEvent]

    public init(stream: String, expectedVersion: Int, events: [NewEvent]) {
        self.stream = stream
        self.expectedVersion = expectedVersion
        self.events = events
    }
}

/// An event as it stands in the ledger, never to change.
public struct StoredEvent: Sendable, Equatable {
    /// Its place among all events: 1, 2, 3 … without gaps.
    public let position: Int64
    public let stream: String
    /// Its place in its stream: 1, 2, 3 … without gaps.
    public let version: Int
    public let type: String
    public let bytes: [UInt8]
    /// Who did it.
    public let actor: String
    /// When the ledger learned of it: UTC with milliseconds, for example
    /// `2013-01-10T09:00:00.000Z`.
    public let recorded: String
    /// The last day on which it can have happened; nil if undated.
    public let effective: String?
    /// The hash of the event one position before, 32 bytes.
    public let previousHash: [UInt8]
    /// The hash of this event, 32 bytes. See ``HashChain``.
    public let hash: [UInt8]
}
