import Costing
import Decisions
import Documents

/// What has become of a mandate.
struct StatusForm: PlainForm {
    static let path = "mandates", place = "/mandates"
    let parts: Parts

    var title: String { words("Einen Sachstand eintragen", "Enter a status report") }
    var button: String { words("Sachstand eintragen", "Enter the status report") }
    var origin: OriginFields { OriginFields(parts, words("Datum", "Date")) }

    private var mandate: FormField<Recorded<Mandate>> {
        Field.choice("mandate", words("Auftrag", "Mandate"), of: matter.mandates.mandates) {
            Text("\($0.mark) · \($0.title.de)", en: "\($0.mark) · \($0.title.in(.en))")
        }.chosen(Text("zu welchem Auftrag", en: "on which mandate"))
    }
    private var status: FormField<StatusReport.Status> {
        Field.choice("status", words("Sachstand", "Status")) { $0.status($1) }
            .chosen(Text("was daraus geworden ist", en: "what has become of it"))
    }
    private var text: FormField<Text> {
        Field.authored("text", words("Was zu berichten ist", "What there is to report"), hint: words(
            "Auch „keine neuen Erkenntnisse“ ist ein Sachstand.", "“Nothing new” is a status, too."), isLong: true)
            .required(Text("was zu berichten ist", en: "what there is to report"))
    }

    var fields: [any FormPiece] { mandate; status; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("sachstand", StatusReport(mandate: read[mandate].id, status: read[status], text: read[text]))]
    }
}
