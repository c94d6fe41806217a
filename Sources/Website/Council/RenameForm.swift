import Costing
import Decisions
import Documents

/// A municipality that goes on under another name.
struct RenameForm: PlainForm {
    static let path = "renamed-bodies", place = "/bodies"
    let parts: MatterWriter

    var title: String {
        words("Festhalten, dass eine Gemeinde anders heißt")
    }
    var button: String { words("Neuen Namen eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Heißt so seit dem")) }

    private var body: FormField<Recorded<Body>> {
        Field.choice("body", words("Stadt oder Gemeinde"), of: matter.council.municipalities, \.name)
            .chosen(Text(phrase: "welche anders heißt"))
    }
    private var name: FormField<Text> {
        Field.line("name", words("Neuer Name")).text.required(
            Text(phrase: "der neue Name"),
            found: Text(phrase: "kein Name"))
    }

    var fields: [any FormPiece] { body; name }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("umbenennung", BodyRenamed(body: read[body].id, name: read[name]))]
    }
}
