import Decisions

/// A table of rates: a pay group and its annual staff cost in every row; the
/// overheads and the non-staff cost may be rows of their own, or columns that
/// say the same in every row.
struct RateImport {
    let sheet: Sheet
    let page: Language
    var choices = ImportChoices()

    enum Column: String, CaseIterable, Hashable, Sendable { case group, cost, unit, overhead, material }

    static let titles: [Column: Text] = [
        .group: Text("Entgeltgruppe", en: "pay group"), .cost: Text("Personalkosten", en: "staff cost"), .unit: Text("Einheit", en: "unit"),
        .overhead: Text("Gemeinkosten", en: "overheads"), .material: Text("Sachkosten", en: "non-staff cost"),
    ]

    private enum Kind {
        case rate, overhead, material
        init(_ name: String) {
            self = if ["gemeinkosten", "overhead"].contains(where: name.hasPrefix) {
                .overhead
            } else if ["sachkosten", "material", "non-staff"].contains(where: name.hasPrefix) {
                .material
            } else {
                .rate
            }
        }
        /// What a cell of the column of costs is in such a row, where it is none.
        var other: NumberKind? { self == .overhead ? .share : nil }
        var quantity: NumberKind { self == .overhead ? .share : .money }
    }

    private var head: Head<Column> {
        Head(sheet, known: [
            .init(.group, "entgeltgruppe", "besoldungsgruppe", "vergütungsgruppe", "eg", "besgr", "bes gr", "pay group", "eingruppierung", "entgelt", "besoldung", "gruppe", "group", "grade"),
            .init(.material, "sachkosten", "non-staff cost", "non staff", "material", quantity: .money),
            .init(.overhead, "gemeinkosten", "overheads", "overhead", quantity: .share),
            .init(.cost, "personalkosten", "personalkosten je stelle", "personnel", "staff cost", "satz", "jahreswert", "betrag", "kosten", "cost", "amount", "rate", quantity: .money),
            .init(.unit, "einheit", "unit"),
        ], order: [.group, .cost], chosen: choices.headChoice())
    }

    var filled: ImportedForm {
        var result = ImportedForm()
        let head = head
        result.fault(unknownHead: head.unknownRow, of: sheet, .edition)
        result.fault(open: head) { RateImport.titles[$0] ?? Text("") }
        let groups = head.places[.group] ?? 0
        var sorter = RowSorter(sheet, head: head.rows, firstRow: head.firstRow, names: groups, values: head.places[.cost], choices: choices)
        guard let costs = head.places[.cost] else {
            if head.open.isEmpty {
                result.fault(head.rows.last, nil, Text("keine Spalte „Personalkosten“", en: "no column “staff cost”"), Text("eine Überschrift für Entgeltgruppe und für Personalkosten", en: "a heading for pay group and one for staff cost"))
            }
            result.account(sheet, head, sorter.uses, titles: RateImport.titles)
            return result
        }
        let rows = sorter.taken
        let kinds = Dictionary(uniqueKeysWithValues: rows.map { ($0, Kind(sheet.cell($0, groups).folded)) })
        let numbers = NumberColumn(
            sheet: sheet, column: costs, quantity: .money,
            notation: ColumnNotation(rows.compactMap { row in sheet.cell(row, costs).text.map { ($0, kinds[row]?.quantity ?? .money) } }, page: page),
            said: UnitSaid.said(head, costs) + SheetUnits(sheet, sorter.uses).said, power: choices.power)
        let sums = SumRows.find(
            in: rows.filter { kinds[$0] == .rate }, name: { sheet.cell($0, groups).shown }, isUnnamed: { sheet.cell($0, groups).isEmpty },
            value: { numbers.millionths($0) }, adds: true, higherNames: [])
        sorter.mark(sums, choices)
        result.fault(unit: numbers, head: head.rows)
        for row in sums.equal where !choices.kept.contains(row) { result.faultEqual(row, costs, sheet.cell(row, costs)) }

        var seen: [String: Int] = [:]
        var count = 0
        for row in sorter.taken {
            let name = sheet.cell(row, groups), kind = kinds[row] ?? .rate
            guard !name.isEmpty else {
                result.fault(row, groups, name, Text("eine Entgeltgruppe", en: "a pay group"))
                continue
            }
            if let first = seen.updateValue(row, forKey: kind == .rate ? name.shown : "\(kind)") {
                result.fault(row, groups, name, Text("jede Zeile nur einmal; dies steht schon in Zeile \(first + 1)", en: "every row only once; this stands in row \(first + 1) already"))
            }
            var field = kind == .overhead ? "overhead" : "material"
            if kind == .rate {
                guard count < EditionForm.most else {
                    result.fault(row, groups, name, Text("höchstens \(EditionForm.most) Entgeltgruppen", en: "at most \(EditionForm.most) pay groups"))
                    break
                }
                result.faultName(row, groups, name)
                result.see(name, row, groups)
                result.form.fields["group-\(count)"] = name.shown
                field = "rate-\(count)"
                count += 1
            }
            let beside = sheet.cell(row, head.places[.unit])
            if kind == .overhead, isDoubtful(row, numbers, beside) {
                result.fault(row, costs, sheet.cell(row, costs), Text("ein Anteil mit Prozentzeichen; die Spalte hat Beträge in Tausend", en: "a share with a percent sign; the column has amounts in thousands"))
                continue
            }
            result.take(numbers, row, as: kind.other, into: field, beside: beside, page)
        }
        if count == 0, result.faults.isEmpty {
            result.fault(nil, nil, Text("keine Entgeltgruppe", en: "no pay group"), Text("mindestens eine Zeile mit Entgeltgruppe und Personalkosten", en: "at least one row with a pay group and its staff cost"))
        }
        result.notes += [numbers.notation.note(column: costs, quantity: .money, page: page)].compactMap { $0 }
        takeColumns(head, sorter.taken, &result)
        result.account(sheet, head, sorter.uses, titles: RateImport.titles)
        return result
    }

