/// About how high the rows of a table are, in points. The estimate is on the
/// high side: a row that is whole where it need not be fits the page.
struct RowHeights {
    let head: Double
    let rows: [Double]

    /// - Parameter widths: of the columns, in points
    init(_ table: Table, widths: [Double], size: Double) {
        func height(_ row: [Cell]) -> Double {
            let lines = zip(row, widths).map { cell, width in
                Self.lines(of: cell.content, within: width - 2 * TableFit.inset(size), size: size)
            }
            return 10 + 1.3 * size * Double(lines.max() ?? 1)
        }
        head = table.head.isEmpty ? 0 : height(table.head)
        rows = table.rows.map(height)
    }

    var whole: Double { rows.reduce(head, +) }

    /// Words leave some of each line empty, long ones in narrow columns half of it.
    private static func lines(of content: [Inline], within width: Double, size: Double) -> Int {
        let text = content.plainText, all = TextMeasure.printed(text, size: size)
        let breaks = content.reduce(0) { if case .lineBreak = $1 { $0 + 1 } else { $0 } }
        // What fits on one line stands on one.
        guard all > width + 0.5 else { return 1 + breaks }
        let isNarrow = width < 12 * size
        return 1 + breaks + Int((all * (isNarrow ? 1.5 : 1.2) / max(width, size)).rounded(.up))
    }
}
