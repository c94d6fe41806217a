import Decisions
import Ledger

extension MatterFile {
    /// False where an event of its streams is not the next.
    mutating func take(_ placed: [PlacedEntry]) -> Bool {
        var entries: [Entry] = []
        for place in placed {
            let event = place.event
            guard let version = versions[event.stream] else { continue }
            guard event.version == version + 1 else { return false }
            entries.append(place.entry)
            versions[event.stream] = event.version
        }
        if !entries.isEmpty { add(entries) }
        return true
    }
}
