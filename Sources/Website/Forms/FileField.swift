import Decisions
import Documents

extension Field {
    /// A file that is sent along; nil: none. One with nothing in it proves
    /// nothing, and one that is no PDF is not called one.
    static func file(_ name: String, _ label: String, hint: String) -> FormField<FormData.File?> {
        FormField(FieldLook(name: name, label: label, hint: hint, isFile: true)) { look, drawing in
            let attributes = drawing.attributes(look, class: "kern-form-input__input")
            return drawing.field(
                look,
                "<input type=\"file\"\(attributes.head) name=\"\(look.name)\"\(attributes.tail)>")
        } value: { input throws(FieldMistake) in
            guard let file = input.data.files[name] else { return nil }
            guard !file.bytes.isEmpty else {
                throw FieldMistake(
                    name, found: Text(phrase: "die Datei „\(file.name, "name")“, die leer ist"),
                    expected: Text(phrase: "eine Datei, in der etwas steht"))
            }
            if let wrong = FileBeginning(file.bytes).contradicts(name: file.name) {
                throw FieldMistake(name, found: wrong.found, expected: wrong.expected)
            }
            return file
        }
    }
}
