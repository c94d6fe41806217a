import Dispatch
import Decisions
import Ledger
import Synchronization

/// Commands are decided on one after another, each on what the one before has left, and
/// appended; those that wait at the same time are committed together.
extension Office {
    /// What a command comes to, once it is decided.
    enum Decided {
        case append(Additions)
        /// It had been carried out before.
        case done([Entry])
    }

    struct Command: Sendable {
        let actor: Actor
        let decide: @Sendable (inout Writing) throws -> Decided
        let finish: @Sendable (Result<[Entry], any Error>) -> Void
    }

    /// Decides on a command and appends what it comes to. What was looked at to decide
    /// is let go of before it is moved on: else all of it would be copied.
    func carryOut(in id: String, by actor: Actor, _ decide: (inout Writing) throws -> Decided) throws -> [Entry] {
        prepare(id)
        return try writing.withLock { writing in
            switch try decide(&writing) {
            case .done(let entries): entries
            case .append(let additions): try append(additions, by: actor, &writing).map(\.entry)
            }
        }
    }

    /// The same, together with what else waits by then. It is answered once it is on the
    /// disk, and keeps no thread waiting.
    func carryOutTogether(
        in id: String, by actor: Actor, _ decide: @escaping @Sendable (inout Writing) throws -> Decided
    ) async throws -> [Entry] {
        prepare(id)
        return try await withCheckedThrowingContinuation { continuation in
            commands.add(Command(actor: actor, decide: decide) { continuation.resume(with: $0) }) { self.carryOut($0) }
        }
    }

    private func carryOut(_ commands: [Command]) {
        let results = writing.withLock { writing in carryOut(commands, &writing) }
        for (command, result) in zip(commands, results) { command.finish(result) }
    }

    /// A matter that is not in memory is read before the lock is taken, so that the writers to
    /// others do not wait for it. What is wrong with it is told by whoever decides.
    private func prepare(_ id: String) { _ = try? entries(of: id) }

    private func carryOut(_ commands: [Command], _ writing: inout Writing) -> [Result<[Entry], any Error>] {
        var results: [Result<[Entry], any Error>] = [], taken: Set<Int> = []
        do throws(LedgerError) {
            try ledger.together { group in
                for (place, command) in commands.enumerated() {
                    let result = Result { try decide(command, &group, &writing) }
                    if case .success((_, true)) = result { taken.insert(place) }
                    results.append(result.map(\.entries))
                }
            }
        } catch {
            // Nothing of what was appended is there.
            writing.forget(at: shelf.mark)
            let reason = notTaken(error)
            results += Array(repeating: .failure(reason), count: commands.count - results.count)
            for place in taken { results[place] = .failure(reason) }
            return results
        }
        if !taken.isEmpty { show(&writing) }
        return results
    }

    private func decide(_ command: Command, _ group: inout AppendGroup, _ writing: inout Writing) throws -> (
        entries: [Entry], isAppended: Bool
    ) {
        switch try command.decide(&writing) {
        case .done(let entries): return (entries, false)
        case .append(let additions):
            let stored: [StoredEvent]
            // What ends the program is told once, of the whole group.
            do { stored = try group.append(additions.appends, actor: command.actor.id, recorded: recorded) } catch {
                throw NotTaken(error)
            }
            let placed = additions.placed(as: stored)
            writing.follow(placed)
            return (placed.map(\.entry), true)
        }
    }
}

/// Commands that wait, carried out in the order in which they came.
final class WaitingCommands: Sendable {
    private let waiting = Mutex<[Office.Command]>([])
    private let queue = DispatchQueue(label: "einvernehmen.commands")

    func add(_ command: Office.Command, _ carryOut: @escaping @Sendable ([Office.Command]) -> Void) {
        let isFirst = waiting.withLock { waiting in
            waiting.append(command)
            return waiting.count == 1
        }
        guard isFirst else { return }
        // Whatever comes until they are begun goes with them.
        queue.async {
            carryOut(
                self.waiting.withLock { waiting in
                    defer { waiting = [] }
                    return waiting
                })
        }
    }
}
