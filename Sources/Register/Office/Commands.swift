import Dispatch
import Decisions
import Ledger
import Synchronization

/// Commands are decided on one after another, each on what the one before has left, and do not wait for the disk
/// meanwhile: what was decided on by the time that the disk is free is committed together. Each is answered once
/// all that it was decided on is there.
extension Office {
    /// What a command comes to, once it is decided.
    enum Decided {
        case append(Additions)
        /// It had been carried out before.
        case done([Entry])
    }

    typealias Finish = @Sendable (Result<[Entry], any Error>) -> Void

    struct Command: Sendable {
        let actor: Actor
        let decide: @Sendable (inout Writing) throws -> Decided
        let finish: Finish
    }

    /// What was decided on, and may not be on the disk yet.
    struct Settled: Sendable {
        /// What it appends; nothing where it had been carried out before.
        let placed: [PlacedEntry]
        let entries: [Entry]
        let finish: Finish
    }

    /// Decides on a command, and waits until what it comes to is on the disk.
    func carryOut(in id: String, by actor: Actor, _ decide: (inout Writing) throws -> Decided) throws -> [Entry] {
        prepare(id)
        return try carryOut(by: actor, decide)
    }

    func carryOut(by actor: Actor, _ decide: (inout Writing) throws -> Decided) throws -> [Entry] {
        let answer = Mutex<Result<[Entry], any Error>?>(nil)
        writing.withLock { writing in
            if let settled = settle(by: actor, &writing, decide, { result in answer.withLock { $0 = result } }) {
                commits.put(settled)
            }
        }
        commits.now { commit(commits.take()) }
        return try answer.withLock { $0 }?.get() ?? []
    }

    /// The same, and keeps no thread waiting.
    func carryOutTogether(
        in id: String, by actor: Actor, _ decide: @escaping @Sendable (inout Writing) throws -> Decided
    ) async throws -> [Entry] {
        prepare(id)
        return try await withCheckedThrowingContinuation { continuation in
            let command = Command(actor: actor, decide: decide) { continuation.resume(with: $0) }
            commands.add(command) { self.writing.withLock { self.settle(self.commands.take(), &$0) } }
        }
    }

    /// A matter that is not in memory is read before the lock is taken, so that the writers to
    /// others do not wait for it. What is wrong with it is told by whoever decides.
    private func prepare(_ id: String) { if !shelf.has(id) { _ = try? entries(of: id) } }

    private func settle(_ commands: [Command], _ writing: inout Writing) {
        for command in commands {
            if let settled = settle(by: command.actor, &writing, command.decide, command.finish) {
                // In the order of their places: nobody else decides meanwhile.
                commits.add(settled) { self.commit(self.commits.take()) }
            }
        }
    }

    /// What was looked at to decide is let go of before it is moved on: else all of it would be copied.
    /// - Returns: nil where it was refused, and is answered.
    private func settle(
        by actor: Actor, _ writing: inout Writing, _ decide: (inout Writing) throws -> Decided,
        _ finish: @escaping Finish
    ) -> Settled? {
        do {
            switch try decide(&writing) {
            case .done(let entries): return Settled(placed: [], entries: entries, finish: finish)
            case .append(let additions):
                let placed = try writing.append(additions, by: actor, recorded: recorded, shown: shelf.mark)
                return Settled(placed: placed, entries: placed.map(\.entry), finish: finish)
            }
        } catch {
            finish(.failure(error))
            return nil
        }
    }

    private func commit(_ group: [Settled]) {
        let placed = group.flatMap(\.placed)
        do throws(LedgerError) { try ledger.append(placed.map(\.event)) } catch { return undo(group, error) }
        let behind = show(placed)
        for settled in group { settled.finish(.success(settled.entries)) }
        for id in behind { _ = try? entries(of: id) }
    }

    /// Nothing of a group was taken, and so nothing of what was decided on since.
    private func undo(_ group: [Settled], _ error: LedgerError) {
        let reason = notTaken(error)
        let all = writing.withLock { writing in
            showWhatIsThere()
            writing.forget(at: try? ledger.end())
            return group + commits.take()
        }
        for settled in all {
            let isThere = settled.placed.isEmpty && settled.entries.allSatisfy { $0.position <= shelf.mark.position }
            settled.finish(isThere ? .success(settled.entries) : .failure(reason))
        }
    }

    /// A disk that fails while it is written to may have kept the events all the same.
    private func showWhatIsThere() {
        guard let events = try? ledger.events(after: shelf.mark.position, limit: .max), !events.isEmpty else { return }
        let placed = events.compactMap { event in
            (try? EntryCoding.entry(event)).map { PlacedEntry(event: event, entry: $0) }
        }
        if placed.count == events.count { _ = show(placed) }
    }

    /// Lets readers have what is on the disk. The readings come first: what is made as of a
    /// position tells all that they have up to there.
    /// - Returns: the matters of which much has to be taken in by the next who reads them.
    private func show(_ placed: [PlacedEntry]) -> [String] {
        guard let last = placed.last?.event else { return [] }
        readings.note(placed, of: ledger)
        return shelf.show(placed, at: LedgerMark(position: last.position, hash: last.hash))
    }
}
