import Decisions

/// The sheets of our own workbook that are read back. Both what writes them and what reads them ask here for the words
/// by which they are known.
public enum OwnSheet: CaseIterable, Sendable {
    case shares, rates, posts

    /// Whether a table, by its first rows, is one of them. Its first row is a title then, and names an entry as
    /// somebody
    /// called it: what it says of units, such as „Tabelle in TEUR“, is not said of the numbers, which are in our own.
    public static func isOne(_ rows: [[String]]) -> Bool {
        Language.allCases.contains { language in allCases.contains { $0.begins(rows, Words(language)) } }
    }

    /// What a note says by itself, without the names in it that somebody gave.
    public static func withoutNames(_ note: String) -> String {
        var plain = "", closing: Character?
        for sign in note {
            if let end = closing {
                if sign == end { closing = nil }
            } else if let end = quotes[sign] {
                closing = end
                plain.append(" ")
            } else {
                plain.append(sign)
            }
        }
        return plain
    }

    private static let quotes: [Character: Character] = ["„": "“", "“": "”"]

    private func begins(_ rows: [[String]], _ words: Words) -> Bool {
        guard rows.count > 2, rows[0].count(where: { !$0.isEmpty }) == 1 else { return false }
        switch self {
        case .shares:
            let first = OwnSheet.municipality(words), cent = OwnSheet.cent(words)
            return rows.dropFirst().contains { $0.first == first && $0.contains(cent) }
        case .rates: return rows[1].first == OwnSheet.annual(words) && rows[2].starts(with: OwnSheet.rateHead(words))
        case .posts: return rows[1].starts(with: OwnSheet.postHead(words))
        }
    }

    static func municipality(_ words: Words) -> String { words("Stadt oder Gemeinde") }

    /// No other table has a column of these.
    static func cent(_ words: Words) -> String { words("Cent des Restes") }

    static func annual(_ words: Words) -> String { words("Jahreswerte einer vollen Stelle.") }

    static func rateHead(_ words: Words) -> [String] { [words("Entgeltgruppe"), words("Personalkosten")] }

    static func postHead(_ words: Words) -> [String] {
        [
            words("Stelle"), words("Entgeltgruppe"), words("Zahl der Stellen", context: "by itself"),
            words("Art für die Förderung"),
        ]
    }
}
