import Decisions

@testable import Documents
@testable import Website

/// What offices do to the rows of a table.
extension OfficeTable {
    static let rowChanges: [Change] = [
        (
            "hidden row",
            { table, dice in
                let place = dice.upTo(table.rows.count)
                var row = table.rows[max(0, place - 1)]
                guard row.indices.contains(table.valueColumn) else { return }
                row[table.valueColumn] = .number("7777")
                table.insertRow(row, at: place)
                table.hiddenRows.insert(place)
            }
        ),
        (
            "sum",
            { table, dice in table.sum(dice.one(["Summe", "Insgesamt", "Gesamt", "Zusammen", "Gesamtsumme 2026", ""])) }
        ),
        (
            "sum above",
            { table, dice in
                guard !table.rows.isEmpty else { return }
                table.insertRow(table.sumRow(dice.one(["Insgesamt", "Summe"])), at: 0)
            }
        ),
        (
            "note",
            { table, dice in
                table.below += [
                    [
                        dice.one([
                            "Quelle: Kämmerei", "* ohne Nachträge", "1) vorläufig", "Stand: 31.12.2025",
                            "Anmerkung: gerundet",
                        ])
                    ]
                ]
            }
        ),
        (
            "heading repeated",
            { table, dice in
                guard table.head.count == 1 else { return }
                table.insertRow(table.head[0].map { .text($0) }, at: dice.upTo(table.rows.count))
            }
        ),
        ("blank rows", { table, dice in table.insertRow([], at: dice.upTo(table.rows.count)) }),
        (
            "subheading",
            { table, dice in
                table.insertRow(
                    [.text(dice.one(["Amt 50", "Fachbereich Soziales", "Tarifbeschäftigte"]))],
                    at: dice.upTo(table.rows.count))
            }
        ),
        (
            "foot of short lines",
            { table, dice in
                table.below += [
                    ["__________"],
                    [dice.one(["jedoch mehr als nichts", "Fortschreibung des Bevölkerungsstandes", "vorläufig"])],
                    [dice.one(["0 = weniger als die Hälfte von 1", "Zensus 2022"])],
                ]
            }
        ),
        ("place and day", { table, _ in table.below.append(["Siegburg, den 12.12.2012"]) }),
        (
            "section with a colon",
            { table, dice in
                table.insertRow(
                    [
                        .text(
                            table.kind == .plan
                                ? "Teil B:" : dice.one(["nachrichtlich:", "davon im Jugendamt:", "Teil B:"]))
                    ], at: dice.upTo(table.rows.count))
            }
        ),
        (
            "rows for information",
            { table, dice in
                guard table.kind == .plan, let row = table.rows.first(where: { $0.count > table.valueColumn }) else {
                    return
                }
                table.isClosed = true
                table.rows += [[.text(dice.one(["nachrichtlich:", "davon im Jugendamt:", "darunter:"]))], row]
            }
        ),
        (
            "plans of two years",
            { table, dice in
                guard table.kind != .key, table.hiddenRows.isEmpty, table.head.count == 1, table.isPlain,
                    !table.isClosed
                else { return }
                let before = table.rows, place = table.valueColumn, width = table.head[0].count
                table.insert(dice.one(["Jahr", "Haushaltsjahr", "Stand"])) { _ in .text("2026") }
                let copies = before.map { row -> [SheetCell] in
                    guard row.indices.contains(place), !row[place].isEmpty else { return row }
                    var copy = row
                    while copy.count < width { copy.append(.empty) }
                    return copy + [SheetCell.text("2025")]
                }
                table.rows += copies
            }
        ),
        (
            "sexes",
            { table, dice in
                table.inParts(
                    "Geschlecht",
                    dice.comes(50) ? ["Insgesamt", "männlich", "weiblich"] : ["männlich", "weiblich", "Insgesamt"],
                    &dice)
            }
        ),
        ("days in rows", { table, dice in table.inParts("Stichtag", ["31.12.2011", "31.12.2012"], &dice) }),
        (
            "part of the row above",
            { table, dice in
                guard table.kind == .plan, let row = table.rows.first else { return }
                var part = row
                guard let title = table.head[0].firstIndex(of: "Stelle"), part.indices.contains(title) else { return }
                part[title] = .text(dice.one(["davon befristet", "darunter Teilzeit"]))
                table.insertRow(part, at: 1)
            }
        ),
        (
            "a row lost",
            { table, dice in
                guard table.kind == .key else { return }
                table.rows.remove(at: dice.upTo(table.rows.count - 1))
            }
        ),
        ("a sum in other words", { table, dice in table.sum(dice.one(OfficeTable.sums)) }),
        (
            "a part in other words",
            { table, dice in
                guard var part = table.rows.first(where: { !$0.isEmpty }),
                    let place = table.head[0].firstIndex(where: {
                        ["Entgeltgruppe", "Stelle"].contains($0) && (table.kind != .plan || $0 == "Stelle")
                    }),
                    table.kind != .key, part.indices.contains(place)
                else { return }
                part[place] = .text(
                    dice.one(["hiervon befristet", "nachrichtlich: Versorgung", "thereof part-time", "- dar. kw"]))
                table.rows.append(part)
            }
        ),
        (
            "a row below the sum",
            { table, dice in
                guard table.kind != .key, let row = table.rows.first(where: { $0.count > table.valueColumn }) else {
                    return
                }
                table.sum("Insgesamt")
                table.isClosed = true
                var below = row.map { $0.isEmpty ? $0 : SheetCell.text($0.shown + " (abgeordnet)") }
                below[table.valueColumn] = row[table.valueColumn]
                table.rows.append(below)
            }
        ),
    ]

