import Decisions
import Documents

/// Fields that belong together, under one heading.
struct FormGroup: FormPiece {
    let look: FieldLook
    let pieces: [any FormPiece]

    /// - Parameter name: tells the group from others, and is no name of a field.
    init(_ name: String, _ legend: String, hint: String? = nil, @FormBuilder _ pieces: () -> [any FormPiece]) {
        look = FieldLook(name: name, label: legend, hint: hint)
        self.pieces = pieces()
    }

    var looks: [FieldLook] { [look] + pieces.flatMap(\.looks) }
    func mistakes(_ input: FormInput) -> [FieldMistake] { pieces.flatMap { $0.mistakes(input) } }
    func drawn(_ drawing: FormDrawing) -> HTML { drawing.fieldset(look, "\(pieces.map { $0.drawn(drawing) })") }
}

/// Something to read between the fields.
struct FormNote: FormPiece {
    let content: HTML
    init(_ content: HTML) { self.content = content }

    var looks: [FieldLook] { [] }
    func mistakes(_ input: FormInput) -> [FieldMistake] { [] }
    func drawn(_ drawing: FormDrawing) -> HTML { content }
}

/// The same fields over and over: a row for each thing, a column for each field.
struct FormTable {
    struct Row {
        /// What the row is about; nil: the first field says it.
        var head: String?
        var cells: [any FormPiece]
        init(_ head: String? = nil, _ cells: [any FormPiece]) { (self.head, self.cells) = (head, cells) }
    }
    /// Tells the table from others of the page, and is no name of a field.
    let look: FieldLook
    let head: [String]
    let rows: [Row]

    init(_ name: String, _ caption: String, head: [String], _ rows: [Row]) {
        look = FieldLook(name: name, label: caption)
        (self.head, self.rows) = (head, rows)
    }

    func drawn(_ drawing: FormDrawing) -> HTML {
        var cell = drawing
        cell.isCell = true
        let lines = rows.map { row -> HTML in
            let name: HTML? = row.head.map { "<th scope=\"row\">\($0)</th>" }
            return "<tr>\(name)\(row.cells.map { "<td>\($0.drawn(cell))</td>" as HTML })</tr>\n"
        }
        return """
            <div class="ev-scroll" role="region" tabindex="0" aria-labelledby="\(drawing.id(look.name))">\
            <table\(drawing.told(look, isGroup: true))><caption id="\(drawing.id(look.name))">\(look.label)</caption>
            <thead><tr>\(head.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead><tbody>
            \(lines)</tbody></table>\(drawing.error(look))</div>

            """
    }
}
