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
    /// The column of signs that belong to the values.
    private(set) var signs: Int?
    private(set) var measure = ""
    private(set) var unit = ""
    /// What is not settled and cannot be chosen among values: several measures side by side.
    private(set) var open: [(found: Text, expected: Text)] = []
    /// What parts the rows: several days, measures, units, men and women.
    private(set) var choices: [ValueChoice] = []

    var isSettled: Bool { open.isEmpty && !choices.contains { $0.chosen == nil } }

    private static let codes = ["_variable_attribute_code", "_auspraegung_code"]

    init?(_ sheet: Sheet, _ finder: MunicipalityFinder, _ choices: ImportChoices) {
        guard
            let head = sheet.rows.indices.prefix(30).first(where: { row in
                sheet.rows[row].contains { cell in OfficialTable.codes.contains { cell.folded.hasSuffix($0) } }
            })
        else { return nil }
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
        guard
            let region = variables.max(by: { a, b in
                data.prefix(400).count { OfficialKey(sheet.cell($0, a).shown) != nil }
                    < data.prefix(400).count { OfficialKey(sheet.cell($0, b).shown) != nil }
            })
        else { return nil }
        key = region
        name = titles.indices.contains(region + 1) && titles[region + 1].hasSuffix("_label") ? region + 1 : nil
        // The rows of our municipalities, and of every other variable the total.
        for row in data {
            let text = sheet.cell(row, key).shown
            if let found = OfficialKey(text) {
                if !finder.counties.contains(found.county) { uses[row] = .elsewhere }
            } else {
                uses[row] = .higher
            }
        }
        settle(sheet, titles, choices)
        for variable in variables where variable != key { takeTotal(sheet, variable, choices) }
        findValue(sheet, titles, choices)
        findSigns(titles)
        rows = uses.indices.filter { uses[$0] == .taken }.map { Row(row: $0, key: key, name: name, value: value) }
    }

    /// One column of values, or one for each measure.
    private mutating func findValue(_ sheet: Sheet, _ titles: [String], _ choices: ImportChoices) {
        let data = uses.indices.filter { uses[$0] == .taken }
        if let chosen = choices.columns["weight"], chosen >= 0 {
            value = chosen
        } else if let column = titles.firstIndex(of: "value") {
            value = column
        } else {
            // STANDARD__Name__Einheit
            let measures = titles.indices.filter { titles[$0].contains("__") && !titles[$0].hasSuffix("__q") }
            value = measures.first ?? max(0, titles.count - 1)
            if measures.count > 1 {
                let list = measures.map { "\(Sheet.letter($0)) „\(sheet.cell(head, $0).shown)“" }.joined(
                    separator: ", ")
                open.append(
                    (
                        Text(phrase: "mehrere Merkmale: \(list, "list")"),
                        Text(
                            phrase: "eines davon; die Spalte lässt sich unten wählen")
                    ))
            }
        }
        measure = sheet.cell(head, value).shown
        if measure.lowercased() == "value" {
            func only(_ title: String) -> String {
                titles.firstIndex(of: title).map { column in Set(data.map { sheet.cell($0, column).shown }) }.flatMap {
                    $0.count == 1 ? $0.first : nil
                } ?? ""
            }
            measure = only("value_variable_label")
            unit = only("value_unit")
        } else {
            let parts = measure.split(separator: "_", omittingEmptySubsequences: true).map(String.init)
            unit = parts.last ?? ""
            if parts.count > 2 { measure = parts.dropFirst().dropLast().joined(separator: " ") }
        }
    }

    /// `value_q`, `BEVSTD__Bevoelkerungsstand__Anzahl__q`
    private mutating func findSigns(_ titles: [String]) {
        let title = titles.indices.contains(value) ? titles[value] : ""
        if title == "value" {
            signs = titles.firstIndex { ["value_q", "value_quality"].contains($0) }
            return
        }
        let start = title.firstRange(of: "__").map { String(title[..<$0.upperBound]) } ?? title
        signs =
            titles.firstIndex { $0 == title + "__q" }
            ?? titles.firstIndex { $0.hasPrefix(start) && $0.hasSuffix("__q") }
    }

    /// Of men, women and all, all: the row without a code, or one that says so.
    private mutating func takeTotal(_ sheet: Sheet, _ variable: Int, _ choices: ImportChoices) {
        let rows = uses.indices.filter { uses[$0] == .taken }, label = variable + 1
        func isTotal(_ row: Int) -> Bool {
            let code = sheet.cell(row, variable).shown
            return code.isEmpty || ValueChoice.isTotal(code) || ValueChoice.isTotal(sheet.cell(row, label).shown)
        }
        let title = rows.first.map { sheet.cell($0, variable - 1).shown } ?? ""
        if rows.contains(where: isTotal), choices.values[label] == nil {
            for row in rows where !isTotal(row) { uses[row] = .part }
            var seen: Set<String> = []
            let values = rows.map { sheet.cell($0, label).shown }.filter { !$0.isEmpty && seen.insert($0).inserted }
            let total = rows.first(where: isTotal).map { sheet.cell($0, label).shown }
            if let total, !total.isEmpty, values.count > 1 {
                self.choices.append(ValueChoice(column: label, title: Text(title), values: values, chosen: total))
            }
        } else {
            choose(
                sheet, label, Text(title.isEmpty ? sheet.cell(head, label).shown : title), choices,
                least: rows.contains(where: isTotal) ? 2 : 1)
        }
    }

    /// One day, one measure, one unit; several are asked for.
    private mutating func settle(_ sheet: Sheet, _ titles: [String], _ choices: ImportChoices) {
        let axes: [(names: [String], title: Text)] = [
            (["value_variable_label", "value_variable_code"], Text(phrase: "Merkmal")),
            (["value_unit"], Text(phrase: "Einheit")),
            (["time", "zeit"], Text(phrase: "Zeitpunkt")),
        ]
        for (names, title) in axes {
            guard let column = names.lazy.compactMap({ titles.firstIndex(of: $0) }).first else { continue }
            choose(sheet, column, title, choices, least: 2)
        }
    }

    /// Keeps the rows of the value that was chosen.
    /// - Parameter least: of how many values on it is asked for.
    private mutating func choose(_ sheet: Sheet, _ column: Int, _ title: Text, _ wanted: ImportChoices, least: Int) {
        let rows = uses.indices.filter { uses[$0] == .taken }
        var seen: Set<String> = []
        let values = rows.map { sheet.cell($0, column).shown }.filter { !$0.isEmpty && seen.insert($0).inserted }
        guard values.count >= least else { return }
        let chosen = wanted.values[column].flatMap { values.contains($0) ? $0 : nil }
        choices.append(ValueChoice(column: column, title: title, values: values, chosen: chosen))
        guard let chosen else { return }
        for row in rows where sheet.cell(row, column).shown != chosen { uses[row] = .unchosen }
    }
}
