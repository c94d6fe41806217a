import Costing
import Decisions
import Foundation

@testable import Documents
@testable import Website

/// The same numbers for the same seed.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func one<T>(_ items: [T]) -> T { items[Int(next() % UInt64(items.count))] }
    mutating func upTo(_ most: Int) -> Int { Int(next() % UInt64(most + 1)) }
    mutating func comes(_ percent: Int) -> Bool { next() % 100 < percent }
}

/// A clean table, and what an office makes of it before it is sent around.
struct OfficeTable {
    enum Kind: CaseIterable { case rates, plan, key }

    let kind: Kind
    /// The right value of each row: cents, hundredths of posts, or people.
    let values: [Int64]
    let names: [String]
    let groups: [String]
    /// What the form must hold, if it holds anything.
    let expected: [String: String]

    private(set) var head: [[String]] = []
    private(set) var rows: [[SheetCell]] = []
    private(set) var above: [[String]] = []
    private(set) var below: [[String]] = []
    private(set) var hiddenRows: Set<Int> = []
    private(set) var hiddenColumns: Set<Int> = []
    private(set) var formats: [Sheet.Format] = []
    /// Rows of data by their places among all rows.
    private(set) var done: [String] = []
    private var valueColumn = 0
    private var name: String?
    /// A row stands below the sum of all that was meant to be the last one.
    private var isClosed = false
    private var mergedHead = false
    /// In another unit than it began with; only once, as nobody could tell twice.
    private var isScaled = false

