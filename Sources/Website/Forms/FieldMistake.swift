import Decisions

/// What is wrong with one field of a form.
struct FieldMistake: Error, Hashable {
    /// The field's name in the form.
    var field: String
    var sentence: Text

    init(_ field: String, found: Text, expected: Text) {
        self.field = field
        sentence = Text(phrase: "Gefunden: \(found, "found"). Erwartet: \(expected, "expected").")
    }

    init(_ field: String, sentence: Text) { (self.field, self.sentence) = (field, sentence) }

    /// A rule that says no, where it is about one field.
    init(_ field: String, _ refusal: Refusal) {
        self.init(field, sentence: refusal.sentence)
    }
}

extension Refusal {
    /// The rule, and what helps.
    var sentence: Text {
        Text(each: { language in
            [rule.in(language), help?.in(language)].compactMap { $0 }.joined(separator: " ")
        })
    }
}

/// All that is wrong with a form: it is told at once.
struct FormMistakes: Error {
    var all: [FieldMistake]
}

extension Text {
    /// What was found in a field that was left empty.
    static let nothing = Text(phrase: "nichts")
    static let noChoice = Text(phrase: "keine Auswahl")
}
