import Decisions

/// A key: a municipality by name or official key (AGS), its weight, and
/// what of it counts where that is not all.
struct KeyImport {
    let table: ReadTable
    let bodies: [Recorded<Body>]
    let page: Language

    enum Column { case ags, body, weight, burden }

    private static let sums = ["summe", "gesamt", "insgesamt", "total", "sum"]

    var filled: ImportedForm {
        var result = ImportedForm()
        let head = Head(table, known: [
            .init(Column.ags, "ags", "gemeindeschlüssel", "gemeindeschluessel", "gemeindekennziffer", "municipality key"),
            .init(Column.burden, "belastung", "burden"),
            .init(Column.weight, "umlagegrundlage", "umlagekraft", "gewicht", "weight", "einwohner", "inhabitants", "population", "bemessung", "levy base", "anteil"),
            .init(Column.body, "gemeinde", "kommune", "stadt", "municipality", "name", "town"),
        ], order: [.body, .weight, .burden])
        result.notes = [table.sheetNote].compactMap { $0 } + head.notes
        result.fault(unknownHead: head.unknownRow, of: table, .key)
        let names = head.places[.body] ?? head.places[.ags] ?? 0, weights = head.places[.weight] ?? 1
        let rows = table.rows(from: head.firstRow)
        let finder = MunicipalityFinder(bodies)
        let columns: [(field: String, column: Int?, quantity: NumberKind, notation: ColumnNotation)] =
            [("weight-", weights, NumberKind.whole), ("burden-", head.places[.burden], .share)].map { field, column, quantity in
                let texts = rows.compactMap { row in
                    if case .text(let text) = table.cell(row, column) { (text, quantity) } else { nil }
                }
                return (field, column, quantity, ColumnNotation(texts, page: page))
            }
        for item in columns {
            if let column = item.column, let note = item.notation.note(column: column, quantity: item.quantity, page: page) { result.notes.append(note) }
        }

        var seen: [String: Int] = [:]
        for row in rows {
            let name = table.cell(row, names), ags = table.cell(row, head.places[.ags])
            if KeyImport.sums.contains(where: { name.folded == $0 || name.folded.hasPrefix($0 + " ") }) || (name.isEmpty && ags.isEmpty && KeyImport.sums.contains(table.cell(row, 0).folded)) {
                result.notes.append(Text("Zeile \(row + 1) ist eine Summe und nicht übernommen.", en: "Row \(row + 1) is a total and was not taken over."))
                continue
            }
            let byName = finder[name], byKey = finder[ags]
            guard let body = byKey ?? byName else {
                let column = name.isEmpty ? head.places[.ags] ?? names : names
                result.fault(row, column, name.isEmpty ? ags : name, Text("der Name oder der amtliche Schlüssel einer der \(bodies.count) Städte und Gemeinden", en: "the name or the official key of one of the \(bodies.count) municipalities"))
                continue
            }
            if let byName, let byKey, byName != byKey {
                result.fault(row, names, name, Text("die Gemeinde mit dem Schlüssel \(ags.shown)", en: "the municipality with the key \(ags.shown)"))
                continue
            }
            if let first = seen.updateValue(row, forKey: body) {
                result.fault(row, names, name.isEmpty ? ags : name, Text("jede Gemeinde nur einmal; sie steht schon in Zeile \(first + 1)", en: "every municipality only once; it stands in row \(first + 1) already"))
            }
            for item in columns {
                guard let column = item.column else { continue }
                let cell = table.cell(row, column)
                // Where nothing is said of the burden, all of the weight counts.
                if item.quantity == .share, cell.isEmpty { continue }
                result.take(cell, as: item.quantity, into: item.field + body, at: (row, column), item.notation.notation, page)
            }
        }
        for body in bodies where seen[body.header.id] == nil {
            result.fault(nil, weights, Text("keine Zeile für \(body.content.name.de)", en: "no row for \(body.content.name.in(.en))"), Text("eine Zeile für jede Stadt und Gemeinde", en: "a row for every municipality"))
        }
        if result.faults.isEmpty, let problem = nothingToShare(result.form.fields) {
            result.fault(nil, weights, problem.found, problem.expected)
        }
        let heading = head.firstRow > 0 ? table.cell(head.firstRow - 1, weights).folded : ""
        if ["umlage", "levy"].contains(where: heading.contains) { result.form.fields["unit"] = LevyKey.Unit.euro.rawValue }
        if ["einwohner", "inhabitants", "population"].contains(where: heading.contains) { result.form.fields["unit"] = LevyKey.Unit.inhabitants.rawValue }
        return result
    }

    /// A key by which nothing can be shared, though every number in it is one.
    private func nothingToShare(_ fields: [String: String]) -> (found: Text, expected: Text)? {
        func isZero(_ field: String) -> Bool { fields[field].map { !$0.contains { ("1"..."9").contains($0) } } ?? false }
        let weighty = bodies.filter { !isZero("weight-" + $0.header.id) }
        guard !bodies.isEmpty else { return nil }
        if weighty.isEmpty {
            return (Text("alle Gewichte sind null; nach ihnen lässt sich nichts verteilen", en: "all weights are zero; nothing can be shared by them"),
                    Text("wenigstens ein Gewicht über null", en: "at least one weight above zero"))
        }
        guard weighty.allSatisfy({ isZero("burden-" + $0.header.id) }) else { return nil }
        return (Text("jedes Gewicht über null hat die Belastung 0 %; so lässt sich nichts verteilen", en: "every weight above zero has a burden of 0%; nothing can be shared so"),
                Text("wenigstens ein Gewicht über null mit einer Belastung über 0 %", en: "at least one weight above zero with a burden above 0%"))
    }
}

/// Finds a municipality by what a table calls it.
struct MunicipalityFinder {
    private var names: [String: String?] = [:]

    init(_ bodies: [Recorded<Body>]) {
        for body in bodies {
            let id = body.header.id
            for name in [body.content.name.de, body.content.name.in(.en)] {
                for form in Set(MunicipalityFinder.forms(name)) { add(form, id) }
            }
            if let ags = body.content.ags { add(MunicipalityFinder.key(ags), id) }
        }
    }

    /// A name that two have is nobody's.
    private mutating func add(_ name: String, _ id: String) {
        if let known = names[name], known != id { names[name] = .some(nil) } else { names[name] = id }
    }

    subscript(cell: ReadTable.Cell) -> String? {
        let text = cell.shown
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return names[MunicipalityFinder.key(text)] ?? nil }
        return MunicipalityFinder.forms(text).lazy.compactMap { names[$0] ?? nil }.first
    }

    /// An official key that a spreadsheet took for a number has lost its zero.
    private static func key(_ text: String) -> String { "ags-" + text.drop { $0 == "0" } }

    /// `Hennef (Sieg)` is also `Hennef`, `Siegburg, Stadt` also `Siegburg`.
    private static func forms(_ name: String) -> [String] {
        let bare = String(name.prefix { $0 != "(" && $0 != "," })
        let plain = ["Stadt ", "Gemeinde ", "Bundesstadt "].first(where: bare.hasPrefix).map { String(bare.dropFirst($0.count)) } ?? bare
        return [name, bare, plain].map { IdentifierRule.id(from: $0) }.filter { !$0.isEmpty }
    }
}
