import Decisions

/// What stands above a column, from top to bottom: one text, or those of
/// several rows.
struct Heading: Hashable, Sendable {
    var parts: [String]
    var units: Set<Unit>
    /// The words without units, days and what only says that it is all.
    private let cores: [Tokens]
    private let whole: Tokens
    /// It is about a part of what is counted, or about something beside it.
    let isPart: Bool
    /// It says that it is all: `insgesamt`.
    let isTotal: Bool

    init(_ parts: [String]) {
        self.parts = parts
        let tokens = parts.map { Tokens($0) }
        units = parts.map { Unit.named(in: $0) }.reduce(into: []) { $0.formUnion($1) }
        isPart = tokens.contains { $0.words.contains(where: Heading.isPartWord) }
        isTotal = tokens.contains { $0.contains(anyOf: Heading.totals) }
        cores = tokens.map(Heading.core).filter { !$0.words.isEmpty }
        whole = Heading.core(Tokens(parts.joined(separator: " ")))
    }

    var shown: String { parts.joined(separator: " – ") }

    /// How well a word names the column: 4 is the word itself, 3 a part that is
    /// it, 2 a word among others, 1 a piece of a word; 0: not at all.
    func level(_ word: String) -> Int {
        // „Zahl der Stellen“ is meant as it stands in a heading, without its small words.
        let wanted = Heading.core(Tokens(word))
        guard !wanted.words.isEmpty else { return 0 }
        if whole == wanted { return 4 }
        if cores.last == wanted { return 4 }
        if cores.contains(wanted) { return 3 }
        if whole.contains(run: wanted.words) { return 2 }
        return word.count >= 4 && whole.words.contains { $0.contains(word) } ? 1 : 0
    }

    /// Whether a cell below a heading belongs to it: a unit, a year, „insgesamt“.
    static func isOfHeading(_ text: String) -> Bool {
        let words = Tokens(text).words
        return !words.isEmpty && words.allSatisfy { isFiller($0) || totals.contains($0) || isPartWord($0) || Unit.isOne($0) || counts.contains($0) }
    }

    private static func core(_ tokens: Tokens) -> Tokens {
        var core = tokens
        core.words = tokens.words.filter { word in
            !(isFiller(word) || totals.contains(word) || (Unit.isOne(word) && !["stellen", "posts", "vzä", "vzae", "vk", "fte"].contains(word)))
        }
        return core
    }

    private static func isFiller(_ word: String) -> Bool {
        Tokens.isYear(word) || fillers.contains(word) || months.contains(word) || (Tokens.isDigits(word) && word.count <= 3)
    }

    private static let fillers: Set<String> = ["in", "am", "zum", "vom", "stand", "stichtag", "je", "pro", "p", "a", "as", "of", "on", "the", "a", "an", "der", "des"]
    private static let months: Set<String> = [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
        "january", "february", "march", "may", "june", "july", "october", "december",
    ]
    static let totals: Set<String> = ["insgesamt", "gesamt", "total", "zusammen", "all"]
    private static let counts: Set<String> = ["anzahl", "number", "zahl", "code", "label"]

    /// Part of a whole, a number that only names, or what differs from a year before.
    private static func isPartWord(_ word: String) -> Bool {
        partWords.contains(word) || ["männlich", "weiblich", "besetzt", "unbesetzt", "veränder", "vorjahr", "ausländ", "differenz", "abweich", "tarif"].contains(where: word.hasPrefix)
    }

    private static let partWords: Set<String> = [
        "männer", "frauen", "male", "female", "men", "women", "divers", "deutsche", "nichtdeutsche", "nr", "nummer", "lfd", "no", "id", "beamte", "beamtinnen",
        "angestellte", "beschäftigte", "arbeiter", "davon", "darunter", "unter", "über", "rang", "dichte", "density", "haushalte", "change", "kw", "ku", "filled", "vacant",
    ]
}
