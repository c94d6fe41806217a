import Costing
import Decisions
import Documents

/// By which rule a round reaches its agreement: one of the usual, or one that is written.
struct RoundRuleFields {
    private enum Choice {
        case standard(ResultRule)
        /// Written below it.
        case other
    }
    private static let other = "other", written = "rule-text"
    let words: Words

    private var choice: FormField<Choice?> {
        let usual = ResultRule.standard.map { rule in
            FormOption(rule.description, Text(Words(.de).rule(rule), en: Words(.en).rule(rule)), Choice.standard(rule))
        }
        let other = FormOption(Self.other, Text("eine andere, unten eingetragene", en: "another one, written below"),
            Choice.other)
        return Field.choice("rule", words("Das Einvernehmen ist erreicht, wenn", "Agreement is reached if"),
            usual + [other], blank: words(
            "keine bestimmt: gerechnet wird, dass alle zustimmen müssen (eigene Annahme)",
            "none set: taken is that all must consent (our own assumption)"))
    }
    private var text: FormField<String?> {
        Field.line(Self.written, words("Eine andere Regel", "Another rule"), hint: words(
            "In der Schreibweise der Regeln, etwa: more than 1/2 of heads and at least 3/5 of inhabitants",
            "As rules are written, such as: more than 1/2 of heads and at least 3/5 of inhabitants"))
    }

    /// Nil: the strength's own rule.
    var field: FormField<ResultRule?> {
        Field.group("result-rule", words("Regel für das Ergebnis", "Rule for the result")) {
            choice
            text
        } value: { input throws(FieldMistake) in try rule(input) }
    }

    private func rule(_ input: FormInput) throws(FieldMistake) -> ResultRule? {
        let typed = try text.value(input)
        switch (try choice.value(input), typed) {
        case (nil, nil): return nil
        case (.standard(let rule), nil): return rule
        case (.standard(let rule), let typed?) where rule.description == typed: return rule
        case (.standard(let rule), let typed?):
            throw FieldMistake(
                Self.written, found: Text(
                    "zwei Regeln: „\(Words(.de).rule(rule))“ und „\(typed)“",
                        en: "two rules: “\(Words(.en).rule(rule))” and “\(typed)”"),
                expected: Text("eine gewählte oder eine geschriebene",
                    en: "one that is chosen, or one that is written"))
        case (.other, nil):
            throw FieldMistake(
                Self.written, found: Text("keine Regel", en: "no rule"),
                expected: Text("die andere Regel, etwa: more than 1/2 of heads",
                    en: "the other rule, such as: more than 1/2 of heads"))
        case (.other, let typed?), (nil, let typed?):
            do { return try ResultRule(parsing: typed) } catch {
                throw FieldMistake(Self.written, Refusal(Text(
                    "Die Regel „\(typed)“ ist nicht zu lesen. \(error.message.de)",
                        en: "The rule “\(typed)” cannot be read. \(error.message.in(.en))")))
            }
        }
    }

    /// What stands in the fields for a rule.
    func filled(_ rule: ResultRule?) -> [String: String] {
        guard let rule, !ResultRule.standard.contains(rule) else { return ["rule": rule?.description ?? ""] }
        return ["rule": Self.other, Self.written: rule.description]
    }
}
