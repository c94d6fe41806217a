import Decisions
import Documents

/// What a file filled: what was wrong in it, the form, and below it the table
/// with what each part is taken for, and what can be chosen instead.
struct ImportPage {
    let parts: MatterWriter
    let kind: ImportKind
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    func html(_ imported: ImportedForm, _ read: KeptFiles.Kept, sheet index: Int, _ choices: ImportChoices) -> HTML {
        let notes = imported.notes.map { "<li>\(page.text($0))</li>" as HTML }
        let list: HTML? = notes.isEmpty ? nil : "<ul>\(notes)</ul>"
        let name = words("„\(read.name, "name")“")
        let head: HTML =
            imported.faults.isEmpty
            ? """
            <div class=\"ev-alert ev-alert--info\" role=\"status\"><p>\
            \(words("""
                    Aus der Datei \(name, "name") ist das Formular gefüllt. Eingetragen ist noch nichts: ansehen, \
                    ergänzen, absenden.
                    """))</p>\(list)</div>
            """
            : """
            <div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\
            \(words("""
                    In der Datei \(name, "name") \
                    \(imported.faults.count == 1 ? Phrase("ist eine Stelle") : Phrase("""
                        sind \(imported.faults.count, "count") Stellen
                        """), "form") zu berichtigen. Es wurde nichts geändert.
                    """))</p>\(list)</div>
            """
        let table = SheetView(
            parts: parts, kind: kind, file: read.file, sheet: index, imported: imported, choices: choices)
        var input = imported.form
        input.fields.merge(ImportAnswers.fields(imported, read, sheet: index, choices, kind)) { own, _ in own }
        return frame(
            "\(head)<div class=\"ev-import\">\(faults(imported.faults))\(table.html)\(kind.form(parts, input))</div>")
    }

    func html(_ problem: TableProblem) -> HTML {
        frame(
            """
            <div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\(page.text(problem.sentence)) \
            \(words("Es wurde nichts geändert."))</p></div>\(UploadForm(parts: parts, kind: kind).html)
            """
        )
    }

    var title: String { kind.title(words) }

    private func frame(_ content: HTML) -> HTML {
        let back = parts.link(.costs(kind.page))
        return CostsFrame(parts: parts)(
            kind.page, title: title, "\(content)<p><a href=\"\(back)\">\(words("Zurück ohne Eintrag"))</a></p>")
    }

    /// So many are listed; whoever has more looks at the file first.
    private static let most = 100

    private func faults(_ faults: [TableFault]) -> HTML? {
        guard !faults.isEmpty else { return nil }
        let sorted = faults.enumerated().sorted {
            ($0.element.row ?? .max, $0.element.column ?? -1, $0.offset) < (
                $1.element.row ?? .max, $1.element.column ?? -1, $1.offset
            )
        }
        let rows = sorted.prefix(ImportPage.most).map { _, fault in
            [
                Cell(fault.row.map { String($0 + 1) } ?? "–", isRowHeader: true),
                Cell(fault.column.map(Sheet.letter) ?? "–"),
                Cell(fault.found.in(page.language)), Cell(fault.expected.in(page.language)),
            ]
        }
        let more: HTML? =
            faults.count > rows.count ? "<p>\(words("Und \(faults.count - rows.count, "count") weitere."))</p>" : nil
        var table = Table(
            caption: [.text(words("Was zu berichtigen ist"))],
            head: [words("Zeile", context: "import page"), words("Spalte"), words("Gefunden"), words("Erwartet")].map {
                Cell($0)
            },
            rows: rows)
        table.narrowColumns = [0, 1]
        return "<div class=\"ev-faults\">\(page.writer.blocks([.table(table)], idPrefix: "faults"))</div>\(more)"
    }
}
