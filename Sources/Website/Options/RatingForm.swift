import Costing
import Decisions
import Documents

/// How one committee or municipality rates the fields of action.
struct RatingForm: PlainForm {
    static let path = "ratings", place = "/options"
    let parts: Parts
    private var rated: [Recorded<FieldOfAction>] { matter.options.fields.all }

    var title: String { words("Eine Bewertung eintragen", "Enter a rating") }
    var button: String { words("Bewertung eintragen", "Enter the rating") }
    var origin: OriginFields { OriginFields(parts, words("Datum der Bewertung", "Date of the rating")) }
    var isOffered: Bool { !rated.isEmpty }

    private var round: FormField<String> {
        Field.line("round", words("Name der Bewertungsrunde", "Name of the round of rating"), hint: words(
            "Was denselben Namen hat, gehört zusammen.", "What has the same name belongs together."))
            .required(Text("wie die Bewertungsrunde heißt", en: "what the round of rating is called"),
                found: Text("kein Name der Runde", en: "no name of the round"))
            .filled(matter.fieldWeighings.last?.round ?? "")
    }
    /// Organizations of the county, then the municipalities.
    private var rater: FormField<String> {
        let council = matter.council
        let all = council.organizations.map { FormOption($0.header.id, $0.content.name, $0.header.id) }
            + council.municipalities.map { FormOption($0.header.id, $0.content.name, $0.header.id) }
        return Field.choice("by", words("Wer bewertet", "Who rates"), all).chosen(Text("wer bewertet", en: "who rates"))
    }
    private var ratings: FormField<[FieldsRated.Rating]> {
        let scores = (1...5).map { score in
            let word = switch score {
            case 1: Text("1 – nicht wichtig", en: "1 – not important")
            case 5: Text("5 – sehr wichtig", en: "5 – very important")
            default: Text(String(score))
            }
            return FormOption(String(score), word, score)
        }
        let fields = rated.map { field in
            (field.id, Field.choice(
                "field-" + field.header.id, field.content.title.in(page.language), scores,
                    blank: words("nicht bewertet", "not rated")))
        }
        return Field.group("ratings", words("Wie wichtig sind die Felder?", "How important are the fields?")) {
            fields.map { $0.1 as any FormPiece }
        } value: { input throws(FieldMistake) in
            var ratings: [FieldsRated.Rating] = []
            for (id, field) in fields {
                if let score = try field.value(input) { ratings.append(FieldsRated.Rating(field: id, score: score)) }
            }
            return ratings
        }
    }
    private var text: FormField<Text?> { Field.authored("text", words("Begründung", "Reason"), isLong: true) }
    private var changes: FormField<Bool> {
        Field.check("changes",
            words("ändert die frühere Bewertung in dieser Runde", "changes the earlier rating in this round"))
    }

    var fields: [any FormPiece] { round; rater; ratings; text; changes }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("bewertung", FieldsRated(
            round: read[round], by: read[rater], ratings: read[ratings], changes: read[changes] ? true : nil,
                text: read[text]))]
    }
}
