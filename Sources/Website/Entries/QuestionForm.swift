import Costing
import Decisions
import Documents

/// Something to be decided, by whom, and what has to be decided first.
struct QuestionForm {
    let parts: Parts
    var words: Words { parts.words }
    private var questions: [Recorded<Question>] { parts.matter.options.questions.all }
    private var requirements: [Recorded<Requirement>] { parts.matter.law.requirements.all }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: parts.page, input: input, prefix: "question-")
        func title(_ text: Text) -> String { text.in(parts.page.language) }
        return """
            <form class="kern-form" method="post" action="\(parts.page.link("/matters/\(parts.view.id)/questions"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Was zu entscheiden ist, als Frage", "What is to be decided, as a question")))
            \(fields.authored("decides", words("Wer entscheidet", "Who decides")))
            \(fields.checks(words("Zuerst zu entscheiden", "To be decided first"), questions.map { ("waits-" + $0.header.id, title($0.content.title)) }))
            \(fields.checks(words("Die Antwort erfüllt die Voraussetzungen", "The answer meets the requirements"), requirements.map { ("serves-" + $0.header.id, title($0.content.title)) }))
            \(fields.authored("text", words("Was dazu zu sagen ist", "What there is to say on it"), isLong: true, required: false))
            \(parts.origin(fields, words("Zu entscheiden seit", "To be decided since")))
            <button class="kern-btn kern-btn--primary">\(words("Frage eintragen", "Enter the question"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("was zu entscheiden ist", en: "what is to be decided"))
        let decides = try form.authored("decides", Text("wer entscheidet", en: "who decides"))
        let waits = try form.ticked("waits", of: questions.map(\.header.id)).map { QuestionID($0) }
        let serves = try form.ticked("serves", of: requirements.map(\.header.id)).map { RequirementID($0) }
        return Entry(
            try Site.header(form, id: Site.newID("frage"), today: today),
            Question(title: title, decides: decides, waitsFor: waits.isEmpty ? nil : waits, serves: serves.isEmpty ? nil : serves, text: try form.authored("text")))
    }
}
