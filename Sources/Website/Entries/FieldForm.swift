import Costing
import Decisions
import Documents

/// A field of action, which can then be rated.
struct FieldForm: PlainForm {
    static let path = "fields", place = "/options"
    let parts: MatterWriter

    var title: String { words("Ein Handlungsfeld eintragen") }
    var button: String { words("Handlungsfeld eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Genannt am")) }

    private var name: FormField<Text> {
        Field.authored("title", words("Wie das Handlungsfeld heißt"))
            .required(Text(phrase: "wie das Handlungsfeld heißt"))
    }
    private var text: FormField<Text?> { Field.authored("text", words("Näheres"), isLong: true) }
    private var approaches: FormField<[Text]> {
        Field.lines(
            "approaches", words("Was dort getan werden kann"),
            hint: words("Je Zeile ein Ansatz, auf Deutsch."))
    }

    var fields: [any FormPiece] { name; text; approaches }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("feld", FieldOfAction(called: read[name], text: read[text], approaches: read[approaches]))]
    }
}
