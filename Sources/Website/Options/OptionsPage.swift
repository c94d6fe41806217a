import Decisions
import Documents

/// The ways to go, what speaks for and against them, and what is to be
/// decided in which order.
struct OptionsPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// The options side by side.
    var comparison: HTML {
        let options = parts.matter.options.options.all
        guard !options.isEmpty else { return "<p class=\"ev-empty\">\(words("Zu diesem Stand sind keine Varianten beschrieben.", "No options are described as of this day."))</p>" }
        let cost = parts.view.figures["extra-cost"].map { CostAnnex(parts.view, page.language).shown($0) }
        let later = parts.view.figures["extra-cost-without-grant"]?.value.map(page.type.value)
        let answer = parts.view.standing.answer
        var rows: [[Cell]] = []
        rows.append([Cell(words("Mehrkosten im Jahr", "Extra cost a year"), isRowHeader: true)] + options.map {
            guard $0.content.costs else { return Cell(words("keine", "none")) }
            return Cell((cost ?? "–") + (later.map { words(", ohne Förderung \($0)", ", without the grant \($0)") } ?? ""))
        })
        if let answer {
            rows.append([Cell(words("Gemeinden", "Municipalities"), isRowHeader: true)] + options.map {
                Cell($0.content.costs ? answer.content.title.in(page.language) : words("nicht gefragt", "not asked"))
            })
        }
        for effect in parts.matter.options.effects {
            rows.append([Cell(effect.content.title.in(page.language), isRowHeader: true)] + options.map {
                Cell($0.content.costs ? words("noch nicht bezifferbar: ", "not yet quantifiable: ") + effect.content.notYetQuantifiable.in(page.language) : words("unverändert", "unchanged"))
            })
        }
        rows.append([Cell(words("Wiedervorlage", "Review"), isRowHeader: true)] + options.map { Cell($0.content.review?.in(page.language) ?? "–") })
        return page.writer.blocks([.table(Table(
            caption: [.text(words("Die Varianten nebeneinander", "The options side by side"))],
            head: [Cell("")] + options.map { Cell($0.content.title.in(page.language) + (parts.matter.choice(of: $0.id) == nil ? "" : words(" (gewählt)", " (chosen)"))) }, rows: rows))], idPrefix: "options")
    }

    var body: (String, HTML) {
        let title = words("Varianten", "Options")
        let options = parts.matter.options.options.map(option)
        let questions = parts.matter.options.questions.map(question)
        let fields = parts.matter.options.fields.map { field -> HTML in
            let approaches = field.content.approaches.map { "<li>\(page.text($0))</li>" as HTML }
            return "<h3>\(page.text(field.content.title))</h3>\(field.content.text.map { "<p>\(page.text($0))</p>" as HTML })<ul>\(approaches)</ul><p>\(parts.source(field.header))</p>"
        }
        let content: HTML = """
            \(decision)\(parts.section(words("Nebeneinander", "Side by side"), comparison))
            <div class="ev-grid">
            \(options)
            \(parts.section(words("Was zu entscheiden ist, und in welcher Folge", "What is to be decided, and in what order"), wide: true, parts.rows(questions, empty: words("Nichts.", "Nothing."))))
            \(parts.section(words("Handlungsfelder", "Fields of action"), wide: true, HTML(joining: fields)))
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: "options", title: title, content))
    }

    /// What was decided between the options, by whom and when.
    private var decision: HTML? {
        let lines = parts.matter.options.options.compactMap { option -> HTML? in
            parts.matter.choice(of: option.id).map { resolution in
                "<p><strong>\(words("Gewählt", "Chosen")): \(page.text(option.content.title)).</strong> \(decided(resolution)) \(words("Was unten steht, ist der Stand der Abwägung davor.", "What follows is how the options were weighed beforehand."))</p>"
            }
        }
        return lines.isEmpty ? nil : "<div class=\"ev-alert ev-alert--info\" role=\"note\">\(lines)</div>\n"
    }

    /// A resolution with its body and day.
    private func decided(_ resolution: Recorded<Resolution>) -> HTML {
        let majority: HTML? = resolution.content.majority == .unknown ? nil : ", \(words.majority(resolution.content.majority))"
        return "\(page.text(parts.matter.name(of: resolution.content.organization)))\(majority): \(page.text(resolution.content.title)) \(parts.source(resolution.header))"
    }

    private func option(_ option: Recorded<Option>) -> HTML {
        let lists = [(words("Dafür spricht", "In favour"), option.content.pros), (words("Dagegen spricht", "Against"), option.content.cons)].compactMap { label, arguments -> HTML? in
            guard let arguments, !arguments.isEmpty else { return nil }
            let items = arguments.map { argument -> HTML in
                let sources = (argument.sources ?? []).compactMap { parts.matter.sources[$0]?.content.title }.map(page.text)
                return "<li>\(page.text(argument.text)) <span class=\"ev-src\">\(HTML(joining: sources, separator: "; "))</span></li>"
            }
            return "<h3>\(label)</h3><ul>\(items)</ul>"
        }
        return parts.section(option.content.title.in(page.language), id: option.header.id, "<p>\(page.text(option.content.text)) \(parts.source(option.header, date: false))</p>\(lists)")
    }

    private func question(_ question: Recorded<Question>) -> HTML {
        if let resolution = parts.matter.settlement(of: question.id) {
            return parts.row(words("entschieden", "decided"), "green", "<strong>\(page.text(question.content.title))</strong><br>\(decided(resolution))")
        }
        let waits = parts.matter.waits(of: question)
        let tag = waits.isEmpty ? words("jetzt möglich", "possible now") : words("wartet", "waiting")
        let tone = waits.isEmpty ? "amber" : "soft"
        let names: HTML? = waits.isEmpty ? nil : "<br>\(words("Wartet auf", "Waiting for")): \(HTML(joining: waits.map { page.text($0.content.title) }, separator: "; "))"
        let text: HTML? = question.content.text.map { "<br>\(page.text($0))" }
        return parts.row(tag, tone, "<strong>\(page.text(question.content.title))</strong> – \(words("es entscheidet", "decided by")): \(page.text(question.content.decides))\(text)\(names) \(parts.source(question.header, date: false))")
    }
}
