/// One pass over blocks; keeps the headings in order.
struct TypstRun {
    let writer: TypstWriter
    private var levels = HeadingLevels(deepest: 6)

    init(writer: TypstWriter) { self.writer = writer }

    mutating func blocks(_ blocks: [Block]) -> String {
        var source = ""
        for block in blocks { source += self.block(block) + "\n" }
        return source
    }

    private mutating func block(_ block: Block) -> String {
        switch block {
        case .heading(let level, let content, _):
            return "#heading(level: \(levels.next(level)))[\(inlines(content))];\n"
        case .paragraph(let content): return "#par[\(inlines(content))];\n"
        case .list(let ordered, let items):
            var arguments = ""
            for item in items { arguments += "[\(self.item(item))], " }
            return "#\(ordered ? "enum" : "list")(\(arguments));\n"
        case .table(let table): return self.table(table)
        case .figure(let chart): return figure(chart)
        case .note(let kind, let inner):
            let title = TypstText.content(writer.texts.title(of: kind))
            return "#note(\"\(kind.rawValue)\", [\(title)], [\n\(self.blocks(inner))]);\n"
        case .quote(let inner): return "#quote(block: true)[\n\(self.blocks(inner))];\n"
        case .rule: return "#separator;\n"
        case .definitions(let definitions):
            var arguments = ""
            for definition in definitions {
                arguments += "terms.item([\(inlines(definition.term))], [\(item(definition.detail))]), "
            }
            return "#terms(\(arguments));\n"
        }
    }

    /// A single paragraph stands in its item as a line.
    private mutating func item(_ blocks: [Block]) -> String {
        if case .paragraph(let content)? = blocks.first, blocks.count == 1 { return inlines(content) }
        return self.blocks(blocks)
    }

    private mutating func figure(_ chart: ChartBlock) -> String {
        let alternative = [chart.alternative, chart.caption, "–"].first { $0.contains { !$0.isWhitespace } }
        let image = "image(bytes(\(TypstText.svg(chart.standaloneSVG))), format: \"svg\", "
            + "width: \(ChartSize.width(of: chart.standaloneSVG))pt, alt: \(TypstText.literal(alternative ?? "–")))"
        // A high chart leaves no gap: where it does not fit, the text goes on
        // and the chart stands on top of the next page.
        let figure = "#figure(\(image), caption: [\(TypstText.content(chart.caption))]);"
        var source = (ChartSize.height(of: chart.standaloneSVG) > 220 ? "#floating[\(figure)];" : figure) + "\n"
        if let table = chart.tableBelowCaption, writer.printsChartTables {
            source += "#chart-table[\(self.table(table))];\n"
        }
        return source
    }

    private func table(_ table: Table) -> String {
        guard table.columnCount > 0 else {
            return table.caption.map { "#par[\(inlines($0))];\n" } ?? ""
        }
        let columns = TypstColumns(table)
        // Rows stay whole, except where one may be longer than a page.
        let isBroken = columns.longest > 1500
        var source = "{ set table.cell(breakable: \(isBroken))\ntable(columns: (\(columns.widths)), align: (\(columns.alignments)),\n"
        if !table.head.isEmpty {
            let cells = table.filled(table.head).map { "head[\(inlines($0.content))], " }
            source += "table.header(\(cells.joined())),\n"
        }
        for row in table.rows {
            for cell in table.filled(row) {
                source += (cell.isRowHeader ? "row-head" : "") + "[\(inlines(cell.content))], "
            }
            source += "\n"
        }
        source += ") }"
        // A table of less than half a page stands on one page.
        let (before, after) = columns.height <= 360 ? ("#block(breakable: false)[", "];") : ("", "")
        guard let caption = table.caption else { return "\(before)#\(source);\(after)\n" }
        return "\(before)#figure(\(source), kind: table, caption: [\(inlines(caption))]);\(after)\n"
    }

    func inlines(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

    private func inline(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): return TypstText.content(text)
        case .strong(let inner): return "#strong[\(inlines(inner))];"
        case .emphasis(let inner): return "#emph[\(inlines(inner))];"
        case .code(let text): return "#raw(\(TypstText.literal(text)));"
        case .link(let address, let inner):
            // What leads to a place in the page leads nowhere on paper.
            guard let address = SafeLink.resolve(address, base: writer.base), address.contains(":"),
                  !inner.isEmpty
            else { return inlines(inner) }
            return "#link(\(TypstText.literal(address)))[\(inlines(inner))];"
        case .figure(let mark): return figure(mark)
        case .lineBreak: return "#linebreak();"
        case .lang(let language, let inner):
            return "#text(lang: \"\(language.rawValue)\")[\(inlines(inner))];"
        }
    }

    private func figure(_ mark: FigureMark) -> String {
        let shown = TypstText.content(mark.shown)
        if mark.unknown != nil { return "#unknown[\(shown)];" }
        return mark.isMarked ? shown + "#mark[\(TypstText.content(writer.texts.markedFigure))];" : shown
    }
}
