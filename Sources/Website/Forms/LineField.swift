import Costing
import Decisions
import Documents

/// One line, or several, as typed; nil where nothing was.
extension Field {
    static func line(
        _ name: String, _ label: String, hint: String? = nil, type: HTML = "text", attributes: HTML? = nil
    ) -> FormField<String?> {
        let look = FieldLook(name: name, label: label, hint: hint, attributes: attributes)
        return FormField(look) { look, drawing in
            let attributes = drawing.attributes(look, class: "kern-form-input__input")
            return drawing.field(
                look,
                """
                <input type="\(type)"\(attributes.head) \
                name="\(look.name)" value="\(drawing.shown(look))"\(attributes.tail)>
                """)
        } value: { input in
            let text = input[name]
            return text.isEmpty ? nil : text
        }
    }

    static func long(_ name: String, _ label: String, hint: String? = nil, rows: Int = 3) -> FormField<String?> {
        FormField(FieldLook(name: name, label: label, hint: hint)) { look, drawing in
            let attributes = drawing.attributes(look, class: "kern-form-input__input")
            // A line break at the start would be lost.
            let typed = drawing.shown(look), start: HTML? = typed.first?.isNewline == true ? "\n" : nil
            return drawing.field(
                look,
                """
                <textarea\(attributes.head) name="\(look.name)" rows="\(rows)"\(attributes.tail)>\
                \(start)\(typed)</textarea>
                """)
        } value: { input in
            let text = input[name]
            return text.isEmpty ? nil : text
        }
    }
}

extension FormField where Value == String? {
    /// As a text of the matter, in German.
    var text: FormField<Text?> { map { $0.map { Text($0) } } }
}

extension FormField where Value == String {
    var text: FormField<Text> { map { Text($0) } }
}

extension Field {
    /// What is carried along unseen.
    static func hidden(_ name: String, _ value: String) -> FormField<String> {
        FormField<String>(FieldLook(name: name, label: name, value: value, isHidden: true)) { look, drawing in
            "<input type=\"hidden\" name=\"\(look.name)\" value=\"\(look.value)\">"
        } value: { input in
            input[name]
        }
    }
}

extension Field {
    /// One thing a line.
    static func lines(_ name: String, _ label: String, hint: String? = nil) -> FormField<[Text]> {
        long(name, label, hint: hint).map { _, input throws(FieldMistake) in input.data.lines(name) }
    }
}

extension Field {
    static func day(_ name: String, _ label: String, hint: String? = nil) -> FormField<Day?> {
        line(name, label, hint: hint, type: "date").map { typed, _ throws(FieldMistake) in
            guard let typed else { return nil }
            guard let day = Day(iso: typed) else {
                throw FieldMistake(
                    name, found: Site.quoted(typed),
                    expected: Text(phrase: "ein Tag wie 2013-01-31"))
            }
            return day
        }
    }
}

extension FormData {
    /// What stands in a field, a line each.
    func lines(_ name: String) -> [Text] {
        self[name].split(whereSeparator: \.isNewline).map { String($0.drop { $0.isWhitespace }) }
            .filter { !$0.isBlank }.map { Text($0) }
    }
}
