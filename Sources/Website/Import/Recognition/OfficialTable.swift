import Decisions

/// The flat files of the statistical offices, one value a row: the older with
/// German names (`1_Auspraegung_Code`), the newer with English ones
/// (`1_variable_attribute_code` … `value`).
struct OfficialTable {
    struct Row {
        var row: Int
        var key: Int
        var name: Int?
        var value: Int
    }

    let head: Int
    private(set) var uses: [RowUse]
    private(set) var rows: [Row] = []
    /// The columns that were used, by what they are.
    private(set) var key = 0
    private(set) var name: Int?
    private(set) var value = 0
    private(set) var measure = ""
    private(set) var unit = ""
    /// What is not settled: several days, several measures, no total.
    private(set) var open: [(found: Text, expected: Text)] = []

    private static let codes = ["_variable_attribute_code", "_auspraegung_code"]

    init?(_ sheet: Sheet, _ finder: MunicipalityFinder, _ choices: ImportChoices) {
        guard let head = sheet.rows.indices.prefix(30).first(where: { row in
            sheet.rows[row].contains { cell in OfficialTable.codes.contains { cell.folded.hasSuffix($0) } }
        }) else { return nil }
        self.head = head
        let titles = sheet.rows[head].map(\.folded)
        let last = titles.count
        uses = sheet.rows.indices.map { row in
            if sheet.isBlank(row) { return .blank }
            if row <= head { return row == head ? .head : .above }
            if choices.left.contains(row) { return .left }
            // Below the data stand notes; a row of data has a cell for nearly every column.
            return sheet.hiddenRows.contains(row) ? .hidden : sheet.filled(row) * 2 < last ? .note : .taken
        }
        let data = uses.indices.filter { uses[$0] == .taken }
        let variables = titles.indices.filter { index in OfficialTable.codes.contains { titles[index].hasSuffix($0) } }
        guard let region = variables.max(by: { a, b in
            data.prefix(400).count { OfficialKey(sheet.cell($0, a).shown) != nil } < data.prefix(400).count { OfficialKey(sheet.cell($0, b).shown) != nil }
        }) else { return nil }
        key = region
        name = titles.indices.contains(region + 1) && titles[region + 1].hasSuffix("_label") ? region + 1 : nil
        findValue(sheet, titles, data, choices)
        // The rows of our municipalities, and of every other variable the total.
        for row in data {
            let text = sheet.cell(row, key).shown
            if let found = OfficialKey(text) {
                if !finder.counties.contains(found.county) { uses[row] = .elsewhere }
            } else {
                uses[row] = .higher
            }
        }
        for variable in variables where variable != key { takeTotal(sheet, variable) }
        settle(sheet, titles)
        rows = uses.indices.filter { uses[$0] == .taken }.map { Row(row: $0, key: key, name: name, value: value) }
    }

    /// One column of values, or one for each measure.
    private mutating func findValue(_ sheet: Sheet, _ titles: [String], _ data: [Int], _ choices: ImportChoices) {
        if let chosen = choices.columns["weight"], chosen >= 0 {
            value = chosen
        } else if let column = titles.firstIndex(of: "value") {
            value = column
        } else {
            // STANDARD__Name__Einheit
            let measures = titles.indices.filter { titles[$0].contains("__") && !titles[$0].hasSuffix("__q") }
            value = measures.first ?? max(0, titles.count - 1)
            if measures.count > 1 {
                let list = measures.map { "\(Sheet.letter($0)) „\(sheet.cell(head, $0).shown)“" }.joined(separator: ", ")
                open.append((Text("mehrere Merkmale: \(list)", en: "several measures: \(list)"), Text("eines davon; die Spalte lässt sich unten wählen", en: "one of them; the column can be chosen below")))
            }
        }
        measure = sheet.cell(head, value).shown
        if measure.lowercased() == "value" {
            func only(_ title: String) -> String {
                titles.firstIndex(of: title).map { column in Set(data.map { sheet.cell($0, column).shown }) }.flatMap { $0.count == 1 ? $0.first : nil } ?? ""
            }
            measure = only("value_variable_label")
            unit = only("value_unit")
        } else {
            unit = measure.split(separator: "_", omittingEmptySubsequences: true).last.map(String.init) ?? ""
        }
    }

    /// Of men, women and all, all: the row without a code, or one that says so.
    private mutating func takeTotal(_ sheet: Sheet, _ variable: Int) {
        let rows = uses.indices.filter { uses[$0] == .taken }
        func isTotal(_ row: Int) -> Bool {
            let code = sheet.cell(row, variable).folded, label = sheet.cell(row, variable + 1).folded
            return code.isEmpty || ["total", "insgesamt", "gesamt", "_total"].contains(code) || ["insgesamt", "gesamt", "total"].contains(label)
        }
        let values = Set(rows.map { sheet.cell($0, variable).folded })
        guard values.count > 1 else {
            if let only = values.first, !only.isEmpty, !rows.contains(where: isTotal), let row = rows.first {
                let label = sheet.cell(row, variable + 1).shown
                open.append((Text("nur „\(label)“", en: "only “\(label)”"), Text("Zahlen für alle, oder ein Blick darauf, ob dies alle sind", en: "numbers for all, or a look whether these are all")))
            }
            return
        }
        guard rows.contains(where: isTotal) else {
            let list = Set(rows.map { sheet.cell($0, variable + 1).shown }).sorted().prefix(6).joined(separator: ", ")
            open.append((Text("keine Zeilen für alle zusammen, nur: \(list)", en: "no rows for all together, only: \(list)"), Text("Zeilen „Insgesamt“", en: "rows “total”")))
            return
        }
        for row in rows where !isTotal(row) { uses[row] = .section }
    }

    /// One day and one measure; several are asked for.
    private mutating func settle(_ sheet: Sheet, _ titles: [String]) {
        let rows = uses.indices.filter { uses[$0] == .taken }
        for (names, german, english) in [(["time", "zeit"], "Zeitpunkte", "days"), (["value_variable_code"], "Merkmale", "measures"), (["value_unit"], "Einheiten", "units")] {
            guard let column = names.lazy.compactMap({ titles.firstIndex(of: $0) }).first else { continue }
            let found = Set(rows.map { sheet.cell($0, column).shown }).sorted()
            if found.count > 1 {
                let list = found.prefix(8).joined(separator: ", ")
                open.append((Text("mehrere \(german): \(list)", en: "several \(english): \(list)"), Text("Zeilen mit nur einem davon; die anderen lassen sich unten auslassen", en: "rows with only one of them; the others can be left out below")))
            }
        }
    }
}
