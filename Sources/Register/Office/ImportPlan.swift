import Decisions
import Ledger

/// What of a case folder is new to the ledger.
struct ImportPlan {
    var matter: String
    var appends: [StreamAppend] = []
    /// The entries that are new, and how many are known.
    var added: [Entry] = []
    var known = 0

    init(_ folder: CaseFolder, ledger: Ledger) throws {
        guard let opened = folder.entries.first(where: { $0.entry.content is MatterOpened })?.entry else {
            throw RegisterError.file("The folder has no matter.")
        }
        matter = opened.header.id
        var order: [String] = []
        var entries: [String: [Entry]] = [:]
        var file = MatterFile()
        file.add(folder.entries.map(\.entry))
        for item in folder.entries.inOrderOfEffect {
            let entry = file.inItsStream(item.entry)
            let stream = Streams.stream(for: entry, of: opened, isProgrammes: item.file.hasPrefix("Programmes/"))
            if entries[stream] == nil { order.append(stream) }
            entries[stream, default: []].append(entry)
        }
        for stream in order { try plan(stream, entries[stream] ?? [], ledger) }
    }

    private mutating func plan(_ stream: String, _ entries: [Entry], _ ledger: Ledger) throws {
        var stored: [String: [UInt8]] = [:]
        let events = try ledger.events(inStream: stream)
        for event in events { stored[event.type + "/" + (try EntryCoding.entry(event)).header.id] = event.bytes }
        var new: [NewEvent] = []
        for entry in entries {
            let event = try EntryCoding.event(entry)
            switch stored[entry.type + "/" + entry.header.id] {
            case nil:
                new.append(event)
                added.append(entry)
            case event.bytes?: known += 1
            default: throw RegisterError.differs(entry: entry.header.id, type: entry.type)
            }
        }
        if !new.isEmpty { appends.append(StreamAppend(stream: stream, expectedVersion: events.count, events: new)) }
    }
}
