import Costing
import Decisions
import Documents

/// What a provision makes of a requirement that is there already.
struct ReadingForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var provisions: [Recorded<Provision>] { parts.matter.law.provisions.all }
    private var requirements: [Recorded<Requirement>] { parts.matter.law.requirements.all }

    var folded: HTML? {
        provisions.isEmpty || requirements.isEmpty ? nil
            : parts.folded(words("Festhalten, was eine Fundstelle zu einer Voraussetzung sagt", "Record what a provision says on a requirement"), html())
    }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "reading-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/readings"))">
            \(fields.problem(error))
            \(fields.choice("requirement", words("Voraussetzung", "Requirement"), requirements.map { ($0.header.id, $0.content.title.in(page.language)) }))
            \(fields.choice("provision", words("Fundstelle", "Provision"), provisions.map { ($0.header.id, $0.content.citation.in(page.language)) }))
            \(fields.choice("force", words("Wie verbindlich", "How binding"), Requirement.Force.allCases.map { ($0.rawValue, words.force($0)) }))
            \(fields.text("says", words("Was sie dazu sagt", "What it says on it")))
            \(fields.line("quotation", words("Wörtlich, so kurz wie nötig", "Verbatim, as short as needed"), required: false))
            \(fields.date("on", words("Datum", "Date"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Lesart eintragen", "Enter the reading"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard let requirement = requirements.first(where: { $0.header.id == form["requirement"] }) else {
            throw Site.unknown(form["requirement"], of: requirements) { $1.content.title.in($0.language) }
        }
        guard let provision = provisions.first(where: { $0.header.id == form["provision"] }) else {
            throw Site.unknown(form["provision"], of: provisions) { $1.content.citation.in($0.language) }
        }
        guard let force = Requirement.Force(rawValue: form["force"]) else {
            throw Site.unknown(form["force"], of: Requirement.Force.allCases) { $0.force($1) }
        }
        guard !form["says"].isEmpty else {
            throw PageError.badForm(Text("kein Inhalt", en: "no content"), expected: Text("was die Fundstelle dazu sagt", en: "what the provision says on it"))
        }
        let quotation = form["quotation"]
        return Entry(
            try Site.header(form, id: Site.newID("lesart"), today: today),
            ReadingAdded(requirement: requirement.id, reading: .init(of: provision.id, force, says: Text(form["says"]), quoted: quotation.isEmpty ? nil : quotation)))
    }
}
