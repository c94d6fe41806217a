/// A note with the number under which the text leads to it.
struct Footnote: Hashable {
    var number: Int
    var content: [Inline]
}

extension [Block] {
    /// The blocks with their footnotes numbered as they stand, and the notes.
    var withFootnotes: (blocks: [Block], notes: [Footnote]) {
        var notes: [Footnote] = []
        let blocks = map { $0.mappingInlines { $0.numbered(&notes) } }
        return (blocks, notes)
    }
}

private extension [Inline] {
    /// Few lines have any.
    private var haveNotes: Bool {
        contains { inline in
            switch inline {
            case .footnote: true
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .lang(_, let inner),
                .span(_, let inner):
                inner.haveNotes
            case .text, .code, .figure, .lineBreak: false
            }
        }
    }

    func numbered(_ notes: inout [Footnote]) -> [Inline] {
        guard haveNotes else { return self }
        var result: [Inline] = []
        for inline in self {
            switch inline {
            case .footnote(_, let content):
                // A note in a note would stand nowhere.
                let number = notes.count + 1
                notes.append(Footnote(number: number, content: content))
                result.append(.footnote(number: number, content))
            case .strong(let inner): result.append(.strong(inner.numbered(&notes)))
            case .emphasis(let inner): result.append(.emphasis(inner.numbered(&notes)))
            case .link(let address, let inner): result.append(.link(to: address, inner.numbered(&notes)))
            case .lang(let language, let inner): result.append(.lang(language, inner.numbered(&notes)))
            case .span(let kind, let inner): result.append(.span(kind: kind, inner.numbered(&notes)))
            case .text, .code, .figure, .lineBreak: result.append(inline)
            }
        }
        return result
    }
}

extension Block {
    /// The block with each of its lines changed; what belongs to a chart stays.
    func mappingInlines(_ change: ([Inline]) -> [Inline]) -> Block {
        func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.mappingInlines(change) } }
        switch self {
        case .heading(let level, let content, let id): return .heading(level: level, change(content), id: id)
        case .paragraph(let content): return .paragraph(change(content))
        case .list(let ordered, let items, let numbering): return .list(ordered: ordered, items.map(all), numbering)
        case .note(let kind, let blocks): return .note(kind: kind, all(blocks))
        case .quote(let blocks): return .quote(all(blocks))
        case .definitions(let definitions):
            return .definitions(definitions.map { Definition(change($0.term), all($0.detail)) })
        case .table(var table):
            func cells(_ row: [Cell]) -> [Cell] { row.map { Cell(change($0.content), isRowHeader: $0.isRowHeader) } }
            table.caption = table.caption.map(change)
            table.head = cells(table.head)
            table.rows = table.rows.map(cells)
            return .table(table)
        case .rows(let rows): return .rows(rows.map { StatusRow($0.status, $0.tone, id: $0.id, all($0.blocks)) })
        case .figure, .rule: return self
        }
    }
}
