extension [Block] {
    /// The figures named in blocks, in the order in which they stand there.
    var figureMarks: [FigureMark] {
        flatMap { block -> [FigureMark] in
            switch block {
            case .heading(_, let content, _), .paragraph(let content): content.figureMarks
            case .list(_, let items, _): items.flatMap(\.figureMarks)
            case .table(let table): ([table.head] + table.rows).flatMap { $0.flatMap(\.content.figureMarks) }
            case .note(_, let blocks), .quote(let blocks): blocks.figureMarks
            case .definitions(let list): list.flatMap { $0.term.figureMarks + $0.detail.figureMarks }
            case .rows(let rows): rows.flatMap(\.blocks.figureMarks)
            case .figure, .rule: []
            }
        }
    }
}

extension [Inline] {
    var figureMarks: [FigureMark] {
        flatMap { inline -> [FigureMark] in
            switch inline {
            case .figure(let mark): [mark]
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .lang(_, let inner),
                .span(_, let inner), .footnote(_, let inner):
                inner.figureMarks
            case .text, .code, .lineBreak: []
            }
        }
    }
}
