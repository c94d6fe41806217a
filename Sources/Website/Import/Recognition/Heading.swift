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
        let tokens = parts.map { Tokens(Heading.undated($0)) }
        units = tokens.map { Unit.named(in: $0) }.reduce(into: []) { $0.formUnion($1) }
        if ShortPeriod.isSaid(in: parts.joined(separator: " ")) || parts.contains(where: ShortPeriod.isSaid) {
            units.insert(.perSpan)
        }
        // „Einwohner am“ is a column of days.
        isPart =
            tokens.contains { $0.words.contains(where: Heading.isPartWord) }
            || parts.last.map { ["am", "on"].contains(Tokens($0).words.last) } ?? false
        isTotal = tokens.contains { $0.contains(anyOf: Heading.totals) }
        cores = tokens.map(Heading.core).filter { !$0.words.isEmpty }
        whole = Heading.core(Tokens(parts.map(Heading.undated).joined(separator: " ")))
    }

    /// Of when and in what state it has its numbers.
    var dating: Dating { Dating(parts) }

    /// It says nothing more, be it in one word with what it is of: „Stellenplanentwurf 2013“.
    func saysOnlyWhen(of words: some Sequence<String>) -> Bool {
        let rest = parts.flatMap { Tokens(Heading.undated($0)).words }.filter {
            !Heading.isFiller($0) && !Dating.isState($0) && !Unit.isOne($0)
        }
        return rest.allSatisfy { word in words.contains { Tokens.word(word, holds: $0) && $0.utf8.count >= 4 } }
    }

    /// „Stellen-Nr.“, „Stellennummer“: its numbers are names.
    var isNumbering: Bool {
        parts.contains { text in
            Tokens(text).words.contains {
                ["nr", "no"].contains($0) || $0.hasSuffix("nummer") || $0.hasSuffix("number")
            }
        }
    }

    func mentions(_ words: Set<String>) -> Bool {
        !words.isEmpty && parts.contains { Tokens($0).contains(anyOf: words) }
    }

    var shown: String { parts.joined(separator: " – ") }

    /// How well a word names the column: 4 is the word itself, 3 a part that is
    /// it, 2 a word among others, 1 a piece of a word; 0: not at all. Only at 4
    /// nothing else is said of the column.
    /// - Parameter besides: words that say nothing more beside this one.
    func level(_ word: String, besides: Set<String> = []) -> Int { level(Sought(word), besides: besides) }

    func level(_ sought: Sought, besides: Set<String>) -> Int {
        let wanted = sought.core
        guard !wanted.words.isEmpty else { return 0 }
        func bare(_ tokens: Tokens) -> Tokens {
            guard !besides.isEmpty else { return tokens }
            var bare = tokens
            bare.words.removeAll { besides.contains($0) && !wanted.words.contains($0) }
            return bare
        }
        let cores = cores.map(bare).filter { !$0.words.isEmpty }
        if bare(whole) == wanted || cores.last == wanted { return 4 }
        if cores.contains(wanted) { return 3 }
        if whole.contains(run: wanted.words) { return 2 }
        return sought.isLong && whole.words.contains { Tokens.word($0, holds: sought.word) } ? 1 : 0
    }

    /// A word that is looked for in many headings.
    struct Sought: Sendable {
        let word: String
        /// „Zahl der Stellen“ is meant as it stands in a heading, without its small words.
        fileprivate let core: Tokens
        /// A short one may stand in any other.
        fileprivate let isLong: Bool

        init(_ word: String) {
            self.word = word
            core = Heading.core(Tokens(word))
            isLong = word.count >= 4
        }
    }

    /// Whether a cell below a heading belongs to it: a unit, a year, „insgesamt“.
    static func isOfHeading(_ text: String) -> Bool {
        // „Beamtinnen und Beamte:“ stands above rows, and is no head of a column.
        guard !text.hasSuffix(":") else { return false }
        let tokens = Tokens(text), words = tokens.words, units = UnitWords(tokens).used
        return !words.isEmpty
            && words.indices.allSatisfy { index in
                let word = words[index]
                return units.contains(index) || isFiller(word) || isNumberOnly(word) || totals.contains(word)
                    || isPartWord(word) || Unit.isOne(word) || counts.contains(word)
            }
    }

    /// The words that say what is counted: no unit, day, or total, but „Stellen“, which is both.
    private static func core(_ tokens: Tokens) -> Tokens {
        let used = UnitWords(tokens).used
        var core = tokens
        core.words = tokens.words.indices.filter { index in
            let word = tokens.words[index]
            return !isFiller(word) && !totals.contains(word)
                && (!used.contains(index) || Unit.named(in: Tokens(word)) == [.posts])
        }.map { tokens.words[$0] }
        return core
    }

    /// Without days, and without the mark of a footnote behind it: any other number in a heading says something.
    static func undated(_ text: String) -> String {
        var pieces = text.split(whereSeparator: \.isWhitespace).map(String.init)
        // „Bevölkerung 2)“; „(65+)“ is no mark.
        if pieces.count > 1, let last = pieces.last, last.hasSuffix(")"), !last.hasPrefix("("),
            Tokens.isDigits(String(last.dropLast())), last.count <= 3
        {
            pieces.removeLast()
        }
        var kept: [String] = []
        for (index, piece) in pieces.enumerated() {
            let bare = piece.filter { !"(),;:[]".contains($0) },
                digits = bare.split { $0 == "." || $0 == "/" || $0 == "-" }.map(String.init)
            if digits.count == 3, digits.allSatisfy(Tokens.isDigits),
                [digits[0], digits[2]].contains(where: Tokens.isYear) || bare.count <= 8
            {
                continue
            }
            // „31. Dezember 2012“, „31. 12. 2012“
            let next = pieces[(index + 1)...].first.map { $0.lowercased().filter { !"(),;:.".contains($0) } } ?? ""
            let before = index > 0 ? pieces[index - 1] : "",
                afterNext = pieces[(index + 1)...].dropFirst().first.map { $0.filter { !"(),;:".contains($0) } } ?? ""
            if digits.count == 1, digits[0].count <= 2, Tokens.isDigits(digits[0]) {
                if months.contains(next) || (bare.hasSuffix(".") && Tokens.isYear(next)) { continue }
                if bare.hasSuffix("."), Tokens.isDigits(next), next.count <= 2, Tokens.isYear(afterNext) { continue }
                if months.contains(before.lowercased().filter { $0 != "." }) { continue }
            }
            // „30.6.“ before a year
            if digits.count == 2, digits.allSatisfy({ Tokens.isDigits($0) && $0.count <= 2 }),
                bare.hasSuffix(".") || Tokens.isYear(next)
            {
                continue
            }
            kept.append(piece)
        }
        return kept.joined(separator: " ")
    }

    private static func isFiller(_ word: String) -> Bool {
        Tokens.isYear(word) || fillers.contains(word) || months.contains(word)
    }

    private static func isNumberOnly(_ word: String) -> Bool { Tokens.isDigits(word) && word.count <= 3 }

    private static let fillers: Set<String> = [
        "in", "am", "zum", "vom", "stand", "stichtag", "je", "pro", "p", "a", "as", "of", "on", "the", "an", "der",
        "des", "die", "im", "für", "und", "per", "and", "zu",
    ]
    private static let months: Set<String> = [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "dezember",
        "january", "february", "march", "may", "june", "july", "october", "december",
    ]
    static let totals: Set<String> = [
        "insgesamt", "gesamt", "total", "zusammen", "all", "alle", "summe", "ges", "zus", "gesamtzahl",
    ]
    private static let counts: Set<String> = ["anzahl", "number", "zahl", "code", "label"]

    /// Part of a whole, a number that only names, or what differs from a year before.
    private static func isPartWord(_ word: String) -> Bool {
        partWords.contains(word)
            || [
                "männlich", "weiblich", "besetzt", "unbesetzt", "veränder", "vorjahr", "ausländ", "differenz",
                "abweich", "tarif",
            ].contains(where: word.hasPrefix)
    }

    private static let partWords: Set<String> = [
        "männer", "frauen", "male", "female", "men", "women", "divers", "deutsche", "nichtdeutsche", "nr", "nummer",
        "lfd", "no", "id", "beamte", "beamtinnen",
        "angestellte", "beschäftigte", "arbeiter", "davon", "darunter", "unter", "über", "rang", "dichte", "density",
        "haushalte", "change", "kw", "ku", "filled", "vacant",
    ]
}
