import Decisions

/// What is said of the numbers of a whole sheet, above the headings and below
/// the data: „Angaben in Tsd. €“.
struct SheetUnits {
    var said: [UnitSaid] = []

    init(_ sheet: Sheet, _ uses: [RowUse]) {
        // Also what somebody left out says it, where it stands alone.
        for row in sheet.rows.indices where uses[row] == .above || uses[row] == .note || uses[row] == .section || (uses[row] == .left && sheet.filled(row) == 1) {
            for column in sheet.rows[row].indices {
                guard let text = sheet.cell(row, column).text else { continue }
                let units = SheetUnits.units(in: text, isBelow: uses[row] != .above)
                if !units.isEmpty { said.append(UnitSaid(units: units, words: text, row: row, column: column)) }
            }
        }
    }

    /// A title tells less of units than a heading: what is not said of all
    /// numbers is only taken where it cannot be meant otherwise.
    private static func units(in text: String, isBelow: Bool) -> Set<Unit> {
        let tokens = Tokens(text)
        var units = Unit.named(in: tokens)
        let isOfAll = tokens.contains(anyOf: triggers) || tokens.words.count <= 3
        if !isOfAll {
            units.subtract([.percent, .permille, .hours, .density, .perSpan, .people, .posts, .euro, .perYear])
            // „5,2 Mio. €“ is an amount.
            for index in tokens.words.indices.dropFirst() where Tokens.isDigits(tokens.words[index - 1]) && !Unit.named(in: Tokens(tokens.words[index])).isDisjoint(with: [.thousand, .million, .billion]) {
                units.subtract([.thousand, .million, .billion, .euro])
            }
            // A footnote is about what bears its mark.
            if isBelow, let first = text.first, first.isNumber || "*(†".contains(first) { units = units.isDisjoint(with: [.thousand, .million, .billion]) ? [] : [.otherCurrency] }
        }
        units.subtract([.posts, .people, .perYear])
        return units
    }

    private static let triggers: Set<String> = ["angaben", "angabe", "beträge", "betrag", "werte", "alle", "einheit", "einheiten", "amounts", "figures", "values", "all", "unit", "in"]
}
