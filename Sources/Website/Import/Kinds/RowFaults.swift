import Decisions

extension UnitSaid {
    /// What the headings of a column say of its unit.
    static func said<Column>(_ head: Head<Column>, _ column: Int) -> [UnitSaid] {
        guard let heading = head.headings[column], !heading.units.isEmpty else { return [] }
        return [UnitSaid(units: heading.units, words: heading.shown, row: head.rows.last, column: column)]
    }
}

extension RowSorter {
    /// Sums are left out, but for rows that somebody wants taken.
    mutating func mark(_ found: SumRows.Found, _ choices: ImportChoices) {
        for row in found.sums where !choices.kept.contains(row) { set(row, .sum) }
        for row in found.higher where !choices.kept.contains(row) { set(row, .higher) }
    }
}

extension ImportedForm {
    /// Rows of which nobody but the sender can say whether they are data.
    mutating func fault(doubtful sums: SumRows.Found, name: (Int) -> SheetCell, column: Int, isKept: (Int) -> Bool) {
        for row in sums.parts where !isKept(row) { faultPart(row, column, name(row)) }
        for row in sums.doubtful where !isKept(row) {
            let found = name(row).quoted
            fault(
                row, column, Text(phrase: "\(found, "found"), vielleicht eine Summe oder ein Mittelwert"),
                Text(
                    phrase: """
                        keine Summe. Ist es eine, die Zeile unten auslassen; ist es keine, sie unten als Daten nennen.
                        """))
        }
        for row in sums.after where !isKept(row) {
            let found = name(row).quoted
            fault(
                row, column, Text(phrase: "\(found, "found") unter der Summe aller Zeilen"),
                Text(phrase: "nichts als Anmerkungen. Die Zeile unten auslassen oder als Daten nennen."))
        }
    }

    mutating func faultName(_ row: Int, _ column: Int, _ cell: SheetCell) {
        switch cell.content {
        case .formula, .error, .day, .truth: fault(row, column, cell, Text(phrase: "ein Text"))
        case .text, .number, .percent:
            if cell.shown.count > 200 {
                fault(
                    row, column, Text(phrase: "\(cell.shown.count, "count") Zeichen"),
                    Text(phrase: "höchstens 200 Zeichen"))
            }
        }
    }

    /// Rows that are not called sums, and amount to what stands above or below them.
    mutating func fault(equal sums: SumRows.Found, _ sheet: Sheet, _ column: Int, isKept: (Int) -> Bool) {
        let above = Text(phrase: "darüber"), below = Text(phrase: "darunter")
        for row in sums.equal where !isKept(row) { faultEqual(row, column, sheet.cell(row, column), above) }
        for row in sums.equalBelow where !isKept(row) { faultEqual(row, column, sheet.cell(row, column), below) }
    }

    private mutating func faultEqual(_ row: Int, _ column: Int, _ cell: SheetCell, _ place: Text) {
        let found = Text(phrase: "\(cell.quoted, "cell"), die Summe der Zeilen \(place, "place")")
        fault(
            row, column, found,
            Text(
                phrase: """
                    keine Summe. Ist es eine, die Zeile unten auslassen; ist es keine, sie unten als Daten nennen.
                    """))
    }

    mutating func faultPart(_ row: Int, _ column: Int, _ cell: SheetCell) {
        let what =
            Leaving.isName(cell.shown)
            ? Text(phrase: "nach dem Namen ein Abzug") : Text(phrase: "ein Teil der Zeile darüber")
        fault(
            row, column, Text(phrase: "\(cell.quoted, "cell"), \(what, "what")"),
            Text(phrase: "jede Zahl nur einmal. Die Zeile unten auslassen oder als Daten nennen."))
    }

    mutating func faultPart(_ row: Int, _ column: Int, _ cell: SheetCell, under section: SheetCell) {
        fault(
            row, column, Text(phrase: "\(cell.quoted, "cell") unter \(section.quoted, "section")"),
            Text(phrase: "Stellen, die zum Plan zählen. Die Zeile unten auslassen oder als Daten nennen."))
    }

    mutating func faultSum(_ wrong: (row: Int, stated: String, sum: String), _ column: Int, _ quantity: NumberKind) {
        func shown(_ digits: String, _ language: Language) -> String { quantity.typed(digits, language) }
        fault(
            wrong.row, column,
            Text(
                phrase: """
                    die Summe \({ shown(wrong.stated, $0) }, "stated"); die Zeilen ergeben \
                    \({ shown(wrong.sum, $0) }, "sum")
                    """),
            Text(phrase: "eine Summe, die stimmt. Fehlt nichts, die Zeile unten auslassen."))
    }
}

extension ImportedForm {
    /// Rows of a CSV file with more values than its head: „Hilfe,1,5“ parts a number at its comma, and what
    /// stands behind it moves by a column. The first is asked about; named as data, all are as they stand.
    mutating func faultSurplus<Column>(_ sheet: Sheet, _ head: Head<Column>, _ uses: [RowUse], _ choices: ImportChoices)
    {
        guard sheet.form == .csv, !choices.isTurned,
            let most = head.rows.compactMap({ row in sheet.rows[row].lastIndex { !$0.isEmpty } }).max()
        else { return }
        let places = Set(head.places.values)
        func isDigits(_ row: Int, _ column: Int) -> Bool { Tokens.isDigits(sheet.cell(row, column).shown) }
        // Also a column of remarks may have no heading; it parts no number.
        let surplus = uses.indices.filter { row in
            uses[row] == .taken
                && sheet.rows[row].indices.contains {
                    $0 > most && !places.contains($0) && !sheet.cell(row, $0).isEmpty
                }
                && sheet.rows[row].indices.dropFirst().contains { isDigits(row, $0 - 1) && isDigits(row, $0) }
        }
        guard let first = surplus.first, !surplus.contains(where: { choices.kept.contains($0) }) else { return }
        let more =
            surplus.count > 1
            ? Text(
                phrase: ", und so in \(surplus.count - 1, "count") weiteren Zeilen") : Text("")
        fault(
            first, most + 1, Text(phrase: "mehr Werte als Überschriften\(more, "more")"),
            Text(
                phrase: """
                    zu jedem Wert eine Überschrift. Ein Komma in einer Zahl teilt sie: Zahlen in Anführungszeichen \
                    setzen oder die Werte mit Semikolon trennen. Stimmt die Zeile, sie unten als Daten nennen.
                    """))
    }
}
