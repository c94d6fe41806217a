import Costing
import Decisions
import Documents

/// How one committee or municipality rates the fields of action.
struct RatingForm: PlainForm {
    static let path = "ratings", place = "/options"
    let parts: MatterWriter
    private var rated: [Recorded<FieldOfAction>] { matter.options.fields.all }

    var title: String { words("Eine Bewertung eintragen") }
    var button: String { words("Bewertung eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Datum der Bewertung")) }
    var isOffered: Bool { !rated.isEmpty }

    private var round: FormField<String> {
        Field.line(
            "round", words("Name der Bewertungsrunde"),
            hint: words(
                "Was denselben Namen hat, gehört zusammen.")
        )
        .required(
            Text(phrase: "wie die Bewertungsrunde heißt"),
            found: Text(phrase: "kein Name der Runde")
        )
        .filled(matter.fieldWeighings.last?.round ?? "")
    }
    /// Organizations of the county, then the municipalities.
    private var rater: FormField<String> {
        let council = matter.council
        let all =
            council.organizations.map { FormOption($0.header.id, $0.content.name, $0.header.id) }
            + council.municipalities.map { FormOption($0.header.id, $0.content.name, $0.header.id) }
        return Field.choice("by", words("Wer bewertet"), all).chosen(Text(phrase: "wer bewertet"))
    }
    private var ratings: FormField<[FieldsRated.Rating]> {
        let scores = (1...5).map { score in
            let word =
                switch score {
                case 1: Text(phrase: "1 – nicht wichtig")
                case 5: Text(phrase: "5 – sehr wichtig")
                default: Text(String(score))
                }
            return FormOption(String(score), word, score)
        }
        let fields = rated.map { field in
            (
                field.id,
                Field.choice(
                    "field-" + field.header.id, field.content.title.in(page.language), scores,
                    blank: words("nicht bewertet", context: "rating form"))
            )
        }
        return Field.group("ratings", words("Wie wichtig sind die Felder?")) {
            fields.map { $0.1 as any FormPiece }
        } value: { input throws(FieldMistake) in
            var ratings: [FieldsRated.Rating] = []
            for (id, field) in fields {
                if let score = try field.value(input) { ratings.append(FieldsRated.Rating(field: id, score: score)) }
            }
            return ratings
        }
    }
    private var text: FormField<Text?> { Field.authored("text", words("Begründung"), isLong: true) }
    private var changes: FormField<Bool> {
        Field.check(
            "changes",
            words("ändert die frühere Bewertung in dieser Runde"))
    }

    var fields: [any FormPiece] { round; rater; ratings; text; changes }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "bewertung",
                FieldsRated(
                    round: read[round], by: read[rater], ratings: read[ratings], changes: read[changes] ? true : nil,
                    text: read[text]))
        ]
    }
}