    /// A number without a percent sign in a column of thousands can be an amount.
    private func isDoubtful(_ row: Int, _ numbers: NumberColumn, _ beside: SheetCell) -> Bool {
        guard case .moved(let power) = numbers.reading, power != 0 else { return false }
        let cell = sheet.cell(row, numbers.column)
        if case .percent = cell.content { return false }
        let words = [cell.shown, sheet.format(cell)?.words ?? "", beside.shown].joined(separator: " ")
        return !Unit.named(in: words).contains(.percent)
    }

    /// What a column says alike in every row holds for the edition.
    private func takeColumns(_ head: Head<Column>, _ rows: [Int], _ result: inout ImportedForm) {
        for (column, field, quantity) in [(Column.overhead, "overhead", NumberKind.share), (.material, "material", .money)] where result.form.fields[field] == nil {
            let title = RateImport.titles[column] ?? Text("")
            guard let place = head.places[column] else {
                result.notes.append(Text("\(title.de) stehen nicht in der Datei; im Formular steht, was zuletzt galt.", en: "\(title.in(.en).prefix(1).uppercased() + title.in(.en).dropFirst()): not in the file; the form shows what held last."))
                continue
            }
            let numbers = NumberColumn(
                sheet: sheet, column: place, quantity: quantity,
                notation: ColumnNotation(rows.compactMap { row in sheet.cell(row, place).text.map { ($0, quantity) } }, page: page),
                said: UnitSaid.said(head, place), power: nil)
            let values = rows.filter { !sheet.cell($0, place).isEmpty }.map { row -> String? in
                guard case .digits(let digits, _) = numbers.value(row), quantity.accepts(digits) else { return nil }
                return quantity == .share && !isShare(numbers, row) ? nil : digits
            }
            if let first = values.first, let digits = first, values.allSatisfy({ $0 == digits }) {
                result.form.fields[field] = quantity.typed(digits, page)
            } else {
                result.notes.append(Text(
                    "Spalte \(Sheet.letter(place)), „\(head.headings[place]?.shown ?? "")“, ist nicht übernommen: Sie ist nicht in jeder Zeile gleich oder nennt etwas anderes als \(quantity == .share ? "Prozent" : "Euro"). Im Formular steht, was zuletzt galt.",
                    en: "Column \(Sheet.letter(place)), “\(head.headings[place]?.shown ?? "")”, is not taken over: it differs by row or holds something else than \(quantity == .share ? "per cent" : "euros"). The form shows what held last."))
            }
        }
    }

    /// Amounts of overheads are no shares, though they are numbers.
    private func isShare(_ numbers: NumberColumn, _ row: Int) -> Bool {
        let cell = sheet.cell(row, numbers.column)
        if case .percent = cell.content { return true }
        return numbers.said.contains { $0.units.contains(.percent) } || Unit.named(in: cell.shown).contains(.percent)
            || sheet.format(cell).map { Unit.named(in: $0.words).contains(.percent) } ?? false
    }
}
