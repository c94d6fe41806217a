import Costing
import Decisions
import Documents

/// A field of action, which can then be rated.
struct FieldForm: PlainForm {
    static let path = "fields", place = "/options"
    let parts: Parts

    var title: String { words("Ein Handlungsfeld eintragen", "Enter a field of action") }
    var button: String { words("Handlungsfeld eintragen", "Enter the field of action") }
    var origin: OriginFields { OriginFields(parts, words("Genannt am", "Named on")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Wie das Handlungsfeld heißt", "What the field of action is called"))
            .required(Text("wie das Handlungsfeld heißt", en: "what the field of action is called"))
    }
    private var text: FormField<Text?> { Field.authored("text", words("Näheres", "Details"), isLong: true) }
    private var approaches: FormField<[Text]> {
        Field.lines(
            "approaches", words("Was dort getan werden kann", "What can be done there"),
            hint: words("Je Zeile ein Ansatz, auf Deutsch.", "One approach a line, in German."))
    }

    var fields: [any FormPiece] { name; text; approaches }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("feld", FieldOfAction(called: read[name], text: read[text], approaches: read[approaches]))]
    }
}
