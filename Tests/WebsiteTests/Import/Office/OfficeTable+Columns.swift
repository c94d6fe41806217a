import Decisions

@testable import Documents
@testable import Website

/// What offices do to the columns of a table and to its head.
extension OfficeTable {
    static let columnChanges: [Change] = [
        (
            "title",
            { table, dice in
                table.above =
                    [
                        [
                            dice.one([
                                "Haushaltsplan 2026", "Anlage 3", "Rhein-Sieg-Kreis", "Übersicht (Stand 01.02.2026)",
                            ])
                        ]
                    ] + table.above + (dice.comes(50) ? [[]] : [])
            }
        ),
        ("hidden column", { table, dice in table.insertColumn(dice: &dice, hidden: true) }),
        ("column beside", { table, dice in table.insertColumn(dice: &dice, hidden: false) }),
        ("order of the columns", { table, dice in table.shuffle(&dice) }),
        ("moved to the right", { table, _ in table.moveRight() }),
        ("heads in two rows", { table, dice in table.twoRows(merged: dice.comes(50)) }),
        (
            "year in the heading",
            { table, dice in table.rename { $0 + dice.one([" 2026", " (2026)", " am 31.12.2025"]) } }
        ),
        (
            "numbers of the columns",
            { table, _ in
                guard table.head.count == 1 else { return }
                table.head.append(table.head[0].indices.map { String($0 + 1) })
            }
        ),
        (
            "another column of the kind",
            { table, dice in
                guard table.isPlain else { return }
                let titles = [
                    OfficeTable.Kind.rates: [
                        "Kosten insgesamt", "Gesamtkosten", "Personalkosten Stufe 6", "Kosten eines Arbeitsplatzes",
                    ], .plan: ["VZÄ", "Stellenumfang", "Stellenbedarf", "Stellen befristet"],
                    .key: [
                        "Einwohner 65+", "Bevölkerung in Privathaushalten", "Wahlberechtigte Einwohner",
                        "Umlagekraft insgesamt",
                    ],
                ]
                table.insert(dice.one(titles[table.kind] ?? [""])) { .number(String(80_001 + $0 * 7)) }
            }
        ),
    ]

    mutating func insert(_ title: String, _ cell: (Int) -> SheetCell) {
        for index in head.indices { head[index].append(index == 0 ? title : "") }
        for index in rows.indices where !rows[index].isEmpty {
            while rows[index].count < head[0].count - 1 { rows[index].append(.empty) }
            rows[index].append(cell(index))
        }
    }

    mutating func rename(_ change: (String) -> String) {
        guard
            let last = head.indices.last(where: {
                head[$0].indices.contains(valueColumn) && !head[$0][valueColumn].isEmpty
                    && Int(head[$0][valueColumn]) == nil
            })
        else { return }
        head[last][valueColumn] = change(head[last][valueColumn])
    }

    mutating func insertColumn(dice: inout Dice, hidden: Bool) {
        let title =
            hidden
            ? head[0][valueColumn]
            : dice.one([
                "Nr.", "Einwohner je km²", "davon männlich", "Vorjahr", "Bemerkung", "Veränderung in %", "Fläche", "",
            ])
        let place = dice.upTo(head[0].count)
        for index in head.indices { head[index].insert(index == 0 ? title : "", at: min(place, head[index].count)) }
        // A subheading or a sum that ends before it is not moved.
        for index in rows.indices where rows[index].count >= place && (rows[index].count > 1 || place == 0) {
            rows[index].insert(
                title == "Bemerkung" ? .text(["", "kw", "s. o."][index % 3]) : .number(String(100 + index * 7)),
                at: place)
        }
        hiddenColumns = Set(hiddenColumns.map { $0 >= place ? $0 + 1 : $0 })
        if hidden { hiddenColumns.insert(place) }
        if place <= valueColumn { valueColumn += 1 }
    }

    mutating func shuffle(_ dice: inout Dice) {
        let order = head[0].indices.shuffled(using: &dice)
        func moved<T>(_ row: [T], _ blank: T) -> [T] {
            row.isEmpty ? [] : order.map { row.indices.contains($0) ? row[$0] : blank }
        }
        head = head.map { moved($0, "") }
        rows = rows.map { moved($0, .empty) }
        hiddenColumns = Set(hiddenColumns.compactMap { order.firstIndex(of: $0) })
        valueColumn = order.firstIndex(of: valueColumn) ?? 0
    }

    mutating func moveRight() {
        head = head.map { [""] + $0 }
        rows = rows.map { $0.isEmpty ? [] : [.empty] + $0 }
        hiddenColumns = Set(hiddenColumns.map { $0 + 1 })
        valueColumn += 1
    }

    mutating func twoRows(merged: Bool) {
        guard head.count == 1, valueColumn > 0 else { return }
        let title = head[0][valueColumn]
        head.insert(
            head[0].indices.map {
                $0 == valueColumn ? (kind == .rates ? "Kosten" : kind == .plan ? "Umfang" : "Bevölkerung") : head[0][$0]
            }, at: 0)
        head[1] = head[1].indices.map { $0 == valueColumn ? title : "" }
        mergedHead = merged
    }
}
