/// One pass over blocks: counts the captions and keeps the headings in order.
struct HTMLRun {
    let writer: HTMLWriter
    let idPrefix: String
    private var tables = 0
    private var levels: HeadingLevels

    init(writer: HTMLWriter, idPrefix: String) {
        self.writer = writer
        self.idPrefix = idPrefix
        levels = HeadingLevels(deepest: max(1, 7 - writer.firstLevel))
    }

    mutating func blocks(_ blocks: [Block]) -> HTML {
        var html = HTML()
        for block in blocks { html += self.block(block) }
        return html
    }

    private mutating func block(_ block: Block) -> HTML {
        switch block {
        case .heading(let level, let content, let id):
            let level = levels.next(level) + writer.firstLevel - 1
            let id: HTML? = id.map { " id=\"\($0)\"" }
            return "<h\(level)\(id)>\(inlines(content))</h\(level)>\n"
        case .paragraph(let content):
            if case .span(.aside, let inner)? = content.first, content.count == 1 {
                return "<p class=\"ev-src\">\(inlines(inner))</p>\n"
            }
            return "<p>\(inlines(content))</p>\n"
        case .list(let ordered, let items, let numbering):
            let name: HTML = ordered ? "ol" : "ul"
            var html: HTML = "<\(name)\(ordered ? numbering?.attributes : nil)>\n"
            for item in items { html += "<li>\(self.item(item))</li>\n" }
            return html + "</\(name)>\n"
        case .table(let table): return self.table(table)
        case .figure(let chart): return figure(chart)
        case .note(.attention, let blocks):
            return "<div class=\"ev-alert ev-alert--drift\" role=\"note\">\n\(self.blocks(blocks))</div>\n"
        case .note(let kind, let blocks):
            return """
                <div class="ev-note ev-note-\(kind.rawValue)" role="note">
                <p class="ev-note-title">\(writer.texts.title(of: kind))</p>
                \(self.blocks(blocks))</div>

                """
        case .quote(let blocks): return "<blockquote>\n\(self.blocks(blocks))</blockquote>\n"
        case .rule: return "<hr>\n"
        case .definitions(let definitions) where writer.setsFacts:
            var html: HTML = "<dl class=\"ev-facts\">\n"
            for definition in definitions {
                html += "<div><dt>\(inlines(definition.term))</dt><dd>\(item(definition.detail))</dd></div>\n"
            }
            return html + "</dl>\n"
        case .definitions(let definitions):
            var html: HTML = "<dl>\n"
            for definition in definitions {
                html += "<dt>\(inlines(definition.term))</dt>\n<dd>\(item(definition.detail))</dd>\n"
            }
            return html + "</dl>\n"
        case .rows(let rows):
            var html: HTML = "<ul class=\"ev-rows\">\n"
            for row in rows {
                let id: HTML? = row.id.map { " id=\"\($0)\"" }
                let status: HTML = "<span class=\"ev-tag ev-tag--\(row.tone.rawValue)\">\(row.status)</span>"
                html += "<li\(id)>\(status)<div>\(item(row.blocks))</div></li>\n"
            }
            return html + "</ul>\n"
        }
    }

    /// A single paragraph stands in its item without a `p`.
    private mutating func item(_ blocks: [Block]) -> HTML {
        if case .paragraph(let content)? = blocks.first, blocks.count == 1 { return inlines(content) }
        return "\n\(self.blocks(blocks))"
    }

    private mutating func figure(_ chart: ChartBlock) -> HTML {
        tables += 1
        let id = "\(idPrefix)-figure-\(tables)"
        var details = HTML()
        if let table = chart.table {
            details = """
                <details>
                <summary>\(writer.texts.chartTable)</summary>
                \(self.table(table, labelledBy: id))</details>

                """
        }
        let picture: HTML =
            writer.standaloneCharts
            ? """
            <img src=\"data:image/svg+xml;base64,\(Base64.text(of: chart.standaloneSVG))\" alt=\"\
            \(chart.alternative)\">
            """
            : HTML(trusted: chart.svg)
        return """
            <figure class="ev-chart">
            \(picture)
            <figcaption id="\(id)">\(chart.caption)</figcaption>
            \(details)</figure>

            """
    }

    private mutating func table(_ table: Table, labelledBy outer: String? = nil) -> HTML {
        tables += 1
        let id = "\(idPrefix)-table-\(tables)"
        let label: HTML
        var caption = HTML()
        if let content = table.caption {
            caption = "<caption id=\"\(id)\">\(inlines(content))</caption>\n"
            label = "aria-labelledby=\"\(id)\""
        } else if let outer {
            label = "aria-labelledby=\"\(outer)\""
        } else {
            label = "aria-label=\"\(writer.texts.table)\""
        }
        let short = table.shortColumns, whole = table.whole
        var head = HTML()
        if !table.head.isEmpty {
            head = "<thead>\n<tr>\(cells(whole.head, of: table, isHead: true, short: short))</tr>\n</thead>\n"
        }
        var rows = HTML()
        for row in whole.rows { rows += "<tr>\(cells(row, of: table, isHead: false, short: short))</tr>\n" }
        return """
            <div class="ev-scroll" role="region" tabindex="0" \(label)>
            <table>
            \(caption)\(head)<tbody>
            \(rows)</tbody>
            </table>
            </div>

            """
    }

    private func cells(_ row: [Cell], of table: Table, isHead: Bool, short: Set<Int>) -> HTML {
        var html = HTML()
        for (column, cell) in row.enumerated() {
            let number: HTML? =
                table.numericColumns.contains(column)
                ? " class=\"ev-num\"" : short.contains(column) ? " class=\"ev-short\"" : nil
            let content = inlines(cell.content)
            if isHead {
                // An empty corner names no column.
                html += content.isEmpty ? "<td\(number)></td>" : "<th scope=\"col\"\(number)>\(content)</th>"
            } else if cell.isRowHeader {
                html += "<th scope=\"row\"\(number)>\(content)</th>"
            } else {
                html += "<td\(number)>\(content)</td>"
            }
        }
        return html
    }
}
