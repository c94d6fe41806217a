import Decisions
import Documents

extension ImportKind {
    /// So many sheets are looked through.
    private static let mostSheets = 60

    /// The sheet that is such a table; where several are, one is asked for. Where none is, the
    /// first that looks like one, or else the first.
    func filled(_ file: SheetFile, _ choices: ImportChoices, _ parts: MatterWriter) -> (sheet: Int, form: ImportedForm)
    {
        let sheets = file.sheets.indices.filter { !file.sheets[$0].rows.isEmpty }
        var result = ImportedForm(), index = 0
        if let chosen = choices.sheet, sheets.contains(chosen) {
            (index, result) = (chosen, filled(file.sheets[chosen], choices, parts))
        } else {
            // What was chosen was chosen for the sheet that was shown.
            let all = sheets.prefix(ImportKind.mostSheets).map { place in
                (
                    index: place,
                    form: filled(
                        file.sheets[place], choices.seen == nil || choices.seen == place ? choices : ImportChoices(),
                        parts)
                )
            }
            let complete = all.filter { $0.form.isComplete }
            let settled = complete.filter(\.form.isSettled), rivals = settled.isEmpty ? complete : settled
            if let best = rivals.first ?? all.first(where: { $0.form.isRecognised }) ?? all.first {
                (index, result) = (best.index, best.form)
            }
            let others = rivals.dropFirst().filter { $0.form.form.fields != result.form.fields }.map { $0.index }
            if !others.isEmpty {
                result.fault(sheets: ([index] + others).map { file.sheets[$0].name ?? String($0 + 1) })
            }
        }
        let sheet = file.sheets.indices.contains(index) ? file.sheets[index] : Sheet(rows: [])
        if !choices.isTurned, !result.isComplete, !result.faults.isEmpty, let turned = sheet.turned,
            filled(turned, ImportChoices(), parts).isComplete
        {
            result.faultTurned(self)
        }
        result.notes = file.notes(index) + result.notes
        result.faults += choices.faults(in: sheet, self)
        return (index, result)
    }
}

extension ImportedForm {
    fileprivate mutating func fault(sheets: [String]) {
        let names = { (language: Language) in SheetFile.list(sheets, language) }
        fault(
            nil, nil, Text(phrase: "mehrere Blätter, die es sein können: \(names, "sheets")"),
            Text(phrase: "eines davon; es lässt sich unten wählen: „Blatt“"))
    }

    /// On its side the table is one of these. What was found besides was read across its rows.
    fileprivate mutating func faultTurned(_ kind: ImportKind) {
        faults = []
        form = FormData()
        let row =
            switch kind {
            case .edition: Text(phrase: "eine Zeile je Entgeltgruppe")
            case .key: Text(phrase: "eine Zeile je Gemeinde")
            case .plan: Text(phrase: "eine Zeile je Stelle")
            }
        fault(
            nil, nil, Text(phrase: "eine Tabelle, die quer steht: Überschriften in der ersten Spalte"),
            Text(phrase: "\(row, "row"); sie lässt sich unten drehen: „Die Tabelle lesen“"))
    }
}

extension SheetFile {
    /// What a file has besides the sheet that was read.
    func notes(_ index: Int) -> [Text] {
        var notes: [Text] = []
        if sheets.count + unread.count > 1, sheets.indices.contains(index), let name = sheets[index].name {
            let count = sheets.count + unread.count
            notes.append(
                index == 0
                    ? Text(phrase: "Gelesen wurde das erste von \(count, "count") Blättern: „\(name, "name")“.")
                    : Text(
                        phrase: "Gelesen wurde Blatt \(index + 1, "index") von \(count, "count"): „\(name, "name")“."))
        }
        if !unread.isEmpty {
            notes.append(
                Text(
                    phrase: "Zu groß und nicht gelesen: \({ SheetFile.list(unread, $0) }, "unread")."))
        }
        if !hidden.isEmpty {
            notes.append(
                Text(
                    phrase: "Ausgeblendete Blätter, nicht gelesen: \({ SheetFile.list(hidden, $0) }, "hidden")."))
        }
        if others > 0 {
            notes.append(
                Text(
                    phrase: """
                        Gelesen als Gemeindeverzeichnis (GV100AD): die Sätze der Gemeinden; \(others, "others") andere \
                        Sätze sind \
                        nicht übernommen.
                        """))
        }
        return notes
    }

    fileprivate static func list(_ names: [String], _ language: Language) -> String {
        names.prefix(8).map { language.conventions.quoted($0) }.joined(separator: ", ")
            + (names.count > 8 ? Phrase(" und weitere").in(language) : "")
    }
}
