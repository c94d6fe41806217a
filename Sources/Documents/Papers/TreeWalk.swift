import Decisions

/// All that a document prints, with the heading under which it stands.
struct TreeWalk {
    struct PlacedText {
        var text: String
        /// The heading above it; nil before the first one.
        var heading: String?
        /// In points.
        var size = 10.0
        /// How wide its line is, in points.
        var room = TableFit.column
        var place = TypstText.Place.line
        /// A drawing brings its own line breaks.
        var isDrawing = false
    }

    struct PlacedTable {
        var table: Table
        var heading: String?
        var isNested: Bool

        /// "Die Tabelle „Kosten“ unter „Sachverhalt“"
        var name: Text {
            let caption = table.caption?.plainText
            return switch (caption, heading) {
            case (let caption?, let heading?):
                Text(phrase: "Die Tabelle „\(caption, "caption")“ unter „\(heading, "heading")“")
            case (let caption?, nil): Text(phrase: "Die Tabelle „\(caption, "caption")“")
            case (nil, let heading?): Text(phrase: "Die Tabelle unter „\(heading, "heading")“")
            case (nil, nil): Text(phrase: "Die Tabelle")
            }
        }
    }

    private(set) var texts: [PlacedText] = []
    private(set) var tables: [PlacedTable] = []
    private var heading: String?

    init(_ tree: DocumentTree) {
        add(tree.title, size: 17, place: .heading)
        if let subtitle = tree.subtitle { add(subtitle, size: 11) }
        for line in tree.letter?.sender ?? [] { add(line, place: .address) }
        for line in tree.letter?.addressee ?? [] { add(line, room: LetterHead.addressWidth, place: .address) }
        for row in tree.meta {
            add(row.label, room: 108, place: .narrow)
            add(row.value, room: tree.letter == nil ? 350 : 115, place: tree.letter == nil ? .line : .narrow)
        }
        add(tree.blocks, isNested: false)
        if let note = tree.note { add(note, size: 8.5, place: .foot) }
    }

    private mutating func add(
        _ text: String, size: Double = 10, room: Double = TableFit.column, place: TypstText.Place = .line,
        isDrawing: Bool = false
    ) {
        texts.append(
            PlacedText(text: text, heading: heading, size: size, room: room, place: place, isDrawing: isDrawing))
    }
    private mutating func add(
        _ inlines: [Inline], size: Double = 10, room: Double = TableFit.column, place: TypstText.Place = .line
    ) {
        add(inlines.measuredText(in: place), size: size, room: room, place: place)
    }

    private mutating func add(_ blocks: [Block], isNested: Bool) {
        for block in blocks {
            switch block {
            case .heading(let level, let content, _):
                heading = content.plainText
                add(content, size: level == 1 ? 12.5 : 10.5, place: .heading)
            case .paragraph(let content): add(content)
            case .list(_, let items, _): for item in items { add(item, isNested: true) }
            case .table(let table): add(table, isNested: isNested)
            case .figure(let chart):
                add(chart.alternative, isDrawing: true)
                add(chart.caption)
                add(chart.standaloneSVG, isDrawing: true)
                if let table = chart.tableBelowCaption { add(table, isNested: true) }
            case .note(_, let inner), .quote(let inner): add(inner, isNested: true)
            case .rule: break
            case .rows(let rows):
                for row in rows {
                    add(row.status)
                    add(row.blocks, isNested: true)
                }
            case .definitions(let definitions):
                for definition in definitions {
                    add(definition.term)
                    add(definition.detail, isNested: true)
                }
            }
        }
    }

    private mutating func add(_ table: Table, isNested: Bool) {
        tables.append(PlacedTable(table: table, heading: heading, isNested: isNested))
        if let caption = table.caption { add(caption) }
        // Their widths are the table's own matter.
        for row in [table.head] + table.rows { for cell in row { add(cell.content.plainText, isDrawing: true) } }
    }
}
