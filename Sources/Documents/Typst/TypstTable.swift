/// The source of a table, or of its parts.
struct TypstTable {
    let table: Table
    let fit: TableFit
    /// Counts the tables of the document.
    private let number: Int

    init(_ table: Table, isNested: Bool, size: Double = 9, number: Int) {
        self.table = table
        self.number = number
        fit = TableFit(table, isNested: isNested, size: size)
    }

    /// - Parameters:
    ///   - above: stands over the table on the page that is turned for it
    ///   - inlines: the source of a cell, its notes set or led back to
    func source(above: String, _ inlines: ([Inline], NoteSetting) -> String) -> String {
        guard table.columnCount > 0 else {
            return table.caption.map { "#par[\(inlines($0, .usual))];\n" } ?? ""
        }
        let parts = fit.parts.indices.map { part($0, inlines) }
        guard fit.widths != nil else { return parts.joined() }
        let fitted = "#fitted(\(fit.size)pt, \(TableFit.inset(fit.size))pt)[\(parts.joined(separator: "\n"))];\n"
        return fit.isTurned ? "#turned[\(above)\(fitted)];\n" : fitted
    }

    /// Half of the page's text, upright and turned: what is higher may be
    /// parted between two pages.
    private var half: Double { fit.isTurned ? 215 : 340 }

    private func part(_ index: Int, _ inlines: ([Inline], NoteSetting) -> String) -> String {
        let columns = fit.parts[index]
        let whole = table.whole
        func chosen(_ row: [Cell]) -> [Cell] { columns.map { row[$0] } }
        let part = Table(
            head: table.head.isEmpty ? [] : chosen(whole.head), rows: whole.rows.map(chosen),
            numericColumns: Set(columns.indices.filter { table.numericColumns.contains(columns[$0]) }))
        let usual = TypstColumns(part)
        let widths =
            fit.widths.map { widths in columns.map { "\((widths[$0] * 10).rounded(.up) / 10)pt, " }.joined() }
            ?? usual.widths
        let heights = RowHeights(part, widths: columns.map { fit.estimated[$0] }, size: fit.size)
        /// The heads of the rows stand in every part, and their notes in the first.
        func cells(_ row: [Cell], _ rowNumber: Int) -> [String] {
            row.enumerated().map { column, cell in
                guard column < fit.heads, fit.parts.count > 1 else { return inlines(cell.content, .usual) }
                let key = "\(number)-\(rowNumber)" + (column == 0 ? "" : "-\(column)")
                return inlines(cell.content, index == 0 ? .labelled(key) : .repeated(key))
            }
        }
        var source = "{ set table.cell(breakable: false)\ntable(columns: (\(widths)), align: (\(usual.alignments)),\n"
        if !part.head.isEmpty { source += head(part.head, cells(part.head, 0), isHigh: heights.head > half) }
        for (row, height) in heights.rows.enumerated() {
            let open = height > half ? "table.cell(breakable: true)" : ""
            source +=
                zip(part.rows[row], cells(part.rows[row], row + 1)).map { cell, content in
                    cell.isRowHeader
                        ? (open.isEmpty ? "row-head[\(content)], " : "\(open)[#row-head[\(content)]], ")
                        : "\(open)[\(content)], "
                }.joined() + "\n"
        }
        source += ") }"
        // A table of less than half a page stands on one page.
        let (before, after) = heights.whole <= half ? ("#block(breakable: false)[", "];") : ("", "")
        guard let caption = table.caption else { return "\(before)#\(source);\(after)\n" }
        return
            """
            \(before)#figure(\(source), kind: table, caption: [\(inlines(caption, index == 0 ? .usual : .silent))\
            ]);\(after)\n
            """
    }

    /// Repeated on each page, but for one that leads somewhere: no link may
    /// stand in what is repeated. One of half a page stands as a row.
    private func head(_ cells: [Cell], _ contents: [String], isHigh: Bool) -> String {
        if isHigh { return contents.map { "table.cell(breakable: true)[#head[\($0)]], " }.joined() + "\n" }
        let leads = cells.contains { $0.content.leadsSomewhere }
        return "table.header(\(leads ? "repeat: false, " : "")\(contents.map { "head[\($0)], " }.joined())),\n"
    }
}

/// How the footnotes of a cell are set.
enum NoteSetting: Hashable {
    case usual
    /// With a label, for the parts of the table that repeat the cell.
    case labelled(String)
    /// Led back to the note that stands in the first part.
    case repeated(String)
    /// Left out: they stand in the first part.
    case silent

    func source(number: Int, _ content: String) -> String {
        switch self {
        case .usual: "#footnote[\(content)];"
        case .labelled(let key): "#footnote[\(content)];<note-\(key)-\(number)>"
        case .repeated(let key): "#footnote(<note-\(key)-\(number)>);"
        case .silent: ""
        }
    }
}

private extension [Inline] {
    /// Has a link or a footnote.
    var leadsSomewhere: Bool {
        contains { inline in
            switch inline {
            case .link, .footnote: true
            case .strong(let inner), .emphasis(let inner), .lang(_, let inner), .span(_, let inner):
                inner.leadsSomewhere
            case .text, .code, .figure, .lineBreak: false
            }
        }
    }
}
