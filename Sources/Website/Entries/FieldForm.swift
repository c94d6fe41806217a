import Costing
import Decisions
import Documents

/// A field of action, which can then be rated.
struct FieldForm {
    let parts: Parts
    var words: Words { parts.words }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: parts.page, input: input, prefix: "field-")
        return """
            <form class="kern-form" method="post" action="\(parts.page.link("/matters/\(parts.view.id)/fields"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Wie das Handlungsfeld heißt", "What the field of action is called")))
            \(fields.authored("text", words("Näheres", "Details"), isLong: true, required: false))
            \(fields.text("approaches", words("Was dort getan werden kann", "What can be done there"), hint: words("Je Zeile ein Ansatz, auf Deutsch.", "One approach a line, in German."), required: false))
            \(parts.origin(fields, words("Genannt am", "Named on")))
            <button class="kern-btn kern-btn--primary">\(words("Handlungsfeld eintragen", "Enter the field of action"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("wie das Handlungsfeld heißt", en: "what the field of action is called"))
        return Entry(
            try Site.header(form, id: Site.newID("feld"), today: today),
            FieldOfAction(called: title, text: try form.authored("text"), approaches: form.lines("approaches")))
    }
}
