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
        _ head: Head<Column>, _ rows: [Int], _ units: SheetUnits, untaken: [Column: UntakenRate],
        _ result: inout ImportedForm
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
                if let limit = FieldLimit(field), limit.isExceeded(by: digits),
                    let row = rows.first(where: { !sheet.cell($0, place).isEmpty })
                {
                    result.faultLimit(limit, row, place, sheet.cell(row, place), digits, quantity, isMoved: isMoved)
                }
                continue
            case .bare(let digits):
                let share = Text(each: { $0.conventions.percent(quantity.typed(digits, $0)) })
                let letter = Sheet.letter(place)
                let question = Text(
                    phrase: """
                        Spalte \(letter, "column"), „\(title, "title")“: Die Zahl in jeder Zeile ist in Prozent \
                        gemeint, \
                        \(share, "share")
                        """)
                if result.asks(question, id: field, choices) {
                    result.form.fields[field] = quantity.typed(digits, page)
                    continue
                }
                let row = rows.first { !sheet.cell($0, place).isEmpty }, cell = sheet.cell(row ?? 0, place).quoted
                result.fault(
                    row, place,
                    Text(
                        phrase: "\(cell, "cell") in jeder Zeile, ohne Prozentzeichen"),
                    Text(
                        phrase: """
                            \(title, "title") in Prozent. Sind es \(share, "share"), lässt es sich unten bestätigen; \
                            sonst für \
                            \(title, "title") „keine“ wählen.
                            """))
            case .shares(let all):
                func list(_ language: Language) -> String {
                    all.prefix(6).map { $0.shown(language) }.joined(separator: "; ")
                }
                result.fault(
                    head.rows.last, place, Text(phrase: "mehrere Sätze: \(list, "list")"),
                    Text(
                        phrase: """
                            einen Satz für alle Entgeltgruppen. Unten für \(title, "title") „keine“ wählen und ihn in \
                            das \
                            Formular eintragen.
                            """))
            case .none(let why):
                let letter = Sheet.letter(place), heading = head.headings[place]?.shown ?? ""
                result.notes.append(
                    Text(
                        phrase: """
                            Spalte \(letter, "letter"), „\(heading, "heading")“, ist nicht übernommen: \(why, "why"). \
                            Im \
                            Formular steht, was zuletzt galt.
                            """))
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
        guard !values.isEmpty else { return .none(why: Text(phrase: "Sie ist leer")) }
        let isSaid = zip(filled, values).allSatisfy { row, digits in digits != nil && isShare(numbers, row) }
        let known = values.compactMap { $0 }
        if isSaid, Set(known).count == 1 { return .value(known[0], isMoved: numbers.reading != .moved(0)) }
        let areAmounts = known.contains { (Exact.millionths($0) ?? .max) > RateImport.mostShare }
        guard !known.isEmpty, !areAmounts else {
            return Set(known).count > 1
                ? .none(why: RateImport.differing)
                : .none(why: Text(phrase: "Sie nennt etwas anderes als Prozent"))
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
        guard !values.isEmpty else { return .none(why: Text(phrase: "Sie ist leer")) }
        let known = values.compactMap { $0 }
        guard numbers.isReadable else { return .none(why: RateImport.openUnit) }
        guard known.count == values.count else { return .none(why: Text(phrase: "Sie nennt etwas anderes als Euro")) }
        return Set(known).count == 1
            ? .value(known[0], isMoved: numbers.reading != .moved(0)) : .none(why: RateImport.differing)
    }

    private static let differing = Text(phrase: "Sie ist nicht in jeder Zeile gleich")

    private func numbers(
        _ place: Int, _ quantity: NumberKind, _ rows: [Int], _ said: [UnitSaid], sections: [SectionUnits.Below],
        power: Int?
    ) -> NumberColumn {
        NumberColumn(
            sheet: sheet, column: place, quantity: quantity,
            notation: ColumnNotation(
                rows.compactMap { row in sheet.cell(row, place).text.map { ($0, quantity) } }, page: page),
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
        let title = RateImport.begun(RateImport.titles[column] ?? Text(""))
        result.notes.append(
            Text(
                phrase: """
                    \(title, "title") in Zeile \(untaken.row + 1, "row") sind nicht übernommen: \
                    \(untaken.why, "reason"). Im \
                    Formular steht, was zuletzt galt.
                    """))
    }

    /// As the beginning of a sentence.
    private static func begun(_ text: Text) -> Text {
        Text(each: { language in
            let said = text.in(language)
            return said.prefix(1).uppercased() + said.dropFirst()
        })
    }

    /// Nothing is taken; whether the file says it all the same, in a column that says more, is asked.
    private func faultMissing(_ column: Column, _ head: Head<Column>, _ result: inout ImportedForm) {
        let title = RateImport.titles[column] ?? Text("")
        guard !head.open.contains(where: { $0.column == column }) else { return }
        let begun = RateImport.begun(title)
        guard choices.columns[column.rawValue] == nil else {
            result.notes.append(
                Text(
                    phrase: """
                        \(begun, "title"): wie gewählt aus keiner Spalte. Im Formular steht, was zuletzt galt.
                        """))
            return
        }
        let words = column == .overhead ? ["gemeinkosten", "overhead"] : ["sachkosten", "non-staff"]
        func level(_ heading: Heading) -> Int { words.map { heading.level($0) }.max() ?? 0 }
        let named = head.headings.filter { place, heading in level(heading) > 0 && !head.places.values.contains(place) }
            .keys.sorted()
        guard let place = named.first(where: { level(head.headings[$0] ?? Heading([])) >= 2 }) ?? named.first,
            let heading = head.headings[place]
        else {
            guard !head.headings.values.contains(where: { level($0) > 0 }) else { return }
            result.notes.append(
                Text(
                    phrase: """
                        \(begun, "title") stehen nicht in der Datei; im Formular steht, was zuletzt galt.
                        """))
            return
        }
        let letter = Sheet.letter(place)
        // „Personal- und Sachkosten“, „Kosten ohne Gemeinkosten“ are of something else.
        guard level(heading) >= 2, !heading.isPart, !heading.mentions(RateImport.joining),
            HeadFinder<Column>.hasNumbers(sheet, place, below: head.firstRow)
        else {
            result.notes.append(
                Text(
                    phrase: """
                        \(begun, "title") sind nicht übernommen: Die Spalte \(letter, "column"), „\
                        \(heading.shown, "heading")“, \
                        sagt mehr oder anderes. Im Formular steht, was zuletzt galt.
                        """))
            return
        }
        let found = Text(
            phrase: """
                eine Überschrift, die mehr oder anderes sagt als \(title, "title"): \(letter, "letter") \
                „\(heading.shown, "heading")“
                """)
        result.fault(
            head.rows.last, place, found,
            Text(
                phrase: """
                    die Überschrift \(title, "title") allein. Ist es diese Spalte, sie unten wählen; sonst dort „keine“.
                    """))
    }

    private static let joining: Set<String> = [
        "und", "ohne", "mit", "inkl", "incl", "einschließlich", "zzgl", "zuzüglich", "plus", "and", "with", "without",
        "including", "excluding", "excl",
    ]
}
