import Costing
import Decisions

/// Names that municipalities had, and municipalities that are no more: a table
/// may be older than a merger.
struct FormerMunicipalities {
    /// One that is no more, and who came after it.
    struct Ended: Hashable {
        var id: String
        var name: Text
        /// The first day without it.
        var since: PartialDate?
        var heirs: [String]
    }

    private var renamed: [String: FormerName] = [:]
    private var renamedKeys: [String: FormerName] = [:]
    private var ended: [String: Ended] = [:]
    private var endedKeys: [String: Ended] = [:]

    init() {}

    init(_ council: Council) {
        for former in council.formerNames where council.end(of: former.body) == nil {
            for name in [former.name.de, former.name.in(.en)] { renamed[IdentifierRule.id(from: name)] = former }
            if let key = former.ags.flatMap(OfficialKey.init) { renamedKeys[key.municipality] = former }
        }
        for ending in council.endings {
            guard let body = council.bodies[ending.content.body], body.content.kind == .municipality else { continue }
            let one = Ended(
                id: body.header.id, name: body.content.name, since: ending.header.on,
                heirs: council.heirs(of: body.id).map(\.text))
            for name in [body.content.name.de, body.content.name.in(.en)] { ended[IdentifierRule.id(from: name)] = one }
            if let key = body.content.ags.flatMap(OfficialKey.init) { endedKeys[key.municipality] = one }
        }
    }

    /// The municipality that had a name, or a key.
    func renamed(key: SheetCell, name: SheetCell) -> FormerName? {
        if let key = OfficialKey(key.shown) { return renamedKeys[key.municipality] }
        return first(name, in: renamed)
    }

    /// One that is no more, by its key or its name.
    func ended(key: SheetCell, name: SheetCell) -> Ended? {
        if let key = OfficialKey(key.shown) { return endedKeys[key.municipality] }
        return OfficialKey(name.shown).map { endedKeys[$0.municipality] } ?? first(name, in: ended)
    }

    /// All whose place just this one has taken.
    func predecessors(of heir: String) -> [Ended] {
        Set(ended.values).filter { $0.heirs == [heir] }.sorted { $0.id < $1.id }
    }

    private func first<Found>(_ cell: SheetCell, in names: [String: Found]) -> Found? {
        OfficialName(cell.shown).spellings.lazy.compactMap { names[IdentifierRule.id(from: $0)] }.first
    }
}
