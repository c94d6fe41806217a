import Decisions
import Documents

/// What is said of the numbers of a whole sheet, above the headings and below
/// the data: „Angaben in Tsd. €“; and of some rows by their subheadings.
struct SheetUnits {
    private(set) var said: [UnitSaid] = []
    /// What the sheet's name says, or the head over another column: it means all.
    private var ofHead: [UnitSaid] = []
    private(set) var sections: SectionUnits

    /// - Parameter columns: those whose headings say the unit of their own numbers.
    init(_ sheet: Sheet, _ uses: [RowUse], besides columns: Set<Int>? = nil) {
        sections = SectionUnits(sheet, uses)
        for column in 0..<(columns == nil ? 0 : min(sheet.width, 400)) where !sheet.hiddenColumns.contains(column) {
            addHead(sheet, uses, column, isNumbered: columns?.contains(column) == true)
        }
        if let name = sheet.name {
            var units = Unit.named(in: name).intersection(SheetUnits.ofAll.union([.euro]))
            if ShortPeriod.isSaid(in: name) { units.insert(.perSpan) }
            if !units.isDisjoint(with: SheetUnits.ofAll) { ofHead.append(UnitSaid(units: units, words: name)) }
        }
        let isOwn = SheetUnits.isOwn(sheet)
        for row in sheet.rows.indices where uses[row] == .above || uses[row] == .note {
            // The title of our own sheet is what somebody called an entry.
            if isOwn, row == 0 { continue }
            for column in sheet.rows[row].indices {
                guard var text = sheet.cell(row, column).text else { continue }
                if isOwn { text = OwnSheet.withoutNames(text) }
                for clause in SheetUnits.clauses(text) {
                    let units = SheetUnits.units(in: clause, isBelow: uses[row] != .above)
                    if !units.isEmpty { said.append(UnitSaid(units: units, words: clause, row: row, column: column)) }
                }
            }
            addPeriod(sheet, row)
        }
        for row in sheet.rows.indices where columns != nil && uses[row] == .head { addPeriod(sheet, row) }
        said += sections.ofAll
    }

    /// So many rows at its top our own sheet has at most before its data.
    private static let mostOwn = 40

    private static func isOwn(_ sheet: Sheet) -> Bool {
        OwnSheet.isOne(sheet.rows.prefix(mostOwn).map { $0.map(\.shown) })
    }

    /// „Zeitraum:“ beside „01.01.2013“, „bis“ and „30.06.2013“ in cells of their own.
    private mutating func addPeriod(_ sheet: Sheet, _ row: Int) {
        let cells = sheet.rows[row].prefix(40).filter { !$0.isEmpty }
        // What one cell says is told by that.
        guard cells.count >= 2, !cells.contains(where: { ShortPeriod.isSaid(in: $0.shown) }) else { return }
        let text = cells.prefix(8).map(\.shown).joined(separator: " ")
        guard ShortPeriod.isSaid(in: text) else { return }
        ofHead.append(
            UnitSaid(units: [.perSpan], words: text, row: row, column: sheet.rows[row].firstIndex { !$0.isEmpty }))
    }

    /// What is said of the numbers of a column: „Vorjahr in TEUR“ is said of the column of that name.
    func holding<Column>(for column: Int, _ head: Head<Column>) -> [UnitSaid] {
        func words(_ place: Int) -> Set<String> { Set(head.headings[place]?.parts.flatMap { Tokens($0).words } ?? []) }
        let own = words(column), others = head.headings.keys.filter { $0 != column }.map(words)
        return ofHead
            + said.filter { item in
                let subjects = SheetUnits.subjects(item.words)
                guard !subjects.isEmpty, own.isDisjoint(with: subjects) else { return true }
                return !others.contains { subjects.isSubset(of: $0) }
            }
    }

    /// The words by which a unit names a column; none where it is said of all.
    private static func subjects(_ text: String) -> Set<String> {
        let words = Tokens(text).words
        guard !words.contains(where: named.contains) else { return [] }
        return Set(words.filter { $0.count >= 4 && !Tokens.isDigits($0) && !Unit.isOne($0) })
    }

    /// „Beträge in Euro, Gemeinkosten in %“ are two things that are said; any other text is one.
    private static func clauses(_ text: String) -> [String] {
        guard text.contains(",") || text.contains(";") else { return [text] }
        let parts = text.split(separator: /[,;]\s+/).map(String.init)
        let units = parts.map {
            Unit.named(in: $0).intersection([.euro, .cent, .thousand, .million, .billion, .percent])
        }.filter { !$0.isEmpty }
        return Set(units).count > 1 ? parts : [text]
    }

    /// „Entgeltgruppe (Beträge in T€)“: what a column says that has no numbers of its own.
    private mutating func addHead(_ sheet: Sheet, _ uses: [RowUse], _ column: Int, isNumbered: Bool) {
        for row in sheet.rows.indices where uses[row] == .head {
            guard let text = sheet.cell(row, column).text else { continue }
            let units = Unit.named(in: text).intersection(SheetUnits.ofAll.union([.euro]))
            let isEmpty = { uses.indices.allSatisfy { uses[$0] != .taken || sheet.cell($0, column).isEmpty } }
            guard !units.isDisjoint(with: SheetUnits.ofAll), !isNumbered || isEmpty() else { continue }
            ofHead.append(UnitSaid(units: units, words: text, row: row, column: column))
        }
    }

    private static let ofAll: Set<Unit> = [
        .cent, .thousand, .million, .billion, .otherCurrency, .perMonth, .perSpan, .hours,
    ]

    /// A title tells less of units than a heading: what is not said of all
    /// numbers is only taken where it cannot be meant otherwise.
    static func units(in text: String, isBelow: Bool) -> Set<Unit> {
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
            for index in tokens.words.indices.dropFirst()
            where Tokens.isDigits(tokens.words[index - 1])
                && !Unit.named(in: Tokens(tokens.words[index])).isDisjoint(with: [.thousand, .million, .billion])
            {
                units.subtract([.thousand, .million, .billion, .euro])
            }
            // A footnote is about what bears its mark.
            if isBelow, let first = text.first, first.isNumber || "*(†".contains(first) {
                units = units.isDisjoint(with: [.thousand, .million, .billion]) ? [] : [.otherCurrency]
            }
        }
        // „auf den Cent gerundet“ in a whole sentence.
        if tokens.words.count > 12 { units.subtract([.cent]) }
        units.subtract([.posts, .people, .perYear])
        if ShortPeriod.isSaid(in: text) { units.insert(.perSpan) }
        return units
    }

    fileprivate static let roundings = ["gerundet", "rundung", "rundet", "runden", "round"]
    fileprivate static let fulls: Set<String> = [
        "volle", "vollen", "ganze", "ganzen", "nächste", "nächsten", "den", "die", "das", "the", "full", "whole",
        "nearest",
    ]

    /// Words that say that all numbers are meant.
    static let named: Set<String> = [
        "angaben", "angabe", "beträge", "betrag", "werte", "alle", "einheit", "einheiten", "amounts", "figures",
        "values", "all", "unit",
    ]
    private static let triggers = named.union(["in"])
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
