import Costing
import Decisions
import Ledger
import Synchronization

/// What readers take: matters as they stand on the disk, and views of them. Its lock is held only
/// to look something up or to put it there. Nothing is read, folded, decided or committed meanwhile,
/// so that no matter waits for another, and no reader for who writes.
final class Shelf: Sendable {
    private let state: Mutex<ShelfState>

    /// - Parameter most: bytes that all may take together, as they are estimated.
    init(mark: LedgerMark, most: Int) { state = Mutex(ShelfState(mark: mark, most: most)) }

    /// Where the ledger stands.
    var mark: LedgerMark { state.withLock { $0.mark } }

    /// Whether a matter is in memory, perhaps without what has been shown since.
    func has(_ id: String) -> Bool { state.withLock { $0.has(id) } }

    /// A matter with all its entries.
    /// - Parameter read: reads it where it is not here.
    func file(_ id: String, _ read: () throws -> MatterFile) throws -> MatterFile {
        try with(id, read) { _, found in found.file }
    }

    /// The last entry of a matter that an audience may read; known also of one that has left.
    func lastMark(of id: String, for audience: Audience, _ read: () throws -> MatterFile) throws -> LedgerMark {
        if let known = state.withLock({ $0.lastMark(of: id, for: audience) }) { return known }
        return try with(id, read) { state, found in
            found.isCurrent ? state.note(found.file, id, for: audience) : found.file.lastMark(for: audience)
        }
    }

    /// A matter as it is shown, made by the first who asks.
    func view(
        _ id: String, _ key: ViewKey, _ read: () throws -> MatterFile,
        make: (MatterFile, Matter, LedgerMark) throws -> MatterView
    ) throws -> MatterView {
        let (found, seen, (fold, once)) = try with(id, read) { state, found in
            let seen = found.file.seen(asOf: key.asOf, for: key.audience, today: key.statusDay)
            // What is older than what is shown by now is for nobody else.
            let place = found.isCurrent ? state.place(of: key, in: found.file, id, seen) : (Once(), Once())
            return (found, seen, place)
        }
        let view = try once.value { try make(found.file, fold.value { found.file.matter(seen) }, found.mark) }
        return view.at(found.mark)
    }

    /// Shows what is on the disk now; see `ShelfState`.
    func show(_ placed: [PlacedEntry], at mark: LedgerMark) -> [String] {
        var gone: [any Sendable] = []
        defer { withExtendedLifetime(gone) {} }
        return state.withLock { state in
            defer { gone += state.letGo() }
            return state.show(placed, at: mark)
        }
    }

    /// Matters of which views are kept, with how many; how many matters; and what all take.
    var kept: (views: [String: Int], files: Int, bytes: Int) { state.withLock { ($0.kept, $0.filesKept, $0.bytes) } }

    private enum Looked<Found: Sendable>: Sendable {
        case found(Found)
        case toRead(Once<ShelfState.Found>, asOf: Int64)
    }

    /// Asks something of a matter, which is read or moved on first where it must be. It is told as it was when it
    /// was asked for, or later; nobody waits until nothing more comes.
    private func with<Found: Sendable>(
        _ id: String, _ read: () throws -> MatterFile, _ ask: (inout ShelfState, ShelfState.Found) -> Found
    ) throws -> Found {
        // What makes room is let go of once the lock is.
        var gone: [any Sendable] = []
        defer { withExtendedLifetime(gone) {} }
        while true {
            let looked: Looked<Found> = state.withLock { state in
                defer { gone += state.letGo() }
                if let found = state.current(id) { return .found(ask(&state, found)) }
                return .toRead(state.read(id), asOf: state.mark.position)
            }
            guard case .toRead(let once, let position) = looked else {
                guard case .found(let found) = looked else { continue }
                return found
            }
            let made: ShelfState.Found
            do { made = try once.value { try moveOn(id, read) } } catch {
                state.withLock { $0.endReading(id, once, with: nil) }
                throw error
            }
            let shown: Found? = state.withLock { state in
                defer { gone += state.letGo() }
                state.endReading(id, once, with: made.file)
                if let found = state.current(id) { return ask(&state, found) }
                // Whoever came when it was being read already may have to see more.
                return made.mark.position >= position ? ask(&state, made) : nil
            }
            if let shown { return shown }
        }
    }

    private func moveOn(_ id: String, _ read: () throws -> MatterFile) throws -> ShelfState.Found {
        var mark = mark
        // Nobody else may hold it: all of it would be copied.
        var left = state.withLock { state in
            mark = state.mark
            return state.take(id)
        }
        if left?.catchUp() == true, let kept = left {
            return ShelfState.Found(file: kept.file, mark: mark, isCurrent: false)
        }
        return ShelfState.Found(file: try read(), mark: mark, isCurrent: false)
    }
}
