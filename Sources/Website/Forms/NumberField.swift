import Costing
import Decisions
import Documents

/// Numbers, as the page's language writes them.
extension Field {
    static func number<Number>(
        _ name: String, _ label: String, hint: String? = nil, expected: Text,
        _ read: @escaping (String, Language) -> Number?
    ) -> FormField<Number?> {
        let line = Field.line(name, label, hint: hint, attributes: " inputmode=\"decimal\"")
        return line.map { typed, input throws(FieldMistake) in
            guard let typed else { return nil }
            guard let number = read(typed, input.language) else {
                throw FieldMistake(name, found: Site.quoted(typed), expected: expected)
            }
            return number
        }
    }
}
