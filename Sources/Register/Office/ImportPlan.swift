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
        try checkFiles(of: folder, ledger)
    }

    /// A file that is named by its hash, as a program names it, does not lie in the
    /// folder: then the ledger must have it, with just those bytes.
    private func checkFiles(of folder: CaseFolder, _ ledger: Ledger) throws {
        var missing = Mistakes()
        let new = Set(added.map { $0.type + "/" + $0.header.id })
        for item in folder.entries where new.contains(item.entry.type + "/" + item.entry.header.id) {
            for file in item.entry.files where try !(folder.has(file) ?? ledger.attachments.has(file)) {
                missing.append(ImportPlan.lacks(file, item))
            }
        }
        guard missing.isEmpty else { throw CaseFolderError(all: missing.inOrder) }
    }

    private static func lacks(_ file: FileReference, _ item: CaseFolder.Located) -> Mistake {
        Mistake(
            file: item.file, line: item.line, found: "the file “\(FileName.safe(file.name))” by a hash under which the register has none of \(file.bytes) bytes",
            expected: "the path of a file in the folder")
    }

    private mutating func plan(_ stream: String, _ entries: [Entry], _ ledger: Ledger) throws {
        // Under one id there may be several, each but the last withdrawn.
        var stored: [String: [[UInt8]]] = [:]
        let events = try ledger.events(inStream: stream)
        for event in events { stored[event.type + "/" + (try EntryCoding.entry(event)).header.id, default: []].append(event.bytes) }
        var new: [NewEvent] = [], own: [Entry] = []
        for entry in entries {
            let event = try EntryCoding.event(entry), key = entry.type + "/" + entry.header.id
            if let place = stored[key]?.firstIndex(of: event.bytes) {
                stored[key]?.remove(at: place)
                known += 1
            } else {
                new.append(event)
                own.append(entry)
            }
        }
        // The folder has all that the ledger has under an id, or it has changed it.
        if let other = own.first(where: { stored[$0.type + "/" + $0.header.id]?.isEmpty == false }) {
            throw RegisterError.differs(entry: other.header.id, type: other.type)
        }
        added += own
        if !new.isEmpty { appends.append(StreamAppend(stream: stream, expectedVersion: events.count, events: new)) }
    }
}
