import Decisions
import Synchronization

/// Of each matter the last entry that an audience may read, known until an event of a
/// stream that the matter is read from. It has a lock of its own, held for nanoseconds:
/// whoever only wants to know whether something has changed waits for no writer and
/// reads nothing from the disk.
final class LastMarks: Sendable {
    private struct Known {
        var marks: [Audience: RegisterMark] = [:]
        var streams: Set<String>
    }

    private struct State {
        var matters: [String: Known] = [:]
        /// Which of them are read from a stream.
        var readers: [String: Set<String>] = [:]
    }

    private let state = Mutex(State())

    func of(_ id: String, for audience: Audience) -> RegisterMark? {
        state.withLock { $0.matters[id]?.marks[audience] }
    }

    /// - Parameter streams: from which the matter is read.
    func keep(_ mark: RegisterMark, of id: String, for audience: Audience, streams: some Sequence<String>) {
        state.withLock { state in
            var known = state.matters[id] ?? Known(streams: Set(streams))
            known.marks[audience] = mark
            state.matters[id] = known
            for stream in known.streams { state.readers[stream, default: []].insert(id) }
        }
    }

    /// Something was appended to them.
    func forget(streams: Set<String>) {
        state.withLock { state in
            for id in streams.reduce(into: Set<String>(), { $0.formUnion(state.readers[$1] ?? []) }) {
                for stream in state.matters.removeValue(forKey: id)?.streams ?? [] { state.readers[stream]?.remove(id) }
            }
            for stream in streams where state.readers[stream]?.isEmpty == true { state.readers[stream] = nil }
        }
    }

    func forgetAll() { state.withLock { $0 = State() } }
}

extension Office {
    /// The last entry of a matter that the audience may read, by its place in the chain.
    /// It pins all that they can be shown, and counts nothing that they cannot.
    public func lastMark(of id: String, for audience: Audience) throws -> RegisterMark {
        if let known = lastMarks.of(id, for: audience) { return known }
        return try state.withLock { state in try lastMark(of: id, in: file(id, &state), for: audience) }
    }

    func lastMark(of id: String, in file: MatterFile, for audience: Audience) throws -> RegisterMark {
        if let known = lastMarks.of(id, for: audience) { return known }
        let position = file.index.lastPosition(for: audience)
        let mark = try ledger.mark(at: position) ?? RegisterMark(position: 0, hash: [])
        lastMarks.keep(mark, of: id, for: audience, streams: file.versions.keys)
        return mark
    }
}
