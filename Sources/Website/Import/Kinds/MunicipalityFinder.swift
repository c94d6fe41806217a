import Decisions

/// Finds a municipality by what a table calls it.
struct MunicipalityFinder {
    private var full: [String: Set<String>] = [:]
    private var short: [String: Set<String>] = [:]
    private var keys: [String: String] = [:]
    private var names: [String: Text] = [:]
    /// The counties of the municipalities, by the first five digits.
    private(set) var counties: Set<String> = []

    init(_ bodies: [Recorded<Body>]) {
        for body in bodies {
            let id = body.header.id
            names[id] = body.content.name
            for name in [body.content.name.de, body.content.name.in(.en)] {
                full[IdentifierRule.id(from: name), default: []].insert(id)
                for form in MunicipalityFinder.forms(name) { short[form, default: []].insert(id) }
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

    /// All that a cell can mean.
    func candidates(_ cell: SheetCell) -> [String] {
        let text = cell.shown
        guard !text.isEmpty else { return [] }
        if let key = OfficialKey(text) { return keys[key.municipality].map { [$0] } ?? [] }
        if let found = full[IdentifierRule.id(from: text)] { return found.sorted() }
        // „Hennef (Sieg), Stadt“
        if let comma = text.lastIndex(of: ","), MunicipalityFinder.addsOnlyKind(String(text[comma...])) { return candidates(.text(String(text[..<comma]))) }
        // What is added to a name must be the kind: „Neukirch (Berg)“ is not Neukirch.
        guard MunicipalityFinder.addsOnlyKind(text) else { return [] }
        for form in MunicipalityFinder.forms(text) {
            if let found = full[form] ?? short[form] { return found.sorted() }
        }
        return []
    }

    func name(_ id: String) -> Text { names[id] ?? Text(id) }

    private static func addsOnlyKind(_ name: String) -> Bool {
        guard let start = name.firstIndex(where: { $0 == "(" || $0 == "," }) else { return true }
        return Tokens(String(name[start...])).words.allSatisfy { added.contains($0) || $0.hasSuffix("stadt") }
    }

    private static let added: Set<String> = ["stadt", "st", "gemeinde", "markt", "m", "gkst", "große", "krst", "kreisfreie", "landgemeinde", "flecken"]

    private static let kinds = [
        "Stadt ", "Gemeinde ", "Bundesstadt ", "Kreisstadt ", "Hansestadt ", "Markt ", "Große Kreisstadt ", "Ortsgemeinde ", "Landgemeinde ",
    ]

    /// `Hennef (Sieg)` is also `Hennef`, `Siegburg, Stadt` also `Siegburg`, `St. Augustin` also `Sankt Augustin`.
    private static func forms(_ name: String) -> [String] {
        let spelt = name.hasPrefix("St. ") ? "Sankt " + name.dropFirst(4) : name
        let beforeComma = String(spelt.prefix { $0 != "," }), bare = String(spelt.prefix { $0 != "(" && $0 != "," })
        let plain = [beforeComma, bare].map { form in kinds.first(where: form.hasPrefix).map { String(form.dropFirst($0.count)) } ?? form }
        var seen: Set<String> = []
        return ([spelt, beforeComma] + [plain[0], bare, plain[1]]).map { IdentifierRule.id(from: $0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

/// An official key: of eight digits (AGS), of twelve with the association
/// between (ARS), with spaces, or without the zero that a spreadsheet took.
struct OfficialKey: Hashable {
    /// Eight digits.
    let municipality: String
    var county: String { String(municipality.prefix(5)) }

    init?(_ text: String) {
        let digits = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
        guard Tokens.isDigits(digits) else { return nil }
        switch digits.count {
        case 8: municipality = digits
        case 7: municipality = "0" + digits
        case 12: municipality = String(digits.prefix(5) + digits.suffix(3))
        case 11: municipality = String("0" + digits.prefix(4) + digits.suffix(3))
        default: return nil
        }
    }

    /// Two, three, five or nine digits: a Land, a Regierungsbezirk, a county, an association; `DG` is Germany.
    static func isHigher(_ text: String) -> Bool {
        let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
        return digits == "DG" || (Tokens.isDigits(digits) && ((1...6).contains(digits.count) || digits.count == 9))
    }
}
