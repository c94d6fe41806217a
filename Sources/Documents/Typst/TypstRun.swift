/// One pass over blocks; keeps the headings in order.
struct TypstRun {
    let writer: TypstWriter
    private var levels = HeadingLevels(deepest: 6)
    /// Within an item or a note.
    private var nesting = 0
    private var tables = 0
    private var notes = NoteSetting.usual

    init(writer: TypstWriter) { self.writer = writer }

    mutating func blocks(_ blocks: [Block]) -> String {
        nesting += 1
        defer { nesting -= 1 }
        var source = "", above = ""
        for (index, block) in blocks.enumerated() {
            if case .table(let table) = block {
                source += self.table(table, isNested: nesting > 1, above: above) + "\n"
                above = ""
                continue
            }
            let own = self.block(block) + "\n"
            // A heading goes with its table onto a page that is turned.
            if case .heading = block, nesting == 1, isTurned(blocks[(index + 1)...]) {
                above += own
            } else {
                source += own
            }
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
            return "#heading(level: \(levels.next(level)))[\(line(content, in: .heading))];\n"
        case .paragraph(let content): return "#par[\(line(content))];\n"
        case .list(let ordered, let items, let numbering):
            var arguments = ""
            if ordered, let numbering, numbering != .usual {
                arguments = "start: \(numbering.first), numbering: \"1\(numbering.closing)\", "
            }
            for item in items { arguments += "[\(self.item(item))], " }
            return "#\(ordered ? "enum" : "list")(\(arguments));\n"
        case .table(let table): return self.table(table, isNested: nesting > 1)
        case .figure(let chart): return figure(chart)
        case .note(let kind, let inner):
            let title = TypstText.content(writer.texts.title(of: kind))
            let look = kind == .attention ? NoteKind.drift : kind
            return "#note(\"\(look.rawValue)\", [\(title)], [\n\(self.blocks(inner))]);\n"
        case .quote(let inner): return "#quote(block: true)[\n\(self.blocks(inner))];\n"
        case .rule: return "#separator;\n"
        case .definitions(let definitions):
            var arguments = ""
            for definition in definitions {
                arguments += "terms.item([\(inlines(definition.term))], [\(item(definition.detail))]), "
            }
            return "#terms(\(arguments));\n"
        case .rows(let rows):
            var arguments = ""
            for row in rows { arguments += "terms.item([\(inlines([.text(row.status)]))], [\(item(row.blocks))]), " }
            return "#terms(\(arguments));\n"
        }
    }

    /// A single paragraph stands in its item as a line.
    private mutating func item(_ blocks: [Block]) -> String {
        if case .paragraph(let content)? = blocks.first, blocks.count == 1 { return line(content) }
        return self.blocks(blocks)
    }

    private mutating func figure(_ chart: ChartBlock) -> String {
        let alternative = [chart.alternative, chart.caption, "–"].first { $0.contains { !$0.isWhitespace } }
        let image =
            "image(bytes(\(TypstText.svg(chart.standaloneSVG))), format: \"svg\", "
            + "width: \(ChartSize.width(of: chart.standaloneSVG))pt, alt: \(TypstText.literal(alternative ?? "–")))"
        // A high chart leaves no gap: where it does not fit, the text goes on
        // and the chart stands on top of the next page.
        let figure = "#figure(\(image), caption: [\(TypstText.words(chart.caption))]);"
        var source = (ChartSize.height(of: chart.standaloneSVG) > 220 ? "#floating[\(figure)];" : figure) + "\n"
        if let table = chart.tableBelowCaption, writer.printsChartTables {
            source += "#chart-table[\(self.table(table, isNested: true, size: 8.5))];\n"
        }
        return source
    }

    private mutating func table(_ table: Table, isNested: Bool, size: Double = 9, above: String = "") -> String {
        tables += 1
        var run = self
        return TypstTable(table, isNested: isNested, size: size, number: tables).source(above: above) {
            content, notes in
            run.notes = notes
            return run.inlines(content, in: .cell)
        }
    }

