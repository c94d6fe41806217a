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
        if isConfirmed { notes.append(Text(phrase: "Bestätigt: \(text, "text").")) }
        return isConfirmed
    }

    /// What is counted is neither inhabitants nor bases of the levy, as far as can be told.
    mutating func faultMeasure(_ measure: String, unit: String = "", _ row: Int?, _ column: Int) {
        let unit = unit.isEmpty ? "" : " (\(unit))"
        let found =
            measure.isEmpty
            ? Text(phrase: "nichts, das sagt, was gezählt ist")
            : Text(
                phrase: "„\(measure, "measure")“\(unit, "unit"): nach dem Wort weder Einwohner noch Umlagegrundlagen")
        fault(row, column, found, Text(phrase: "was die Zahlen sind; es lässt sich unten wählen: „Die Gewichte sind“"))
    }
}
