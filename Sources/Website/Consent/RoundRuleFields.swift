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
            FormOption(rule.description, Text(each: { Words($0).rule(rule) }), Choice.standard(rule))
        }
        let other = FormOption(
            Self.other, Text(phrase: "eine andere, unten eingetragene"),
            Choice.other)
        return Field.choice(
            "rule", words("Das Einvernehmen ist erreicht, wenn"),
            usual + [other],
            blank: words(
                "keine bestimmt: gerechnet wird, dass alle zustimmen müssen (eigene Annahme)"))
    }
    private var text: FormField<String?> {
        Field.line(
            Self.written, words("Eine andere Regel"),
            hint: words(
                "In der Schreibweise der Regeln, etwa: more than 1/2 of heads and at least 3/5 of inhabitants"))
    }

    /// Nil: the strength's own rule.
    var field: FormField<ResultRule?> {
        Field.group("result-rule", words("Regel für das Ergebnis")) {
            choice
            text
        } value: { input throws(FieldMistake) in
            try rule(input)
        }.filling("rule")
    }

    private func rule(_ input: FormInput) throws(FieldMistake) -> ResultRule? {
        let typed = try text.value(input)
        switch (try choice.value(input), typed) {
        case (nil, nil): return nil
        case (.standard(let rule), nil): return rule
        case (.standard(let rule), let typed?) where rule.description == typed: return rule
        case (.standard(let rule), let typed?):
            throw FieldMistake(
                Self.written,
                found: Text(
                    phrase: "zwei Regeln: „\({ Words($0).rule(rule) }, "rule")“ und „\(typed, "typed")“"),
                expected: Text(phrase: "eine gewählte oder eine geschriebene"))
        case (.other, nil):
            throw FieldMistake(
                Self.written, found: Text(phrase: "keine Regel"),
                expected: Text(phrase: "die andere Regel, etwa: more than 1/2 of heads"))
        case (.other, let typed?), (nil, let typed?):
            do { return try ResultRule(parsing: typed) } catch {
                throw FieldMistake(
                    Self.written,
                    Refusal(
                        Text(
                            phrase: "Die Regel „\(typed, "typed")“ ist nicht zu lesen. \(error.message, "message")")))
            }
        }
    }

    /// What stands in the fields for a rule.
    func filled(_ rule: ResultRule?) -> [String: String] {
        guard let rule, !ResultRule.standard.contains(rule) else { return ["rule": rule?.description ?? ""] }
        return ["rule": Self.other, Self.written: rule.description]
    }
}
