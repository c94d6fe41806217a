/// How wide a table's columns are: numbers and short words as wide as they
/// are, texts share the rest.
struct TypstColumns {
    let widths: String
    let alignments: String
    init(_ table: Table) {
        let whole = table.whole, rows = [whole.head] + whole.rows
        let lengths = (0..<table.columnCount).map { column in
            rows.map { $0[column].content.plainText.count }.max() ?? 0
        }
        let isText = lengths.indices.map { lengths[$0] > 16 && !table.numericColumns.contains($0) }
        // Where no column is long, the first takes what is left over.
        let hasText = isText.contains(true)
        widths = lengths.indices.map { column in
            if isText[column] { return "\(min(10, 2 + lengths[column] / 20))fr, " }
            return !hasText && column == 0 ? "1fr, " : "auto, "
        }.joined()
        alignments = lengths.indices.map {
            table.numericColumns.contains($0) ? "right, " : "left, "
        }.joined()
    }

    /// The usual widths in points: those as wide as their cells, and the texts'
    /// shares of what they leave. Nil where they do not hold every word.
    static func usual(_ columns: [ColumnNeed], numeric: Set<Int>, within room: Double, size: Double) -> [Double]? {
        let inset = 2 * TableFit.inset(size)
        let isText = columns.indices.map { columns[$0].longest > 16 && !numeric.contains($0) }
        let own = columns.indices.reduce(0.0) { $0 + (isText[$1] ? 0 : columns[$1].whole(size) + inset) }
        let shares = columns.indices.map { isText[$0] ? Double(min(10, 2 + columns[$0].longest / 20)) : 0 },
            total = shares.reduce(0, +)
        guard own <= room else { return nil }
        let widths = columns.indices.map {
            isText[$0] ? (room - own) * shares[$0] / total : columns[$0].whole(size) + inset
        }
        return columns.indices.allSatisfy { !isText[$0] || widths[$0] >= columns[$0].least(size) + inset }
            ? widths : nil
    }
}
