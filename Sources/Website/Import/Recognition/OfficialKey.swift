/// An official key: of eight digits (AGS), of twelve with the association
/// between (ARS), with spaces or signs between its parts, or without the zero
/// that a spreadsheet took.
struct OfficialKey: Hashable {
    /// Eight digits.
    let municipality: String
    var county: String { String(municipality.prefix(5)) }

    init?(_ text: String) {
        guard let digits = OfficialKey.digits(text) else { return nil }
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

    /// The digits at the end of a key that is written within its county (`004`)
    /// or within its Land (`382004`).
    static func ending(_ text: String) -> String? {
        guard let digits = digits(text), [3, 6].contains(digits.count) else { return nil }
        return digits
    }

    /// The digits of a key without what a spreadsheet or an office writes around and between them.
    private static func digits(_ text: String) -> String? {
        var text = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }[...]
        // `="05382004"` and `'05382004` keep a spreadsheet from taking it for a number.
        if text.hasPrefix("="), let first = text.dropFirst().first, first == "\"", text.last == "\"", text.count > 3 {
            text = text.dropFirst(2).dropLast()
        }
        if text.first == "'" { text = text.dropFirst() }
        for land in ["DE_", "DE-", "DE"] where text.hasPrefix(land) {
            text = text.dropFirst(land.count)
            break
        }
        if Tokens.isDigits(String(text)) { return String(text) }
        for sign: Character in [".", "-", "/"] {
            let parts = text.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
            guard parts.allSatisfy(Tokens.isDigits), groups.contains(parts.map(\.count)) else { continue }
            return parts.joined()
        }
        // `5382004,0`
        for point: Character in [",", "."] {
            let parts = text.split(separator: point, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2, parts.allSatisfy(Tokens.isDigits), parts[0].count >= 7,
                parts[1].allSatisfy({ $0 == "0" })
            {
                return parts[0]
            }
        }
        return nil
    }

    /// How keys fall into parts: Land, Bezirk, Kreis, (Verband,) Gemeinde, or by thousands. A day does not:
    /// `31.12.2012`.
    private static let groups: Set<[Int]> = [
        [2, 1, 2, 3], [1, 1, 2, 3], [2, 1, 2, 4, 3], [1, 1, 2, 4, 3], [5, 3], [4, 3], [5, 4, 3], [4, 4, 3], [2, 3, 3],
        [1, 3, 3], [2, 3, 3, 3],
    ]
}
