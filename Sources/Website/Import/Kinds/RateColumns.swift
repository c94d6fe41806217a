import Decisions

/// Overheads and non-staff cost in columns: what one says alike in every row holds for the edition.
extension RateImport {
    /// What a column of them comes to.
    private enum Found {
        /// - Parameter isMoved: whether a unit has made another number of what stands in the cells.
        case value(String, isMoved: Bool)
        /// A number alike in every row, of which nothing says that it is per cent.
        case bare(String)
        /// Shares that differ by row.
        case shares([SheetCell])
        /// Nothing that could be the one value.
        case none(why: Text)
    }

    /// No share of overheads is higher; a larger number without a percent sign is an amount.
    private static let mostShare: Int128 = 100_000_000

    /// - Returns: the columns that are not taken, after all.
    func takeColumns(
        _ head: Head<Column>, _ rows: [Int], _ units: SheetUnits, untaken: [Column: UntakenRate], _ result: inout ImportedForm
    ) -> [Int] {
        var left: [Int] = []
        let kinds = [(Column.overhead, "overhead", NumberKind.share), (.material, "material", .money)]
        for (column, field, quantity) in kinds where result.form.fields[field] == nil {
            guard let place = head.places[column] else {
                if let row = untaken[column] { note(row, column, &result) } else { faultMissing(column, head, &result) }
                continue
            }
            let title = RateImport.titles[column] ?? Text("")
            switch quantity == .share ? share(head, place, rows, units) : amount(head, place, rows, units) {
            case .value(let digits, let isMoved):
                result.form.fields[field] = quantity.typed(digits, page)
                if let limit = FieldLimit(field), limit.isExceeded(by: digits), let row = rows.first(where: { !sheet.cell($0, place).isEmpty }) {
                    result.faultLimit(limit, row, place, sheet.cell(row, place), digits, quantity, isMoved: isMoved)
                }
                continue
            case .bare(let digits):
                let german = quantity.typed(digits, .de) + "\u{A0}%", english = quantity.typed(digits, .en) + "%"
                let letter = Sheet.letter(place)
                let question = Text(
                    "Spalte \(letter), „\(title.de)“: Die Zahl in jeder Zeile ist in Prozent gemeint, \(german)",
                    en: "Column \(letter), “\(title.in(.en))”: the number in every row is meant in per cent, \(english)")
                if result.asks(question, id: field, choices) {
                    result.form.fields[field] = quantity.typed(digits, page)
                    continue
                }
                let row = rows.first { !sheet.cell($0, place).isEmpty }, cell = sheet.cell(row ?? 0, place).quoted
                result.fault(row, place, Text("\(cell.de) in jeder Zeile, ohne Prozentzeichen", en: "\(cell.in(.en)) in every row, without a percent sign"), Text(
                    "\(title.de) in Prozent. Sind es \(german), lässt es sich unten bestätigen; sonst für \(title.de) „keine“ wählen.",
                    en: "\(title.in(.en)) in per cent. If it is \(english), it can be confirmed below; else choose “none” for \(title.in(.en))."))
            case .shares(let all):
                func list(_ language: Language) -> String { all.prefix(6).map { $0.shown(language) }.joined(separator: "; ") }
                result.fault(head.rows.last, place, Text("mehrere Sätze: \(list(.de))", en: "several shares: \(list(.en))"), Text(
                    "einen Satz für alle Entgeltgruppen. Unten für \(title.de) „keine“ wählen und ihn in das Formular eintragen.",
                    en: "one share for all pay groups. Choose “none” for \(title.in(.en)) below, and enter it in the form."))
            case .none(let why):
                let letter = Sheet.letter(place), heading = head.headings[place]?.shown ?? ""
                result.notes.append(Text(
                    "Spalte \(letter), „\(heading)“, ist nicht übernommen: \(why.de). Im Formular steht, was zuletzt galt.",
                    en: "Column \(letter), “\(heading)”, is not taken over: \(why.in(.en)). The form shows what held last."))
            }
            left.append(place)
        }
        return left
    }

