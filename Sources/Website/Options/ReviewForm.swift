import Costing
import Decisions
import Documents

/// When to look again: on a day, or once something happens.
struct ReviewForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var options: [Recorded<Option>] { parts.matter.options.options.all }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "review-")
        let triggers = Review.Trigger.allCases.map { ("trigger-" + $0.rawValue, words.trigger($0)) }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/reviews"))">
            \(fields.problem(error))
            \(fields.authored("title", words("Was neu zu prüfen ist", "What to look at again")))
            \(fields.choice("option", words("Zur Variante", "On the option"), options.map { ($0.header.id, $0.content.title.in(page.language)) }, blank: "–"))
            \(fields.line("look-again-on", words("An diesem Tag", "On this day"), required: false, type: "date"))
            \(fields.checks(words("Oder durch", "Or upon"), triggers))
            \(FigureLimit(parts: parts, name: "once").fields(fields, words("Oder sobald diese Kennzahl", "Or once this figure")))
            \(parts.origin(fields, words("Gesetzt am", "Set on")))
            <button class="kern-btn kern-btn--primary">\(words("Wiedervorlage setzen", "Set the review"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        let title = try form.authored("title", Text("was neu zu prüfen ist", en: "what to look at again"))
        let option = try parts.chosen(form["option"], of: options) { $0.content.title }
        let triggers = try form.ticked("trigger", of: Review.Trigger.allCases.map(\.rawValue)).compactMap { Review.Trigger(rawValue: $0) }
        return Entry(
            try Site.header(form, id: Site.newID("wiedervorlage"), today: today),
            Review(
                title: title, option: option?.id, on: try form.day("look-again-on"),
                onceAny: triggers.isEmpty ? nil : triggers, onceMet: try FigureLimit(parts: parts, name: "once").predicate(form)))
    }
}
