/// Lines as blocks. A block begins after a blank line or after one that ends
/// in a colon; else a line belongs to the paragraph that it stands in.
struct BlockReader {
    /// Lists and quotations in one another; what is deeper is text as it was
    /// typed. The PDF's compiler holds about ten.
    static let deepest = 6

    let lines: [WrittenLine]
    let depth: Int
    /// Within an item a single indented sign is a list.
    let isItem: Bool
    let labels: Set<String>
    /// Something is marked with "+", two lines or more one below the other.
    let hasPlus: Bool
    /// Something bears a star, and a star before a line may be that of its note.
    let hasStars: Bool
    private var next = 0
    private(set) var blocks: [WrittenBlock] = []
    private(set) var findings = InlineFindings()
    private(set) var tooDeep: [WrittenLine] = []
    /// Tables that are cut, each at the line that it does not hold any more.
    private(set) var tooLarge: [WrittenLine] = []
    /// The lines that open code, with those that close it.
    private let code: [Int: Int]

    /// Columns of a table, and cells: writers fill each row up to the longest.
    static let mostColumns = 200
    static let mostCells = 20_000

    init(
        _ lines: [WrittenLine], depth: Int = 0, isItem: Bool = false, labels: Set<String>,
        within outer: BlockReader? = nil
    ) {
        (self.lines, self.depth, self.isItem, self.labels) = (lines, depth, isItem, labels)
        hasPlus = outer?.hasPlus ?? Self.hasPlus(lines)
        hasStars = outer?.hasStars ?? NoteMark.isBorne(in: lines)
        code = FenceLine.pairs(in: lines)
        while next < lines.count { read() }
    }

    private mutating func read() {
        let line = lines[next]
        if line.isBlank {
            next += 1
        } else if let end = code[next] {
            blocks.append(.code(lines[(next + 1)..<end].map { $0.dropping(line.indent).bytes.string }))
            next = end + 1
        } else if isTable(at: next) {
            readTable()
        } else if isQuote(at: next) {
            readQuote()
        } else if let heading = HeadingLine(line) {
            blocks.append(.heading(level: heading.level, inlines(of: [line.holding(heading.content)])))
            next += 1
        } else if isRule(at: next) {
            blocks.append(.rule)
            next += 1
        } else if let run = ListRun(lines, from: next, interrupts: interrupts) {
            let isReal = run.isReal(in: self)
            if isReal, depth >= Self.deepest { tooDeep.append(line) }
            if isReal, depth < Self.deepest {
                readList(run)
            } else {
                readParagraphs(to: run.end, breaking: run.withGap)
            }
        } else {
            readParagraph()
        }
    }

    /// A line that merely wraps before "+" is none of them.
    private static func hasPlus(_ lines: [WrittenLine]) -> Bool {
        var isMarked = false
        for (index, line) in lines.enumerated() {
            let begins = line.content.starts(with: "+ ".utf8)
            if begins, isMarked { return true }
            let isFirst = index == 0 || lines[index - 1].isBlank || lines[index - 1].endsInColon
            isMarked = isMarked ? !line.isBlank : begins && isFirst
        }
        return false
    }

    // MARK: What stands on several lines

    private mutating func readList(_ run: ListRun) {
        let first: Int?, closing: String
        switch run.kind {
        case .sign: (first, closing) = (nil, "")
        case .number(let number, let sign): (first, closing) = (number, String(decoding: [sign], as: UTF8.self))
        }
        let items = run.items.map { inner($0, isItem: true) }
        blocks.append(.list(WrittenList(first: first, closing: closing, items: items)))
        next = run.end
    }

    private mutating func readQuote() {
        let start = next
        while next < lines.count, lines[next].content.first == UInt8(ascii: ">") { next += 1 }
        blocks.append(
            .quote(
                inner(
                    lines[start..<next].map { line in
                        let rest = line.content.dropFirst()
                        return line.holding(rest.first == 0x20 ? rest.dropFirst() : rest)
                    }, isItem: false)))
    }

    private mutating func inner(_ lines: [WrittenLine], isItem: Bool) -> [WrittenBlock] {
        let reader = BlockReader(lines, depth: depth + 1, isItem: isItem, labels: labels, within: self)
        findings.add(reader.findings)
        tooDeep += reader.tooDeep
        tooLarge += reader.tooLarge
        return reader.blocks
    }

