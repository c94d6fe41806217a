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
