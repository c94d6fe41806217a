import Decisions

/// A column that parts the rows, such as the days or the sexes: of its values
/// one is meant, and which one somebody chooses.
struct ValueChoice: Hashable, Sendable {
    var column: Int
    var title: Text
    /// In the order of the file.
    var values: [String]
    var chosen: String?

    var fault: (found: Text, expected: Text) {
        let list = values.prefix(8).joined(separator: ", ")
        let more = values.count > 8 ? Text(phrase: " und weitere") : Text("")
        let expected = Text(phrase: "einer davon; er lässt sich unten wählen: „\(title, "title")“")
        guard values.count > 1 else {
            return (
                Text(phrase: "\(title, "title"): nur „\(list, "list")“"),
                Text(phrase: "Zahlen für alle; sind dies alle, lässt es sich unten wählen: „\(title, "title")“")
            )
        }
        return (Text(phrase: "\(title, "title"): mehrere Werte, \(list, "list")\(more, "more")"), expected)
    }

    /// Whether a value says that it is all together.
    static func isTotal(_ value: String) -> Bool {
        let words = Tokens(value).words
        return words.count == 1 && words.allSatisfy { Heading.totals.contains($0) || $0 == "_total" || $0 == "alle" }
    }
}

/// Columns by which the same municipality stands in several rows.
struct PartedRows {
    /// Rows of a part, and rows of another value than the chosen one.
    private(set) var parts: [Int] = []
    private(set) var unchosen: [Int] = []
    private(set) var choices: [ValueChoice] = []
    /// Not settled: nothing can be taken.
    private(set) var isOpen = false

    /// - Parameters:
    ///   - rows: of data.
    ///   - body: what a row is of, such as its municipality.
    ///   - used: columns that are something else.
    ///   - isParting: by its heading a column parts the rows, however often something stands there.
    ///   - mayPart: what a column must be so that it parts what stands several times.
    init(
        _ sheet: Sheet, rows: [Int], body: (Int) -> String?, used: Set<Int>, title: (Int) -> Text,
        chosen: [Int: String],
        isParting: (Int) -> Bool = { _ in false }, mayPart: (Int, [String]) -> Bool = { _, _ in true }
    ) {
        var rows = rows, spent = used.union(sheet.hiddenColumns)
        // Found once: a name takes longer than a number.
        var bodies: [Int: String] = [:]
        for row in rows { bodies[row] = body(row) }
        while !isOpen, spent.count <= used.count + sheet.hiddenColumns.count + 6 {
            let groups = Dictionary(grouping: rows.filter { bodies[$0] != nil }) { bodies[$0] ?? "" }
            let repeated = groups.values.filter { $0.count > 1 }
            func values(_ column: Int, _ rows: [Int]) -> [String] {
                var seen: Set<String> = []
                return rows.map { sheet.cell($0, column).shown }.filter { !$0.isEmpty && seen.insert($0).inserted }
            }
            let twice = repeated.joined().sorted(), all = (0..<min(sheet.width, 60)).filter { !spent.contains($0) }
            let named = all.first { isParting($0) && (2...60).contains(values($0, rows).count) }
            // One that stands twice is a slip; where most do, there is a reason.
            let isUsual = repeated.count >= 2 && repeated.count * 2 >= groups.count
            let columns =
                isUsual && named == nil
                ? all.filter { PartedRows.parts(sheet, $0, repeated) && mayPart($0, values($0, twice)) } : []
            guard
                let column = named ?? columns.first(where: { values($0, twice).contains(where: ValueChoice.isTotal) })
                    ?? columns.first
            else { return }
            spent.insert(column)
            let values = values(column, named == nil ? twice : rows)
            // The total must be there for every one.
            let hasTotal =
                named == nil
                && repeated.allSatisfy { group in group.contains { ValueChoice.isTotal(sheet.cell($0, column).shown) } }
            let wanted = chosen[column].flatMap { values.contains($0) ? $0 : nil }
            let name = PartedRows.areDays(values) ? Text(phrase: "Zeitpunkt") : title(column)
            choices.append(
                ValueChoice(
                    column: column, title: name, values: values,
                    chosen: wanted ?? (hasTotal ? values.first(where: ValueChoice.isTotal) : nil)))
            guard wanted != nil || hasTotal else {
                isOpen = true
                return
            }
            let others = rows.filter { row in
                let value = sheet.cell(row, column).shown
                return !value.isEmpty && (wanted.map { value != $0 } ?? !ValueChoice.isTotal(value))
            }
            if wanted == nil { parts += others } else { unchosen += others }
            rows.removeAll(where: Set(others).contains)
        }
    }

    /// Days or years.
    static func areDays(_ values: [String]) -> Bool {
        values.allSatisfy { $0.contains(/^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{4}(-\d\d-\d\d)?$/) }
    }

    /// Whether each of those that stand several times has several values there, and no numbers but years.
    private static func parts(_ sheet: Sheet, _ column: Int, _ repeated: [[Int]]) -> Bool {
        let cells = repeated.joined().map { sheet.cell($0, column) }
        guard cells.allSatisfy({ !$0.isEmpty && !HeadFinder<KeyImport.Column>.isNumber($0) }) else { return false }
        guard (2...60).contains(Set(cells.map(\.shown)).count) else { return false }
        return repeated.allSatisfy { Set($0.map { sheet.cell($0, column).shown }).count > 1 }
    }
}

extension Sheet {
    /// Names that stand only in the first of several rows, in each of them: as
    /// merged cells are written. Nil where that is not so.
    func withNamesRepeated(_ columns: [Int], below first: Int, value: Int) -> Sheet? {
        guard !columns.isEmpty else { return nil }
        var filled = self, last: [SheetCell]?, named = 0, continued: Set<Int> = [], place = 0
        for row in rows.indices where row >= first && !isBlank(row) && !hiddenRows.contains(row) {
            let cells = columns.map { cell(row, $0) }
            if cells.contains(where: { !$0.isEmpty }) {
                last = cells
                named += cell(row, value).isEmpty ? 0 : 1
                place = row
            } else if let last, !cell(row, value).isEmpty,
                rows[row].indices.contains(where: {
                    $0 != value && !columns.contains($0) && cell(row, $0).text != nil && !cell(row, $0).isEmpty
                })
            {
                continued.insert(place)
                for (column, copy) in zip(columns, last) where filled.rows[row].indices.contains(column) {
                    filled.rows[row][column] = copy
                }
            }
        }
        return continued.count >= 2 && continued.count * 2 >= named ? filled : nil
    }
}
