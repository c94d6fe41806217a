import Documents

/// What happened, day by day.
struct CoursePage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }

    var body: (String, HTML) {
        let words = parts.words
        let title = words("Verlauf")
        let chart = parts.chart(MatterCharts(parts.view, parts.page.language).course, id: "course")
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
            \(parts.section(words("Ereignisse"), list(text.rows, isFull: true)))
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

    var latest: HTML { list(text.latest) }

    private var text: CourseText { CourseText(parts.sheet) }

    /// - Parameter isFull: each with a way to take it back.
    private func list(_ rows: [CourseText.Row], isFull: Bool = false) -> HTML {
        guard !rows.isEmpty else { return "<p class=\"ev-empty\">\(parts.words("Noch nichts."))</p>" }
        let items = rows.map { row -> HTML in
            let entry = row.event.entry
            return """
                <li id="\(entry.header.id)"><time>\(row.date)</time><span class="ev-kind">\(row.kind)</span>\
                <div>\(parts.write(row.line))\(isFull ? parts.withdrawalLink(entry) : nil)</div></li>

                """
        }
        return "<ol class=\"ev-course\">\n\(items)</ol>"
    }
}
