import Costing
import Decisions
import Documents

/// What somebody finds on a requirement, or how somebody with the competence
/// settles a dispute.
struct FindingForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var folded: HTML { parts.folded(words("Einen Befund eintragen oder eine Streitfrage entscheiden", "Enter a finding or settle a dispute"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "finding-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/findings"))">
            \(fields.problem(error))
            \(fields.choice("requirement", words("Voraussetzung", "Requirement"), requirements.map { ($0.header.id, $0.content.title.in(page.language)) }))
            \(fields.choice("status", words("Befund", "Finding"), Finding.Status.allCases.map { ($0.rawValue, words.finding($0)) }))
            \(fields.text("reason", words("Begründung", "Reason")))
            \(fields.choice("settled-by", words("Entschieden durch", "Settled by"), organizations.map { ($0.header.id, $0.content.name.in(page.language)) }, blank: words("niemanden: nur festgestellt", "nobody: only found")))
            \(fields.choice("resolution", words("Beruht auf dem Beschluss", "Rests on the resolution"), resolutions.map { ($0.header.id, $0.content.title.in(page.language)) }, blank: "–"))
            \(fields.date("on", words("Datum", "Date"), page.asOf))
            \(fields.choice("grade", words("Güte", "Grade"), Grade.allCases.map { ($0.rawValue, words.grade($0)) }))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Befund eintragen", "Enter the finding"))</button>
            </form>
            """
    }

    private var requirements: [Recorded<Requirement>] { parts.matter.law.requirements.all }
    private var resolutions: [Recorded<Resolution>] { parts.matter.council.resolutions.all }
    /// Those that can resolve or rule.
    private var organizations: [Recorded<Organization>] { parts.deciders }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard let requirement = requirements.first(where: { $0.header.id == form["requirement"] }) else {
            throw Site.unknown(form["requirement"], of: requirements) { $1.content.title.in($0.language) }
        }
        guard let status = Finding.Status(rawValue: form["status"]) else {
            throw Site.unknown(form["status"], of: Finding.Status.allCases) { $0.finding($1) }
        }
        guard !form["reason"].isEmpty else {
            throw PageError.badForm(Text("keine Begründung", en: "no reason"), expected: Text("ein Satz, der den Befund begründet", en: "a sentence that gives the reason"))
        }
        let organization = try parts.chosen(form["settled-by"], of: organizations) { $0.content.name }
        let resolution = try parts.chosen(form["resolution"], of: resolutions) { $0.content.title }
        return Entry(
            try Site.header(form, id: Site.newID("befund"), today: today, grade: try parts.grade(form["grade"])),
            Finding(on: requirement.id, status, reason: Text(form["reason"]), settledBy: organization?.id, by: resolution?.id))
    }
}

extension Parts {
    /// What a choice of a form names; nil where it is left blank.
    func chosen<C: Content>(_ id: String, of choices: [Recorded<C>], name: @escaping (Recorded<C>) -> Text) throws -> Recorded<C>? {
        guard !id.isEmpty else { return nil }
        guard let found = choices.first(where: { $0.header.id == id }) else { throw Site.unknown(id, of: choices) { name($1).in($0.language) } }
        return found
    }

    /// How far the entry can be trusted; official where nothing is said.
    func grade(_ text: String) throws -> Grade {
        guard !text.isEmpty else { return .official }
        guard let grade = Grade(rawValue: text) else { throw Site.unknown(text, of: Grade.allCases) { $0.grade($1) } }
        return grade
    }

    /// Organizations that resolve or rule, councils first.
    var deciders: [Recorded<Organization>] {
        let kinds: [Organization.Kind] = [.council, .committee, .administration, .office, .ministry, .conference]
        return kinds.flatMap { kind in matter.council.organizations.filter { $0.content.kind == kind } }
    }
}
