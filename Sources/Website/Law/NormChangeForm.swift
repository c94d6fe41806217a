import Costing
import Decisions
import Documents

/// That a norm holds from another day or until one, as has turned out.
struct NormChangeForm: PlainForm {
    static let path = "norm-changes", place = "/law"
    let parts: Parts
    private var norms: [Recorded<Norm>] { matter.normsByRank }

    var title: String {
        words("Festhalten, dass sich eine Vorschrift geändert hat", "Record that an act or regulation has changed")
    }
    var button: String { words("Änderung eintragen", "Enter the change") }
    var origin: OriginFields { OriginFields(parts, words("Bekannt seit", "Known since")) }
    var isOffered: Bool { !norms.isEmpty }

    private var norm: FormField<Recorded<Norm>> {
        Field.choice("norm", words("Vorschrift", "Act or regulation"), of: norms, \.short)
            .chosen(Text("welche sich geändert hat", en: "which one has changed"))
    }
    private var inForce: FormField<Day?> {
        Field.day("in-force", words("Gilt ab", "In force from"),
            hint: words("Leer bleibt es, wie es ist.", "Left blank it stays as it is."))
    }
    private var outOfForce: FormField<Day?> {
        Field.day("out-of-force", words("Gilt bis", "In force until"), hint: words("Der letzte Tag.", "The last day."))
    }
    private var note: FormField<Text> {
        Field.authored("note", words("Was sich geändert hat", "What has changed"), isLong: true)
            .required(Text("was sich geändert hat", en: "what has changed"),
                found: Text("keine Erläuterung", en: "no explanation"))
    }

    var fields: [any FormPiece] { norm; inForce; outOfForce; note }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("normaenderung", NormChanged(
            norm: read[norm].id, inForce: read[inForce], outOfForce: read[outOfForce], note: read[note]))]
    }
}
