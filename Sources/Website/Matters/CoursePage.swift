import Decisions
import Documents

/// What happened, day by day.
struct CoursePage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }

    var body: (String, HTML) {
        let words = parts.words
        let title = words("Verlauf")
        let chart = parts.chart(MatterCharts(parts.view, parts.page.language).course, id: "course")
        let events = CourseOfEvents(parts.matter).events
        let facts = parts.matter.matters.facts.map { fact in
            parts.row(
                words.topic(fact.content.topic), "soft",
                """
                <strong>\(parts.page.text(fact.content.title)).</strong> \(parts.page.text(fact.content.text)) \
                \(parts.source(fact.header))\(parts.withdrawalLink(fact))
                """
            )
        }
        let content: HTML = """
            <div class="ev-grid"><div>
            \(parts.section(words("Ereignisse"), list(events, isFull: true)))
            </div><div>\(chart.map { parts.section(words("Auf der Zeitachse"), $0) })</div>
            \(parts.section(words("Umstände"), wide: true, parts.rows(facts, empty: words("Noch keine."))))
            \(forms)
            </div>
            """
        return (title, MatterFrame(parts: parts)(part: .course, title: title, content))
    }

    private var forms: HTML? {
        guard parts.view.isOpen else { return nil }
        let words = parts.words
        return parts.section(
            words("Etwas eintragen"), wide: true, id: "enter",
            """
            \(MotionForm(parts: parts).folded)\(EventForm(parts: parts).folded)
            <p><a href="\(parts.link(.bodies))">\(words("Städte und Gemeinden", context: "by itself"))</a> – \
            \(words("neue Einwohnerzahlen, Zusammenschlüsse, neue Namen"))</p>
            <p><a href="\(parts.link(.written))">\(words("Eintrag in Schriftform"))</a> – \
            \(words("für vieles auf einmal"))</p>
            \(parts.derivedForms)
            """)
    }

    func latest(_ count: Int) -> HTML { list(CourseOfEvents(parts.matter).events.suffix(count).reversed()) }

    /// - Parameter isFull: each with a way to take it back.
    private func list(_ events: some Collection<CourseEvent>, isFull: Bool = false) -> HTML {
        guard !events.isEmpty else { return "<p class=\"ev-empty\">\(parts.words("Noch nichts."))</p>" }
        let items = events.map { event -> HTML in
            let fate = parts.fate(of: event.entry.header)
            return """
                <li id="\(event.entry.header.id)"><time>\(parts.page.type.date(event.date))</time><span \
                class="ev-kind">\(parts.words.kind(of: event.entry.type))</span><div>\(parts.page.text(event.title))\
                \(details(of: event.entry))\(parts.takenBack(event.takenBack))\(fate)\(parts.files(of: event.entry)) \
                \(parts.source(event.entry.header, date: false))\(isFull ? parts.withdrawalLink(event.entry) : nil)\
                </div></li>

                """
        }
        return "<ol class=\"ev-course\">\n\(items)</ol>"
    }

    private func details(of entry: Entry) -> HTML? {
        let details = entry.content.details.compactMap(html)
        return details.isEmpty ? nil : HTML(joining: details)
    }

    private func html(_ detail: EntryDetail) -> HTML? {
        let page = parts.page, words = parts.words
        switch detail {
        case .text(let text): return ". \(page.text(text))"
        case .movers(let movers):
            return " – \(HTML(joining: movers.map { page.text(parts.matter.name(of: $0)) }, separator: ", "))"
        case .basis(let documents):
            let basis = documents.compactMap { parts.matter.council.documents[$0] }.map {
                "\(page.text($0.content.title))\(parts.files(of: $0))" as HTML
            }
            return basis.isEmpty
                ? nil
                : " – \(words("Grundlage", context: "within a sentence")): \(HTML(joining: basis, separator: "; "))"
        case .decided(let organization, let outcome, let majority):
            let majority: HTML? = majority == .unknown ? nil : ", \(words.majority(majority))"
            return " – \(page.text(parts.matter.name(of: organization))), \(words.outcome(outcome))\(majority)"
        }
    }
}
