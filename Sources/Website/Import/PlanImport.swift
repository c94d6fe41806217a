import Decisions

/// A staffing plan: a post, its pay group, how many of it, and the kind under
/// which a grant may pay for it.
struct PlanImport {
    let table: ReadTable
    /// The kinds that the matter knows; a file gives one by its id or title.
    let kinds: [PlanForm.Kind]
    let page: Language

    enum Column { case title, group, posts, kind }

    private static let sums = ["summe", "gesamt", "insgesamt", "total", "sum"]

    var filled: ImportedForm {
        var result = ImportedForm()
        let head = Head(table, known: [
            .init(Column.kind, "art", "kind", "förderart"),
            .init(Column.group, "entgeltgruppe", "besoldungsgruppe", "pay group", "eingruppierung", "gruppe", "group", "grade"),
            .init(Column.title, "bezeichnung", "post title", "titel", "title", "funktion", "aufgabe", "name"),
            .init(Column.posts, "stellenanteil", "anzahl", "zahl", "umfang", "number", "stellen", "posts", "vzä", "fte"),
            .init(Column.title, "stelle", "post"),
        ], order: [.title, .group, .posts, .kind])
        result.notes = [table.sheetNote].compactMap { $0 } + head.notes
        result.fault(unknownHead: head.unknownRow, of: table, .plan)
        let titles = head.places[.title] ?? 0, groups = head.places[.group], numbers = head.places[.posts]
        let rows = table.rows(from: head.firstRow)
        let notation = ColumnNotation(rows.compactMap { row in
            if case .text(let text) = table.cell(row, numbers) { (text, NumberKind.posts) } else { nil }
        }, page: page)
        result.notes += [numbers.flatMap { notation.note(column: $0, quantity: .posts, page: page) }].compactMap { $0 }
        for (column, name) in [(groups, Text("Entgeltgruppe", en: "pay group")), (numbers, Text("Zahl der Stellen", en: "number of posts"))] where column == nil {
            result.fault(head.firstRow - 1, nil, Text("keine Spalte „\(name.de)“", en: "no column “\(name.in(.en))”"), Text("eine Überschrift für jede der Spalten Stelle, Entgeltgruppe, Stellen", en: "a heading for each of the columns post, pay group, posts"))
        }

        var count = 0
        for row in rows {
            let title = table.cell(row, titles), group = table.cell(row, groups), kind = table.cell(row, head.places[.kind])
            if PlanImport.sums.contains(title.folded), group.isEmpty {
                result.notes.append(Text("Zeile \(row + 1) ist eine Summe und nicht übernommen.", en: "Row \(row + 1) is a total and was not taken over."))
                continue
            }
            guard count < PlanForm.most else {
                result.fault(row, titles, title, Text("höchstens \(PlanForm.most) Zeilen", en: "at most \(PlanForm.most) rows"))
                break
            }
            if title.isEmpty { result.fault(row, titles, title, Text("die Bezeichnung der Stelle", en: "the title of the post")) }
            if groups != nil, group.isEmpty { result.fault(row, groups, group, Text("eine Entgeltgruppe", en: "a pay group")) }
            for (column, cell) in [(titles, title), (groups ?? 0, group)] {
                if case .formula = cell { result.fault(row, column, cell, Text("ein Text", en: "a text")) }
            }
            result.form.fields["post-\(count)"] = title.shown
            result.form.fields["group-\(count)"] = group.shown
            if let numbers {
                result.take(table.cell(row, numbers), as: .posts, into: "posts-\(count)", at: (row, numbers), notation.notation, page)
            }
            if !kind.isEmpty {
                if let known = kinds.first(where: { $0.isMeant(by: kind) }) { result.form.fields["kind-\(count)"] = known.id } else {
                    result.fault(row, head.places[.kind], kind, PlanForm.Kind.expected(kinds))
                }
            }
            count += 1
        }
        if count == 0 {
            result.fault(nil, nil, Text("keine Stelle", en: "no post"), Text("mindestens eine Zeile mit Stelle, Entgeltgruppe und Zahl", en: "at least one row with a post, its pay group and its number"))
        }
        return result
    }
}
