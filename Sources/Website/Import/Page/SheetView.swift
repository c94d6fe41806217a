import Decisions
import Documents

/// The file as a table, with what each row and column is taken for, and below
/// it what can be chosen instead. Both are complete without a script.
struct SheetView {
    let parts: Parts
    let kind: ImportKind
    let file: SheetFile
    let sheet: Int
    let imported: ImportedForm
    let choices: ImportChoices
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private static let mostRows = 24
    private static let mostColumns = 12

    private var table: Sheet { file.sheets.indices.contains(sheet) ? file.sheets[sheet] : Sheet(rows: []) }

    var html: HTML {
        parts.section(words("Wie die Datei gelesen ist", "How the file was read"), id: "reading", "\(preview)\(form)")
    }

    /// The columns that are taken, and others up to a bound.
    private var columns: [Int] {
        let taken = imported.columns.keys.filter { $0 < 1000 }
        let others = (0..<table.width).filter { imported.columns[$0] == nil }.prefix(max(3, SheetView.mostColumns - taken.count))
        return (taken + others).sorted()
    }

    /// The head and what is above it, the first rows below, and the last ones.
    private var rows: [Int] {
        let filled = table.rows.indices.filter { !table.isBlank($0) }
        guard filled.count > SheetView.mostRows else { return Array(filled) }
        return Array(filled.prefix(SheetView.mostRows - 6) + filled.suffix(6))
    }

    private var preview: HTML {
        let columns = columns, rows = rows
        let head = [Cell(words("Zeile", "Row")), Cell(words("gelesen als", "read as"))] + columns.map { column in
            Cell(Sheet.letter(column) + (imported.columns[column].map { ": " + $0.in(page.language) } ?? (table.hiddenColumns.contains(column) ? words(": ausgeblendet", ": hidden") : words(": ausgelassen", ": left out"))))
        }
        let lines = rows.map { row in
            [Cell(String(row + 1), isRowHeader: true), Cell((imported.rows.indices.contains(row) ? imported.rows[row] : .blank).title(words))]
                + columns.map { Cell(SheetView.short(table.cell(row, $0))) }
        }
        let left = table.rows.indices.count { !table.isBlank($0) } - rows.count, leftColumns = table.width - columns.count
        let more: HTML? = left > 0 || leftColumns > 0
            ? "<p class=\"ev-src\">\(words("Nicht gezeigt: \(left) Zeilen, \(max(0, leftColumns)) Spalten.", "Not shown: \(left) rows, \(max(0, leftColumns)) columns."))</p>" : nil
        let shown = Table(caption: [.text(words("Zeilen und Spalten der Datei", "Rows and columns of the file"))], head: head, rows: lines)
        return "\(page.writer.blocks([.table(shown)], idPrefix: "sheet"))\(more)"
    }

    private static func short(_ cell: SheetCell) -> String {
        let text = cell.shown + cell.mark
        return text.count <= 60 ? text : text.prefix(59) + "…"
    }

    private var form: HTML {
        let input = FormData(fields: page.query)
        let fields = Fields(page: page, input: input, prefix: "choose-")
        let sheets = file.sheets.enumerated().map { (String($0 + 1), $1.name ?? String($0 + 1)) }
        let sheetChoice: HTML? = sheets.count > 1 ? fields.choice("sheet", words("Blatt", "Sheet"), sheets, chosen: String(sheet + 1)) : nil
        let options = (0..<min(table.width, 400)).map { (String($0 + 1), label($0)) }
        let columnChoices = kind.meanings.map { item in
            let taken = imported.columns.first { $0.value == item.title }?.key
            return fields.choice("column-" + item.name, item.title.in(page.language), options, blank: words("wie erkannt", "as recognised"), chosen: page.query["column-" + item.name] ?? taken.map { String($0 + 1) } ?? "")
        }
        let powers = kind.powers.map { (String($0.power), $0.title.in(page.language)) }
        let kept = Fields.hidden(page.query.filter { !SheetView.isChoice($0.key) }, except: [])
        return """
            <details\(imported.faults.isEmpty ? nil : " open" as HTML)><summary>\(words("Anders lesen", "Read it in another way"))</summary>
            <form class="kern-form" method="get" action="\(page.path)">\(kept)
            \(sheetChoice)\(columnChoices)
            \(fields.line("head-first", words("Überschriften von Zeile", "Headings from row"), value: imported.head.first.map { String($0 + 1) } ?? "", required: false, type: "number"))
            \(fields.line("head-last", words("bis Zeile", "to row"), value: imported.head.last.map { String($0 + 1) } ?? "", required: false, type: "number"))
            \(fields.choice("power", words("Die Zahlen sind", "The numbers are"), powers, blank: words("wie in der Datei gesagt", "as the file says")))
            \(fields.line("left", words("Zeilen, die auszulassen sind", "Rows to leave out"), hint: words("Nummern der Zeilen, wie 7, 12", "Numbers of rows, such as 7, 12"), required: false))
            \(fields.line("kept", words("Zeilen, die Daten sind", "Rows that are data"), hint: words("was als Summe oder Anmerkung gelesen ist und keine ist", "what was read as a total or a note and is none"), required: false))
            <button class="kern-btn">\(words("So lesen", "Read it so"))</button></form></details>

            """
    }

    private func label(_ column: Int) -> String {
        let heading = imported.head.map { table.shown($0, column).shown }.filter { !$0.isEmpty }.joined(separator: " – ")
        return Sheet.letter(column) + (heading.isEmpty ? "" : ": " + heading.prefix(60))
    }

    private static func isChoice(_ name: String) -> Bool {
        ["sheet", "head-first", "head-last", "power", "left", "kept"].contains(name) || name.hasPrefix("column-")
    }
}
