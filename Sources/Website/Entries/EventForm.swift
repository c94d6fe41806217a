import Costing
import Decisions
import Documents

/// Something that happened, or a circumstance that a decision has to know.
struct EventForm {
    /// Something that happened and is nothing more special.
    static let occurrence = "occurrence"
    let parts: Parts
    var words: Words { parts.words }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: parts.page, input: input, prefix: "event-")
        let kinds = [(EventForm.occurrence, words("ein Ereignis", "an event"))]
            + Fact.Topic.allCases.map { ($0.rawValue, words("ein Umstand: ", "a circumstance: ") + words.topic($0)) }
        return """
            <form class="kern-form" method="post" action="\(parts.page.link("/matters/\(parts.view.id)/events"))">
            \(fields.problem(error))
            <p class="kern-hint">\(words("„anderswo“ ist eine Erfahrung, auf die eine Wiedervorlage warten kann.", "“elsewhere” is experience for which a review may wait."))</p>
            \(fields.choice("kind", words("Was es ist", "What it is"), kinds))
            \(fields.authored("title", words("In einem Satz", "In one sentence")))
            \(fields.authored("text", words("Näheres", "Details"), isLong: true, required: false))
            \(parts.origin(fields, words("Geschehen am, oder so seit dem", "Happened on, or so since")))
            <button class="kern-btn kern-btn--primary">\(words("Eintragen", "Enter"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("was geschehen oder zu wissen ist", en: "what happened or is to be known")), text = try form.authored("text")
        if form["kind"] == EventForm.occurrence {
            return Entry(try Site.header(form, id: Site.newID("ereignis"), today: today), Occurrence(called: title, text: text))
        }
        guard let topic = Fact.Topic(rawValue: form["kind"]) else { throw Site.unknown(form["kind"], of: Fact.Topic.allCases) { $0.topic($1) } }
        return Entry(try Site.header(form, id: Site.newID("umstand"), today: today), Fact(on: topic, called: title, text: text ?? title))
    }
}
