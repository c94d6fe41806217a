import Decisions
import Ledger

/// What is entered in one matter and belongs to its county with all of them.
extension MatterFile {
    /// A withdrawal says of which kind the entry is, since something else may bear
    /// the id later. Where something does already, it stays open: whoever wrote it
    /// has to say which is meant.
    func precise(_ entry: Entry) -> Entry {
        guard let withdrawal = entry.content as? Withdrawal, withdrawal.kind == nil,
            Set(entries.lazy.filter { withdrawal.takes($0) && !isWithdrawn($0) }.map(\.type)).count == 1
        else { return entry }
        return named(entry) { !isWithdrawn($0) }
    }

    /// The same for a case folder, in which a withdrawal stays as it was written:
    /// it is the one that the ledger may have already. Only its stream must be right.
    func inItsStream(_ entry: Entry) -> Entry {
        // The folder has what is withdrawn and the withdrawal side by side.
        let named = named(entry) { _ in true }
        return Streams.isCountys(named) ? named : entry
    }

    private func named(_ entry: Entry, _ mayBeMeant: (Entry) -> Bool) -> Entry {
        guard var withdrawal = entry.content as? Withdrawal, withdrawal.kind == nil,
            let taken = entries.last(where: { $0.header.id == withdrawal.entry && mayBeMeant($0) })
        else { return entry }
        withdrawal.kind = taken.type
        return Entry(entry.header, withdrawal)
    }

    /// Events in their order, each for the stream that it belongs to.
    func additions(of admitted: [Office.Admitted], in id: String) -> Additions {
        let county = index.opened.map { Streams.county($0.content.county.text) }
        var versions = versions
        var additions = Additions()
        for (entry, event) in admitted {
            let own = Streams.matter(id), stream = Streams.isCountys(entry) ? county ?? own : own
            additions.add(entry, as: event, to: stream, at: versions[stream] ?? 0)
            versions[stream, default: 0] += 1
        }
        return additions
    }
}
