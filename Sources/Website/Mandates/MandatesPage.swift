import Decisions
import Documents

/// The mandates with all that was reported on them, and the form for the next
/// report.
struct MandatesPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }

    /// One line for each, with the last status.
    var list: HTML {
        let items = parts.matter.mandates.mandates.map { mandate -> HTML in
            let report = parts.matter.mandates.status(of: mandate.id)
            let said: HTML? = report.map { " – \(parts.page.text($0.content.text)) \(parts.source($0.header))" }
            let tag = isOvertaken(mandate) ? words("überholt", "superseded") : words.status(report?.content.status)
            let tone = isOvertaken(mandate) ? "soft" : Parts.tone(report?.content.status)
            return parts.row("\(mandate.content.mark) · \(tag)", tone, "\(parts.page.text(mandate.content.title))\(said)")
        }
        return parts.rows(items, empty: words("Keine Aufträge.", "No mandates."))
    }

    private func isOvertaken(_ mandate: Recorded<Mandate>) -> Bool {
        parts.matter.overtakenMandates.contains { $0.id == mandate.id }
    }

    /// The decision that has made a mandate pointless.
    private func overtaking(_ mandate: Recorded<Mandate>) -> HTML? {
        guard isOvertaken(mandate), let resolution = parts.matter.overtaking(mandate.header) else { return nil }
        let body = parts.page.text(parts.matter.name(of: resolution.content.organization))
        return parts.row(words("überholt", "superseded"), "soft", "\(words("durch den Beschluss", "by the decision")) \(parts.page.quoted(resolution.content.title)) (\(body)) \(parts.source(resolution.header))")
    }

    var body: (String, HTML) {
        let title = words("Aufträge", "Mandates")
        let sections = parts.matter.mandates.mandates.map(section)
        let content: HTML = sections.isEmpty
            ? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist kein Auftrag erteilt.", "No mandate has been given as of this day."))</p>"
            : "<div class=\"ev-grid\"><div>\(sections)</div><div>\(parts.section(words("Sachstand melden", "Make a status report"), id: "report", form()))</div></div>"
        return (title, MatterFrame(parts: parts)(part: "mandates", title: title, content))
    }

    private func section(_ mandate: Recorded<Mandate>) -> HTML {
        let page = parts.page
        let to = HTML(joining: mandate.content.to.map { page.text(parts.matter.name(of: $0)) }, separator: ", ")
        let meeting = parts.matter.council.meetings[mandate.content.meeting].map { page.text($0.content.title) }
        let reports = parts.matter.mandates.reports.all.filter { $0.content.mandate == mandate.id }.reversed().map { report in
            parts.row(words.status(report.content.status), Parts.tone(report.content.status), "\(page.text(report.content.text)) \(parts.source(report.header))")
        }
        return parts.section("\(mandate.content.mark) · \(mandate.content.title.in(page.language))", id: mandate.header.id, """
            <dl class="ev-facts"><div><dt>\(words("Erteilt von", "Given by"))</dt><dd>\(meeting)</dd></div><div><dt>\(words("An", "To"))</dt><dd>\(to)</dd></div></dl>
            \(parts.rows([overtaking(mandate)].compactMap { $0 } + reports, empty: words("Noch kein Sachstand berichtet.", "Nothing reported yet.")))
            """)
    }

    func form(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let page = parts.page
        let fields = Fields(page: page, input: input)
        let mandates = parts.matter.mandates.mandates.map { ($0.header.id, "\($0.content.mark) · \($0.content.title.in(page.language))") }
        let states = StatusReport.Status.allCases.map { ($0.rawValue, words.status($0)) }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/mandates"))">
            \(fields.problem(error))
            \(fields.choice("mandate", words("Auftrag", "Mandate"), mandates))
            \(fields.choice("status", words("Sachstand", "Status"), states))
            \(fields.text("text", words("Was zu berichten ist", "What there is to report"), hint: words("Auch „keine neuen Erkenntnisse“ ist ein Sachstand.", "“Nothing new” is a status, too.")))
            \(fields.date("on", words("Datum", "Date"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Sachstand eintragen", "Enter the status report"))</button>
            </form>
            """
    }
}
