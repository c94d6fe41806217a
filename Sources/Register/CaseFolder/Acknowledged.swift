import Decisions
import Ledger

/// An entry that a register has taken as it stands in the folder. What takes effect
/// before it was recorded after it, so that the days alone would speak against it.
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
              let section = mapping["section"]?.text, let id = mapping["id"]?.text, let hash = mapping["hash"]?.text else { return nil }
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

    /// What would be refused here, though the register has it.
    func acknowledgedAlone() throws -> [Acknowledged] {
        var refused: [Entry] = []
        judge { item, _ in refused.append(item.entry) }
        return try refused.map { try Acknowledged($0) }
    }
}

extension FolderReader {
    mutating func readAcknowledged(_ list: WrittenValue, _ name: String) {
        if list.isNull { return }
        guard let items = list.list else {
            mistakes.append(Mistake(file: label + name, line: list.line, found: list.shown.in(.en), expected: "a list as an export writes it"))
            return
        }
        for item in items {
            guard let told = Acknowledged(item) else {
                mistakes.append(Mistake(
                    file: label + name, line: item.line, found: item.shown.in(.en),
                    expected: "section, id and hash of an entry, as an export writes them"))
                continue
            }
            acknowledged.insert(told)
        }
    }
}
