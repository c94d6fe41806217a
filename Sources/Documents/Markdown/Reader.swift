import Decisions

/// Makes the document's blocks of a written text. Faults are collected, not
/// thrown, so that an author sees all of them.
struct Reader {
    let notes: [String: [WrittenInline]]
    let firstLevel: Int
    let protects: Bool
    let bind: (Mark) throws(MarkError) -> [Inline]
    var errors: [MarkdownError] = []
    private var lastNote = 0

    init(
        notes: [String: [WrittenInline]], firstLevel: Int, protects: Bool,
        bind: @escaping (Mark) throws(MarkError) -> [Inline]
    ) {
        self.notes = notes
        self.firstLevel = firstLevel
        self.protects = protects
        self.bind = bind
    }

    mutating func blocks(_ written: [WrittenBlock]) -> [Block] {
        var blocks: [Block] = []
        for block in written { if let block = self.block(block) { blocks.append(block) } }
        return blocks
    }

    private mutating func block(_ block: WrittenBlock) -> Block? {
        switch block {
        case .heading(let level, let content): return .heading(level: firstLevel + level - 1, line(content))
        case .paragraph(let content):
            let inlines = line(content)
            return inlines.isEmpty ? nil : .paragraph(inlines)
        case .quote(let inner): return .quote(blocks(inner))
        case .list(let list):
            var items: [[Block]] = []
            for item in list.items { items.append(blocks(item)) }
            return .list(ordered: list.first != nil, items, numbering(of: list))
        case .table(let table):
            var rows: [[Cell]] = []
            for row in [table.head] + table.rows {
                var cells: [Cell] = []
                for cell in row { cells.append(Cell(line(cell))) }
                rows.append(cells)
            }
            return .table(Table(head: rows[0], rows: Array(rows.dropFirst()), numericColumns: table.numeric))
        case .rule: return .rule
        case .code(let lines):
            guard !lines.isEmpty else { return nil }
            return .paragraph(Array(lines.map { [Inline.code($0)] }.joined(separator: [.lineBreak])))
        }
    }

    private func numbering(of list: WrittenList) -> Numbering? {
        let numbering = list.first.map { Numbering(first: $0, closing: list.closing) }
        return numbering == .usual ? nil : numbering
    }

    private mutating func line(_ content: [WrittenInline]) -> [Inline] {
        let inlines = inlines(content)
        return protects ? Typography.protect(inlines) : inlines
    }

    private mutating func inlines(_ written: [WrittenInline]) -> [Inline] {
        var result: [Inline] = []
        for part in written {
            for inline in inline(part) {
                if case .text(let more) = inline, case .text(let text)? = result.last {
                    result[result.count - 1] = .text(text + more)
                } else {
                    result.append(inline)
                }
            }
        }
        return result
    }

    private mutating func inline(_ inline: WrittenInline) -> [Inline] {
        switch inline {
        case .text(let text): return [.text(text)]
        case .lineBreak: return [.lineBreak]
        case .code(let text): return [.code(text)]
        case .strong(let inner): return [.strong(inlines(inner))]
        case .emphasis(let inner): return [.emphasis(inlines(inner))]
        case .link(let address, let inner):
            let words = inlines(inner)
            // What is no link is printed as it was typed.
            return SafeLink.allows(address)
                ? [.link(to: address, words)] : [.text("[")] + words + [.text("](\(address))")]
        case .footnote(let label):
            lastNote += 1
            return [.footnote(number: lastNote, inlines(notes[label] ?? []))]
        case .mark(let mark): return self.mark(mark)
        }
    }

    private mutating func mark(_ written: WrittenMark) -> [Inline] {
        func fault(_ found: String, _ expected: String) -> [Inline] {
            errors.append(MarkdownError(line: written.line, found: found, expected: expected))
            return [.text(written.source)]
        }
        switch written.fault {
        case .image: return fault("an image, \(written.source)", "text; a chart is named in the paper’s outline")
        case .words:
            return fault(
                "a text in the brackets of the mark \(written.source)", "empty brackets: what it stands for is put in")
        case .unknownKind:
            return fault(written.source, "[](figure:ID), [](date:ID) or [](name:ID), or a link with a text")
        case nil: break
        }
        guard let mark = written.mark else { return [] }
        do throws(MarkError) { return try bind(mark) } catch { return fault(written.source, error.expected) }
    }
}
