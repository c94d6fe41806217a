import Costing
import Decisions
import Documents

/// That a norm holds from another day or until one, as has turned out.
struct NormChangeForm: PlainForm {
    static let path = "norm-changes", place = "/law"
    let parts: MatterWriter
    private var norms: [Recorded<Norm>] { matter.normsByRank }

    var title: String {
        words("Festhalten, dass sich eine Vorschrift geändert hat")
    }
    var button: String { words("Änderung eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Bekannt seit")) }
    var isOffered: Bool { !norms.isEmpty }

    private var norm: FormField<Recorded<Norm>> {
        Field.choice("norm", words("Vorschrift", context: "by itself"), of: norms, \.short)
            .chosen(Text(phrase: "welche sich geändert hat"))
    }
    private var inForce: FormField<Day?> {
        Field.day(
            "in-force", words("Gilt ab", context: "norm change form"),
            hint: words("Leer bleibt es, wie es ist."))
    }
    private var outOfForce: FormField<Day?> {
        Field.day("out-of-force", words("Gilt bis"), hint: words("Der letzte Tag."))
    }
    private var note: FormField<Text> {
        Field.authored("note", words("Was sich geändert hat"), isLong: true)
            .required(
                Text(phrase: "was sich geändert hat"),
                found: Text(phrase: "keine Erläuterung"))
    }

    var fields: [any FormPiece] { norm; inForce; outOfForce; note }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "normaenderung",
                NormChanged(
                    norm: read[norm].id, inForce: read[inForce], outOfForce: read[outOfForce], note: read[note]))
        ]
    }
}