    init(_ kind: Kind, _ dice: inout Dice) {
        self.kind = kind
        switch kind {
        case .rates:
            let count = 2 + dice.upTo(8)
            values = (0..<count).map { _ in Int64(30_000 + dice.upTo(90_000)) * 100 + (dice.comes(30) ? Int64(dice.upTo(99)) : 0) }
            names = (0..<count).map { "E \($0 + 2)" + ($0 % 3 == 0 ? "b" : "") }
            groups = names
            expected = Dictionary(uniqueKeysWithValues: zip(names, values).enumerated().flatMap { index, item in
                [("group-\(index)", item.0), ("rate-\(index)", NumberKind.money.typed(Exact.moved(String(item.1), by: -2), .de))]
            })
        case .plan:
            let count = 2 + dice.upTo(8)
            values = (0..<count).map { _ in Int64(25 * (1 + dice.upTo(19))) }
            names = (0..<count).map { ["Fachkraft", "Leitung", "Sachbearbeitung", "Hilfe", "Hausmeister", "Planerin", "Koordination", "Assistenz", "Technik", "Archiv"][$0] }
            groups = (0..<count).map { "E \($0 + 3)" }
            let groups = groups, names = names
            expected = Dictionary(uniqueKeysWithValues: values.enumerated().flatMap { index, value in
                [("post-\(index)", names[index]), ("group-\(index)", groups[index]), ("posts-\(index)", NumberKind.posts.typed(Posts(hundredths: value).description, .de))]
            })
        case .key:
            let bodies = ImportScene.bodies
            values = bodies.map { _ in Int64(1_000 + dice.upTo(80_000)) }
            names = bodies.map { $0.content.name.de }
            groups = bodies.map { $0.content.ags ?? "" }
            let values = values
            expected = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ("weight-" + $1.header.id, Typography(.de).count(values[$0])) })
        }
        build()
    }

    private mutating func build() {
        switch kind {
        case .rates: head = [["Entgeltgruppe", "Personalkosten"]]
        case .plan: head = [["Stelle", "Entgeltgruppe", "Stellen"]]
        case .key: head = [["AGS", "Gemeinde", "Einwohner"]]
        }
        valueColumn = head[0].count - 1
        rows = values.indices.map { index in
            (kind == .rates ? [.text(names[index])] : kind == .plan ? [.text(names[index]), .text(groups[index])] : [.text(groups[index]), .text(names[index])]) + [.number(digits(values[index]))]
        }
    }

    /// As a workbook holds it.
    private func digits(_ value: Int64) -> String { kind == .key ? String(value) : Posts(hundredths: value).hundredths % 100 == 0 ? String(value / 100) : Exact.moved(String(value), by: -2) }

    var sheet: Sheet {
        let first = above.count + head.count
        var sheet = Sheet(rows: (above + head).map { $0.map { .text($0) } } + rows + below.map { $0.map { .text($0) } }, form: .xlsx)
        sheet.hiddenRows = Set(hiddenRows.map { $0 + first })
        sheet.hiddenColumns = hiddenColumns
        sheet.formats = formats
        sheet.name = name
        if mergedHead, head.count == 2 { sheet.merged = [.init(rows: above.count...above.count, columns: (valueColumn > 0 ? valueColumn - 1 : 0)...valueColumn)] }
        return sheet
    }

    func filled() -> ImportedForm { filled(sheet) }

    func filled(_ sheet: Sheet) -> ImportedForm {
        switch kind {
        case .rates: RateImport(sheet: sheet, page: .de).filled
        case .plan: PlanImport(sheet: sheet, kinds: [], page: .de).filled
        case .key: ImportScene.key(sheet)
        }
    }

    /// What came out is right, or somebody is asked.
    func isRight(_ form: ImportedForm) -> Bool {
        form.faults.isEmpty ? form.form.fields.filter { $0.key != "unit" && $0.key != "overhead" && $0.key != "material" } == expected : true
    }

    // MARK: what offices do

    static let all: [(String, @Sendable (inout OfficeTable, inout Dice) -> Void)] = [
        ("title", { table, dice in table.above = [[dice.one(["Haushaltsplan 2026", "Anlage 3", "Rhein-Sieg-Kreis", "Übersicht (Stand 01.02.2026)"])]] + table.above + (dice.comes(50) ? [[]] : []) }),
        ("thousands in the heading", { table, dice in _ = table.thousands(dice.one([" in TEUR", " (Tsd. €)", " in 1.000 Euro", " T€"])) }),
        ("thousands above", { table, dice in
            guard table.kind == .rates, table.thousands("") else { return }
            table.above.append([dice.one(["Angaben in Tsd. €", "Alle Beträge in TEUR", "in 1.000 EUR"])])
        }),
        ("thousands in the format", { table, _ in
            guard table.kind == .rates, table.thousands("") else { return }
            table.format(Sheet.Format(words: "TEUR", scale: 0))
        }),
        ("months", { table, dice in
            guard table.kind == .rates, !table.isScaled else { return }
            table.scaled(by: { $0 / 12 })
            table.rename { $0 + dice.one([" je Monat", " monatlich", " (mtl.)"]) }
        }),
        ("per cent of a post", { table, dice in
            guard table.kind == .plan, !table.isScaled else { return }
            table.scaled(by: { $0 * 100 })
            table.rename { _ in dice.one(["Umfang in %", "Stellen in Prozent", "Beschäftigungsgrad (%)"]) }
        }),
        ("hours", { table, dice in
            guard table.kind == .plan, !table.isScaled else { return }
            table.scaled(by: { $0 * 39 })
            table.rename { _ in dice.one(["Wochenstunden", "Umfang (Std./Woche)", "Stunden"]) }
        }),
        ("hidden column", { table, dice in table.insertColumn(dice: &dice, hidden: true) }),
        ("column beside", { table, dice in table.insertColumn(dice: &dice, hidden: false) }),
        ("hidden row", { table, dice in
            let place = dice.upTo(table.rows.count)
            var row = table.rows[max(0, place - 1)]
            guard row.indices.contains(table.valueColumn) else { return }
            row[table.valueColumn] = .number("7777")
            table.insertRow(row, at: place)
            table.hiddenRows.insert(place)
        }),
        ("sum", { table, dice in table.sum(dice.one(["Summe", "Insgesamt", "Gesamt", "Zusammen", "Gesamtsumme 2026", ""])) }),
        ("sum above", { table, dice in
            guard !table.rows.isEmpty else { return }
            table.insertRow(table.sumRow(dice.one(["Insgesamt", "Summe"])), at: 0)
        }),
        ("note", { table, dice in table.below += [[dice.one(["Quelle: Kämmerei", "* ohne Nachträge", "1) vorläufig", "Stand: 31.12.2025", "Anmerkung: gerundet"])]] }),
        ("raised marks", { table, dice in
            for index in table.rows.indices where table.rows[index].indices.contains(table.valueColumn) && dice.comes(40) { table.rows[index][dice.comes(70) ? table.valueColumn : 0].mark = "1" }
        }),
        ("marks typed into the number", { table, dice in
            guard let index = table.dataRow(&dice) else { return }
            let cell = table.rows[index][table.valueColumn]
            table.rows[index][table.valueColumn] = .text(cell.shown(.de).replacing(".", with: ",") + dice.one(["*", " 1)", "\u{AD}", "\u{200B}", " a", "¹"]))
        }),
        ("German text", { table, dice in table.write(dice.comes(50) ? "." : "", ",") }),
        ("spaces between thousands", { table, _ in table.write("\u{202F}", ",") }),
        ("order of the columns", { table, dice in table.shuffle(&dice) }),
        ("moved to the right", { table, _ in table.moveRight() }),
        ("heads in two rows", { table, dice in table.twoRows(merged: dice.comes(50)) }),
        ("year in the heading", { table, dice in table.rename { $0 + dice.one([" 2026", " (2026)", " am 31.12.2025"]) } }),
        ("heading repeated", { table, dice in
            guard table.head.count == 1 else { return }
            table.insertRow(table.head[0].map { .text($0) }, at: dice.upTo(table.rows.count))
        }),
        ("blank rows", { table, dice in table.insertRow([], at: dice.upTo(table.rows.count)) }),
        ("subheading", { table, dice in table.insertRow([.text(dice.one(["Amt 50", "Fachbereich Soziales", "Tarifbeschäftigte"]))], at: dice.upTo(table.rows.count)) }),
        ("foot of short lines", { table, dice in
            table.below += [["__________"], [dice.one(["jedoch mehr als nichts", "Fortschreibung des Bevölkerungsstandes", "vorläufig"])], [dice.one(["0 = weniger als die Hälfte von 1", "Zensus 2022"])]]
        }),
        ("place and day", { table, _ in table.below.append(["Siegburg, den 12.12.2012"]) }),
        ("section with a colon", { table, dice in table.insertRow([.text(dice.one(["nachrichtlich:", "davon im Jugendamt:", "Teil B:"]))], at: dice.upTo(table.rows.count)) }),
        ("sexes", { table, dice in table.inParts("Geschlecht", dice.comes(50) ? ["Insgesamt", "männlich", "weiblich"] : ["männlich", "weiblich", "Insgesamt"], &dice) }),
        ("days in rows", { table, dice in table.inParts("Stichtag", ["31.12.2011", "31.12.2012"], &dice) }),
        ("part of the row above", { table, dice in
            guard table.kind == .plan, let row = table.rows.first else { return }
            var part = row
            guard let title = table.head[0].firstIndex(of: "Stelle"), part.indices.contains(title) else { return }
            part[title] = .text(dice.one(["davon befristet", "darunter Teilzeit"]))
            table.insertRow(part, at: 1)
        }),
        ("a day instead of a number", { table, dice in
            if let row = table.dataRow(&dice) { table.rows[row][table.valueColumn] = SheetCell(content: .day("2026-01-05")) }
        }),
        ("an error", { table, dice in if let row = table.dataRow(&dice) { table.rows[row][table.valueColumn] = SheetCell(content: .error("#REF!")) } }),
        ("a row lost", { table, dice in
            guard table.kind == .key else { return }
            table.rows.remove(at: dice.upTo(table.rows.count - 1))
        }),
        ("numbers of the columns", { table, _ in
            guard table.head.count == 1 else { return }
            table.head.append(table.head[0].indices.map { String($0 + 1) })
        }),
        ("unit below the heading", { table, _ in
            guard table.kind == .rates, table.head.count == 1 else { return }
            table.head.append(table.head[0].indices.map { $0 == table.valueColumn ? "Euro" : "" })
        }),
        ("something else in the heading", { table, dice in
            guard !table.isScaled else { return }
            let words = [OfficeTable.Kind.rates: [" (halbjährlich)", " vierteljährlich", " in D-Mark", " (zł)", " in Punkten", " ohne Versorgung"],
                         .plan: [" in h", " (Wstd.)", " je Einrichtung", " (Köpfe)", " Bedarf 2040"], .key: [" (65+)", " 18+", " ohne Ausland", " in Privathaushalten", " (Prognose)"]]
            table.scaled(by: { max(1, $0 / 2_000_000) * 1_000_000 })
            let chosen = dice.one(words[table.kind] ?? [""])
            table.rename { $0 + chosen }
        }),
        ("another unit in the format", { table, dice in
            guard table.kind != .key, !table.isScaled, table.isPlain else { return }
            table.scaled(by: { $0 * 39 })
            table.format(Sheet.Format(words: dice.one(table.kind == .plan ? ["h", "Wochenstd.", "Std.", "Pkt.", "~"] : ["zł", "Pkt.", "rd.", ".000", ";;;", "€/Monat"]), scale: 0))
        }),
        ("a column of units", { table, dice in
            guard table.kind != .key, !table.isScaled, table.isPlain else { return }
            let unit = table.kind == .plan ? dice.one([("Std.", 39), ("%", 100), ("Tage", 5)]) : dice.one([("DM", 2), ("€/Monat", 12), ("Pkt.", 3)])
            table.scaled(by: { $0 * Int64(unit.1) })
            table.insert("Einheit") { _ in .text(unit.0) }
        }),
        ("a count and a share", { table, dice in
            guard table.kind == .plan, !table.isScaled, table.isPlain else { return }
            let share = dice.one([("Umfang", "0.5"), ("Stellenanteil", "0.5"), ("Beschäftigungsgrad in %", "50"), ("Umfang in %", "50")]), count = dice.one(["Anzahl", "Zahl der Stellen", "Stellen"])
            table.scaled(by: { $0 * 2 })
            table.rename { _ in count }
            table.insert(share.0) { _ in .number(share.1) }
        }),
        ("another column of the kind", { table, dice in
            guard table.isPlain else { return }
            let titles = [OfficeTable.Kind.rates: ["Kosten insgesamt", "Gesamtkosten", "Personalkosten Stufe 6", "Kosten eines Arbeitsplatzes"], .plan: ["VZÄ", "Stellenumfang", "Stellenbedarf", "Stellen befristet"],
                          .key: ["Einwohner 65+", "Bevölkerung in Privathaushalten", "Wahlberechtigte Einwohner", "Umlagekraft insgesamt"]]
            table.insert(dice.one(titles[table.kind] ?? [""])) { .number(String(80_001 + $0 * 7)) }
        }),
        ("a sum in other words", { table, dice in table.sum(dice.one(OfficeTable.sums)) }),
        ("a part in other words", { table, dice in
            guard var part = table.rows.first(where: { !$0.isEmpty }), let place = table.head[0].firstIndex(where: { ["Entgeltgruppe", "Stelle"].contains($0) && (table.kind != .plan || $0 == "Stelle") }),
                table.kind != .key, part.indices.contains(place) else { return }
            part[place] = .text(dice.one(["hiervon befristet", "nachrichtlich: Versorgung", "thereof part-time", "- dar. kw"]))
            table.rows.append(part)
        }),
        ("a row below the sum", { table, dice in
            guard table.kind != .key, let row = table.rows.first(where: { $0.count > table.valueColumn }) else { return }
            table.sum("Insgesamt")
            table.isClosed = true
            var below = row.map { $0.isEmpty ? $0 : SheetCell.text($0.shown + " (abgeordnet)") }
            below[table.valueColumn] = row[table.valueColumn]
            table.rows.append(below)
        }),
        ("a sheet in thousands", { table, _ in
            guard table.kind == .rates, table.isPlain, table.thousands("") else { return }
            table.name = "Kosten TEUR"
        }),
        ("thousands over the names", { table, _ in
            guard table.kind == .rates, table.isPlain, let place = table.head[0].firstIndex(of: "Entgeltgruppe"), table.thousands("") else { return }
            table.head[0][place] = "Entgeltgruppe (Beträge in T€)"
        }),
        ("struck out", { table, dice in
            guard let row = table.dataRow(&dice), table.rows[row][table.valueColumn].format < 0 else { return }
            table.formats.append(Sheet.Format(words: "", scale: 0, struck: true))
            table.rows[row][table.valueColumn].format = Int16(table.formats.count - 1)
        }),
        ("fraction of 1000 in the display", { table, _ in
            guard table.kind == .rates else { return }
            if !table.isScaled { table.format(Sheet.Format(words: "", scale: 3)) }
        }),
    ]

    static let sums = ["S u m m e", "Sa.", "Summa", "Gesamtergebnis", "∑", "Ergebnis insgesamt"]

    /// Numbers as a workbook holds them, not written out.
    private var isPlain: Bool {
        !rows.contains { $0.indices.contains(valueColumn) && !$0[valueColumn].isEmpty && ($0[valueColumn].text != nil || $0[valueColumn].format >= 0) }
    }

    private mutating func insert(_ title: String, _ cell: (Int) -> SheetCell) {
        for index in head.indices { head[index].append(index == 0 ? title : "") }
        for index in rows.indices where !rows[index].isEmpty {
            while rows[index].count < head[0].count - 1 { rows[index].append(.empty) }
            rows[index].append(cell(index))
        }
    }

    private mutating func rename(_ change: (String) -> String) {
        guard let last = head.indices.last(where: { head[$0].indices.contains(valueColumn) && !head[$0][valueColumn].isEmpty && Int(head[$0][valueColumn]) == nil }) else { return }
        head[last][valueColumn] = change(head[last][valueColumn])
    }

    private func dataRow(_ dice: inout Dice) -> Int? {
        let filled = rows.indices.filter { rows[$0].indices.contains(valueColumn) && !rows[$0][valueColumn].isEmpty }
        return filled.isEmpty ? nil : dice.one(filled)
    }

    private mutating func scaled(by change: (Int64) -> Int64) {
        isScaled = true
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            guard case .number(let digits) = rows[index][valueColumn].content, let value = Exact.millionths(digits) else { continue }
            rows[index][valueColumn].content = .number(Exact.moved(String(change(Int64(value))), by: -6))
        }
    }

    /// Whether they could be made; a number that is written out already is left as it is.
    private mutating func thousands(_ words: String) -> Bool {
        let isText = rows.contains { $0.indices.contains(valueColumn) && !$0[valueColumn].isEmpty && $0[valueColumn].text != nil }
        guard kind == .rates || !words.isEmpty, kind != .plan, !isScaled, !isText else { return false }
        isScaled = true
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            guard case .number(let digits) = rows[index][valueColumn].content else { continue }
            rows[index][valueColumn].content = .number(Exact.moved(digits, by: -3))
        }
        if kind == .key { rename { $0 + " in Tausend" } } else { rename { $0 + words } }
        return true
    }

    private mutating func format(_ format: Sheet.Format) {
        formats.append(format)
        for index in rows.indices where rows[index].indices.contains(valueColumn) { rows[index][valueColumn].format = Int16(formats.count - 1) }
    }

    private mutating func insertColumn(dice: inout Dice, hidden: Bool) {
        let title = hidden ? head[0][valueColumn] : dice.one(["Nr.", "Einwohner je km²", "davon männlich", "Vorjahr", "Bemerkung", "Veränderung in %", "Fläche", ""])
        let place = dice.upTo(head[0].count)
        for index in head.indices { head[index].insert(index == 0 ? title : "", at: min(place, head[index].count)) }
        // A subheading or a sum that ends before it is not moved.
        for index in rows.indices where rows[index].count >= place && (rows[index].count > 1 || place == 0) {
            rows[index].insert(title == "Bemerkung" ? .text(["", "kw", "s. o."][index % 3]) : .number(String(100 + index * 7)), at: place)
        }
        hiddenColumns = Set(hiddenColumns.map { $0 >= place ? $0 + 1 : $0 })
        if hidden { hiddenColumns.insert(place) }
        if place <= valueColumn { valueColumn += 1 }
    }

    /// Each row once for each part, in a column of its own; a total is the row as it was.
    private mutating func inParts(_ title: String, _ parts: [String], _ dice: inout Dice) {
        guard kind == .key, hiddenRows.isEmpty, !head[0].contains("Geschlecht"), !head[0].contains("Stichtag") else { return }
        let place = dice.upTo(valueColumn)
        for index in head.indices { head[index].insert(index == head.count - 1 ? title : "", at: min(place, head[index].count)) }
        rows = rows.flatMap { row -> [[SheetCell]] in
            guard row.indices.contains(valueColumn), case .number(let digits) = row[valueColumn].content, let value = Int(digits) else {
                var single = row
                if single.count > place { single.insert(.empty, at: place) }
                return [single]
            }
            return parts.map { part in
                var copy = row
                // The years before differ by a little, men and women by half.
                if part != "Insgesamt" { copy[valueColumn] = .number(String(title == "Stichtag" ? value + part.count + (part.hasSuffix("1") ? 3 : 0) : value / 2)) }
                copy.insert(.text(part), at: place)
                return copy
            }
        }
        hiddenColumns = Set(hiddenColumns.map { $0 >= place ? $0 + 1 : $0 })
        valueColumn += 1
    }

    private mutating func insertRow(_ row: [SheetCell], at place: Int) {
        rows.insert(row, at: min(place, rows.count))
        hiddenRows = Set(hiddenRows.map { $0 >= place ? $0 + 1 : $0 })
    }

    private func sumRow(_ name: String) -> [SheetCell] {
        var row = Array(repeating: SheetCell.empty, count: head[0].count)
        let place = head[0].firstIndex { ["Entgeltgruppe", "Stelle", "Gemeinde"].contains($0) && (kind != .plan || $0 == "Stelle") } ?? 0
        row[place] = .text(name)
        // What the visible rows that are data show.
        let total = rows.indices.filter { !hiddenRows.contains($0) }.compactMap { index -> Int128? in
            guard rows[index].indices.contains(valueColumn), case .number(let digits) = rows[index][valueColumn].content, rows[index].indices.contains(place), !rows[index][place].shown.isEmpty else { return nil }
            return (["summe", "insgesamt", "gesamt", "zusammen", "gesamtsumme 2026"] + OfficeTable.sums.map { $0.lowercased() }).contains(rows[index][place].folded) ? nil : Exact.millionths(digits)
        }.reduce(0, +)
        row[valueColumn] = .number(SumRows.shown(total))
        return row
    }

    private mutating func sum(_ name: String) { if !isClosed { rows.append(sumRow(name)) } }

    private mutating func write(_ group: String, _ point: String) {
        for index in rows.indices where rows[index].indices.contains(valueColumn) {
            guard case .number(let digits) = rows[index][valueColumn].content, rows[index][valueColumn].format < 0 else { continue }
            let parts = digits.split(separator: ".")
            var whole = String(parts[0]), groups: [String] = []
            while whole.count > 3, !group.isEmpty {
                groups.insert(String(whole.suffix(3)), at: 0)
                whole.removeLast(3)
            }
            rows[index][valueColumn].content = .text(([whole] + groups).joined(separator: group) + (parts.count > 1 ? point + parts[1] : kind == .rates ? point + "00" : ""))
        }
    }

    private mutating func shuffle(_ dice: inout Dice) {
        let order = head[0].indices.shuffled(using: &dice)
        func moved<T>(_ row: [T], _ blank: T) -> [T] { row.isEmpty ? [] : order.map { row.indices.contains($0) ? row[$0] : blank } }
        head = head.map { moved($0, "") }
        rows = rows.map { moved($0, .empty) }
        hiddenColumns = Set(hiddenColumns.compactMap { order.firstIndex(of: $0) })
        valueColumn = order.firstIndex(of: valueColumn) ?? 0
    }

    private mutating func moveRight() {
        head = head.map { [""] + $0 }
        rows = rows.map { $0.isEmpty ? [] : [.empty] + $0 }
        hiddenColumns = Set(hiddenColumns.map { $0 + 1 })
        valueColumn += 1
    }

    private mutating func twoRows(merged: Bool) {
        guard head.count == 1, valueColumn > 0 else { return }
        let title = head[0][valueColumn]
        head.insert(head[0].indices.map { $0 == valueColumn ? (kind == .rates ? "Kosten" : kind == .plan ? "Umfang" : "Bevölkerung") : $0 == valueColumn - 1 && merged ? "" : head[0][$0] }, at: 0)
        head[1] = head[1].indices.map { $0 == valueColumn ? title : $0 == valueColumn - 1 && merged ? head[1][$0] : "" }
        mergedHead = false
    }

    mutating func decorate(_ count: Int, _ dice: inout Dice) {
        for _ in 0..<count {
            let (name, change) = dice.one(OfficeTable.all)
            change(&self, &dice)
            done.append(name)
        }
    }

    mutating func decorate(with name: String, _ dice: inout Dice) {
        guard let change = OfficeTable.all.first(where: { $0.0 == name })?.1 else { return }
        change(&self, &dice)
        done.append(name)
    }
}
