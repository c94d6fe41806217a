import Decisions

/// Cells beside the numbers that say nothing but their unit, in a column that
/// nobody named for it: „61“ beside „TEUR“, „6.100“ beside „monatlich“.
struct LooseUnits {
    /// The columns, with the first row that says such a thing.
    private(set) var columns: [(column: Int, row: Int)] = []
    /// The one that has no heading and nothing but units: it can only be that.
    private(set) var certain: Int?

    /// So many rows and columns are looked at, and no text that is longer.
    private static let mostRows = 600, mostColumns = 300, longest = 24

    /// - Parameters:
    ///   - rows: of data.
    ///   - used: columns that are something else.
    init(_ sheet: Sheet, rows: [Int], besides used: Set<Int>, isHeaded: (Int) -> Bool, of quantity: NumberKind) {
        let rows = rows.prefix(LooseUnits.mostRows), said = LooseUnits.said(of: quantity)
        var known: [String: (isOnly: Bool, isSaid: Bool)] = [:], certain: [Int] = []
        for column in sheet.columns(besides: used, most: LooseUnits.mostColumns) {
            var first: Int?, isOnly = true
            for row in rows {
                let cell = sheet.cell(row, column)
                guard !cell.isEmpty else { continue }
                guard let text = cell.text, text.utf8.count <= LooseUnits.longest, let sign = text.first, !sign.isNumber
                else {
                    isOnly = false
                    continue
                }
                let found =
                    known[text]
                    ?? { () -> (isOnly: Bool, isSaid: Bool) in
                        let units = LooseUnits.titles.contains(text) ? [] : Unit.told(by: text),
                            isOnly = !units.isEmpty && !units.contains(.unknown)
                        return (isOnly, isOnly && !units.isDisjoint(with: said))
                    }()
                known[text] = found
                if found.isSaid { first = first ?? row }
                isOnly = isOnly && found.isOnly
            }
            guard let first else { continue }
            columns.append((column, first))
            if isOnly, !isHeaded(column) { certain.append(column) }
        }
        if columns.count == 1 { self.certain = certain.first }
    }

    /// „Hr.“ is no hour.
    private static let titles: Set<String> = ["Hr.", "Hr", "Fr.", "Fr"]

    /// What would change the number, or make it another one. A name or a plate can look like the others: „Fr.“, „HA“.
    private static func said(of quantity: NumberKind) -> Set<Unit> {
        switch quantity {
        case .money: [.cent, .thousand, .million, .billion, .otherCurrency, .percent, .perMonth, .perSpan, .hours]
        case .whole: [.cent, .thousand, .million, .billion, .otherCurrency, .percent, .permille, .perMonth, .perSpan]
        case .posts: [.percent, .permille, .perMonth, .perSpan, .hours, .people]
        case .share: []
        }
    }
}

extension ImportedForm {
    /// Takes the one column of units that nobody named, or asks about those that may be it.
    mutating func takeUnits<Column: RawRepresentable<String> & Hashable & Sendable>(
        _ sheet: Sheet, _ head: inout Head<Column>, _ unit: Column, rows: [Int], of quantity: NumberKind,
        _ choices: ImportChoices
    ) {
        guard head.places[unit] == nil, choices.columns[unit.rawValue] == nil,
            !head.open.contains(where: { $0.column == unit })
        else { return }
        let headings = head.headings
        let loose = LooseUnits(
            sheet, rows: rows, besides: Set(head.places.values), isHeaded: { headings[$0] != nil }, of: quantity)
        if let certain = loose.certain { return head.set(unit, certain) }
        for (column, row) in loose.columns {
            let cell = sheet.cell(row, column).quoted, letter = Sheet.letter(column)
            let found =
                headings[column].map { heading in
                    Text(
                        phrase: """
                            \(cell, "cell") in Spalte \(letter, "column") „\(heading.shown, "heading")“, neben der Zahl
                            """)
                } ?? Text(phrase: "\(cell, "cell") in Spalte \(letter, "column"), neben der Zahl")
            fault(
                row, column, found,
                Text(
                    phrase: """
                        die Einheit der Zahlen. Ist sie es, die Spalte unten als „Einheit“ wählen; ist sie es nicht, \
                        dort „keine“.
                        """))
        }
    }
}
