import Decisions
import Documents

/// The file as a table, with what each row and column is taken for, and below
/// it what can be chosen instead. Both are complete without a script.
struct SheetView {
    let parts: MatterWriter
    let kind: ImportKind
    let file: SheetFile
    let sheet: Int
    let imported: ImportedForm
    let choices: ImportChoices
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private static let mostColumns = 12, mostCorrected = 20

    private var table: Sheet { file.sheets.indices.contains(sheet) ? file.sheets[sheet] : Sheet(rows: []) }

    var html: HTML {
        parts.section(words("Wie die Datei gelesen ist"), id: "reading", "\(preview)\(form)")
    }

    /// The columns that are taken, and others up to a bound; of many, those that are taken first.
    private var columns: [Int] {
        let taken = imported.columns.keys.filter { $0 < 1000 }.sorted()
        let others = (0..<table.width).filter { imported.columns[$0] == nil }.prefix(
            max(3, SheetView.mostColumns - taken.count))
        return table.width > SheetView.mostColumns ? taken + others : (taken + others).sorted()
    }

    private func title(_ column: Int) -> String {
        if let taken = imported.columns[column] { return taken.in(page.language) }
        if let choice = imported.choices.first(where: { $0.column == column }) {
            return words("teilt die Zeilen: ") + (choice.chosen ?? "?")
        }
        return table.hiddenColumns.contains(column) ? words("ausgeblendet") : words("ausgelassen")
    }

    private var preview: HTML {
        let columns = columns
        let rows = SheetRows(
            table, uses: imported.rows, head: imported.head, faults: Set(imported.faults.compactMap(\.row)).sorted())
        let head =
            [Cell(words("Zeile", context: "sheet view")), Cell(words("gelesen als"))]
            + columns.map { Cell(Sheet.letter($0) + ": " + title($0)) }
        let lines = rows.places.map { place in
            guard let row = place else {
                return [Cell("…", isRowHeader: true), Cell("…")] + columns.map { _ in Cell("…") }
            }
            return [
                Cell(String(row + 1), isRowHeader: true),
                Cell((imported.rows.indices.contains(row) ? imported.rows[row] : .blank).title(words)),
            ]
                + columns.map { Cell(short(table.cell(row, $0))) }
        }
        let leftColumns = max(0, table.width - columns.count)
        let more: HTML? =
            rows.left > 0 || leftColumns > 0
            ? """
            <p class=\"ev-src\">\(words("""
                    Nicht gezeigt: \(rows.left, "left") Zeilen, \(leftColumns, "leftColumns") Spalten.
                    """))</p>
            """
            : nil
        let caption =
            choices.isTurned
            ? words("Die Datei gedreht: ihre Zeilen als Spalten, Spalte A ist ihre Zeile 1")
            : words("Zeilen und Spalten der Datei")
        var shown = Table(caption: [.text(caption)], head: head, rows: lines)
        shown.narrowColumns = [0, 1]
        return "\(page.writer.blocks([.table(shown)], idPrefix: "sheet"))\(more)"
    }

    private func short(_ cell: SheetCell) -> String {
        // Apart, so that „61000“ with a raised 1 is not read as 610001.
        let mark = cell.mark.isEmpty ? "" : " [\(cell.mark)]",
            struck = cell.struck.isEmpty ? "" : " [" + words("durchgestrichen: ") + cell.struck + "]"
        let text = cell.shown(page.language) + mark + struck
        return text.count <= 60 ? text : text.prefix(59) + "…"
    }

    private var form: HTML {
        let input = FormData(fields: page.query)
        let fields = QueryFields(page: page, input: input, prefix: "choose-")
        let sheets = file.sheets.enumerated().map { (String($0 + 1), $1.name ?? String($0 + 1)) }
        // What was recognised stays a proposal: only what somebody chose is sent as a choice.
        func recognised(_ what: String?) -> String { words("wie erkannt") + (what.map { ": " + $0 } ?? "") }
        let chosenSheet = choices.sheet.flatMap { file.sheets.indices.contains($0) ? String($0 + 1) : nil } ?? ""
        let sheetChoice: HTML? =
            sheets.count > 1
            ? fields.choice(
                "sheet", words("Blatt"), sheets,
                blank: recognised(sheets.indices.contains(sheet) ? sheets[sheet].1 : nil), chosen: chosenSheet) : nil
        let options = (0..<min(table.width, 400)).map { (String($0 + 1), label($0)) }
        let none = [("0", words("keine"))]
        let columnChoices = kind.meanings.map { item in
            let taken = imported.columns.first { $0.value == item.title }?.key
            // A column that there is not is told above, and forgotten.
            let chosen = choices.columns[item.name].map { String($0 + 1) }.flatMap { place in
                (none + options).contains { $0.0 == place } ? place : nil
            }
            return fields.choice(
                "column-" + item.name, item.title.in(page.language), none + options,
                blank: recognised(taken.map { label($0) }), chosen: chosen ?? "")
        }
        let values = imported.choices.map { choice -> HTML in
            let name = "value-\(choice.column + 1)"
            return fields.choice(
                name, choice.title.in(page.language), choice.values.prefix(200).map { ($0, $0) },
                blank: words("bitte wählen"), chosen: choice.chosen ?? "")
        }
        let units = kind.units(words)
        let chosenUnit = choices.unit.flatMap { unit in units.contains { $0.0 == unit } ? unit : nil } ?? ""
        let unit: HTML? =
            units.isEmpty
            ? nil
            : fields.choice(
                "weights", words("Die Gewichte sind"), units, blank: words("wie erkannt"), chosen: chosenUnit)
        let powers = kind.powers.map { (String($0.power), $0.title.in(page.language)) }
        let chosenPower =
            choices.power.map { String($0) }.flatMap { power in powers.contains { $0.0 == power } ? power : nil } ?? ""
        let kept = QueryFields.hidden(page.query.filter { !ImportChoices.isOne($0.key) }, except: [])
        return """
            <details\(imported.faults.isEmpty ? nil : " open" as HTML)><summary>\(words("Anders lesen"))</summary>
            <form class="ev-form" method="get" action="\(page.path)">\(kept)
            <input type="hidden" name="\(ImportChoices.seenField)" value="\
            \(ImportChoices.seen(sheet, isTurned: choices.isTurned))">\(sheetChoice)\(turning(fields))\(values)\
            \(columnChoices)\(unit)
            \(fields.line("head-first", words("Überschriften von Zeile"),
                hint: imported.head.first.map { recognised(String($0 + 1)) }, type: "number"))
            \(fields.line("head-last", words("bis Zeile"), hint: imported.head.last.map { recognised(String($0 + 1)) },
                type: "number"))
            \(fields.choice("power", words("Die Zahlen sind"), powers, blank: words("wie in der Datei gesagt"),
                chosen: chosenPower))
            \(fields.line("left", words("Zeilen, die auszulassen sind"),
                hint: words("Nummern der Zeilen, wie 7, 12 bis 15")))
            \(fields.line("kept", words("Zeilen, die Daten sind"), hint: words("""
                was als Summe oder Anmerkung gelesen ist und keine ist
                """)))
            \(corrections(fields))\(questions)<button class="kern-btn kern-btn--secondary"><span class="kern-label">\
            \(words("So lesen"))</span></button></form></details>

            """
    }