    /// What stands alone on its lines.
    private func line(_ content: [Inline], in place: TypstText.Place = .line) -> String {
        inlines(content, in: place) + Self.end(of: content, place)
    }

    /// A hyphen that a line ends in is kept by all readers; cells are apart anyway.
    /// Out of its box the sign after it would not be set where the line ends by itself.
    private static func end(of line: [Inline], _ place: TypstText.Place) -> String {
        place != .cell && line.gluedText.last == "-" ? "#box[\(TypstText.hyphenSeam)];" : ""
    }

    func inlines(_ inlines: [Inline], in place: TypstText.Place = .line) -> String {
        JoinedWords.parts(of: inlines).map { part in
            guard part.isJoined else { return content(part.content, place) }
            return place.holds(part.content.gluedText)
                ? "#box[\(content(part.content, place))];" : content(part.content, place, isBroken: true)
        }.joined()
    }

    /// - Parameter isBroken: is a word that is longer than its line
    private func content(_ inlines: [Inline], _ place: TypstText.Place, isBroken: Bool = false) -> String {
        var source = "", words: String?
        var following = ""
        func flush() {
            source += words.map { TypstText.words($0, in: place, notes: following, isBroken: isBroken) } ?? following
            (words, following) = (nil, "")
        }
        for (index, inline) in inlines.enumerated() {
            switch inline {
            case .lineBreak:
                flush()
                source += Self.end(of: Array(inlines[max(0, index - 1)..<index]), place) + "#linebreak();"
            case .footnote: following += self.inline(inline, place, isBroken)
            case .text(let text):
                flush()
                let lines = Inline.lines(of: text)
                source += lines.dropLast().map {
                    TypstText.words($0, in: place, isBroken: isBroken) + Self.end(of: [.text($0)], place)
                        + "#linebreak();"
                }.joined()
                words = lines.last
            default:
                flush()
                source += self.inline(inline, place, isBroken)
            }
        }
        flush()
        return source
    }

    private func inline(_ inline: Inline, _ place: TypstText.Place, _ isBroken: Bool) -> String {
        func inlines(_ inner: [Inline]) -> String {
            isBroken ? content(inner, place, isBroken: true) : self.inlines(inner, in: place)
        }
        switch inline {
        case .text(let text): return TypstText.words(text, in: place, isBroken: isBroken)
        case .strong(let inner): return "#strong[\(inlines(inner))];"
        case .emphasis(let inner): return "#emph[\(inlines(inner))];"
        case .code(let text): return TypstText.code(text, in: place)
        case .link(let address, let inner):
            // What leads to a place in the page leads nowhere on paper.
            guard let address = SafeLink.resolve(address, base: writer.base), address.contains(":"),
                !inner.isEmpty
            else { return inlines(inner) }
            return "#link(\(TypstText.literal(address)))[\(inlines(inner))];"
        case .figure(let mark): return figure(mark, place)
        case .lineBreak: return "#linebreak();"
        case .footnote(let number, let content):
            return notes.source(number: number, notes == .silent ? "" : self.inlines(content))
        case .lang(let language, let inner):
            return "#text(lang: \"\(language.primary)\")[\(inlines(inner))];"
        case .span(.aside, let inner), .span(.source, let inner): return "#text(fill: soft)[\(inlines(inner))];"
        case .span(.grade(.assumption), let inner), .span(.grade(.claim), let inner):
            return "#text(fill: amber)[\(inlines(inner))];"
        case .span(.status, let inner): return "#strong[\(inlines(inner))];"
        case .span(_, let inner): return inlines(inner)
        }
    }

    private func figure(_ mark: FigureMark, _ place: TypstText.Place) -> String {
        let shown = TypstText.words(mark.shown, in: place)
        if mark.unknown != nil { return "#unknown[\(shown)];" }
        return mark.isMarked ? shown + "#mark[\(TypstText.content(writer.texts.markedFigure))];" : shown
    }
}
