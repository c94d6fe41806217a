import Costing
import Decisions
import Documents
import Register

/// The head of every page of a matter: where it belongs, its title, its parts.
struct MatterFrame {
    let parts: MatterWriter
    var page: PageRequest { parts.page }
    var view: MatterView { parts.view }
    var words: Words { page.words }

    static func names(_ words: Words) -> [(part: Address.Part, name: String)] {
        [
            (.overview, words("Überblick")), (.course, words("Verlauf", context: "matter frame")),
            (.mandates, words("Aufträge")), (.consent, words("Beteiligung", context: "matter frame")),
            (.costs(.figures), words("Kosten", context: "matter frame")), (.law, words("Recht", context: "by itself")),
            (.options, words("Varianten")), (.papers, words("Vorlagen")),
        ]
    }

    /// - Parameters:
    ///   - part: the one that is shown.
    ///   - title: its heading; nil on the overview.
    ///   - first: what a telephone has to show without being scrolled; it stands above the parts.
    func callAsFunction(part: Address.Part, title: String? = nil, first: HTML? = nil, _ content: HTML) -> HTML {
        let tabs = MatterFrame.names(words).map { item -> HTML in
            let current: HTML = item.part == part ? " aria-current=\"page\"" : ""
            return "<a href=\"\(parts.link(item.part))\"\(current)>\(item.name)</a>"
        }
        guard let opened = view.matter.opened else { return notYet }
        let county = view.matter.council.bodies[opened.content.county].map { page.text($0.content.name) }
        let lead = parts.lead.map { "\($0)\(leadGrade)" as HTML }
        let since: HTML? = opened.header.on.map { "\(words("eröffnet")) \(page.type.date($0))" }
        let eyebrow = HTML(
            joining: [county, since, lead.map { "\(words("liegt bei: "))\($0)" }].compactMap { $0 }, separator: " · ")
        let name = page.text(opened.content.title)
        let heading: HTML =
            title.map { "<p class=\"ev-eyebrow\"><a href=\"\(parts.link(.overview))\">\(name)</a></p><h1>\($0)</h1>" }
            ?? "<p class=\"ev-eyebrow\">\(eyebrow)</p><h1>\(name)</h1>"
        return
            """
            \(heading)\n\(first == nil ? nil : ahead)\(first)<nav class=\"ev-tabs\" \
            aria-label=\"\(words("Teile des Vorgangs"))\">\(tabs)</nav>\n\(first == nil ? ahead : nil)\(content)
            """
    }

    /// A day to come is told as one, with what the mere passing of time would change.
    private var ahead: HTML? {
        guard let ahead = view.ahead else { return nil }
        let (head, lines) = words.ifNothingMoreCame(ahead, page.type)
        let list: HTML? = lines.isEmpty ? nil : "<ul>\(lines.map { "<li>\(Typography.protect($0))</li>" as HTML })</ul>"
        return """
            <div class="ev-alert ev-alert--ahead" role="note"><p><strong>\(words("Vorausschau."))</strong> \
            \(words.isAhead(ahead.day, today: ahead.today, page.type))</p><p>\(head)</p>\(list)</div>

            """
    }

    /// Before whom it lies may only be our own assumption, or a claim.
    private var leadGrade: HTML? {
        guard view.matter.matters.rivalReferrals.isEmpty, let header = view.matter.matters.referrals.all.last?.header
        else { return nil }
        let grade = view.matter.grade(of: header)
        return grade == .assumption || grade == .claim ? " \(parts.grade(grade))" : nil
    }

    /// A day before the matter was opened, or perhaps before.
    private var notYet: HTML {
        let first = view.firstDay
        let link: HTML? = first.map {
            """
            <p><a href=\"\(parts.link(.overview, asOf: $0))\">\(words("Zum Stand vom \(page.type.day($0), "day")"))\
            </a></p>
            """
        }
        let title =
            view.isPerhapsOpen
            ? words("Vielleicht noch kein Vorgang") : words("Noch kein Vorgang")
        return """
            <h1>\(title)</h1>
            <p class="ev-lead">\(words.notYetOpen(view, page.type))</p>\(link)
            """
    }
}
