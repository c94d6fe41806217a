/// A table in columns of equal width.
struct PlainTable {
    private let caption: String?
    private let rows: [[String]]
    private let widths: [Int]
    private let numeric: Set<Int>

    init(_ table: Table, writer: PlainWriter) {
        caption = table.caption.map(writer.line)
        numeric = table.numericColumns
        let whole = table.whole
        rows = ([whole.head] + whole.rows).map { row in row.map { writer.cell($0.content) } }
        let all = rows
        widths = (0..<table.columnCount).map { column in max(3, all.map { $0[column].count }.max() ?? 0) }
    }

    var text: String {
        guard !widths.isEmpty, let head = rows.first else { return caption ?? "" }
        let rule = widths.enumerated().map { column, width in
            String(repeating: "-", count: width - (numeric.contains(column) ? 1 : 0))
                + (numeric.contains(column) ? ":" : "")
        }
        let lines = [line(head), "| " + rule.joined(separator: " | ") + " |"] + rows.dropFirst().map(line)
        let table = lines.joined(separator: "\n")
        return caption.map { "**\($0)**\n\n" + table } ?? table
    }

    private func line(_ row: [String]) -> String {
        let cells = row.enumerated().map { column, cell in
            let space = String(repeating: " ", count: widths[column] - cell.count)
            return numeric.contains(column) ? space + cell : cell + space
        }
        return "| " + cells.joined(separator: " | ") + " |"
    }
}
