import Costing
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
            let standing = parts.view.mandates.standing(of: mandate.id)
            let said: HTML? = words.undated(standing, parts.page.type).map { " – \($0)" }
                ?? (standing.last ?? standing.onlyClaim).map { " – \(parts.page.text($0.content.text)) \(parts.source($0.header))" }
            let (tag, tone) = state(mandate, standing)
            return parts.row("\(mandate.content.mark) · \(tag)", tone, "\(parts.page.text(mandate.content.title))\(claim(mandate))\(due(mandate))\(said)")
        }
        return parts.rows(items, empty: words("Keine Aufträge.", "No mandates."))
    }

    private func state(_ mandate: Recorded<Mandate>, _ standing: MandateStanding) -> (tag: String, tone: String) {
        if parts.matter.isClaim(mandate.header) { return (words("behauptet", "claimed"), "soft") }
        if isOvertaken(mandate) { return (words("überholt", "superseded"), "soft") }
        if isOverdue(mandate) { return (words("überfällig", "overdue"), "red") }
        return (words.status(standing), standing.isSettled ? Parts.tone(standing.status) : "amber")
    }

    /// Said of what is only claimed to have been given.
    private func claim(_ mandate: Recorded<Mandate>) -> HTML? { parts.matter.isClaim(mandate.header) ? parts.fate(of: mandate.header) : nil }

    private func isOverdue(_ mandate: Recorded<Mandate>) -> Bool { parts.view.mandates.isOverdue(mandate, asOf: parts.view.statusDay) }

    /// By when, and whether that day has passed.
    private func due(_ mandate: Recorded<Mandate>) -> HTML? {
        mandate.content.due.map { " <span class=\"ev-src\">\(words("bis", "by")) \(parts.page.type.day($0))\(parts.dayNote($0))</span>" }
    }

    private func isOvertaken(_ mandate: Recorded<Mandate>) -> Bool { parts.view.mandates.overtaking(mandate) != nil }

    /// The decision that has made a mandate pointless.
    private func overtaking(_ mandate: Recorded<Mandate>) -> HTML? {
        if let resolution = parts.view.mandates.overtaking(mandate) {
            return parts.row(words("überholt", "superseded"), "soft", told(words("durch den Beschluss", "by the decision"), resolution))
        }
        guard let resolution = parts.view.mandates.perhapsOvertaking(mandate) else { return nil }
        return parts.row(words("vielleicht überholt", "perhaps superseded"), "soft", told(words("weil ein Tag fehlt, steht nicht fest, ob durch den Beschluss", "as a day is missing, it is not settled whether by the decision"), resolution))
    }

    private func told(_ how: String, _ resolution: Recorded<Resolution>) -> HTML {
        "\(how) \(parts.page.quoted(resolution.content.title)) (\(parts.page.text(parts.matter.name(of: resolution.content.organization)))) \(parts.source(resolution.header))"
    }

    /// Whose day is missing to tell where it stands, and whether it is overdue.
    private func undated(_ mandate: Recorded<Mandate>) -> HTML? {
        guard let told = words.undated(parts.view.mandates.standing(of: mandate.id), parts.page.type) else { return nil }
        let isOpen = parts.view.mandates.overdue(mandate, asOf: parts.view.statusDay) == nil
        let overdue = isOpen ? words(" Ob der Auftrag überfällig ist, steht so lange nicht fest.", " Until then it is not settled whether the mandate is overdue.") : ""
        return parts.row(words("nicht feststellbar", "undetermined"), "amber", "\(told)\(overdue)")
    }

    /// Its day has passed and nobody has reported it done.
    private func overdue(_ mandate: Recorded<Mandate>) -> HTML? {
        guard isOverdue(mandate), let due = mandate.content.due else { return nil }
        let days = parts.view.statusDay.ordinal - due.ordinal
        let standing = parts.view.mandates.standing(of: mandate.id)
        let said = standing.last == nil ? words("Es liegt kein Bericht vor", "There is no report") + (standing.onlyClaim == nil ? "." : "; " + words.status(standing) + ".") : words("Zuletzt berichtet: \(words.status(standing)).", "Last reported: \(words.status(standing)).")
        let since = days == 1 ? words("seit einem Tag", "for one day") : words("seit \(days) Tagen", "for \(days) days")
        return parts.row(words("überfällig", "overdue"), "red", "\(words("Fällig war der Auftrag am", "The mandate was due on")) \(parts.page.type.day(due)), \(since). \(said)")
    }

    var body: (String, HTML) {
        let title = words("Aufträge", "Mandates")
        let sections = parts.matter.mandates.mandates.map(section)
        let given: HTML? = parts.view.isOpen ? MandateForm(parts: parts).folded : nil
        let content: HTML = sections.isEmpty
            ? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist kein Auftrag erteilt.", "No mandate has been given as of this day."))</p>\(given)"
            : "<div class=\"ev-grid\"><div>\(sections)</div><div>\(parts.section(words("Sachstand melden", "Make a status report"), id: "report", form()))\(given)</div></div>"
        return (title, MatterFrame(parts: parts)(part: "mandates", title: title, content))
    }

    private func section(_ mandate: Recorded<Mandate>) -> HTML {
        let page = parts.page
        let to = HTML(joining: mandate.content.to.map { page.text(parts.matter.name(of: $0)) }, separator: ", ")
        let meeting = parts.matter.council.meetings[mandate.content.meeting].map { page.text($0.content.title) }
        let reports = parts.matter.mandates.reports.all.filter { $0.content.mandate == mandate.id }.reversed().map { report -> HTML in
            let isClaim = parts.matter.isClaim(report.header), tone = isClaim ? "soft" : Parts.tone(report.content.status)
            return parts.row(words.status(report.content.status), tone, "\(page.text(report.content.text)) \(parts.source(report.header))\(parts.fate(of: report.header))")
        }
        let resolution: HTML? = mandate.content.resolution.flatMap { parts.matter.council.resolutions[$0] }.map { resolution in
            "<div><dt>\(words("Durch Beschluss", "By resolution"))</dt><dd><a href=\"\(page.link("/matters/\(parts.view.id)/options"))#\(resolution.header.id)\">\(page.text(resolution.content.title))</a></dd></div>"
        }
        let due: HTML? = mandate.content.due.map { "<div><dt>\(words("Bis", "By"))</dt><dd>\(page.type.day($0))\(parts.dayNote($0))</dd></div>" }
        return parts.section("\(mandate.content.mark) · \(mandate.content.title.in(page.language))", id: mandate.header.id, """
            <dl class="ev-facts"><div><dt>\(words("Erteilt von", "Given by"))</dt><dd>\(meeting)</dd></div>\(resolution)<div><dt>\(words("An", "To"))</dt><dd>\(to)</dd></div>\(due)</dl>
            <p>\(claim(mandate))\(parts.withdrawalLink(mandate))</p>
            \(parts.rows([overtaking(mandate), overdue(mandate), undated(mandate)].compactMap { $0 } + reports, empty: words("Noch kein Sachstand berichtet. Das ist etwas anderes als „nichts Neues“.", "Nothing reported yet, which is not the same as “nothing new”.")))
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
            \(fields.authored("text", words("Was zu berichten ist", "What there is to report"), hint: words("Auch „keine neuen Erkenntnisse“ ist ein Sachstand.", "“Nothing new” is a status, too."), isLong: true))
            \(parts.origin(fields, words("Datum", "Date")))
            <button class="kern-btn kern-btn--primary">\(words("Sachstand eintragen", "Enter the status report"))</button>
            </form>
            """
    }
}
