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
            fault(row, column, Text("\(found.de), vielleicht eine Summe oder ein Mittelwert", en: "\(found.in(.en)), perhaps a total or an average"),
                  Text("keine Summe. Ist es eine, die Zeile unten auslassen; ist es keine, sie unten als Daten nennen.", en: "no total. If it is one, leave the row out below; if it is none, name it as data below."))
        }
        for row in sums.after where !isKept(row) {
            let found = name(row).quoted
            fault(row, column, Text("\(found.de) unter der Summe aller Zeilen", en: "\(found.in(.en)) below the total of all rows"),
                  Text("nichts als Anmerkungen. Die Zeile unten auslassen oder als Daten nennen.", en: "nothing but notes. Leave the row out below, or name it as data."))
        }
    }

    mutating func faultName(_ row: Int, _ column: Int, _ cell: SheetCell) {
        switch cell.content {
        case .formula, .error, .day, .truth: fault(row, column, cell, Text("ein Text", en: "a text"))
        case .text, .number, .percent:
            if cell.shown.count > 200 { fault(row, column, Text("\(cell.shown.count) Zeichen", en: "\(cell.shown.count) characters"), Text("höchstens 200 Zeichen", en: "at most 200 characters")) }
        }
    }

    /// Rows that are not called sums, and amount to what stands above or below them.
    mutating func fault(equal sums: SumRows.Found, _ sheet: Sheet, _ column: Int, isKept: (Int) -> Bool) {
        let above = Text("darüber", en: "above"), below = Text("darunter", en: "below")
        for row in sums.equal where !isKept(row) { faultEqual(row, column, sheet.cell(row, column), above) }
        for row in sums.equalBelow where !isKept(row) { faultEqual(row, column, sheet.cell(row, column), below) }
    }

    private mutating func faultEqual(_ row: Int, _ column: Int, _ cell: SheetCell, _ place: Text) {
        let found = Text("\(cell.quoted.de), die Summe der Zeilen \(place.de)", en: "\(cell.quoted.in(.en)), the sum of the rows \(place.in(.en))")
        fault(row, column, found,
              Text("keine Summe. Ist es eine, die Zeile unten auslassen; ist es keine, sie unten als Daten nennen.", en: "no total. If it is one, leave the row out below; if it is none, name it as data below."))
    }

    mutating func faultPart(_ row: Int, _ column: Int, _ cell: SheetCell) {
        let what = Leaving.isName(cell.shown)
            ? Text("nach dem Namen ein Abzug", en: "by its name taken off") : Text("ein Teil der Zeile darüber", en: "a part of the row above")
        fault(row, column, Text("\(cell.quoted.de), \(what.de)", en: "\(cell.quoted.in(.en)), \(what.in(.en))"),
              Text("jede Zahl nur einmal. Die Zeile unten auslassen oder als Daten nennen.", en: "every number only once. Leave the row out below, or name it as data."))
    }

    mutating func faultPart(_ row: Int, _ column: Int, _ cell: SheetCell, under section: SheetCell) {
        fault(row, column, Text("\(cell.quoted.de) unter \(section.quoted.de)", en: "\(cell.quoted.in(.en)) under \(section.quoted.in(.en))"),
              Text("Stellen, die zum Plan zählen. Die Zeile unten auslassen oder als Daten nennen.", en: "posts that count for the plan. Leave the row out below, or name it as data."))
    }

    mutating func faultSum(_ wrong: (row: Int, stated: String, sum: String), _ column: Int, _ quantity: NumberKind) {
        func shown(_ digits: String, _ language: Language) -> String { quantity.typed(digits, language) }
        fault(wrong.row, column, Text("die Summe \(shown(wrong.stated, .de)); die Zeilen ergeben \(shown(wrong.sum, .de))", en: "the total \(shown(wrong.stated, .en)); the rows make \(shown(wrong.sum, .en))"),
              Text("eine Summe, die stimmt. Fehlt nichts, die Zeile unten auslassen.", en: "a total that is right. If nothing is missing, leave the row out below."))
    }
}

extension ImportedForm {
    /// Rows of a CSV file with more values than its head: „Hilfe,1,5“ parts a number at its comma, and what
    /// stands behind it moves by a column. The first is asked about; named as data, all are as they stand.
    mutating func faultSurplus<Column>(_ sheet: Sheet, _ head: Head<Column>, _ uses: [RowUse], _ choices: ImportChoices) {
        guard sheet.form == .csv, !choices.isTurned, let most = head.rows.compactMap({ row in sheet.rows[row].lastIndex { !$0.isEmpty } }).max() else { return }
        let places = Set(head.places.values)
        func isDigits(_ row: Int, _ column: Int) -> Bool { Tokens.isDigits(sheet.cell(row, column).shown) }
        // Also a column of remarks may have no heading; it parts no number.
        let surplus = uses.indices.filter { row in
            uses[row] == .taken && sheet.rows[row].indices.contains { $0 > most && !places.contains($0) && !sheet.cell(row, $0).isEmpty }
                && sheet.rows[row].indices.dropFirst().contains { isDigits(row, $0 - 1) && isDigits(row, $0) }
        }
        guard let first = surplus.first, !surplus.contains(where: { choices.kept.contains($0) }) else { return }
        let more = surplus.count > 1 ? Text(", und so in \(surplus.count - 1) weiteren Zeilen", en: ", and so in \(surplus.count - 1) more rows") : Text("")
        fault(first, most + 1, Text("mehr Werte als Überschriften\(more.de)", en: "more values than headings\(more.in(.en))"),
              Text("zu jedem Wert eine Überschrift. Ein Komma in einer Zahl teilt sie: Zahlen in Anführungszeichen setzen oder die Werte mit Semikolon trennen. Stimmt die Zeile, sie unten als Daten nennen.",
                   en: "a heading for each value. A comma in a number parts it: put numbers in quotation marks, or part the values by semicolons. If the row is right, name it as data below."))
    }
}