    private func share(_ head: Head<Column>, _ place: Int, _ rows: [Int], _ units: SheetUnits) -> Found {
        // What is said of amounts, „Werte in €“ above all columns, is not said of a share.
        let around = units.holding(for: place, head).filter { !$0.units.isDisjoint(with: [.percent, .permille]) }
        let said = (UnitSaid.said(head, place) + around).map { said in
            var said = said
            said.units.subtract([.euro, .cent, .thousand, .million, .billion])
            return said
        }.filter { !$0.units.isEmpty }
        let numbers = numbers(place, .share, rows, said, sections: [], power: nil)
        let filled = rows.filter { !sheet.cell($0, place).isEmpty }
        let values = filled.map { row -> String? in
            guard case .digits(let digits, _) = numbers.value(row), NumberKind.share.accepts(digits) else { return nil }
            return digits
        }
        guard !values.isEmpty else { return .none(why: Text("Sie ist leer", en: "it is empty")) }
        let isSaid = zip(filled, values).allSatisfy { row, digits in digits != nil && isShare(numbers, row) }
        let known = values.compactMap { $0 }
        if isSaid, Set(known).count == 1 { return .value(known[0], isMoved: numbers.reading != .moved(0)) }
        let areAmounts = known.contains { (Exact.millionths($0) ?? .max) > RateImport.mostShare }
        guard !known.isEmpty, !areAmounts else {
            return Set(known).count > 1 ? .none(why: RateImport.differing)
                : .none(why: Text("Sie nennt etwas anderes als Prozent", en: "it holds something else than per cent"))
        }
        if known.count == values.count, Set(known).count == 1 { return .bare(known[0]) }
        var seen: Set<String> = []
        return .shares(filled.map { sheet.cell($0, place) }.filter { seen.insert($0.shown).inserted })
    }

    private func amount(_ head: Head<Column>, _ place: Int, _ rows: [Int], _ units: SheetUnits) -> Found {
        // What is said above all numbers is said of each amount.
        let said = UnitSaid.said(head, place) + units.holding(for: place, head)
        let numbers = numbers(place, .money, rows, said, sections: units.sections.below, power: choices.power)
        let values = rows.filter { !sheet.cell($0, place).isEmpty }.map { row -> String? in
            guard case .digits(let digits, _) = numbers.value(row), NumberKind.money.accepts(digits) else { return nil }
            return digits
        }
        guard !values.isEmpty else { return .none(why: Text("Sie ist leer", en: "it is empty")) }
        let known = values.compactMap { $0 }
        guard numbers.isReadable else { return .none(why: RateImport.openUnit) }
        guard known.count == values.count else { return .none(why: Text("Sie nennt etwas anderes als Euro", en: "it holds something else than euros")) }
        return Set(known).count == 1 ? .value(known[0], isMoved: numbers.reading != .moved(0)) : .none(why: RateImport.differing)
    }

    private static let differing = Text("Sie ist nicht in jeder Zeile gleich", en: "it differs by row")

    private func numbers(
        _ place: Int, _ quantity: NumberKind, _ rows: [Int], _ said: [UnitSaid], sections: [SectionUnits.Below], power: Int?
    ) -> NumberColumn {
        NumberColumn(
            sheet: sheet, column: place, quantity: quantity,
            notation: ColumnNotation(rows.compactMap { row in sheet.cell(row, place).text.map { ($0, quantity) } }, page: page),
            said: said, power: power, sections: sections, isKept: { choices.kept.contains($0) })
    }

    /// Amounts of overheads are no shares, though they are numbers.
    private func isShare(_ numbers: NumberColumn, _ row: Int) -> Bool {
        let cell = sheet.cell(row, numbers.column)
        return hasPercent(cell) || numbers.said.contains { !$0.units.isDisjoint(with: [.percent, .permille]) }
            || sheet.format(cell).map { Unit.named(in: $0.words).contains(.percent) } ?? false
    }

