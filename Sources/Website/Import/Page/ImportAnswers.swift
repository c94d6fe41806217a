import Decisions
import Documents

/// What was chosen while a file was read, and what of it is still open. It
/// goes along with the form that the file filled: nothing is sent while a
/// question is open, and the answers are recorded with the entry.
struct ImportAnswers {
    private static let file = "import-file", chosen = "import-answer-", open = "import-open", noted = "import-note-"
    /// A file of a whole Land has some hundred municipalities.
    private static let longestNote = 20_000
    /// So many are recorded; no page has more fields to choose in.
    private static let most = 120
    /// So many rows are named with what stands in them, the others by their numbers.
    private static let mostRows = 20

    /// The fields for a form that a file filled.
    static func fields(
        _ imported: ImportedForm, _ read: KeptFiles.Kept, sheet index: Int, _ choices: ImportChoices, _ kind: ImportKind
    ) -> [String: String] {
        var fields = [file: read.name]
        if !imported.faults.isEmpty { fields[open] = String(imported.faults.count) }
        let sheet = read.file.sheets.indices.contains(index) ? read.file.sheets[index] : Sheet(rows: [])
        for (number, text) in texts(imported, sheet, choices, kind).prefix(most).enumerated() {
            fields["\(chosen)\(number)-de"] = text.de
            fields["\(chosen)\(number)-en"] = text.in(.en)
        }
        if let said = MarkedValue.list(imported.marked) {
            fields[noted + "de"] = said.de
            fields[noted + "en"] = said.in(.en)
        }
        return fields
    }

    /// What the file says of its numbers, for the note of the entry.
    static func note(_ form: FormData) -> Text? {
        let german = form[noted + "de"], english = form[noted + "en"], name = form[file]
        guard !german.isEmpty else { return nil }
        func cut(_ text: String) -> Substring { text.prefix(longestNote) }
        let said = Text(String(cut(german)), en: String(cut(english.isEmpty ? german : english)))
        return Text(phrase: "Nach der Datei „\(name, "file")“ \(said, "said").")
    }

    private static func texts(_ imported: ImportedForm, _ sheet: Sheet, _ choices: ImportChoices, _ kind: ImportKind)
        -> [Text]
    {
        var texts: [Text] = []
        if choices.isTurned { texts.append(Text(phrase: "gedreht: Zeilen der Datei als Spalten")) }
        if choices.sheet != nil, let name = sheet.name { texts.append(Text(phrase: "Blatt „\(name, "name")“")) }
        if let head = choices.head {
            texts.append(
                Text(
                    phrase: "Überschriften in den Zeilen \(head.lowerBound + 1, "head") bis \(head.upperBound, "head2")"
                ))
        }
        for (name, title) in kind.meanings {
            guard let place = choices.columns[name] else { continue }
            let heading =
                place < 0
                ? ""
                : imported.head.map { sheet.shown($0, place).shown }.filter { !$0.isEmpty }.joined(separator: " – ")
            let column =
                place < 0
                ? Text(phrase: "keine Spalte")
                : Text(
                    phrase: "Spalte \(Sheet.letter(place), "letter") „\(heading, "heading")“")
            texts.append(Text(phrase: "\(title, "title"): \(column, "column")"))
        }
        for (place, value) in choices.values.sorted(by: { $0.key < $1.key }) {
            texts.append(Text(phrase: "Spalte \(Sheet.letter(place), "letter"): „\(value, "value")“"))
        }
        if let unit = choices.unit.flatMap({ LevyKey.Unit(rawValue: $0) }) {
            texts.append(Text(phrase: "die Gewichte sind: \({ Words($0).unit(unit) }, "unit")"))
        }
        if let power = choices.power {
            let title = kind.powers.first { $0.power == power }?.title ?? Text(phrase: "mal 10^\(power, "power")")
            texts.append(Text(phrase: "die Zahlen sind \(title, "title")"))
        }
        for (place, was) in sheet.corrected.sorted(by: { $0.key < $1.key }) {
            let text = sheet.cell(place.row, place.column).shown
            texts.append(
                Text(
                    phrase: "Zelle \(place.name, "name") „\(was.shown, "was")“: gemeint ist „\(text, "text")“"))
        }
        texts += imported.questions.filter(\.isConfirmed).map(\.text)
        let rows: [(isMeant: (Int) -> Bool, what: Text)] = [
            ({ choices.left.contains($0) }, Text(phrase: "ausgelassen")),
            ({ choices.kept.contains($0) }, Text(phrase: "Daten")),
        ]
        for (isMeant, what) in rows {
            let meant = sheet.rows.indices.filter(isMeant)
            for row in meant.prefix(mostRows) {
                let cells = sheet.rows[row].filter { !$0.isEmpty }.prefix(4)
                func shown(_ language: Language) -> String {
                    String(cells.map { $0.shown(language) }.joined(separator: "; ").prefix(120))
                }
                texts.append(Text(phrase: "Zeile \(row + 1, "row") „\(shown, "value")“: \(what, "what")"))
            }
            guard meant.count > mostRows else { continue }
            let more = RowUse.places(Array(meant.dropFirst(mostRows)))
            texts.append(Text(phrase: "Zeilen \(more, "more"): \(what, "what")"))
        }
        return texts
    }

    /// The same fields in a form, also where it comes back with a message.
    static func hidden(_ input: FormData) -> HTML {
        let fields = input.fields.filter { isAnswer($0.key) }.sorted { $0.key < $1.key }
        return HTML(joining: fields.map { "<input type=\"hidden\" name=\"\($0.key)\" value=\"\($0.value)\">" })
    }

    private static func isAnswer(_ name: String) -> Bool {
        name == file || name == open || name.hasPrefix(chosen) || name.hasPrefix(noted)
    }

    static func isOpen(_ input: FormData) -> Bool { !input[open].isEmpty }

    /// Instead of the button while something is open.
    static func stillOpen(_ words: Words) -> HTML {
        """
        <p><strong>\(words("""
                Erst oben beantworten oder die Datei berichtigen: So lange etwas offen ist, lässt sich nichts eintragen.
                """))</strong></p>
        """
    }

    /// What is recorded of the file; refuses a form with open questions.
    static func recorded(_ form: FormData) throws(Refusal) -> [Text] {
        guard !isOpen(form) else {
            throw Refusal(
                Text(phrase: "In der Datei „\(form[file], "form")“ ist noch etwas offen."),
                help: Text(
                    phrase: """
                        Die Fragen auf der Seite der Datei beantworten, oder die Datei berichtigen und noch einmal \
                        einlesen.
                        """))
        }
        let answers = (0..<most).compactMap { number -> Text? in
            let german = form["\(chosen)\(number)-de"], english = form["\(chosen)\(number)-en"]
            return german.isEmpty
                ? nil : Text(String(german.prefix(400)), en: String((english.isEmpty ? german : english).prefix(400)))
        }
        guard !answers.isEmpty else { return [] }
        let name = form[file]
        return answers.map { Text(phrase: "Datei „\(name, "name")“, \($0, "value").") }
    }
}
