import Decisions

/// Finds a municipality by what a table calls it.
struct MunicipalityFinder {
    private var full: [String: Set<String>] = [:]
    private var short: [String: Set<String>] = [:]
    /// Without the small words: „Hennef an der Sieg“.
    private var plain: [String: Set<String>] = [:]
    private var keys: [String: String] = [:]
    private var names: [String: Text] = [:]
    /// The words of names, full and shortened.
    private var words: Set<[String]> = []
    /// Those that are no more, and names that some had before.
    let past: FormerMunicipalities
    /// The counties of the municipalities, by the first five digits.
    private(set) var counties: Set<String> = []

    init(_ bodies: [Recorded<Body>], past: FormerMunicipalities = FormerMunicipalities()) {
        self.past = past
        for body in bodies {
            let id = body.header.id
            names[id] = body.content.name
            for name in [body.content.name.de, body.content.name.in(.en)] {
                full[IdentifierRule.id(from: name), default: []].insert(id)
                plain[OfficialName.plain(name), default: []].insert(id)
                for form in OfficialName(name).forms {
                    short[form, default: []].insert(id)
                    words.insert(form.split(separator: "-").map(String.init))
                }
            }
            if let ags = body.content.ags.flatMap(OfficialKey.init) {
                keys[ags.municipality] = id
                counties.insert(ags.county)
            }
        }
    }

    /// A full name is the municipality of that name; a shortened one counts
    /// where only one can be meant.
    subscript(cell: SheetCell) -> String? {
        let found = candidates(cell)
        return found.count == 1 ? found.first : nil
    }

    /// By a key, or by the end of one where the name beside it agrees.
    subscript(key: SheetCell, beside name: SheetCell) -> String? {
        if let found = self[key] { return found }
        guard let ending = OfficialKey.ending(key.shown), let named = self[name] else { return nil }
        let meant = keys.filter { $0.key.hasSuffix(ending) }
        return meant.count == 1 && meant.first?.value == named ? named : nil
    }

    /// All that a cell can mean.
    func candidates(_ cell: SheetCell) -> [String] {
        let text = cell.shown
        guard !text.isEmpty else { return [] }
        if let key = OfficialKey(text) { return keys[key.municipality].map { [$0] } ?? [] }
        let name = OfficialName(text)
        for spelt in name.spellings {
            if let found = full[IdentifierRule.id(from: spelt)] { return found.sorted() }
        }
        // What is added to a name must be the kind: „Neukirch (Berg)“ is not Neukirch.
        if name.addsOnlyKind {
            for form in name.forms {
                if let found = full[form] ?? short[form] { return found.sorted() }
            }
        }
        for spelt in name.spellings {
            if let found = plain[OfficialName.plain(spelt)] { return found.sorted() }
        }
        return []
    }

    /// Whether a text has the name of one of them, be it among other words.
    func isMentioned(in cell: SheetCell) -> Bool {
        guard let text = cell.text, !text.isEmpty else { return false }
        var told = Tokens(text)
        told.words = told.words.flatMap { IdentifierRule.id(from: $0).split(separator: "-").map(String.init) }
        return words.contains { told.contains(run: $0) }
    }

    func name(_ id: String) -> Text { names[id] ?? Text(id) }
}