    /// A percent sign in the cell itself, however near it stands: „25 %“, „25%“.
    func hasPercent(_ cell: SheetCell) -> Bool {
        if case .percent = cell.content { return true }
        return cell.text.flatMap { WrittenNumber($0) }?.units.contains(.percent) ?? false
    }

    /// It stands in a row of the file, and is not in the form.
    private func note(_ untaken: UntakenRate, _ column: Column, _ result: inout ImportedForm) {
        let title = RateImport.titles[column] ?? Text("")
        let english = title.in(.en).prefix(1).uppercased() + title.in(.en).dropFirst()
        result.notes.append(Text(
            "\(title.de) in Zeile \(untaken.row + 1) sind nicht übernommen: \(untaken.why.de). Im Formular steht, was zuletzt galt.",
            en: "\(english) in row \(untaken.row + 1): not taken over; \(untaken.why.in(.en)). The form shows what held last."))
    }

    /// Nothing is taken; whether the file says it all the same, in a column that says more, is asked.
    private func faultMissing(_ column: Column, _ head: Head<Column>, _ result: inout ImportedForm) {
        let title = RateImport.titles[column] ?? Text("")
        guard !head.open.contains(where: { $0.column == column }) else { return }
        let english = title.in(.en).prefix(1).uppercased() + title.in(.en).dropFirst()
        guard choices.columns[column.rawValue] == nil else {
            result.notes.append(Text(
                "\(title.de): wie gewählt aus keiner Spalte. Im Formular steht, was zuletzt galt.",
                en: "\(english): from no column, as chosen. The form shows what held last."))
            return
        }
        let words = column == .overhead ? ["gemeinkosten", "overhead"] : ["sachkosten", "non-staff"]
        func level(_ heading: Heading) -> Int { words.map { heading.level($0) }.max() ?? 0 }
        let named = head.headings.filter { place, heading in level(heading) > 0 && !head.places.values.contains(place) }.keys.sorted()
        guard let place = named.first(where: { level(head.headings[$0] ?? Heading([])) >= 2 }) ?? named.first, let heading = head.headings[place] else {
            guard !head.headings.values.contains(where: { level($0) > 0 }) else { return }
            result.notes.append(Text(
                "\(title.de) stehen nicht in der Datei; im Formular steht, was zuletzt galt.", en: "\(english): not in the file; the form shows what held last."))
            return
        }
        let letter = Sheet.letter(place)
        // „Personal- und Sachkosten“, „Kosten ohne Gemeinkosten“ are of something else.
        guard level(heading) >= 2, !heading.isPart, !heading.mentions(RateImport.joining), HeadFinder<Column>.hasNumbers(sheet, place, below: head.firstRow) else {
            result.notes.append(Text(
                "\(title.de) sind nicht übernommen: Die Spalte \(letter), „\(heading.shown)“, sagt mehr oder anderes. Im Formular steht, was zuletzt galt.",
                en: "\(english): not taken over; column \(letter), “\(heading.shown)”, says more or something else. The form shows what held last."))
            return
        }
        let found = Text(
            "eine Überschrift, die mehr oder anderes sagt als \(title.de): \(letter) „\(heading.shown)“",
            en: "a heading that says more or something else than \(title.in(.en)): \(letter) “\(heading.shown)”")
        result.fault(head.rows.last, place, found, Text(
            "die Überschrift \(title.de) allein. Ist es diese Spalte, sie unten wählen; sonst dort „keine“.",
            en: "the heading \(title.in(.en)) alone. If it is this column, choose it below; else choose “none” there."))
    }

    private static let joining: Set<String> = [
        "und", "ohne", "mit", "inkl", "incl", "einschließlich", "zzgl", "zuzüglich", "plus", "and", "with", "without", "including", "excluding", "excl",
    ]
}