    static let sums = ["S u m m e", "Sa.", "Summa", "Gesamtergebnis", "∑", "Ergebnis insgesamt"]

    mutating func insertRow(_ row: [SheetCell], at place: Int) {
        rows.insert(row, at: min(place, rows.count))
        hiddenRows = Set(hiddenRows.map { $0 >= place ? $0 + 1 : $0 })
    }

    func sumRow(_ name: String) -> [SheetCell] {
        var row = Array(repeating: SheetCell.empty, count: head[0].count)
        let place =
            head[0].firstIndex {
                ["Entgeltgruppe", "Stelle", "Gemeinde"].contains($0) && (kind != .plan || $0 == "Stelle")
            } ?? 0
        row[place] = .text(name)
        // What the visible rows that are data show.
        let total = rows.indices.filter { !hiddenRows.contains($0) }.compactMap { index -> Int128? in
            guard rows[index].indices.contains(valueColumn),
                case .number(let digits) = rows[index][valueColumn].content, rows[index].indices.contains(place),
                !rows[index][place].shown.isEmpty
            else { return nil }
            // What comes to each post is no part of the sum of rates.
            guard ![OfficeTable.overheads, OfficeTable.material].contains(rows[index][place].shown) else { return nil }
            return
                (["summe", "insgesamt", "gesamt", "zusammen", "gesamtsumme 2026"]
                + OfficeTable.sums.map { $0.lowercased() }).contains(rows[index][place].folded)
                ? nil : Exact.millionths(digits)
        }.reduce(0, +)
        row[valueColumn] = .number(SumRows.shown(total))
        return row
    }

    mutating func sum(_ name: String) { if !isClosed { rows.append(sumRow(name)) } }

    /// Each row once for each part, in a column of its own; a total is the row as it was.
    mutating func inParts(_ title: String, _ parts: [String], _ dice: inout Dice) {
        guard kind == .key, hiddenRows.isEmpty, !head[0].contains("Geschlecht"), !head[0].contains("Stichtag") else {
            return
        }
        let place = dice.upTo(valueColumn)
        for index in head.indices {
            head[index].insert(index == head.count - 1 ? title : "", at: min(place, head[index].count))
        }
        rows = rows.flatMap { row -> [[SheetCell]] in
            guard row.indices.contains(valueColumn), case .number(let digits) = row[valueColumn].content,
                let value = Int(digits)
            else {
                var single = row
                if single.count > place { single.insert(.empty, at: place) }
                return [single]
            }
            return parts.map { part in
                var copy = row
                // The years before differ by a little, men and women by half.
                if part != "Insgesamt" {
                    copy[valueColumn] = .number(
                        String(title == "Stichtag" ? value + part.count + (part.hasSuffix("1") ? 3 : 0) : value / 2))
                }
                copy.insert(.text(part), at: place)
                return copy
            }
        }
        hiddenColumns = Set(hiddenColumns.map { $0 >= place ? $0 + 1 : $0 })
        valueColumn += 1
    }
}
