import Costing
import Decisions
import Documents

/// Who decides what, by which provision.
struct CompetenceForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var organizations: [Recorded<Organization>] { parts.matter.council.organizations.all }
    private var matter: Matter { parts.matter }
    /// Questions and requirements, by their ids.
    private var subjects: [(id: String, title: Text)] {
        matter.options.questions.map { ($0.header.id, $0.content.title) } + matter.law.requirements.map { ($0.header.id, $0.content.title) }
    }

    var folded: HTML { parts.folded(words("Eine Zuständigkeit eintragen", "Enter a competence"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "competence-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/competences"))">
            \(fields.problem(error))
            \(fields.line("question", words("Was zu entscheiden ist", "What is to be decided")))
            \(fields.line("decides", words("Wer entscheidet, in Worten", "Who decides, in words")))
            \(fields.line("basis", words("Nach welcher Vorschrift", "By which provision")))
            \(fields.checks(words("Wer entscheiden darf; danach wird geprüft", "Who may decide; this is checked"), organizations.map { ("by-" + $0.header.id, $0.content.name.in(page.language)) }))
            \(fields.checks(words("Worüber", "On what"), subjects.map { ("about-" + $0.id, $0.title.in(page.language)) }))
            \(fields.date("on", words("Gilt ab", "Holds from"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Zuständigkeit eintragen", "Enter the competence"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        func text(_ name: String, _ expected: Text) throws -> Text {
            try form.required(name, missing: Text("ein leeres Feld", en: "an empty field"), expected: expected)
        }
        let by = try form.ticked("by", of: organizations.map(\.header.id)), about = try form.ticked("about", of: subjects.map(\.id))
        guard by.isEmpty == about.isEmpty else {
            throw PageError.badForm(
                Text("nur eines von beidem", en: "only one of the two"),
                expected: Text("wer entscheiden darf und worüber, oder beides nur in Worten", en: "who may decide and on what, or both in words only"))
        }
        return Entry(try Site.header(form, id: Site.newID("zustaendigkeit"), today: today), Competence(
            on: try text("question", Text("was zu entscheiden ist", en: "what is to be decided")),
            decides: try text("decides", Text("wer entscheidet", en: "who decides")), basis: try text("basis", Text("die Vorschrift", en: "the provision")),
            by: by, about: about))
    }
}
