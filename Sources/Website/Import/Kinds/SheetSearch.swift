import Decisions
import Documents

extension ImportKind {
    /// So many sheets are looked through.
    private static let mostSheets = 60

    /// The sheet that is such a table; where several are, one is asked for. Where none is, the
    /// first that looks like one, or else the first.
    func filled(_ file: SheetFile, _ choices: ImportChoices, _ parts: Parts) -> (sheet: Int, form: ImportedForm) {
        let sheets = file.sheets.indices.filter { !file.sheets[$0].rows.isEmpty }
        var result = ImportedForm(), index = 0
        if let chosen = choices.sheet, sheets.contains(chosen) {
            (index, result) = (chosen, filled(file.sheets[chosen], choices, parts))
        } else {
            // What was chosen was chosen for the sheet that was shown.
            let all = sheets.prefix(ImportKind.mostSheets).map { place in
                (index: place, form: filled(file.sheets[place], choices.seen == nil || choices.seen == place ? choices : ImportChoices(), parts))
            }
            let complete = all.filter { $0.form.isComplete }
            let settled = complete.filter(\.form.isSettled), rivals = settled.isEmpty ? complete : settled
            if let best = rivals.first ?? all.first(where: { $0.form.isRecognised }) ?? all.first { (index, result) = (best.index, best.form) }
            let others = rivals.dropFirst().filter { $0.form.form.fields != result.form.fields }.map { $0.index }
            if !others.isEmpty { result.fault(sheets: ([index] + others).map { file.sheets[$0].name ?? String($0 + 1) }) }
        }
        let sheet = file.sheets.indices.contains(index) ? file.sheets[index] : Sheet(rows: [])
        if !choices.isTurned, !result.isComplete, !result.faults.isEmpty, let turned = sheet.turned, filled(turned, ImportChoices(), parts).isComplete {
            result.faultTurned(self)
        }
        result.notes = file.notes(index) + result.notes
        result.faults += choices.faults(in: sheet, self)
        return (index, result)
    }
}

extension ImportedForm {
    fileprivate mutating func fault(sheets: [String]) {
        func list(_ open: String, _ close: String, _ more: String) -> String {
            sheets.prefix(8).map { open + $0 + close }.joined(separator: ", ") + (sheets.count > 8 ? more : "")
        }
        fault(nil, nil, Text("mehrere Blätter, die es sein können: \(list("„", "“", " und weitere"))", en: "several sheets that it can be: \(list("“", "”", " and more"))"),
              Text("eines davon; es lässt sich unten wählen: „Blatt“", en: "one of them; it can be chosen below: “Sheet”"))
    }

    /// On its side the table is one of these. What was found besides was read across its rows.
    fileprivate mutating func faultTurned(_ kind: ImportKind) {
        faults = []
        form = FormData()
        let row = switch kind {
        case .edition: Text("eine Zeile je Entgeltgruppe", en: "a row for each pay group")
        case .key: Text("eine Zeile je Gemeinde", en: "a row for each municipality")
        case .plan: Text("eine Zeile je Stelle", en: "a row for each post")
        }
        fault(nil, nil, Text("eine Tabelle, die quer steht: Überschriften in der ersten Spalte", en: "a table that lies on its side: headings in the first column"),
              Text("\(row.de); sie lässt sich unten drehen: „Die Tabelle lesen“", en: "\(row.in(.en)); it can be turned below: “Read the table”"))
    }
}

extension SheetFile {
    /// What a file has besides the sheet that was read.
    func notes(_ index: Int) -> [Text] {
        var notes: [Text] = []
        if sheets.count + unread.count > 1, sheets.indices.contains(index), let name = sheets[index].name {
            let count = sheets.count + unread.count
            notes.append(index == 0
                ? Text("Gelesen wurde das erste von \(count) Blättern: „\(name)“.", en: "The first of \(count) sheets was read: “\(name)”.")
                : Text("Gelesen wurde Blatt \(index + 1) von \(count): „\(name)“.", en: "Sheet \(index + 1) of \(count) was read: “\(name)”."))
        }
        if !unread.isEmpty { notes.append(Text("Zu groß und nicht gelesen: \(SheetFile.list(unread, .de)).", en: "Too large and not read: \(SheetFile.list(unread, .en)).")) }
        if !hidden.isEmpty { notes.append(Text("Ausgeblendete Blätter, nicht gelesen: \(SheetFile.list(hidden, .de)).", en: "Hidden sheets, not read: \(SheetFile.list(hidden, .en)).")) }
        if others > 0 { notes.append(Text("Gelesen als Gemeindeverzeichnis (GV100AD): die Sätze der Gemeinden; \(others) andere Sätze sind nicht übernommen.", en: "Read as the register of municipalities (GV100AD): the records of municipalities; \(others) other records are not taken over.")) }
        return notes
    }

    private static func list(_ names: [String], _ language: Language) -> String {
        names.prefix(8).map { language == .de ? "„\($0)“" : "“\($0)”" }.joined(separator: ", ") + (names.count > 8 ? (language == .de ? " und weitere" : " and more") : "")
    }
}
