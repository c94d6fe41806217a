import Costing
import Decisions
import Documents

/// What an application needs, by which provision, and what shows that it is met.
struct RequirementForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var proof: ProofFields { ProofFields(parts: parts) }
    private var provisions: [Recorded<Provision>] { parts.matter.law.provisions.all }
    private var requirements: [Recorded<Requirement>] { parts.matter.law.requirements.all }

    var folded: HTML { parts.folded(words("Eine Voraussetzung eintragen", "Enter a requirement"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "requirement-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/requirements"))">
            \(fields.problem(error))
            \(fields.line("title", words("Was nötig ist", "What is needed")))
            \(fields.choice("force", words("Wie verbindlich", "How binding"), Requirement.Force.allCases.map { ($0.rawValue, words.force($0)) }))
            \(fields.choice("provision", words("Nach welcher Fundstelle", "By which provision"), provisions.map { ($0.header.id, $0.content.citation.in(page.language)) }, blank: words("keiner", "none")))
            \(fields.line("responsible", words("Wer dafür zuständig ist", "Who is responsible"), required: false))
            \(fields.checks(words("Zuvor nötig", "Needed before it"), requirements.map { ("after-" + $0.header.id, $0.content.title.in(page.language)) }))
            \(proof.html(fields))
            \(fields.text("note", words("Anmerkung", "Note"), required: false))
            \(fields.date("on", words("Verlangt seit", "Required since"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Voraussetzung eintragen", "Enter the requirement"))</button>
            </form>
            """
    }

    /// The requirement, after what names the proof that it asks for.
    func entries(_ form: FormData, today: Day) throws -> [Entry] {
        let title = try form.required("title", missing: Text("keine Voraussetzung", en: "no requirement"), expected: Text("was nötig ist", en: "what is needed"))
        guard let force = Requirement.Force(rawValue: form["force"]) else {
            throw Site.unknown(form["force"], of: Requirement.Force.allCases) { $0.force($1) }
        }
        let header = try Site.header(form, id: Site.newID("voraussetzung"), today: today)
        let provision = try parts.chosen(form["provision"], of: provisions) { $0.content.citation }
        let after = try form.ticked("after", of: requirements.map(\.header.id)).map { RequirementID($0) }
        let shown = try proof.proof(form, of: title.de, header)
        let responsible = form["responsible"], note = form["note"]
        let requirement = Requirement(
            needed: title, force, by: provision.map { .init(of: $0.id, force, says: title, quoted: nil) }, metIf: shown?.predicate,
            responsible: responsible.isEmpty ? nil : Text(responsible), after: after, note: note.isEmpty ? nil : Text(note))
        return [shown?.named, Entry(header, requirement)].compactMap { $0 }
    }
}