    private mutating func readTable() {
        let head = TableLine.cells(of: lines[next])
        var rows: [[[WrittenInline]]] = []
        let inHead = head.map { inlines(of: [$0]) }
        let numeric = TableLine.flushRight(lines[next + 1])
        next += 2
        var columns = head.count
        while next < lines.count, TableLine.isRow(lines[next]) {
            let cells = TableLine.cells(of: lines[next])
            columns = max(columns, cells.count)
            guard columns <= Self.mostColumns, (rows.count + 2) * columns <= Self.mostCells else {
                tooLarge.append(lines[next])
                break
            }
            rows.append(cells.map { inlines(of: [$0]) })
            next += 1
        }
        blocks.append(.table(WrittenTable(head: inHead, rows: rows, numeric: numeric)))
    }

    /// Up to a blank line, or to what no paragraph can hold.
    ///
    /// - Parameter breaks: the numbers of lines that stay lines
    private mutating func readParagraph(areListsText: Bool = false, breaking breaks: Set<Int> = []) {
        let start = next
        var areListsText = areListsText, breaks = breaks
        next += 1
        while next < lines.count, !lines[next].isBlank, !interrupts(next) {
            if lines[next - 1].endsInColon || lines[next].isNested, !areListsText {
                if isQuote(at: next) { break }
                if let run = ListRun(lines, from: next, interrupts: interrupts) {
                    if run.isReal(in: self) { break }
                    areListsText = true
                    breaks.formUnion(run.withGap)
                }
            }
            next += 1
        }
        let content = inlines(of: Array(lines[start..<next]), breaking: breaks)
        if !content.isEmpty { blocks.append(.paragraph(content)) }
    }

    /// What looks like a list and is none.
    private mutating func readParagraphs(to end: Int, breaking breaks: Set<Int>) {
        while next < end {
            if lines[next].isBlank { next += 1 } else { readParagraph(areListsText: true, breaking: breaks) }
        }
    }

    private mutating func inlines(of lines: [WrittenLine], breaking breaks: Set<Int> = []) -> [WrittenInline] {
        let breaks = hasStars ? breaks.union(lines.filter(NoteMark.begins).map(\.number)) : breaks
        var reader = InlineReader(TypedLines(lines, breaking: breaks), labels: labels)
        let content = reader.all()
        findings.add(reader.findings)
        return content
    }

    // MARK: What begins here

    /// Tables and code cannot be mistaken, and begin also below a line of text.
    private func interrupts(_ index: Int) -> Bool { isTable(at: index) || code[index] != nil }

    private func isTable(at index: Int) -> Bool {
        guard index + 1 < lines.count, TableLine.isRule(lines[index + 1]), TableLine.isRow(lines[index]) else {
            return false
        }
        let columns = TableLine.cells(of: lines[index]).count
        return columns == TableLine.cells(of: lines[index + 1]).count && columns <= Self.mostColumns
    }

    /// Three hyphens or more, alone; below a line of text they are text, and as
    /// an item they say that there was nothing to say.
    private func isRule(at index: Int) -> Bool {
        guard !isItem else { return false }
        let content = lines[index].bytes.trimmed
        return content.count >= 3 && content.allSatisfy { $0 == UInt8(ascii: "-") }
            && (index + 1 == lines.count || lines[index + 1].isBlank)
            && (index == 0 || lines[index - 1].isBlank)
    }

    /// "> 5 %" and "> ca. 5 %" are more than five per cent: a quotation has
    /// two lines or more, or begins with a quotation mark.
    private mutating func isQuote(at index: Int) -> Bool {
        func isMarked(_ index: Int) -> Bool { index < lines.count && lines[index].content.first == UInt8(ascii: ">") }
        let rest = lines[index].content.dropFirst().trimmed
        guard isMarked(index), let first = rest.first, !first.isDigit, first != UInt8(ascii: "="),
            isMarked(index + 1) || ["„", "“", "\"", "»", "«", "‚"].contains(where: { rest.starts(with: $0.utf8) })
        else { return false }
        guard depth < Self.deepest else {
            tooDeep.append(lines[index])
            return false
        }
        return true
    }
}
