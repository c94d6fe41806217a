import Costing
import Decisions

extension KeyRows {
    /// A key from a flat file of a statistical office. Signs beside a number
    /// are said, signs instead of one are no number.
    func filled(_ table: OfficialTable) -> ImportedForm {
        var result = ImportedForm()
        for open in table.open { result.fault(table.head, nil, open.found, open.expected) }
        for choice in table.choices where choice.chosen == nil {
            result.fault(table.head, choice.column, choice.fault.found, choice.fault.expected)
        }
        result.choices = table.choices
        let rows = table.rows.map(\.row)
        var said = Unit.named(in: table.unit).subtracting([.people])
        // An age is no number of people, though it is a whole one.
        if Tokens(table.unit).contains(anyOf: ["jahre", "jahr", "years", "tage", "days", "monate", "months"]) {
            said.insert(.perSpan)
        }
        let numbers = NumberColumn(
            sheet: sheet, column: table.value, quantity: .whole,
            notation: ColumnNotation(
                rows.compactMap { row in sheet.cell(row, table.value).text.map { ($0, .whole) } }, page: page),
            said: table.unit.isEmpty
                ? [] : [UnitSaid(units: said, words: table.unit, row: table.head, column: table.value)],
            power: key.choices.power)
        let unit = key.choices.unit.flatMap(LevyKey.Unit.init) ?? KeyImport.unit(measure: table.measure)
        if unit == nil, table.isSettled {
            result.faultMeasure(table.measure, unit: table.unit, table.head, table.value)
        }
        if table.isSettled { result.fault(unit: numbers, head: table.head..<(table.head + 1)) }
        var seen: [String: Int] = [:], merged = MergedRows(finder)
        for item in table.rows where table.isSettled {
            let ags = sheet.cell(item.row, item.key), name = sheet.cell(item.row, item.name)
            if let ended = finder[ags] == nil ? finder.past.ended(key: ags, name: name) : nil {
                merged.add(ended, item.row, numbers.millionths(item.row))
                mark(marks(numbers, item.row, table.signs), numbers, item.row, ended.name, &result)
                continue
            }
            guard let body = finder[ags] ?? finder.past.renamed(key: ags, name: name)?.body.text else {
                result.fault(
                    item.row, item.key, ags,
                    Text(
                        phrase: "der amtliche Schlüssel einer der \(key.bodies.count, "count") Städte und Gemeinden"))
                continue
            }
            if !name.isEmpty, finder[name] != body, finder.past.renamed(key: .empty, name: name)?.body.text != body,
                !confirmed(item.row, item.name ?? item.key, name, ags, body, &result)
            {
                continue
            }
            if let first = seen.updateValue(item.row, forKey: body) {
                result.fault(
                    item.row, item.key, ags,
                    Text(
                        phrase: "jede Gemeinde nur einmal; sie steht schon in Zeile \(first + 1, "first")"))
            }
            takeSigned(numbers, item.row, of: body, signs: table.signs, &result)
        }
        merged.settle(&seen, table.name ?? table.key, key.choices, page, &result)
        if table.isSettled { faultMissing(seen, table.value, &result) }
        finish(&result, table.value, unit)
        var head = [Int: Text]()
        head[table.key] = KeyImport.titles[.ags]
        head[table.value] = KeyImport.titles[.weight]
        if let name = table.name { head[name] = KeyImport.titles[.body] }
        if let signs = table.signs { head[signs] = Text(phrase: "Zeichen zum Wert") }
        result.columns = head
        result.rows = table.uses
        result.isRecognised = true
        result.isComplete = true
        result.isSettled = true
        result.head = table.head..<(table.head + 1)
        result.accountOfficial(table)
        return result
    }

    /// A number, or one with a sign of the statistical offices, be it in a column of its own.
    func takeSigned(
        _ numbers: NumberColumn, _ row: Int, of body: String, signs: Int? = nil, _ result: inout ImportedForm
    ) {
        let cell = sheet.cell(row, numbers.column), field = "weight-" + body
        let own = cell.text.flatMap { StatisticalSign($0) }, all = marks(numbers, row, signs)
        guard let missing = all.first(where: { $0.number == nil }) else {
            if let number = own?.number {
                guard let digits = NumberKind.whole.digits(number, numbers.notation.notation) else {
                    result.form.fields[field] = cell.shown
                    return result.fault(row, numbers.column, own?.meaning ?? Text(""), NumberKind.whole.expected)
                }
                result.form.fields[field] = NumberKind.whole.typed(digits, page)
            } else {
                result.take(numbers, row, into: field, page)
            }
            return mark(all, numbers, row, finder.name(body), &result)
        }
        result.form.fields[field] = cell.shown(page)
        result.fault(row, numbers.column, missing.meaning, NumberKind.whole.expected)
    }

    /// The signs of a number: its own, and the one beside it.
    func marks(_ numbers: NumberColumn, _ row: Int, _ signs: Int?) -> [StatisticalSign] {
        let own = sheet.cell(row, numbers.column).text.flatMap { StatisticalSign($0) }
        let beside = signs.flatMap { StatisticalSign(beside: sheet.cell(row, $0).shown) }
        return [own, beside].compactMap { $0 }
    }

    /// Told on the page, and kept with what is entered.
    func mark(
        _ signs: [StatisticalSign], _ numbers: NumberColumn, _ row: Int, _ name: Text, _ result: inout ImportedForm
    ) {
        guard !signs.isEmpty else { return }
        let cell = sheet.cell(row, numbers.column), written = cell.text.flatMap { StatisticalSign($0)?.number }
        let digits =
            written.flatMap { NumberKind.whole.digits($0, numbers.notation.notation) }
            ?? numbers.millionths(row).map(SumRows.shown)
        let value = digits.map { digits in Text(each: { NumberKind.whole.typed(digits, $0) }) } ?? Text(cell.shown)
        var told: Set<Text> = []
        for sign in signs {
            guard told.insert(sign.meaning).inserted else { continue }
            result.notes.append(Text(phrase: "Zeile \(row + 1, "row"): \(sign.meaning, "meaning")."))
            if let state = sign.state { result.marked.append(MarkedValue(state: state, name: name, value: value)) }
        }
    }
}

extension ImportedForm {
    /// What was left out of a flat file.
    mutating func accountOfficial(_ table: OfficialTable) {
        notes.insert(
            Text(
                phrase: "Gelesen als Tabelle eines statistischen Amts: „\(table.measure, "measure")“."), at: 0)
        var groups: [RowUse: [Int]] = [:]
        for (row, use) in table.uses.enumerated() { groups[use, default: []].append(row) }
        for use in [RowUse.above, .hidden, .higher, .elsewhere, .part, .unchosen, .note, .left] {
            if let note = groups[use].flatMap({ use.note($0) }) { notes.append(note) }
        }
        notes += numberNotes
    }
}