    /// A table that lies on its side can be turned.
    private func turning(_ fields: QueryFields) -> HTML? {
        guard choices.isTurned || table.turned != nil else { return nil }
        return fields.choice(
            "turned", words("Die Tabelle lesen"), [("1", words("gedreht: ihre Zeilen als Spalten"))],
            blank: words("wie sie in der Datei steht"), chosen: choices.isTurned ? "1" : "")
    }

    /// Cells that cannot be taken can be typed anew; what stood there is recorded beside it.
    private func corrections(_ fields: QueryFields) -> HTML? {
        var places = imported.faults.compactMap { fault -> Sheet.Place? in
            guard let row = fault.row, let column = fault.column else { return nil }
            let place = Sheet.Place(row: row, column: column)
            return table.has(place) && !imported.head.contains(row) ? place : nil
        }
        places = Array(Set(places).subtracting(table.corrected.keys)).sorted()
        let shown = (table.corrected.keys.sorted() + places).prefix(SheetView.mostCorrected)
        guard !shown.isEmpty else { return nil }
        let lines = shown.map { place -> HTML in
            let was = short(table.corrected[place] ?? table.cell(place.row, place.column))
            let label =
                was.isEmpty
                ? words("Zelle \(place.name, "name") (leer)")
                : words(
                    "Zelle \(place.name, "name"): „\(was, "was")“")
            let typed = table.corrected[place] == nil ? "" : table.cell(place.row, place.column).shown
            return fields.line("cell-" + place.name, label, value: typed)
        }
        let more: HTML? =
            places.count + table.corrected.count > shown.count
            ? "<p class=\"kern-hint\">\(words("Weitere erscheinen, wenn diese berichtigt sind."))</p>" : nil
        return """
            <fieldset class="ev-confirm"><legend>\(words("Was in einer Zelle stehen müsste"))</legend>
            <p class="kern-hint">\(words("""
                Geschrieben wie in der Datei; leer lassen, was stimmt. Die Berichtigung wird mit der Zelle eingetragen.
                """))</p>
            \(lines)\(more)</fieldset>

            """
    }

    /// What can be confirmed: a box for each.
    private var questions: HTML? {
        guard !imported.questions.isEmpty else { return nil }
        let boxes = imported.questions.prefix(60).map { question -> HTML in
            let name = "confirm-" + question.id, checked: HTML? = question.isConfirmed ? " checked" : nil
            return
                """
                <p><input type=\"checkbox\" id=\"f-choose-\(name)\" name=\"\(name)\" value=\"1\"\(checked)> <label \
                for=\"f-choose-\(name)\">\(page.text(question.text))</label></p>
                """
        }
        return "<fieldset class=\"ev-confirm\"><legend>\(words("Zu bestätigen"))</legend>\(boxes)</fieldset>\n"
    }

    private func label(_ column: Int) -> String {
        var parts: [String] = []
        // Of merged cells and numbers of columns once what they say.
        for row in imported.head where !isNumbers(row) {
            let text = table.shown(row, column).shown
            if !text.isEmpty, !parts.contains(text) { parts.append(text) }
        }
        let heading = parts.joined(separator: " – ")
        return Sheet.letter(column) + (heading.isEmpty ? "" : ": " + heading.prefix(60))
    }

    private func isNumbers(_ row: Int) -> Bool {
        let cells = table.rows.indices.contains(row) ? table.rows[row].filter { !$0.isEmpty } : []
        return cells.count > 1 && cells.allSatisfy { Int($0.shown).map { $0 < 1000 } ?? false }
    }
}
