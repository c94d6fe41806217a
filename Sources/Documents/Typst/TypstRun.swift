/// One pass over blocks; keeps the headings in order.
struct TypstRun {
    let writer: TypstWriter
    private var levels = HeadingLevels(deepest: 6)
    /// Within an item or a note.
    private var nesting = 0

    init(writer: TypstWriter) { self.writer = writer }

    mutating func blocks(_ blocks: [Block]) -> String {
        nesting += 1
        defer { nesting -= 1 }
        var source = "", above = ""
        for (index, block) in blocks.enumerated() {
            if case .table(let table) = block {
                source += TypstTable(table, isNested: nesting > 1).source(above: above, cell) + "\n"
                above = ""
                continue
            }
            let own = self.block(block) + "\n"
            // A heading goes with its table onto a page that is turned.
            if case .heading = block, nesting == 1, isTurned(blocks[(index + 1)...]) { above += own } else { source += own }
        }
        return source
    }

    private func isTurned(_ blocks: ArraySlice<Block>) -> Bool {
        for block in blocks {
            switch block {
            case .heading: continue
            case .table(let table): return TableFit(table).isTurned
            default: return false
            }
        }
        return false
    }

    private mutating func block(_ block: Block) -> String {
        switch block {
        case .heading(let level, let content, _):
            return "#heading(level: \(levels.next(level)))[\(inlines(content, in: .heading))];\n"
        case .paragraph(let content): return "#par[\(inlines(content))];\n"
        case .list(let ordered, let items, let numbering):
            var arguments = ""
            if ordered, let numbering, numbering != .usual { arguments = "start: \(numbering.first), numbering: \"1\(numbering.closing)\", " }
            for item in items { arguments += "[\(self.item(item))], " }
            return "#\(ordered ? "enum" : "list")(\(arguments));\n"
        case .table(let table): return TypstTable(table, isNested: nesting > 1).source(above: "", cell)
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
        let figure = "#figure(\(image), caption: [\(TypstText.words(chart.caption))]);"
        var source = (ChartSize.height(of: chart.standaloneSVG) > 220 ? "#floating[\(figure)];" : figure) + "\n"
        if let table = chart.tableBelowCaption, writer.printsChartTables {
            source += "#chart-table[\(TypstTable(table, isNested: true, size: 8.5).source(above: "", cell))];\n"
        }
        return source
    }

    private func cell(_ content: [Inline]) -> String { inlines(content, in: .cell) }

    func inlines(_ inlines: [Inline], in place: TypstText.Place = .line) -> String { inlines.map { inline($0, place) }.joined() }

    private func inline(_ inline: Inline, _ place: TypstText.Place) -> String {
        switch inline {
        case .text(let text): return TypstText.words(text, in: place)
        case .strong(let inner): return "#strong[\(inlines(inner, in: place))];"
        case .emphasis(let inner): return "#emph[\(inlines(inner, in: place))];"
        case .code(let text): return "#raw(\(TypstText.literal(text)));"
        case .link(let address, let inner):
            // What leads to a place in the page leads nowhere on paper.
            guard let address = SafeLink.resolve(address, base: writer.base), address.contains(":"),
                  !inner.isEmpty
            else { return inlines(inner, in: place) }
            return "#link(\(TypstText.literal(address)))[\(inlines(inner, in: place))];"
        case .figure(let mark): return figure(mark)
        case .lineBreak: return "#linebreak();"
        case .footnote(_, let content): return "#footnote[\(inlines(content))];"
        case .lang(let language, let inner):
            return "#text(lang: \"\(language.rawValue)\")[\(inlines(inner, in: place))];"
        }
    }

    private func figure(_ mark: FigureMark) -> String {
        let shown = TypstText.content(mark.shown)
        if mark.unknown != nil { return "#unknown[\(shown)];" }
        return mark.isMarked ? shown + "#mark[\(TypstText.content(writer.texts.markedFigure))];" : shown
    }
}
