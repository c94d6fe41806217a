/// A table in columns as narrow as they need be; one that would still be too
/// wide is told row by row.
struct TerminalTable {
    private let caption: String?
    private let head: [String]
    private let rows: [[String]]
    private let numeric: Set<Int>
    private let writer: TerminalWriter
    private let width: Int
    private static let gap = "  "

    init(_ table: Table, writer: TerminalWriter, width: Int) {
        let whole = table.whole
        caption = table.caption.map(writer.line)
        head = whole.head.map { writer.line($0.content) }
        rows = whole.rows.map { $0.map { writer.text($0.content) } }
        numeric = table.numericColumns
        self.writer = writer
        self.width = width
    }

    var lines: [String] {
        let title = caption.map { Wrapped.lines($0, width) + [""] } ?? []
        guard let widths else { return title + told }
        let ruled =
            head.isEmpty
            ? [] : row(head, widths) + [widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)]
        return title + ruled + rows.flatMap { row($0, widths) }
    }

    /// Nil where the longest words leave no room.
    private var widths: [Int]? {
        let all = (head.isEmpty ? [] : [head]) + rows
        guard let count = all.first?.count, count > 0 else { return nil }
        var widths: [Int] = []
        var least: [Int] = []
        for column in 0..<count {
            let cells = all.map { $0[column] }
            widths.append(cells.map { $0.split(separator: "\n").map(\.count).max() ?? 0 }.max() ?? 0)
            let word =
                cells.map { $0.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(\.count).max() ?? 0 }.max() ?? 0
            let number = rows.map { $0[column].count }.max() ?? 0
            least.append(numeric.contains(column) ? max(word, number) : word)
        }
        let room = width - Self.gap.count * (count - 1)
        while widths.reduce(0, +) > room {
            // The widest gives way first.
            guard let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
            else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    private func row(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { Wrapped.lines($0, $1) }
        return (0..<max(1, wrapped.map(\.count).max() ?? 0)).map { index in
            let parts = wrapped.enumerated().map { column, lines in
                let cell = index < lines.count ? lines[index] : ""
                let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
                return numeric.contains(column) ? space + cell : cell + space
            }
            return String(parts.joined(separator: Self.gap).reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Each row under its first cell, a line for each of the others.
    private var told: [String] {
        rows.enumerated().flatMap { index, cells in
            let lead = cells.first.map { Wrapped.lines($0, width) } ?? []
            let rest = zip(head, cells).dropFirst().filter { !$1.isEmpty }.flatMap { name, cell in
                Wrapped.lines((name.isEmpty ? "" : name + ": ") + cell, width - 2, hang: 2).map { "  " + $0 }
            }
            return (index > 0 ? [""] : []) + lead + rest
        }
    }
}
