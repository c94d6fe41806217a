import Decisions

extension Block {
    /// The block as one of another language than the document's: a screen
    /// reader then reads it as such.
    func written(in language: Language) -> Block {
        func lang(_ inlines: [Inline]) -> [Inline] { [.lang(language, inlines)] }
        func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.written(in: language) } }
        switch self {
        case .heading(let level, let content, let id): return .heading(level: level, lang(content), id: id)
        case .paragraph(let content): return .paragraph(lang(content))
        case .list(let ordered, let items): return .list(ordered: ordered, items.map(all))
        case .note(let kind, let blocks): return .note(kind: kind, all(blocks))
        case .quote(let blocks): return .quote(all(blocks))
        case .definitions(let definitions): return .definitions(definitions.map { Definition(lang($0.term), all($0.detail)) })
        case .table(var table):
            func cells(_ row: [Cell]) -> [Cell] { row.map { Cell(lang($0.content), isRowHeader: $0.isRowHeader) } }
            table.caption = table.caption.map(lang)
            table.head = cells(table.head)
            table.rows = table.rows.map(cells)
            return .table(table)
        case .figure, .rule: return self
        }
    }
}
