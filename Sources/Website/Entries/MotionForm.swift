import Costing
import Decisions
import Documents

/// A motion, and who moves it.
struct MotionForm {
    let parts: Parts
    var words: Words { parts.words }
    /// Groups first: they move most.
    private var movers: [Recorded<Organization>] {
        let all = parts.matter.council.organizations
        return all.filter { $0.content.kind == .group } + all.filter { $0.content.kind != .group }
    }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: parts.page, input: input, prefix: "motion-")
        return """
            <form class="kern-form" method="post" action="\(parts.page.link("/matters/\(parts.view.id)/motions"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Was beantragt wird, in einem Satz", "What is moved, in one sentence")))
            \(fields.authored("text", words("Wortlaut oder Begründung", "Wording or reasons"), isLong: true, required: false))
            \(fields.checks(words("Wer den Antrag stellt", "Who moves it"), movers.map { ("mover-" + $0.header.id, $0.content.name.in(parts.page.language)) }))
            \(parts.origin(fields, words("Gestellt am", "Moved on")))
            <button class="kern-btn kern-btn--primary">\(words("Antrag eintragen", "Enter the motion"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("was beantragt wird", en: "what is moved"))
        let by = try form.ticked("mover", of: movers.map(\.header.id)).map { OrganizationID($0) }
        return Entry(try Site.header(form, id: Site.newID("antrag"), today: today), Motion(called: title, by: by, text: try form.authored("text")))
    }
}
