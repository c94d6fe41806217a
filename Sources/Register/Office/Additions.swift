import Decisions
import Ledger

/// Entries that may be appended, each with its event: encoded once, and never decoded again.
struct Additions: Sendable {
    private(set) var appends: [StreamAppend] = []
    /// In the order of the events.
    private(set) var entries: [Entry] = []

    /// Adds an event to the end of a stream.
    /// - Parameter version: how many the stream has, with those that are here.
    mutating func add(_ entry: Entry, as event: NewEvent, to stream: String, at version: Int) {
        entries.append(entry)
        if appends.last?.stream == stream {
            appends[appends.count - 1].events.append(event)
        } else {
            appends.append(StreamAppend(stream: stream, expectedVersion: version, events: [event]))
        }
    }

    /// The entries at the places in the ledger that they have got.
    func placed(as stored: [StoredEvent]) -> [PlacedEntry] {
        zip(stored, entries).map { PlacedEntry(event: $0, entry: $1) }
    }
}

/// An entry at its place in the ledger, and the event there.
struct PlacedEntry: Sendable {
    let event: StoredEvent
    let entry: Entry

    init(event: StoredEvent, entry: Entry) {
        self.event = event
        self.entry = Entry(
            entry.header, entry.content, position: event.position, recorded: event.recorded, actor: event.actor)
    }
}
