import Decisions
import Register
import Synchronization

/// What an answer was made from, noted as it is read: until an event of one of these the
/// same would be made again.
public final class MadeFrom: Sendable {
    private struct Notes {
        var matters: [String: RegisterMark] = [:]
        var ledger: RegisterMark?
    }

    private let notes = Mutex(Notes())

    public init() {}

    /// A matter, as its reader sees it. Of one that is read twice the first time counts: an
    /// entry may have come in between.
    public func note(_ view: MatterView) {
        notes.withLock { $0.matters[view.id] = $0.matters[view.id] ?? view.lastMark }
    }

    /// All matters, or the ledger itself.
    /// - Parameter mark: where the ledger stood before any of it was read.
    public func noteAll(at mark: RegisterMark) { notes.withLock { $0.ledger = $0.ledger ?? mark } }

    /// The last event that it was made from.
    public var last: RegisterMark? {
        notes.withLock { notes in
            (Array(notes.matters.values) + [notes.ledger].compactMap { $0 }).max { $0.position < $1.position }
        }
    }

    /// Whether the same would be made now. What was made from nothing that is noted is
    /// never taken for current.
    public func isCurrent(in office: Office, for audience: Audience) -> Bool {
        let notes = notes.withLock { $0 }
        if let ledger = notes.ledger { return ledger == office.mark }
        guard !notes.matters.isEmpty else { return false }
        return notes.matters.allSatisfy { id, mark in (try? office.lastMark(of: id, for: audience)) == mark }
    }
}
