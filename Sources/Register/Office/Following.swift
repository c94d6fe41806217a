import Decisions
import Ledger

extension Office.State {
    /// Adds what was just stored to the matters that are in memory, so that a
    /// new entry costs no new reading of all the old ones. A matter that the
    /// new entries do not fit is read anew when it is next asked for.
    mutating func follow(_ stored: [StoredEvent]) {
        forgetViews()
        if let last = stored.last { mark = LedgerMark(position: last.position, hash: last.hash) }
        for id in Array(files.keys) {
            guard var file = files.removeValue(forKey: id), file.take(stored) else { continue }
            files[id] = file
        }
    }
}

extension MatterFile {
    /// False where an event of its streams cannot be read, or is not the next.
    fileprivate mutating func take(_ stored: [StoredEvent]) -> Bool {
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
