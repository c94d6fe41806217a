import Decisions
import Ledger

/// What of a case folder is new to the ledger.
struct ImportPlan {
    var matter: String
    var additions = Additions()
    /// An entry that is new, where it stands in the folder, and what becomes of it as an event.
    typealias Added = (item: CaseFolder.Located, written: WrittenEvent)
    /// In order of effect.
    var added: [Added] = []
    /// How many of the folder's entries the ledger has.
    var known = 0
    /// Whether the ledger has nothing yet of the matter itself.
    private(set) var isNew = true
    /// Whether the ledger has of the matter, its programme or its county what the folder has not.
    private(set) var isMovedOn = false
    /// From which the matter is read, its own first.
    let streams: [String]

    init(_ folder: CaseFolder, ledger: Ledger) throws {
        guard let opened = folder.entries.first(where: { $0.entry.content is MatterOpened })?.entry else {
            throw RegisterError.file(Text(phrase: "Der Ordner hat keinen Vorgang."))
        }
        matter = opened.header.id
        streams = Streams.all(of: opened)
        var order: [String] = []
        var entries: [String: [(place: Int, item: CaseFolder.Located)]] = [:]
        var file = MatterFile()
        file.add(folder.entries.map(\.entry))
        for (place, located) in folder.entries.inOrderOfEffect.enumerated() {
            var item = located
            item.entry = file.inItsStream(item.entry)
            let stream = Streams.stream(for: item.entry, of: opened, isProgrammes: item.file.hasPrefix("Programmes/"))
            if entries[stream] == nil { order.append(stream) }
            entries[stream, default: []].append((place, item))
        }
        var new: [(place: Int, added: Added)] = []
        for stream in order + streams.filter({ entries[$0] == nil }) {
            new += try plan(stream, entries[stream] ?? [], ledger)
        }
        added = new.sorted { $0.place < $1.place }.map(\.added)
        try checkFiles(of: folder, ledger)
    }

    /// A file that is named by its hash, as a program names it, does not lie in the
    /// folder: then the ledger must have it, with just those bytes.
    private func checkFiles(of folder: CaseFolder, _ ledger: Ledger) throws {
        var missing = Mistakes()
        let new = Set(added.map { $0.item.entry.type + "/" + $0.item.entry.header.id })
        for item in folder.entries where new.contains(item.entry.type + "/" + item.entry.header.id) {
            for file in item.entry.files where try !(folder.has(file) ?? ledger.attachments.has(file)) {
                missing.append(ImportPlan.lacks(file, item))
            }
        }
        guard missing.isEmpty else { throw CaseFolderError(all: missing.inOrder) }
    }

    private static func lacks(_ file: FileReference, _ item: CaseFolder.Located) -> Mistake {
        let name = FileName.safe(file.name)
        return Mistake(
            file: item.file, line: item.line,
            found: Text(
                phrase: """
                    die Datei „\(name, "name")“ mit einem Hash, unter dem das Register keine mit \
                    \(file.bytes, "bytes") \
                    Byte hat
                    """),
            expected: Expectation.of(FileReference.self))
    }

    private mutating func plan(
        _ stream: String, _ entries: [(place: Int, item: CaseFolder.Located)], _ ledger: Ledger
    ) throws -> [(place: Int, added: Added)] {
        // Under one id there may be several, each but the last withdrawn.
        var stored: [String: [[UInt8]]] = [:]
        let events = try ledger.events(inStream: stream)
        for event in events {
            stored[event.type + "/" + (try EntryCoding.entry(event)).header.id, default: []].append(event.bytes)
        }
        var own: [(place: Int, added: Added)] = []
        for (place, item) in entries {
            let written = try WrittenEvent(item.entry), key = item.entry.type + "/" + item.entry.header.id
            if let found = stored[key]?.firstIndex(of: written.bytes) {
                stored[key]?.remove(at: found)
                known += 1
            } else {
                own.append((place, (item, written)))
            }
        }
        // The folder has all that the ledger has under an id, or it has changed it.
        let changed = own.lazy.map(\.added.item.entry).first { stored[$0.type + "/" + $0.header.id]?.isEmpty == false }
        if let changed { throw RegisterError.differs(entry: changed.header.id, type: changed.type) }
        if stream == streams.first, !events.isEmpty { isNew = false }
        if stored.values.contains(where: { !$0.isEmpty }) { isMovedOn = true }
        for (_, (item, written)) in own {
            additions.add(item.entry, as: EntryCoding.event(item.entry, as: written), to: stream, at: events.count)
        }
        return own
    }
}
