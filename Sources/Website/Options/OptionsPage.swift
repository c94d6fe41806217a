import Decisions
import Documents

/// The ways to go side by side, what is to be decided in which order, how the
/// fields of action are rated, when to look again, and what was resolved.
struct OptionsPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// The options side by side, in short.
    var comparison: HTML { OptionsTable(parts).html(isFull: false) }

    var body: (String, HTML) {
        let title = words("Varianten")
        let content: HTML = """
            \(decision)\(parts.section(words("Nebeneinander"), OptionsTable(parts).html(isFull: true) + forms))
            <div class="ev-grid">
            \(parts.matter.options.options.map(option))
            \(QuestionsView(parts).html)
            \(FieldsView(parts).html)
            \(ReviewsView(parts).html)
            \(ResolutionsView(parts).html)
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: .options, title: title, content))
    }

    private var forms: HTML {
        guard parts.view.isOpen else { return HTML() }
        return "\(OptionForm(parts: parts).folded)\(EffectForm(parts: parts).folded)"
    }

    /// What was decided between the options, by whom and when.
    private var decision: HTML? {
        let matter = parts.matter
        if parts.view.decided.choice == nil, !parts.view.decided.choices.isEmpty {
            let all = HTML(joining: parts.view.decided.choices.map { parts.resolved($0) }, separator: "; ")
            return """
                <div class="ev-alert ev-alert--info" role="note"><p><strong>\
                \(words("Welche Variante gewählt ist, steht nicht fest, weil ein Tag fehlt."))</strong> \(all)</p></div>

                """
        }
        guard let resolution = parts.view.decided.choice ?? parts.view.decided.setAside else { return nil }
        let option = resolution.content.option.flatMap { matter.options.options[$0] }.flatMap {
            resolution.content.outcome == .adopted ? $0 : nil
        }
        let what: HTML = option.map { "\(words("Gewählt")): \(page.text($0.content.title))" } ?? "\(words("Abgelehnt"))"
        return """
            <div class="ev-alert ev-alert--info" role="note"><p><strong>\(what).</strong> \
            \(parts.resolved(resolution)) \(words("Was unten steht, ist der Stand der Abwägung davor."))</p></div>

            """
    }

    private func option(_ option: Recorded<Option>) -> HTML {
        let forgoes: HTML? =
            option.content.forgoes == true
            ? "<p class=\"ev-src\">\(words("Diese Variante verzichtet auf das Vorhaben."))</p>" : nil
        let review: HTML? =
            option.content.needsReview == true
            ? """
            <p class=\"ev-src\">\(words("""
                    Diese Variante schiebt nur auf; sie kann erst gewählt werden, wenn feststeht, wann neu zu prüfen \
                    ist.
                    """))</p>
            """
            : nil
        return parts.section(
            option.content.title.in(page.language), id: option.header.id,
            """
            <p>\(page.text(option.content.text)) \(parts.source(option.header, date: false))\
            \(parts.withdrawalLink(option))</p>\(review)\(forgoes)
            """
        )
    }
}

extension MatterWriter {
    /// A resolution with its body, majority and day.
    func resolved(_ resolution: Recorded<Resolution>) -> HTML { write(sheet.resolved(resolution)) }
}
