import Costing
import Decisions
import Documents

/// What has become of a mandate.
struct StatusForm: PlainForm {
    static let path = "mandates", place = "/mandates"
    let parts: MatterWriter

    var title: String { words("Einen Sachstand eintragen") }
    var button: String { words("Sachstand eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Datum")) }

    private var mandate: FormField<Recorded<Mandate>> {
        Field.choice("mandate", words("Auftrag"), of: matter.mandates.mandates) {
            Text(phrase: "\($0.mark, "mark") · \($0.title, "title")")
        }.chosen(Text(phrase: "zu welchem Auftrag"))
    }
    private var status: FormField<StatusReport.Status> {
        Field.choice("status", words("Sachstand")) { $0.status($1) }
            .chosen(Text(phrase: "was daraus geworden ist", context: "status form"))
    }
    private var text: FormField<Text> {
        Field.authored(
            "text", words("Was zu berichten ist"),
            hint: words(
                "Auch „keine neuen Erkenntnisse“ ist ein Sachstand."), isLong: true
        )
        .required(Text(phrase: "was zu berichten ist"))
    }

    var fields: [any FormPiece] { mandate; status; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("sachstand", StatusReport(mandate: read[mandate].id, status: read[status], text: read[text]))]
    }
}
