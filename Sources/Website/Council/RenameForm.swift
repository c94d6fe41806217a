import Costing
import Decisions
import Documents

/// A municipality that goes on under another name.
struct RenameForm: PlainForm {
    static let path = "renamed-bodies", place = "/bodies"
    let parts: Parts

    var title: String {
        words("Festhalten, dass eine Gemeinde anders heißt", "Record that a municipality has another name")
    }
    var button: String { words("Neuen Namen eintragen", "Enter the new name") }
    var origin: OriginFields { OriginFields(parts, words("Heißt so seit dem", "Called so since")) }

    private var body: FormField<Recorded<Body>> {
        Field.choice("body", words("Stadt oder Gemeinde", "Municipality"), of: matter.council.municipalities, \.name)
            .chosen(Text("welche anders heißt", en: "which one has another name"))
    }
    private var name: FormField<Text> {
        Field.line("name", words("Neuer Name", "New name")).text.required(Text("der neue Name", en: "the new name"),
            found: Text("kein Name", en: "no name"))
    }

    var fields: [any FormPiece] { body; name }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("umbenennung", BodyRenamed(body: read[body].id, name: read[name]))]
    }
}
