import Decisions

/// What says that posts go, or are taken off: they are none to be counted.
enum Leaving {
    /// Surely, and of the whole row: „gestrichen“, „entfällt“.
    static func isCertain(_ text: String) -> Bool {
        let words = Tokens(text).words
        return (1...3).contains(words.count) && isGone(words) || text.hasPrefix("./.")
    }

    /// In any way: „kw“, „künftig wegfallend ab 2027“, „Abgänge“.
    static func isSaid(_ text: String) -> Bool {
        let words = Tokens(text).words
        return isGone(words) || has(words) { $0 == "kw" } || text.hasPrefix("./.")
    }

    /// A title that begins so, or says so behind the post: „./. Hilfe“, „abzgl. Hilfe“, „Hilfe (entfällt)“, „Hilfe
    /// fällt weg“.
    static func isName(_ text: String) -> Bool {
        isBegun(text) || remarks(in: text).contains(where: isCertain) || isEnded(text)
    }

    /// What stands in a title beside the post: „Hilfe (kw)“, „Hilfe – entfällt 2027“.
    static func remarks(in title: String) -> [String] {
        var remarks: [String] = []
        if title.contains("(") { remarks = title.matches(of: /\(([^()]+)\)/).map { String($0.output.1) } }
        // Behind a dash or a comma much can stand; it must begin so.
        if title.contains(where: { ",:;-–—".contains($0) }),
            let match = title.firstMatch(of: /(?:,|:|;| -| –| —) ([^,:;()]+)$/)
        {
            let text = String(match.output.1)
            if let first = Tokens(text).words.first, isGone(first) || leads.contains(first) { remarks.append(text) }
        }
        return remarks
    }

    private static func isEnded(_ text: String) -> Bool {
        let words = Tokens(text).words
        guard let last = words.last, words.count >= 2, !denials.contains(words[words.count - 2]) else { return false }
        return verbs.contains(last) || last == "weg" && falls.contains(words[words.count - 2])
    }

    private static func isBegun(_ text: String) -> Bool {
        let words = Tokens(text).words, begun = text.begun
        if ["./.", "·/·", "\u{2052}"].contains(where: begun.hasPrefix) { return true }
        guard let first = words.first else { return false }
        return names.contains(first) || runs.contains { words.starts(with: $0) }
    }

    private static func isGone(_ word: String) -> Bool { gone.contains(word) || starts.contains(where: word.hasPrefix) }

    /// „gestrichen“, „Stelle wird eingespart“, „fällt 2027 weg“; „keine Einsparung“ is none.
    private static func isGone(_ words: [String]) -> Bool {
        if has(words, { isGone($0) }) { return true }
        return words.contains("weg") && words.contains(where: falls.contains) && !words.contains("nicht")
    }

    /// „entfällt nicht“ and „kein kw“ say the contrary.
    private static func has(_ words: [String], _ isMeant: (String) -> Bool) -> Bool {
        words.indices.contains { index in
            guard isMeant(words[index]) else { return false }
            let isAfter = words.indices.contains(index + 1) && words[index + 1] == "nicht"
            return !isAfter && (index == 0 || !denials.contains(words[index - 1]))
        }
    }

    private static let names: Set<String> = [
        "abzüglich", "abzgl", "minus", "less", "wegfall", "wegfallend", "wegfallende", "entfall", "entfallend",
        "entfallende", "entfällt",
        "abgang", "abgänge", "streichung", "streichungen", "gestrichen", "gestrichene", "reduzierung", "minderung",
        "kürzung", "kw", "stellenabbau",
        "stellenwegfall", "stellenstreichung", "stellenabgang", "stellenabgänge",
        "einsparung", "einsparungen", "stelleneinsparung", "stelleneinsparungen",
    ]
    private static let runs: [[String]] = [
        ["künftig", "wegfallend"], ["künftig", "wegfallende"], ["zu", "streichen"], ["zu", "streichende"],
    ]
    private static let denials: Set<String> = ["nicht", "kein", "keine", "keinen", "keiner", "not", "no"]
    private static let falls: Set<String> = ["fällt", "fallen", "fiel"]
    private static let leads: Set<String> = [
        "stelle", "stellen", "wird", "werden", "soll", "fällt", "fallen", "künftig", "kw", "post", "to",
    ]
    private static let verbs: Set<String> = [
        "entfällt", "entfallen", "gestrichen", "weggefallen", "eingespart", "abgebaut",
    ]
    private static let gone: Set<String> = [
        "abgang", "abgänge", "abzug", "abzüge", "abzüglich", "abzgl", "stellenabbau", "abgebaut", "entfallen",
        "einsparen", "abolished",
        "deleted", "removed", "discontinued",
    ]
    private static let starts = [
        "gestrichen", "streichung", "stellenstreich", "wegfall", "wegfäll", "weggefallen", "stellenwegfall",
        "entfallend", "entfäll", "stellenabg",
        "eingespart", "einsparung", "einzuspar", "stelleneinspar",
    ]
}

extension String {
    fileprivate var begun: String { String(drop { $0.isWhitespace || $0 == "(" }) }
}
