import Decisions

/// What is said of the numbers of a whole sheet, above the headings and below
/// the data: „Angaben in Tsd. €“.
struct SheetUnits {
    var said: [UnitSaid] = []

    /// - Parameter columns: those whose headings say the unit of their own numbers.
    init(_ sheet: Sheet, _ uses: [RowUse], besides columns: Set<Int>? = nil) {
        for column in 0..<(columns == nil ? 0 : min(sheet.width, 400)) where !sheet.hiddenColumns.contains(column) {
            addHead(sheet, uses, column, isNumbered: columns?.contains(column) == true)
        }
        if let name = sheet.name {
            let units = Unit.named(in: name).intersection(SheetUnits.ofAll.union([.euro]))
            if !units.isDisjoint(with: SheetUnits.ofAll) { said.append(UnitSaid(units: units, words: name)) }
        }
        // Also what somebody left out says it, where it stands alone.
        for row in sheet.rows.indices where uses[row] == .above || uses[row] == .note || uses[row] == .section || (uses[row] == .left && sheet.filled(row) == 1) {
            for column in sheet.rows[row].indices {
                guard let text = sheet.cell(row, column).text else { continue }
                let units = SheetUnits.units(in: text, isBelow: uses[row] != .above)
                if !units.isEmpty { said.append(UnitSaid(units: units, words: text, row: row, column: column)) }
            }
        }
    }

    /// „Entgeltgruppe (Beträge in T€)“: what a column says that has no numbers of its own.
    private mutating func addHead(_ sheet: Sheet, _ uses: [RowUse], _ column: Int, isNumbered: Bool) {
        for row in sheet.rows.indices where uses[row] == .head {
            guard let text = sheet.cell(row, column).text else { continue }
            let units = Unit.named(in: text).intersection(SheetUnits.ofAll.union([.euro]))
            let isEmpty = { uses.indices.allSatisfy { uses[$0] != .taken || sheet.cell($0, column).isEmpty } }
            if !units.isDisjoint(with: SheetUnits.ofAll), !isNumbered || isEmpty() { said.append(UnitSaid(units: units, words: text, row: row, column: column)) }
        }
    }

    private static let ofAll: Set<Unit> = [.cent, .thousand, .million, .billion, .otherCurrency, .perMonth, .perSpan, .hours]

    /// A title tells less of units than a heading: what is not said of all
    /// numbers is only taken where it cannot be meant otherwise.
    private static func units(in text: String, isBelow: Bool) -> Set<Unit> {
        let tokens = Tokens(text).withoutAmounts
        var units = Unit.named(in: tokens)
        let isOfAll = tokens.contains(anyOf: triggers) || tokens.words.count <= 3
        if !isOfAll {
            units.subtract([.percent, .permille, .hours, .density, .perSpan, .people, .posts, .euro, .perYear, .cent])
            // „1.000 €“ is an amount where nothing says that it is meant of all.
            if units.contains(.thousand) {
                var others = tokens
                others.words.removeAll { Tokens.isDigits($0) || $0 == "1000€" || $0 == "000€" }
                if !Unit.named(in: others).contains(.thousand) { units.remove(.thousand) }
            }
            // „5,2 Mio. €“ is an amount.
            for index in tokens.words.indices.dropFirst() where Tokens.isDigits(tokens.words[index - 1]) && !Unit.named(in: Tokens(tokens.words[index])).isDisjoint(with: [.thousand, .million, .billion]) {
                units.subtract([.thousand, .million, .billion, .euro])
            }
            // A footnote is about what bears its mark.
            if isBelow, let first = text.first, first.isNumber || "*(†".contains(first) { units = units.isDisjoint(with: [.thousand, .million, .billion]) ? [] : [.otherCurrency] }
        }
        // „auf den Cent gerundet“ in a whole sentence.
        if tokens.words.count > 12 { units.subtract([.cent]) }
        units.subtract([.posts, .people, .perYear])
        return units
    }

    fileprivate static let roundings = ["gerundet", "rundung", "rundet", "runden", "round"]
    fileprivate static let fulls: Set<String> = ["volle", "vollen", "ganze", "ganzen", "nächste", "nächsten", "den", "die", "das", "the", "full", "whole", "nearest"]

    private static let triggers: Set<String> = ["angaben", "angabe", "beträge", "betrag", "werte", "alle", "einheit", "einheiten", "amounts", "figures", "values", "all", "unit", "in"]
}

private extension Tokens {
    /// Without what is an amount or tells how something was rounded, and says nothing of other numbers:
    /// „beträgt 5,2 Mio. €“, „zu 100 % besetzt“, „auf volle Tausend gerundet“. „in 1.000 €“ is none.
    var withoutAmounts: Tokens {
        let isRounded = words.contains { word in SheetUnits.roundings.contains { Tokens.word(word, holds: $0) } }
        var kept: [String] = []
        var isAmount = false
        for (index, word) in words.enumerated() {
            let isUnit = !Tokens.isDigits(word) && Unit.isOne(word), before = index > 0 ? words[index - 1] : ""
            let isCount = Tokens.isDigits(before) && before != "000" && before != "1000" && !Tokens.isYear(before)
            let lead = words[..<index].last { !SheetUnits.fulls.contains($0) } ?? ""
            // The euro of „5,2 Mio. €“ goes with the millions.
            isAmount = isUnit && (isCount || isAmount || isRounded && ["auf", "to"].contains(lead))
            if !isAmount { kept.append(word) }
        }
        var rest = self
        rest.words = kept
        return rest
    }
}
