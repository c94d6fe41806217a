import Costing
import Decisions
import Documents
import Register

/// Acts, decrees and guidelines by rank and date, and what a changed one
/// touches.
struct NormsView {
    let parts: MatterWriter
    let site: Site
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        get throws {
            let norms = parts.matter.normsByRank.map(norm)
            return """
                \(parts.section(words("Vorschriften"), id: "norms", parts.rows(norms, empty: words("Keine."))))
                \(try changes)
                """
        }
    }

    private func norm(_ norm: Recorded<Norm>) -> HTML {
        let content = norm.content
        let from = content.inForce.map { words("ab \(page.type.day($0), "day")") }
        // An end that was still to come is not known yet as of this day.
        let to = content.outOfForce.flatMap { $0 < page.asOf ? $0 : nil }.map {
            words("bis \(page.type.day($0), "day")")
        }
        let span = [from, to].compactMap { $0 }.joined(separator: " ")
        let isToCome = content.inForce.map { $0 > page.asOf } ?? false
        let state =
            content.isInForce(on: page.asOf)
            ? words.rank(content.rank) : isToCome ? words("gilt noch nicht") : words("außer Kraft")
        let provisions = parts.matter.law.provisions.filter { $0.content.norm == norm.id }.map { provision -> HTML in
            """
            <li>\(page.text(provision.content.citation)): \(page.text(provision.content.says))\
            \(parts.quotation(provision.content.quotation))</li>
            """
        }
        let list: HTML? = provisions.isEmpty ? nil : "<ul>\(provisions)</ul>"
        return parts.row(
            state, content.isInForce(on: page.asOf) ? "green" : "soft",
            """
            \(page.text(content.title)), \(Typography.protect(content.citation)) <span class=\"ev-src\">\(span)\
            </span>\(list) \(parts.source(norm.header, date: false))
            """
        )
    }

    /// What has changed in the law since the matter was opened.
    private var changes: HTML? {
        get throws {
            guard let start = parts.view.firstDay else { return nil }
            let changes = parts.matter.normChanges(after: start, upTo: page.asOf)
            guard !changes.isEmpty else { return nil }
            let matters = try self.matters
            let rows = changes.reversed().map { change -> HTML in
                let touched = change.touches.map {
                    "<a href=\"#\($0.header.id)\">\(page.text($0.content.title))</a>" as HTML
                }
                let what: HTML =
                    touched.isEmpty
                    ? "\(words("Zu keiner Voraussetzung ist daraus etwas verzeichnet."))"
                    : "\(words("Betroffene Voraussetzungen")): \(HTML(joining: touched, separator: "; "))."
                let others = matters.filter { !$0.matter.requirements(on: change.norm.id).isEmpty }.map(\.link)
                let which: HTML? =
                    others.isEmpty
                    ? nil : " \(words("Betroffene Vorgänge")): \(HTML(joining: others, separator: "; "))."
                return
                    """
                    <li><time>\(page.type.day(change.on))</time><span class=\"ev-kind\">\
                    \(words.change(change.kind))</span><div>\(page.text(change.norm.content.title)). \(what)\
                    \(which)</div></li>\n
                    """
            }
            return parts.section(
                words("Was sich seit Beginn geändert hat"), id: "changes", "<ol class=\"ev-course\">\n\(rows)</ol>")
        }
    }

    /// The open matters that follow the same programme, this one too: they have its law in common. Which of
    /// them a change touches, the requirements of each say.
    private var matters: [(matter: Matter, link: HTML)] {
        get throws {
            guard let programme = parts.matter.opened?.content.programme else { return [] }
            return try site.matters(ofProgramme: programme, for: page).compactMap { row in
                let view = try site.matter(row.id, for: page)
                guard view.isOpen else { return nil }
                return (view.matter, "<a href=\"\(page.link(.matter(row.id, .law)))\">\(page.text(row.title))</a>")
            }
        }
    }
}

extension MatterWriter {
    /// A norm's own words, which are German.
    func quotation(_ text: String?) -> HTML? { text.map { " <q lang=\"de\">\(Typography.protect($0))</q>" } }
}
