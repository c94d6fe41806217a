import Decisions
import Ledger

extension MatterFile {
    /// Takes in what was appended to its streams, but what it has already.
    /// - Returns: false where an event is not the next.
    mutating func take(_ placed: [PlacedEntry]) -> Bool {
        var entries: [Entry] = []
        for place in placed {
            let event = place.event
            guard let version = versions[event.stream], event.version > version else { continue }
            guard event.version == version + 1 else { return false }
            entries.append(place.entry)
            versions[event.stream] = event.version
            eventBytes += event.bytes.count
            for audience in Audience.allCases where audience.mayRead(place.entry.header) { note(event, for: audience) }
        }
        if !entries.isEmpty { add(entries) }
        return true
    }

    /// Of what was appended, what belongs to it and it has not.
    func lacking(of placed: [PlacedEntry]) -> [PlacedEntry] {
        placed.filter { place in versions[place.event.stream].map { place.event.version > $0 } ?? false }
    }
}
