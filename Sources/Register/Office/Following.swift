import Decisions
import Ledger

extension MatterFile {
    /// False where an event of its streams cannot be read, or is not the next.
    mutating func take(_ stored: [StoredEvent]) -> Bool {
        var entries: [Entry] = []
        for event in stored {
            guard let version = versions[event.stream] else { continue }
            guard event.version == version + 1, let entry = try? EntryCoding.entry(event) else { return false }
            entries.append(entry)
            versions[event.stream] = event.version
        }
        if !entries.isEmpty { add(entries) }
        return true
    }
}
