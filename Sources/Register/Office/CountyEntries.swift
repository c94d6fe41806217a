import Decisions
import Foundation
import Ledger

/// What is entered in one matter and belongs to its county with all of them.
extension MatterFile {
    /// A withdrawal of such a thing says of which kind it is, since in another
    /// matter of the county something else may bear the id.
    func precise(_ entry: Entry) -> Entry {
        guard var withdrawal = entry.content as? Withdrawal, withdrawal.kind == nil,
              let taken = entries.last(where: { $0.header.id == withdrawal.entry }), Streams.isCountys(taken.type) else { return entry }
        withdrawal.kind = taken.type
        return Entry(entry.header, withdrawal)
    }

    /// Events in their order, each for the stream that it belongs to.
    func appends(of events: [NewEvent], in id: String) throws -> [StreamAppend] {
        let county = entries.lazy.compactMap { $0.content as? MatterOpened }.first.map { Streams.county($0.county.text) }
        var versions = versions
        var appends: [StreamAppend] = []
        for event in events {
            let own = Streams.matter(id), stream = try Self.isCountys(event) ? county ?? own : own
            if appends.last?.stream == stream {
                appends[appends.count - 1].events.append(event)
            } else {
                appends.append(StreamAppend(stream: stream, expectedVersion: versions[stream] ?? 0, events: [event]))
            }
            versions[stream, default: 0] += 1
        }
        return appends
    }

    private static func isCountys(_ event: NewEvent) throws -> Bool {
        guard event.type == Withdrawal.type else { return Streams.isCountys(event.type) }
        return try JSONDecoder().decode(Withdrawal.self, from: Data(event.bytes)).kind.map(Streams.isCountys) ?? false
    }
}
