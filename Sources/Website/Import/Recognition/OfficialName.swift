import Decisions

/// The name of a municipality as offices write it: „Siegburg, Stadt“, „Stadt
/// Hennef (Sieg)“, „St.Augustin“, „Much, Gem.“.
struct OfficialName {
    /// As it is spelt out, without a kind before it or behind it.
    let spellings: [String]

    init(_ text: String) {
        var spelt = text
        if spelt.hasPrefix("St."), let start = spelt.dropFirst(3).first, start == " " || start.isUppercase {
            spelt = "Sankt " + spelt.dropFirst(3).drop { $0 == " " }
        }
        var all = [spelt]
        // „Hennef (Sieg), Stadt“
        if let comma = spelt.lastIndex(of: ","), OfficialName.isOnlyKind(spelt[comma...]) {
            all.append(String(spelt[..<comma]))
        }
        for name in all {
            if let kind = OfficialName.kinds.first(where: { name.lowercased().hasPrefix($0.lowercased()) }) {
                all.append(String(name.dropFirst(kind.count)))
            }
        }
        spellings = all
    }

    /// Whether all that is added to the name is the kind.
    var addsOnlyKind: Bool {
        guard let name = spellings.first, let start = name.firstIndex(where: { $0 == "(" || $0 == "," }) else {
            return true
        }
        return OfficialName.isOnlyKind(name[start...])
    }

    /// `Hennef (Sieg)` is also `Hennef`, `Siegburg, Stadt` also `Siegburg`.
    var forms: [String] {
        var seen: Set<String> = []
        let bare = spellings.flatMap { name in
            [name, String(name.prefix { $0 != "," }), String(name.prefix { $0 != "(" && $0 != "," })]
        }
        return bare.map { IdentifierRule.id(from: $0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Without the small words of an addition: „Hennef a. d. Sieg“ is „Hennef (Sieg)“.
    static func plain(_ name: String) -> String {
        IdentifierRule.id(from: name).split(separator: "-").filter { !small.contains(String($0)) }.joined(
            separator: "-")
    }

    private static let small: Set<String> = [
        "a", "d", "an", "der", "am", "im", "in", "i", "ob", "o", "bei", "b", "auf", "unter", "vor", "v",
    ]

    private static func isOnlyKind(_ addition: Substring) -> Bool {
        Tokens(String(addition)).words.allSatisfy { added.contains($0) || $0.hasSuffix("stadt") }
    }

    private static let added: Set<String> = [
        "stadt", "st", "gemeinde", "gem", "gde", "markt", "m", "gkst", "große", "krst", "kreisfreie", "krfr",
        "landgemeinde", "flecken",
    ]

    private static let kinds = [
        "Stadt ", "Gemeinde ", "Bundesstadt ", "Kreisstadt ", "Hansestadt ", "Markt ", "Große Kreisstadt ",
        "Ortsgemeinde ", "Landgemeinde ", "Gem. ",
    ]
}

extension SheetCell {
    /// A footnote mark that is typed behind a name: „Alfter 1)“, „Alfter*“.
    var withoutFootnote: SheetCell {
        guard let text, let found = text.firstMatch(of: /[ \u{A0}]*([0-9]{1,2}\)|\*{1,3})[ \u{A0}]*$/),
            found.range.lowerBound > text.startIndex
        else { return self }
        var cell = SheetCell.text(String(text[..<found.range.lowerBound]))
        cell.mark += found.output.1
        return cell
    }
}
