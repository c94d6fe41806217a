/// How wide a table's columns are: numbers and short words as wide as they
/// are, texts share the rest.
struct TypstColumns {
    let widths: String
    let alignments: String
    /// The length of the longest cell, in characters.
    let longest: Int

    init(_ table: Table) {
        let rows = ([table.head] + table.rows).map(table.filled)
        let lengths = (0..<table.columnCount).map { column in
            rows.map { $0[column].content.plainText.count }.max() ?? 0
        }
        let isText = lengths.indices.map { lengths[$0] > 16 && !table.numericColumns.contains($0) }
        longest = lengths.max() ?? 0
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
}
