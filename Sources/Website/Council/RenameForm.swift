import Costing
import Decisions
import Documents

/// A municipality that goes on under another name.
struct RenameForm {
    let parts: Parts
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var bodies: [Recorded<Body>] { parts.matter.council.municipalities }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "rename-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/renamed-bodies"))">
            \(fields.problem(error))
            \(fields.choice("body", words("Stadt oder Gemeinde", "Municipality"), bodies.map { ($0.header.id, $0.content.name.in(page.language)) }))
            \(fields.line("name", words("Neuer Name", "New name")))
            \(parts.origin(fields, words("Heißt so seit dem", "Called so since")))
            <button class="kern-btn kern-btn--primary">\(words("Neuen Namen eintragen", "Enter the new name"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard let body = bodies.first(where: { $0.header.id == form["body"] }) else {
            throw Site.unknown(form["body"], of: bodies) { $1.content.name.in($0.language) }
        }
        let name = try form.required("name", missing: Text("kein Name", en: "no name"), expected: Text("der neue Name", en: "the new name"))
        return Entry(try Site.header(form, id: Site.newID("umbenennung"), today: today), BodyRenamed(body: body.id, name: name))
    }
}
