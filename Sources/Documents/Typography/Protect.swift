extension Typography {
    /// Authored text with U+00A0 where a line must not break: `§ 7`, `Abs. 1`,
    /// `Nr. 3`, `S. 12`, `z. B.`, and between a number and its unit.
    public static func protect(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let first = words.first, words.count > 1 else { return text }
        var result = String(first)
        result.reserveCapacity(text.utf8.count + 16)
        for (before, after) in zip(words, words.dropFirst()) {
            result += belongTogether(before, after) ? hardSpace : " "
            result += after
        }
        return result
    }

    /// The same for the texts of a line; code and figures stay as they are.
    public static func protect(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .text(let text): .text(protect(text))
            case .strong(let inner): .strong(protect(inner))
            case .emphasis(let inner): .emphasis(protect(inner))
            case .link(let to, let inner): .link(to: to, protect(inner))
            case .lang(let language, let inner): .lang(language, protect(inner))
            case .code, .figure, .lineBreak: inline
            }
        }
    }

    private static let beforeNumber: Set<Substring> = [
        "§", "§§", "Abs.", "Nr.", "Nrn.", "S.", "Art.", "Rn.", "Buchst.", "No.", "p.", "pp.",
    ]
    private static let units: Set<Substring> = [
        "€", "%", "EUR", "Euro", "Tsd.", "Mio.", "Mrd.", "Prozent", "percent", "km", "m", "m²", "km²", "h", "Uhr",
    ]
    private static let pairs: Set<String> = [
        "z. B.", "d. h.", "u. a.", "o. g.", "i. d.", "d. R.", "s. o.", "s. u.", "u. U.", "i. V.",
    ]

    private static func belongTogether(_ before: Substring, _ after: Substring) -> Bool {
        guard let first = after.unicodeScalars.first, let last = before.unicodeScalars.last
        else { return false }
        let abbreviation = before.drop { "(„“\"[–".contains($0) }
        let unit = after.prefix { !",;:!?)“\"".contains($0) }
        if isDigit(first), beforeNumber.contains(abbreviation) { return true }
        if isDigit(last) {
            // `5 %.` at the end of a sentence; `Mio.` brings its own full stop.
            return units.contains(unit) || unit.last == "." && units.contains(unit.dropLast())
        }
        return last == "." && pairs.contains(abbreviation + " " + unit)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}
