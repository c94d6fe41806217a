import Decisions

/// What names one of several plans of which only one is meant: „Ist“ and „Soll“,
/// „Variante A“ and „Variante B“, „2025“ and „2026“.
struct Alternative: Hashable, Sendable {
    enum Axis: CaseIterable, Sendable { case variant, state, year }

    let axis: Axis
    let value: String
    /// As it stands there.
    let shown: String

    /// Nil where the text says more, or something else: „Befristet bis 2026“ is a kind of posts.
    init?(_ text: String) {
        guard text.utf8.count <= 80 else { return nil }
        let words = Tokens(text).words
        guard let axis = Alternative.named(words) else { return nil }
        self.axis = axis
        // „Stellenplan 2026“ and „Haushaltsjahr 2026“ are one.
        value = (axis == .year ? words.filter(Tokens.isDigits) : words).joined(separator: " ")
        shown = text
    }

    private static func named(_ words: [String]) -> Axis? {
        guard !words.isEmpty, words.count <= 8 else { return nil }
        if words.indices.contains(where: { isVariant($0, words) }) || isProposal(words) { return .variant }
        func isDate(_ word: String) -> Bool { Tokens.isYear(word) || Tokens.isDigits(word) && word.utf8.count <= 2 }
        guard words.allSatisfy({ states.contains($0) || besides.contains($0) || isDate($0) }) else { return nil }
        if words.contains(where: states.contains) { return .state }
        return words.contains(where: Tokens.isYear) ? .year : nil
    }

    /// „Variante A“, „2. Entwurf“, „Maximalvariante“; „Alternative Wohnformen“ is none.
    private static func isVariant(_ place: Int, _ words: [String]) -> Bool {
        let word = words[place]
        let isOne = ["variante", "szenario"].contains { word.hasSuffix($0) && word != $0 }
        if isOne { return words.count <= 2 }
        guard variants.contains(word) else { return false }
        func isMark(_ place: Int) -> Bool {
            guard words.indices.contains(place) else { return false }
            return words[place].count == 1 || Tokens.isDigits(words[place])
                || words[place].allSatisfy { "ivx".contains($0) }
        }
        return words.count == 1 || isMark(place + 1) || place > 0 && Tokens.isDigits(words[place - 1])
    }

    /// Whether any of the words can be that of one; most titles have none.
    static func mayBeSaid(_ words: [String]) -> Bool {
        words.contains { word in
            if states.contains(word) || variants.contains(word) || Tokens.isYear(word) { return true }
            return ["variante", "szenario", "vorschlag"].contains(where: word.hasSuffix)
        }
    }

    /// „Vorschlag der Verwaltung“, „Antrag der Fraktion“, „Gegenvorschlag“: of one who proposes a plan.
    private static func isProposal(_ words: [String]) -> Bool {
        guard let first = words.first,
            first.hasSuffix("vorschlag") || ["antrag", "änderungsantrag", "proposal"].contains(first)
        else { return false }
        return words.count == 1 || ["der", "des", "von", "vom", "by", "of"].contains(words[1])
    }

    /// The name of an office without the words that say of which plan it is: „Amt 50 (neu)“ is Amt 50.
    static func office(_ text: String) -> String {
        let words = Tokens(text).words, rest = words.filter { !states.contains($0) && !Tokens.isYear($0) }
        return (rest.isEmpty ? words : rest).joined(separator: " ")
    }

    private static let variants: Set<String> = [
        "variante", "szenario", "option", "alternative", "fassung", "version", "entwurf", "modell", "konzept",
        "variant", "scenario", "draft", "model",
    ]
    private static let states = Dating.statesOfPlans.union([
        "bisherig", "bisherige", "bisheriger", "neuer", "alter", "vorher", "nachher", "künftige", "künftiger",
        "zukünftig", "aktuelle", "aktueller", "derzeitig", "derzeitige", "derzeitiger", "geplant", "geplante",
        "vorhanden", "vorhandene", "planung", "istbestand", "sollbestand", "istzustand", "sollzustand", "istplan",
        "sollplan", "vorjahr", "current", "target", "before", "after", "previous", "existing",
    ])
    /// Words that say nothing more beside these.
    private static let besides: Set<String> = [
        "stellen", "stelle", "stellenplan", "stellenbestand", "stellenbedarf", "stellenbesetzung", "plan", "stand",
        "zustand", "haushaltsjahr",
        "haushalt", "haushaltsplan", "hj", "jahr", "planjahr", "ansatz", "im", "in", "zum", "am", "ab", "vom", "der",
        "des", "die", "den",
        "für", "per", "vzä", "personal", "year", "budget", "posts", "staffing", "as", "of", "the",
    ]
}

extension Sheet {
    /// Whether a column has nothing but such names in these rows. Years alone may be those of anything.
    func hasAlternatives(_ column: Int, _ rows: [Int]) -> Bool {
        var found: [Alternative.Axis: Set<String>] = [:]
        for row in rows {
            let own = cell(row, column)
            if own.isEmpty { continue }
            guard let text = own.text, let alternative = Alternative(text), alternative.axis != .year else {
                return false
            }
            found[alternative.axis, default: []].insert(alternative.value)
        }
        return found.count == 1 && found.values.contains { $0.count >= 2 }
    }
}
