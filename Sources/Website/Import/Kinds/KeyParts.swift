import Decisions

/// Whether inhabitants are all of them, where something beside the heading of their column says otherwise.
extension KeyRows {
    private static let mostColumns = 60

    func faultPeople(_ head: Head<KeyImport.Column>, _ sorter: RowSorter, _ result: inout ImportedForm) {
        // Who has chosen that they are inhabitants has answered what stands above them.
        if key.choices.unit == nil { faultTitles(head, sorter.uses, &result) }
        faultColumns(head, sorter.taken, &result)
    }

    /// „Wahlberechtigte 2025“ above a column of „Einwohner“, or below it.
    private func faultTitles(_ head: Head<KeyImport.Column>, _ uses: [RowUse], _ result: inout ImportedForm) {
        let weight = head.places[.weight]
        func faultTitle(_ text: String, _ row: Int?, _ column: Int?, isBelow: Bool = false) {
            guard let word = isBelow ? PeoplePart.word(inNote: text) : PeoplePart.word(in: text) else { return }
            // It is about another column, which says so itself.
            let isOther = head.headings.contains { place, heading in place != weight && heading.mentions([word]) }
            guard !isOther else { return }
            let said = Site.quoted(String(text.prefix(120)))
            let place = isBelow ? Text(phrase: "darunter") : Text(phrase: "darüber")
            let question = Text(
                phrase: "Die Gewichte sind die aller Einwohner, obwohl \(place, "place") \(said, "said") steht")
            let id = row.map { "people-\($0 + 1)-\((column ?? 0) + 1)" } ?? "people-sheet"
            guard !result.asks(question, id: id, key.choices) else { return }
            let over = isBelow ? Text(phrase: "unter") : Text(phrase: "über")
            let found = Text(phrase: "\(said, "said") \(over, "over") einer Spalte mit Einwohnern")
            result.fault(
                row, column, found,
                Text(
                    phrase: """
                        alle Einwohner. Sind sie es, lässt es sich unten bestätigen; sonst wählen, was die Gewichte \
                        sind.
                        """))
        }
        if let name = sheet.name { faultTitle(name, nil, weight) }
        let first = uses.firstIndex(of: .taken) ?? uses.count
        for row in uses.indices where [.above, .note, .section].contains(uses[row]) {
            for column in sheet.rows[row].indices {
                if let text = sheet.cell(row, column).text, !text.isEmpty {
                    faultTitle(text, row, column, isBelow: row > first)
                }
            }
        }
    }

    /// „weiblich“ or „Nebenwohnung“ in every row of a column that is not taken.
    private func faultColumns(_ head: Head<KeyImport.Column>, _ rows: [Int], _ result: inout ImportedForm) {
        let used = Set(head.places.values).union(result.choices.map(\.column))
        for column in sheet.columns(besides: used, most: KeyRows.mostColumns) {
            guard let first = rows.first, let text = sheet.cell(first, column).text, !text.isEmpty else { continue }
            let value = sheet.cell(first, column).shown, isAxis = head.headings[column].map(PeoplePart.isAxis) ?? false
            guard PeoplePart.isValue(value) || isAxis && !PeoplePart.isAll(value) else { continue }
            guard rows.allSatisfy({ sheet.cell($0, column).shown == value }) else { continue }
            let chosen = key.choices.values[column] == value ? value : nil
            let choice = ValueChoice(column: column, title: head.title(column), values: [value], chosen: chosen)
            if choice.chosen == nil { result.fault(head.rows.last, column, choice.fault.found, choice.fault.expected) }
            result.choices.append(choice)
        }
    }
}
