import Decisions
import Ledger

/// The one admission. A form, a program, the command line or a case folder: whatever way an
/// entry comes, it is held to the same rules, on the matter as the ledger and what comes
/// before it leave it.
extension Office {
    /// All that an entry must pass before it is appended.
    /// - Parameters:
    ///   - written: the entry as its event would have it.
    ///   - file: what the ledger has of the matter.
    ///   - matter: the same, moved on by what was put before it.
    ///   - coming: what comes with it, where each may name what comes later.
    func admit(
        _ entry: Entry, as written: WrittenEvent, to file: MatterFile, _ matter: Matter, with coming: Coming? = nil,
        _ texts: ReadTexts
    ) throws {
        try checkIssued(entry)
        try file.checkIsFree(entry, in: matter)
        try matter.decide(entry)
        try References.check(written, in: matter, or: coming?.names ?? [])
        let whole = coming?.matter ?? matter
        try whole.checkPredicates(of: entry.content)
        try whole.checkMarks(of: entry.content) { texts($0) }
        try matter.checkHistory(entry)
        try EntryTexts.check(written)
    }

    /// An entry that may be appended, and its event.
    typealias Admitted = (entry: Entry, event: NewEvent)

    /// Decides on each entry on what the ones before would leave, also after
    /// one that is refused, so that all refusals can be told.
    /// - Parameter asks: whether what is unlikely is asked about here; a form
    ///   asks on its own page.
    func decided(
        _ entries: [Entry], on file: MatterFile, at position: Int64, _ texts: ReadTexts, asks: Bool = false,
        first check: (Entry) throws -> Void = { _ in }
    ) throws -> (admitted: [Admitted], refused: [(index: Int, refusal: Refusal)]) {
        var file = file
        var admitted: [Admitted] = []
        var refused: [(index: Int, refusal: Refusal)] = []
        for (index, proposed) in entries.enumerated() {
            let matter = file.whole
            let entry = asks ? matter.asPut(file.precise(proposed)) : file.precise(proposed)
            let written = try WrittenEvent(entry)
            do {
                try check(entry)
                try admit(entry, as: written, to: file, matter, texts)
                // Whatever else is wrong is told first.
                if asks { try matter.checkConfirmed(entry) }
            } catch let refusal as Refusal { refused.append((index, refusal)) }
            admitted.append((entry, EntryCoding.event(entry, as: written)))
            guard admitted.count < entries.count else { break }
            file.add([entry.placed(at: position + Int64(admitted.count))])
        }
        return (admitted, refused)
    }

    /// The same of what a case folder adds to a matter that has moved on: in order of effect,
    /// all refusals at once, each where it stands in the folder.
    func check(_ plan: ImportPlan, _ texts: ReadTexts, _ writing: inout Writing) throws {
        guard !plan.added.isEmpty else { return }
        var refused = Mistakes()
        // Nothing stands in the ledger but what the folder has, which was put to the rules when it was read.
        if plan.isNew, !plan.isMovedOn {
            try plan.judge(&refused) { item, _ in try checkIssued(item.entry) }
        } else {
            let file = try plan.isNew ? shared(of: plan) : self.file(plan.matter, &writing)
            let coming = Coming(plan.added.map(\.item.entry), with: file)
            var matter = file.whole, position = writing.position
            try plan.judge(&refused) { item, written in
                position += 1
                defer { matter.apply(item.entry.placed(at: position)) }
                if item.turn == nil {
                    try admit(item.entry, as: written, to: file, matter, with: coming, texts)
                } else if !Streams.isCountys(item.entry) {
                    // Another register has taken it as it stands; what it names must be here all the same.
                    try References.check(written, in: matter, or: coming.names)
                }
            }
        }
        guard refused.isEmpty else { throw CaseFolderError(all: refused.inOrder) }
    }

    /// What a matter that is not there yet will share with others.
    private func shared(of plan: ImportPlan) throws -> MatterFile {
        var file = MatterFile()
        for stream in plan.streams.dropFirst() {
            let events = try ledger.events(inStream: stream)
            file.add(try events.map { event throws(RegisterError) in try EntryCoding.entry(event) })
        }
        file.fold()
        return file
    }
}

/// What comes into a matter at once and may name one another in any order, as in a case folder.
struct Coming {
    let names: Set<Naming.Name>
    /// The matter with all of it, and nothing taken back by it: a text may name what is
    /// withdrawn later.
    let matter: Matter

    init(_ added: [Entry], with file: MatterFile) {
        names = Set(added.map { Naming.Name(type: $0.type, id: $0.header.id) })
        var file = file
        file.add(added.filter { !($0.content is Withdrawal) })
        matter = file.whole
    }
}

extension ImportPlan {
    fileprivate func judge(_ refused: inout Mistakes, _ check: (CaseFolder.Located, WrittenEvent) throws -> Void)
        rethrows
    {
        for (item, written) in added {
            do { try check(item, written) } catch let refusal as Refusal {
                refused.append(Mistake(refusal, at: item))
            }
        }
    }
}
