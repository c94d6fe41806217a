import Decisions

/// What is asked of a file and can be answered with yes on the page: what was
/// confirmed is recorded with the entry.
struct ReadingQuestion: Hashable, Sendable {
    var id: String
    var text: Text
    var isConfirmed: Bool
}

extension ImportedForm {
    /// Whether it has been confirmed; the page asks for it in any case.
    mutating func asks(_ text: Text, id: String, _ choices: ImportChoices) -> Bool {
        let isConfirmed = choices.confirmed.contains(id)
        questions.append(ReadingQuestion(id: id, text: text, isConfirmed: isConfirmed))
        if isConfirmed {
            let count = form.fields.keys.count { $0.hasPrefix(Confirmed.german) }
            form.fields[Confirmed.german + String(count)] = text.de
            form.fields[Confirmed.english + String(count)] = text.in(.en)
            notes.append(Text("Bestätigt: \(text.de).", en: "Confirmed: \(text.in(.en))."))
        }
        return isConfirmed
    }

    /// What is counted is neither inhabitants nor bases of the levy, as far as can be told.
    mutating func faultMeasure(_ measure: String, unit: String = "", _ row: Int?, _ column: Int) {
        let unit = unit.isEmpty ? "" : " (\(unit))"
        let found = measure.isEmpty
            ? Text("nichts, das sagt, was gezählt ist", en: "nothing that says what is counted")
            : Text("„\(measure)“\(unit): nach dem Wort weder Einwohner noch Umlagegrundlagen", en: "“\(measure)”\(unit): by its word neither inhabitants nor a levy base")
        fault(row, column, found, Text("was die Zahlen sind; es lässt sich unten wählen: „Die Gewichte sind“", en: "what the numbers are; it can be chosen below: “The weights are”"))
    }

    /// The fields of a form that carry what was confirmed of its file.
    enum Confirmed {
        static let german = "read-de-", english = "read-en-"

        static func isOne(_ name: String) -> Bool { name.hasPrefix(german) || name.hasPrefix(english) }

        /// As it was put, in both languages.
        static func texts(_ fields: [String: String]) -> [Text] {
            (0..<200).prefix { fields[german + String($0)] != nil }.map { index in
                let german = fields[Confirmed.german + String(index)] ?? "", english = fields[Confirmed.english + String(index)]
                return Text(String(german.prefix(400)), en: english.map { String($0.prefix(400)) })
            }
        }
    }
}
