import Costing
import Decisions
import Documents

/// How one committee or municipality rates the fields of action.
struct RatingForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var fieldsOfAction: [Recorded<FieldOfAction>] { parts.matter.options.fields.all }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "rating-")
        let scores = [("1", words("1 – nicht wichtig", "1 – not important")), ("2", "2"), ("3", "3"), ("4", "4"), ("5", words("5 – sehr wichtig", "5 – very important"))]
        let choices = fieldsOfAction.map { fields.choice("field-" + $0.header.id, $0.content.title.in(page.language), scores, blank: words("nicht bewertet", "not rated")) }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/ratings"))">
            \(fields.problem(error))
            \(fields.line("round", words("Name der Bewertungsrunde", "Name of the round of rating"), value: parts.matter.fieldWeighings.last?.round ?? "", hint: words("Was denselben Namen hat, gehört zusammen.", "What has the same name belongs together.")))
            \(fields.choice("by", words("Wer bewertet", "Who rates"), raters.map { ($0.id, $0.name.in(page.language)) }))
            <fieldset class="kern-fieldset"><legend>\(words("Wie wichtig sind die Felder?", "How important are the fields?"))</legend>\(choices)</fieldset>
            \(fields.authored("text", words("Begründung", "Reason"), isLong: true, required: false))
            \(fields.check("changes", words("ändert die frühere Bewertung in dieser Runde", "changes the earlier rating in this round")))
            \(parts.origin(fields, words("Datum der Bewertung", "Date of the rating")))
            <button class="kern-btn kern-btn--primary">\(words("Bewertung eintragen", "Enter the rating"))</button>
            </form>
            """
    }

    /// Organizations of the county, then the municipalities.
    private var raters: [(id: String, name: Text)] {
        parts.matter.council.organizations.map { ($0.header.id, $0.content.name) } + parts.matter.council.municipalities.map { ($0.header.id, $0.content.name) }
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard !form["round"].isEmpty else {
            throw PageError.badForm(Text("kein Name der Runde", en: "no name of the round"), expected: Text("wie die Bewertungsrunde heißt", en: "what the round of rating is called"))
        }
        guard raters.contains(where: { $0.id == form["by"] }) else { throw Site.unknown(form["by"], of: raters) { $1.name.in($0.language) } }
        let ratings = try fieldsOfAction.compactMap { field -> FieldsRated.Rating? in
            let typed = form["field-" + field.header.id]
            guard !typed.isEmpty else { return nil }
            guard let score = Int(typed), (1...5).contains(score) else {
                throw PageError.badForm(Site.quoted(typed), expected: Text("eine Zahl von 1 bis 5 für „\(field.content.title.de)“", en: "a number from 1 to 5 for “\(field.content.title.in(.en))”"))
            }
            return FieldsRated.Rating(field: field.id, score: score)
        }
        return Entry(
            try Site.header(form, id: Site.newID("bewertung"), today: today),
            FieldsRated(
                round: form["round"], by: form["by"], ratings: ratings, changes: form["changes"] == "on" ? true : nil, text: try form.authored("text")))
    }
}
