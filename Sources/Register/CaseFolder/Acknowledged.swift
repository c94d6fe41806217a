import Decisions
import Ledger

/// An entry that a register has taken as it stands in the folder. What takes effect
/// before it was recorded after it, so that the days alone would speak against it;
/// or it has the id of one that was withdrawn, which older registers gave again; or it
/// belongs to the county and names what another of its matters has.
struct Acknowledged: Hashable {
    /// The list in which it stands.
    let section: String
    let id: String
    /// Of all that it says: one that was changed since is judged like any other.
    let hash: String

    /// The list in which an export names them.
    static let section = "acknowledged"
    static let file = "acknowledged.yaml"

    init(_ entry: Entry) throws {
        section = entry.kind.list
        id = entry.header.id
        hash = AttachmentStore.contentHash(of: try EntryCoding.bytes(Entry(entry.header, entry.content)))
    }

    /// Nil where it is not what an export writes.
    init?(_ node: WrittenValue) {
        guard let mapping = node.mapping, mapping.pairs.count == 3,
            let section = mapping["section"]?.text, let id = mapping["id"]?.text, let hash = mapping["hash"]?.text
        else { return nil }
        self.section = section
        self.id = id
        self.hash = hash
    }

    var yaml: String { "  - {section: \(section), id: \"\(id)\", hash: \(hash)}\n" }
}

extension [CaseFolder.Located] {
    /// Puts each entry to the slices as a command, in order of effect.
    func judge(_ refuse: (CaseFolder.Located, Refusal) -> Void) {
        var matter = Matter()
        var refused: Set<String> = []
        for item in inOrderOfEffect {
            do {
                try matter.decide(item.entry)
                try EntryTexts.check(item.entry)
            } catch {
                refused.insert(item.entry.type + "/" + item.entry.header.id)
                refuse(item, error)
            }
            matter.apply(item.entry)
        }
        // What a predicate names may take effect later than the predicate.
        for item in self where refused.isEmpty || !refused.contains(item.entry.type + "/" + item.entry.header.id) {
            do { try matter.checkPredicates(of: item.entry.content) } catch { refuse(item, error) }
        }
    }

    /// What would be refused here, though the register has it: by the days, by what it
    /// names, or by an id that was given again; these in the order in which they were
    /// taken. Each knows its place in the ledger.
    func acknowledgedAlone() throws -> [Acknowledged] {
        var items = map {
            CaseFolder.Located(entry: Entry($0.entry.header, $0.entry.content), file: $0.file, line: $0.line)
        }
        let again = givenAgain
        for place in again { items[place].turn = Int(self[place].entry.position) }
        var told = Set(again.map { ObjectIdentifier(items[$0].entry) })
        var alone: [Entry] = []
        items.judge { item, _ in if told.insert(ObjectIdentifier(item.entry)).inserted { alone.append(item.entry) } }
        alone += items.namingElsewhere.filter { told.insert(ObjectIdentifier($0)).inserted }
        return try (alone + again.map { items[$0].entry }).map { try Acknowledged($0) }
    }

    /// What belongs to the county and names what only another of its matters has, as a
    /// folder of that one has brought it.
    private var namingElsewhere: [Entry] {
        let known = Set(map { Naming.Name(type: $0.entry.type, id: $0.entry.header.id) })
        return map(\.entry).filter { entry in
            Streams.isCountys(entry) && Naming(of: entry).names.contains { $0.type != nil && !known.contains($0) }
        }
    }

    /// Where entries stand of which several have one id, and what withdraws them: by
    /// id, and of one day as they were taken.
    private var givenAgain: [Int] {
        let names = Dictionary(grouping: indices) {
            Naming.Name(type: self[$0].entry.type, id: self[$0].entry.header.id)
        }
        let several = names.values.filter { $0.count > 1 }.flatMap { $0 }
        guard !several.isEmpty else { return [] }
        let byID = Dictionary(grouping: several) { self[$0].entry.header.id }
        var places = Dictionary(uniqueKeysWithValues: several.map { ($0, self[$0].entry.header.id) })
        for place in indices {
            guard let withdrawal = self[place].entry.content as? Withdrawal, let own = byID[withdrawal.entry] else {
                continue
            }
            if own.contains(where: { withdrawal.takes(self[$0].entry) }) { places[place] = withdrawal.entry }
        }
        return places.sorted { a, b in
            let left = self[a.key].entry, right = self[b.key].entry
            return (a.value, left.effectiveOrdinal, left.position) < (b.value, right.effectiveOrdinal, right.position)
        }.map(\.key)
    }
}

extension FolderReader {
    mutating func readAcknowledged(_ list: WrittenValue, _ name: String) {
        if list.isNull { return }
        guard let items = list.list else {
            mistakes.append(
                Mistake(
                    file: label + name, line: list.line, found: list.shown,
                    expected: Text(phrase: "eine Liste, wie ein Export sie schreibt")))
            return
        }
        for (turn, item) in items.enumerated() {
            guard let told = Acknowledged(item) else {
                mistakes.append(
                    Mistake(
                        file: label + name, line: item.line, found: item.shown,
                        expected: Text(phrase: "section, id und hash eines Eintrags, wie ein Export sie schreibt")))
                continue
            }
            acknowledged[told, default: []].append(turn)
        }
    }

    /// What stands as it was taken; a copy of it does not.
    mutating func markAcknowledged() {
        guard !acknowledged.isEmpty else { return }
        let ids = Set(acknowledged.keys.map(\.id))
        var met: [Acknowledged: Int] = [:]
        for place in entries.indices where ids.contains(entries[place].entry.header.id) {
            guard let told = try? Acknowledged(entries[place].entry), let turns = acknowledged[told] else { continue }
            let count = met[told, default: 0]
            guard count < turns.count else { continue }
            met[told] = count + 1
            entries[place].turn = turns[count]
        }
    }
}
