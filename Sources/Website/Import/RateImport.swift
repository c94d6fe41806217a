import Decisions

/// A table of rates: a pay group and its annual staff cost in every row; the
/// overheads and the non-staff cost may be rows of their own.
struct RateImport {
    let table: ReadTable
    let page: Language

    enum Column { case group, cost }

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
        var quantity: NumberKind { self == .overhead ? .share : .money }
    }

    var filled: ImportedForm {
        var result = ImportedForm()
        let head = Head(table, known: [
            .init(Column.group, "entgeltgruppe", "besoldungsgruppe", "pay group", "eingruppierung", "gruppe", "group", "grade"),
            .init(Column.cost, "personalkosten", "personnel", "staff cost", "satz", "betrag", "kosten", "cost", "amount", "rate"),
        ], ignored: ["gemeinkosten", "sachkosten", "overhead", "material", "non-staff"], order: [.group, .cost])
        result.notes = [table.sheetNote].compactMap { $0 } + head.notes
        result.fault(unknownHead: head.unknownRow, of: table, .edition)
        let groups = head.places[.group] ?? 0, costs = head.places[.cost] ?? 1
        let rows = table.rows(from: head.firstRow)
        let kinds = rows.map { Kind(table.cell($0, groups).folded) }
        let notation = ColumnNotation(zip(rows, kinds).compactMap { row, kind in
            if case .text(let text) = table.cell(row, costs) { (text, kind.quantity) } else { nil }
        }, page: page)
        result.notes += [notation.note(column: costs, quantity: .money, page: page)].compactMap { $0 }

        var seen: [String: Int] = [:]
        var count = 0
        for (row, kind) in zip(rows, kinds) {
            let name = table.cell(row, groups), cost = table.cell(row, costs)
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
                if case .formula = name { result.fault(row, groups, name, Text("eine Entgeltgruppe", en: "a pay group")) }
                result.form.fields["group-\(count)"] = name.shown
                field = "rate-\(count)"
                count += 1
            }
            result.take(cost, as: kind.quantity, into: field, at: (row, costs), notation.notation, page)
        }
        if count == 0 {
            result.fault(nil, nil, Text("keine Entgeltgruppe", en: "no pay group"), Text("mindestens eine Zeile mit Entgeltgruppe und Personalkosten", en: "at least one row with a pay group and its staff cost"))
        }
        for (field, name) in [("overhead", Text("Gemeinkosten", en: "Overheads")), ("material", Text("Sachkosten", en: "Non-staff cost"))] where result.form.fields[field] == nil {
            result.notes.append(Text("\(name.de) stehen nicht in der Datei; im Formular steht, was zuletzt galt.", en: "\(name.in(.en)): not in the file; the form shows what held last."))
        }
        return result
    }
}
