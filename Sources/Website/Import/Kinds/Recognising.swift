import Decisions
import Documents

extension ImportedForm {
    /// Headings of which none is known are not taken for data.
    mutating func fault(unknownHead row: Int?, of sheet: Sheet, _ kind: ImportKind) {
        guard let row else { return }
        let found = sheet.rows[row].filter { !$0.isEmpty }.prefix(8).map(\.shown).joined(separator: "; ")
        fault(
            row, nil, Site.quoted(found),
            Text(
                phrase: """
                    Überschriften, die hier bekannt sind, oder gleich die erste Zeile mit Zahlen. \
                    \({ kind.columns(Words($0)) }, "words") Die Spalten lassen sich unten wählen.
                    """))
    }

    /// Columns for which several places fit are asked for, not guessed.
    mutating func fault<Column>(open: Head<Column>, title: (Column) -> Text) {
        for item in open.open {
            let places = item.places.map { "\(Sheet.letter($0)) „\(open.headings[$0]?.shown ?? "")“" }.joined(
                separator: ", ")
            guard item.places.count > 1 else {
                let name = title(item.column)
                fault(
                    open.rows.last, item.places.first,
                    Text(
                        phrase: """
                            eine Überschrift, die mehr oder anderes sagt als \(name, "name"): \(places, "places")
                            """),
                    Text(phrase: "die Überschrift \(name, "name") allein. Ist es diese Spalte, sie unten wählen."))
                continue
            }
            fault(
                open.rows.first, nil,
                Text(
                    phrase: "mehrere Spalten, die \(title(item.column), "title") sein können: \(places, "places")"),
                Text(phrase: "eine davon; sie lässt sich unten wählen"))
        }
    }

    /// Rows of several days, years or variants: one of them counts.
    /// - Returns: whether somebody has to choose first.
    mutating func take(_ parted: PartedRows, _ sorter: inout RowSorter, head: Range<Int>) -> Bool {
        for row in parted.parts { sorter.set(row, .part) }
        for row in parted.unchosen { sorter.set(row, .unchosen) }
        for choice in parted.choices where choice.chosen == nil {
            fault(head.last, choice.column, choice.fault.found, choice.fault.expected)
        }
        choices += parted.choices
        return parted.isOpen
    }

    /// A unit of the whole column that does not fit.
    mutating func fault(unit numbers: NumberColumn, head: Range<Int>) {
        let reading = numbers.reading
        if case .moved = reading { return }
        let (found, expected) = ImportedForm.found(reading, as: numbers.quantity)
        let said: UnitSaid? = if case .other(let said) = reading { said } else { nil }
        fault(said?.row ?? head.last, said?.column ?? numbers.column, found, expected)
    }

    /// Rows below a subheading without a unit, where one above had one: whether it holds for these nobody can tell.
    mutating func fault(
        open sections: SectionUnits, _ numbers: NumberColumn, isMeant: (UnitSaid) -> Bool = { _ in true }
    ) {
        guard numbers.power == nil, !numbers.isUnitSaid else { return }
        for (row, said) in sections.open where isMeant(said) && !numbers.isKept(row) {
            guard UnitMeaning([said], as: numbers.quantity) != .moved(0) else { continue }
            let cell = numbers.sheet.cell(row, numbers.column).quoted
            let found = Text(
                phrase: """
                    \(cell, "cell") unter einer Zwischenüberschrift ohne Einheit; weiter oben steht \
                    „\(said.words, "words")“
                    """)
            fault(
                row, numbers.column, found,
                Text(
                    phrase: "eine Einheit für alle Zeilen. Gilt die obere hier nicht, die Zeile unten als Daten nennen."
                ))
        }
    }

    /// What is said of rows and columns, once the rows are told apart.
    /// - Parameter needed: of each, one column must be there.
    mutating func account<Column>(
        _ sheet: Sheet, _ head: Head<Column>, _ uses: [RowUse], _ choices: ImportChoices, titles: [Column: Text],
        needed: [[Column]]
    ) {
        faultSurplus(sheet, head, uses, choices)
        rows = uses
        self.head = head.rows
        isRecognised = !head.isByOrder
        let known = Set(head.places.keys).union(head.open.map { $0.column })
        isComplete = isRecognised && needed.allSatisfy { !known.isDisjoint(with: $0) } && uses.contains(.taken)
        isSettled = isComplete && needed.allSatisfy { !Set(head.places.keys).isDisjoint(with: $0) }
        for (title, place) in head.places.compactMap({ column, place in titles[column].map { ($0, place) } }).sorted(
            by: { $0.0.de < $1.0.de })
        {
            // The pay group can be chosen for the title of a post as well.
            columns[place] = columns[place].map { Text(phrase: "\($0, "value"), \(title, "title")") } ?? title
        }
        var groups: [RowUse: [Int]] = [:]
        for (row, use) in uses.enumerated() { groups[use, default: []].append(row) }
        if head.isByOrder { groups[.above] = nil }
        let order: [RowUse] = [
            .above, .hidden, .sum, .higher, .elsewhere, .part, .unchosen, .section, .repeated, .below, .note, .left,
        ]
        notes += order.compactMap { use in groups[use].flatMap { use.note($0, of: sheet) } }
        notes += columnNotes(sheet, head, uses)
        notes += numberNotes
    }

    private func columnNotes<Column>(_ sheet: Sheet, _ head: Head<Column>, _ uses: [RowUse]) -> [Text] {
        var notes: [Text] = []
        let hidden = sheet.hiddenColumns.filter { $0 < sheet.width }.sorted()
        if !hidden.isEmpty {
            let list = hidden.prefix(12).map(Sheet.letter).joined(separator: ", ")
            let more = hidden.count > 12 ? Text(phrase: " und weitere") : Text("")
            notes.append(Text(phrase: "Ausgeblendet und nicht übernommen: Spalten \(list, "list")\(more, "more")."))
        }
        if head.isByOrder {
            if head.unknownRow == nil, let more = head.places.values.max(), sheet.width > more + 1 {
                notes.append(
                    Text(
                        phrase: """
                            Ohne Überschriften zählt die Reihenfolge; Spalten ab \(Sheet.letter(more + 1), "letter") \
                            sind \
                            nicht übernommen.
                            """))
            }
            return notes
        }
        let others = (0..<sheet.width).filter { columns[$0] == nil && !sheet.hiddenColumns.contains($0) }
            .filter { column in
                head.headings[column] != nil
                    || uses.indices.contains { uses[$0] == .taken && !sheet.cell($0, column).isEmpty }
            }
        for column in others.prefix(8) {
            let letter = Sheet.letter(column)
            notes.append(
                head.headings[column].map { heading in
                    Text(phrase: "Nicht übernommen: Spalte \(letter, "column"), „\(heading.shown, "heading")“.")
                } ?? Text(phrase: "Nicht übernommen: Spalte \(letter, "column"), ohne Überschrift."))
        }
        if others.count > 8 {
            notes.append(
                Text(
                    phrase: """
                        Nicht übernommen: weitere \(others.count - 8, "count") Spalten bis \
                        \(Sheet.letter(others.last ?? 0), "letter").
                        """))
        }
        return notes
    }
}
