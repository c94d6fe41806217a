import Decisions

/// A staffing plan: a post, its pay group, how many of it, and the kind under
/// which a grant may pay for it.
struct PlanImport {
    let sheet: Sheet
    /// The kinds that the matter knows; a file gives one by its id or title.
    let kinds: [PlanForm.Kind]
    let page: Language
    var choices = ImportChoices()

    enum Column: String, CaseIterable, Hashable, Sendable { case title, group, posts, kind }

    static let titles: [Column: Text] = [
        .title: Text("Stelle", en: "post"), .group: Text("Entgeltgruppe", en: "pay group"),
        .posts: Text("Zahl der Stellen", en: "number of posts"), .kind: Text("Art für die Förderung", en: "kind for the grant"),
    ]

    private var head: Head<Column> {
        Head(sheet, known: [
            .init(.kind, "art", "kind", "förderart", "art für die förderung", "kind for the grant"),
            .init(.group, "entgeltgruppe", "besoldungsgruppe", "vergütungsgruppe", "eg", "besgr", "bes gr", "entgeltgr", "pay group", "eingruppierung", "bewertung", "gruppe", "group", "grade"),
            .init(.title, "bezeichnung", "stellenbezeichnung", "stelle", "post title", "post", "titel", "title", "funktion", "aufgabe", "tätigkeit", "name"),
            .init(.posts, "stellenanteil", "zahl der stellen", "anzahl der stellen", "number of posts", "vzä", "vzae", "vk", "fte", "stellenzahl", "anzahl", "zahl", "umfang", "beschäftigungsumfang",
                  "beschäftigungsgrad", "number", "stellen", "posts", "soll", quantity: .posts),
        ], order: [.title, .group, .posts, .kind], chosen: choices.headChoice())
    }

    var filled: ImportedForm {
        var result = ImportedForm()
        let head = head
        result.fault(unknownHead: head.unknownRow, of: sheet, .plan)
        result.fault(open: head) { PlanImport.titles[$0] ?? Text("") }
        let titles = head.places[.title] ?? 0, groups = head.places[.group], posts = head.places[.posts]
        for (column, place) in [(Column.group, groups), (.posts, posts)] where place == nil && !head.open.contains(where: { $0.column == column }) {
            let name = PlanImport.titles[column] ?? Text("")
            result.fault(head.rows.last, nil, Text("keine Spalte „\(name.de)“", en: "no column “\(name.in(.en))”"), Text("eine Überschrift für jede der Spalten Stelle, Entgeltgruppe, Stellen", en: "a heading for each of the columns post, pay group, posts"))
        }
        var sorter = RowSorter(sheet, head: head.rows, firstRow: head.firstRow, names: titles, values: posts, choices: choices, others: [groups].compactMap { $0 })
        let numbers = posts.map { column in
            NumberColumn(
                sheet: sheet, column: column, quantity: .posts,
                notation: ColumnNotation(sorter.taken.compactMap { row in sheet.cell(row, column).text.map { ($0, .posts) } }, page: page),
                said: UnitSaid.said(head, column) + SheetUnits(sheet, sorter.uses).said.filter { $0.units.isDisjoint(with: [.euro, .thousand, .million, .billion, .otherCurrency, .perMonth, .perSpan, .cent]) },
                power: choices.power)
        }
        let rows = sorter.taken
        let sums = SumRows.find(
            in: rows, name: { name($0, titles) }, isUnnamed: { isUnnamed($0, titles, groups) },
            value: { row in numbers.flatMap { $0.millionths(row) } }, adds: true, higherNames: [])
        sorter.mark(sums, choices)
        if let numbers {
            result.fault(unit: numbers, head: head.rows)
            for wrong in sums.wrong where !choices.kept.contains(wrong.row) { result.faultSum(wrong, numbers.column, .posts) }
            for row in sums.equal where !choices.kept.contains(row) { result.faultEqual(row, numbers.column, sheet.cell(row, numbers.column)) }
            for row in sums.parts where !choices.kept.contains(row) { result.faultPart(row, titles, sheet.cell(row, titles)) }
        }
        take(sorter.taken, head, numbers, &result)
        result.notes += [numbers.flatMap { $0.notation.note(column: $0.column, quantity: .posts, page: page) }].compactMap { $0 }
        result.account(sheet, head, sorter.uses, titles: PlanImport.titles)
        return result
    }

    private func take(_ rows: [Int], _ head: Head<Column>, _ numbers: NumberColumn?, _ result: inout ImportedForm) {
        let titles = head.places[.title] ?? 0, groups = head.places[.group]
        var count = 0
        for row in rows {
            let title = sheet.cell(row, titles), group = sheet.cell(row, groups), kind = sheet.cell(row, head.places[.kind])
            guard count < PlanForm.most else {
                result.fault(row, titles, title, Text("höchstens \(PlanForm.most) Zeilen", en: "at most \(PlanForm.most) rows"))
                break
            }
            if title.isEmpty { result.fault(row, titles, title, Text("die Bezeichnung der Stelle", en: "the title of the post")) }
            if groups != nil, group.isEmpty || PlanImport.isDash(group) { result.fault(row, groups, group, Text("eine Entgeltgruppe", en: "a pay group")) }
            for (column, cell) in [(titles, title), (groups ?? titles, group)] {
                result.faultName(row, column, cell)
                result.see(cell, row, column)
            }
            result.form.fields["post-\(count)"] = title.shown
            result.form.fields["group-\(count)"] = group.shown
            if let numbers { result.take(numbers, row, into: "posts-\(count)", page) }
            if !kind.isEmpty {
                if let known = kinds.first(where: { $0.isMeant(by: kind) }) { result.form.fields["kind-\(count)"] = known.id } else {
                    result.fault(row, head.places[.kind], kind, PlanForm.Kind.expected(kinds))
                }
            }
            count += 1
        }
        if count == 0, result.faults.isEmpty {
            result.fault(nil, nil, Text("keine Stelle", en: "no post"), Text("mindestens eine Zeile mit Stelle, Entgeltgruppe und Zahl", en: "at least one row with a post, its pay group and its number"))
        }
    }

    /// What a row is called; „insgesamt“ may stand in another column than the titles.
    private func name(_ row: Int, _ titles: Int) -> String {
        let title = sheet.cell(row, titles)
        return (title.isEmpty ? sheet.rows[row].first { $0.text != nil && !$0.isEmpty } ?? title : title).shown
    }

    /// Without title and pay group a row can be the sum of those above.
    private func isUnnamed(_ row: Int, _ titles: Int, _ groups: Int?) -> Bool {
        let group = sheet.cell(row, groups)
        return sheet.cell(row, titles).isEmpty && (group.isEmpty || PlanImport.isDash(group))
    }

    private static func isDash(_ cell: SheetCell) -> Bool { ["-", "–", "—", "x", "./."].contains(cell.folded) }
}
