import Decisions
import Documents

/// What somebody writes. German is the language of record: an English page
/// asks for it, and for English beside it.
extension Field {
    static func authored(
        _ name: String, _ label: String, hint: String? = nil,
        isLong: Bool = false
    ) -> FormField<Text?> {
        func field(
            _ look: FieldLook, as name: String, _ label: String, _ hint: String?,
            _ isRequired: Bool
        ) -> FormField<String?> {
            var field: FormField<String?> = isLong ? long(name, label, hint: hint) : line(name, label, hint: hint)
            field.look.isRequired = isRequired
            if name == look.name { field.look.value = look.value }
            return field
        }
        return FormField(FieldLook(name: name, label: label, hint: hint)) { look, drawing in
            let english = name + "-en"
            guard drawing.page.language == .en else {
                // What was typed on the English page is not lost on the German one.
                let also =
                    drawing.input[english].isEmpty
                    ? nil : field(look, as: english, look.label + ", auf Englisch", nil, false).drawn(drawing)
                return "\(field(look, as: name, look.label, look.hint, look.isRequired).drawn(drawing))\(also)"
            }
            let record = [look.hint, "German is the language of record."].compactMap { $0 }.joined(separator: " ")
            return """
                \(field(look, as: name, look.label + ", in German", record, look.isRequired).drawn(drawing))\
                \(field(look, as: english, look.label + ", in English", nil, false).drawn(drawing))
                """
        } value: { input throws(FieldMistake) in
            let german = input[name], english = input[name + "-en"]
            guard !german.isEmpty || english.isEmpty else {
                throw FieldMistake(
                    name, found: Text(phrase: "ein Text nur auf Englisch"),
                    expected: Text(phrase: "auch der deutsche Wortlaut; er ist maßgeblich"))
            }
            return german.isEmpty ? nil : Text(german, en: english.isEmpty ? nil : english)
        }
    }
}
