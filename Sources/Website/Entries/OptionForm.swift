import Costing
import Decisions
import Documents

/// One way to go, with what speaks for it and against it.
struct OptionForm {
    let parts: Parts
    var words: Words { parts.words }
    private var questions: [Recorded<Question>] { parts.matter.options.questions.all }
    private var plans: [Recorded<PostPlan>] { parts.matter.costs.plans.all }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: parts.page, input: input, prefix: "option-")
        func title(_ text: Text) -> String { text.in(parts.page.language) }
        let perLine = words("Je Zeile ein Grund, auf Deutsch.", "One reason a line, in German.")
        return """
            <form class="kern-form" method="post" action="\(parts.page.link("/matters/\(parts.view.id)/options"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Wie die Variante heißt", "What the option is called")))
            \(fields.authored("text", words("Was sie bedeutet", "What it means"), isLong: true))
            \(fields.choice("answers", words("Sie beantwortet die Frage", "It answers the question"), questions.map { ($0.header.id, title($0.content.title)) }, blank: "–"))
            \(fields.choice("course", words("Das Vorhaben wird damit", "By it the project is"), Option.Course.allCases.map { ($0.rawValue, name($0).in(parts.page.language)) }))
            \(fields.check("costs", words("verursacht die Mehrkosten der Kostenrechnung", "causes the extra cost of the cost model")))
            \(fields.choice("plan", words("Gerechnet mit dem Stellenplan", "Reckoned with the staffing plan"), plans.map { ($0.header.id, title($0.content.title)) }, blank: words("der Kostenrechnung", "of the cost model")))
            \(fields.text("for", words("Dafür spricht", "In favour"), hint: perLine, required: false))
            \(fields.text("against", words("Dagegen spricht", "Against"), hint: perLine, required: false))
            \(parts.origin(fields, words("Vorgeschlagen am", "Proposed on")))
            <button class="kern-btn kern-btn--primary">\(words("Variante eintragen", "Enter the option"))</button>
            </form>
            """
    }

    private func name(_ course: Option.Course) -> Text {
        switch course {
        case .pursues: Text("verfolgt", en: "pursued")
        case .putsOff: Text("aufgeschoben; zu wählen nur mit Wiedervorlage", en: "put off; to be chosen only with a review")
        case .forgoes: Text("aufgegeben", en: "given up")
        }
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("wie die Variante heißt", en: "what the option is called"))
        let text = try form.authored("text", Text("was die Variante bedeutet", en: "what the option means"))
        guard let course = Option.Course(rawValue: form["course"]) else {
            throw Site.unknown(form["course"], of: Option.Course.allCases) { name($1).in($0.language) }
        }
        return Entry(
            try Site.header(form, id: Site.newID("variante"), today: today),
            Option(
                called: title, text: text, answers: try parts.chosen(form["answers"], of: questions) { $0.content.title }?.id, course: course,
                costs: form["costs"] == "on", plan: try parts.chosen(form["plan"], of: plans) { $0.content.title }?.id,
                pros: form.lines("for"), cons: form.lines("against")))
    }
}
