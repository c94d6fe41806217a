/// The source of a table, or of its parts.
struct TypstTable {
    let table: Table
    let fit: TableFit

    init(_ table: Table, isNested: Bool, size: Double = 9) {
        self.table = table
        fit = TableFit(table, isNested: isNested, size: size)
    }

    /// - Parameters:
    ///   - above: stands over the table on the page that is turned for it
    ///   - inlines: the source of a cell
    func source(above: String, _ inlines: ([Inline]) -> String) -> String {
        guard table.columnCount > 0 else {
            return table.caption.map { "#par[\(inlines($0))];\n" } ?? ""
        }
        let parts = fit.parts.map { part($0, inlines) }
        guard fit.widths != nil else { return parts.joined() }
        let fitted = "#fitted(\(fit.size)pt, \(TableFit.inset(fit.size))pt)[\(parts.joined(separator: "\n"))];\n"
        return fit.isTurned ? "#turned[\(above)\(fitted)];\n" : fitted
    }

    private func part(_ columns: [Int], _ inlines: ([Inline]) -> String) -> String {
        func chosen(_ row: [Cell]) -> [Cell] {
            let cells = table.filled(row)
            return columns.map { cells[$0] }
        }
        let part = Table(
            head: table.head.isEmpty ? [] : chosen(table.head), rows: table.rows.map(chosen),
            numericColumns: Set(columns.indices.filter { table.numericColumns.contains(columns[$0]) }))
        let usual = TypstColumns(part)
        let widths = fit.widths.map { widths in columns.map { "\((widths[$0] * 10).rounded() / 10)pt, " }.joined() } ?? usual.widths
        // Rows stay whole, except where one may be longer than a page.
        let isBroken = usual.longest > 1500
        var source = "{ set table.cell(breakable: \(isBroken))\ntable(columns: (\(widths)), align: (\(usual.alignments)),\n"
        if !part.head.isEmpty {
            source += "table.header(\(part.head.map { "head[\(inlines($0.content))], " }.joined())),\n"
        }
        for row in part.rows {
            source += row.map { ($0.isRowHeader ? "row-head" : "") + "[\(inlines($0.content))], " }.joined() + "\n"
        }
        source += ") }"
        // A table of less than half a page stands on one page.
        let (before, after) = usual.height <= 360 ? ("#block(breakable: false)[", "];") : ("", "")
        guard let caption = table.caption else { return "\(before)#\(source);\(after)\n" }
        return "\(before)#figure(\(source), kind: table, caption: [\(inlines(caption))]);\(after)\n"
    }
}
