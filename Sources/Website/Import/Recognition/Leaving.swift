import Decisions

/// What says that posts go, or are taken off: they are none to be counted.
enum Leaving {
    /// Surely, and of the whole row: „gestrichen“, „entfällt“.
    static func isCertain(_ text: String) -> Bool {
        let words = Tokens(text).words
        return (1...3).contains(words.count) && words.contains { isGone($0) } || text.hasPrefix("./.")
    }

    /// In any way: „kw“, „künftig wegfallend ab 2027“, „Abgänge“.
    static func isSaid(_ text: String) -> Bool { Tokens(text).words.contains { $0 == "kw" || isGone($0) } || text.hasPrefix("./.") }

    /// A title that begins so: „./. Hilfe“, „abzgl. Hilfe“.
    static func isName(_ text: String) -> Bool {
        let words = Tokens(text).words, begun = text.begun
        if ["./.", "·/·", "\u{2052}"].contains(where: begun.hasPrefix) { return true }
        guard let first = words.first else { return false }
        return names.contains(first) || runs.contains { words.starts(with: $0) }
    }

    private static func isGone(_ word: String) -> Bool { gone.contains(word) || starts.contains(where: word.hasPrefix) }

    private static let names: Set<String> = [
        "abzüglich", "abzgl", "minus", "less", "wegfall", "wegfallend", "wegfallende", "entfall", "entfallend", "entfallende", "entfällt",
        "abgang", "abgänge", "streichung", "streichungen", "gestrichen", "gestrichene", "reduzierung", "minderung", "kürzung", "kw", "stellenabbau",
        "stellenwegfall", "stellenstreichung", "stellenabgang", "stellenabgänge",
    ]
    private static let runs: [[String]] = [["künftig", "wegfallend"], ["künftig", "wegfallende"], ["zu", "streichen"], ["zu", "streichende"]]
    private static let gone: Set<String> = [
        "abgang", "abgänge", "abzug", "abzüge", "abzüglich", "abzgl", "stellenabbau", "abgebaut", "entfallen", "abolished", "deleted", "removed",
    ]
    private static let starts = [
        "gestrichen", "streichung", "stellenstreich", "wegfall", "wegfäll", "weggefallen", "stellenwegfall", "entfallend", "entfäll", "stellenabg",
    ]
}

extension String {
    fileprivate var begun: String { String(drop { $0.isWhitespace || $0 == "(" }) }
}
