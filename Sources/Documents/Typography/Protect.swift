extension Typography {
    /// Authored text with U+00A0 where a line must not break: `§ 7`, `Abs. 1`,
    /// `Nr. 3`, `S. 12`, `z. B.`, and between a number and its unit.
    public static func protect(_ text: String) -> String {
        guard var last = text.utf8.firstIndex(of: space) else { return text }
        var result = ""
        var written = text.startIndex, before = text.startIndex
        while true {
            let start = text.utf8.index(after: last)
            let next = text.utf8[start...].firstIndex(of: space)
            if mayBelongTogether(text.utf8[before..<last].last, text.utf8[start...].first),
                belongTogether(text[before..<last], text[start..<(next ?? text.endIndex)])
            {
                result += text[written..<last]
                result += hardSpace
                written = start
            }
            guard let next else { break }
            (before, last) = (start, next)
        }
        return written == text.startIndex ? text : result + text[written...]
    }

    private static let space = UInt8(ascii: " ")

    /// Most words can be told by the bytes beside the space alone.
    private static func mayBelongTogether(_ before: UInt8?, _ after: UInt8?) -> Bool {
        guard let before, let after else { return false }
        return isDigit(after) || isDigit(before) || before == UInt8(ascii: ".")
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
            case .span(let kind, let inner): .span(kind: kind, protect(inner))
            case .footnote(let number, let inner): .footnote(number: number, protect(inner))
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
        guard let first = after.utf8.first, let last = before.utf8.last else { return false }
        let abbreviation = before.drop { "(„“\"[–".contains($0) }
        let unit = after.prefix { !",;:!?)“\"".contains($0) }
        if isDigit(first), beforeNumber.contains(abbreviation) { return true }
        if isDigit(last) {
            // `5 %.` at the end of a sentence; `Mio.` brings its own full stop.
            return units.contains(unit) || unit.last == "." && units.contains(unit.dropLast())
        }
        return last == UInt8(ascii: ".") && pairs.contains(abbreviation + " " + unit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
