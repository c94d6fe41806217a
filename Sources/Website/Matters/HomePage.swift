import Costing
import Decisions
import Documents
import Register

/// The list of matters.
struct HomePage {
    let site: Site
    let page: PageRequest

    var body: (String, HTML) {
        get throws {
            let words = page.words
            let cards = try site.matters(for: page).map(card)
            let list: HTML = cards.isEmpty
                ? "<p class=\"ev-empty\">\(words("Noch kein Vorgang. Ein Fall wird mit „einvernehmen import ORDNER“ aufgenommen.", "No matters yet. Import a case with “einvernehmen import FOLDER”."))</p>"
                : "<ul class=\"ev-cards\">\n\(cards)</ul>"
            return (words("Vorgänge", "Matters"), "<h1>\(words("Vorgänge", "Matters"))</h1>\n\(list)")
        }
    }

    private func card(_ row: MatterRow) throws -> HTML {
        let words = page.words
        let view = try site.matter(row.id, for: page)
        let parts = Parts(page: page, view: view)
        guard view.isOpen else {
            return "<li class=\"ev-card\"><h2><a href=\"\(page.link("/matters/\(row.id)"))\">\(page.text(row.title))</a></h2><p class=\"ev-src\">\(words.notYetOpenShort(view, page.type))</p></li>\n"
        }
        let county = view.matter.opened.flatMap { view.matter.council.bodies[$0.content.county] }.map { page.text($0.content.name) }
        let lead = parts.lead
        return """
            <li class="ev-card"><p class="ev-eyebrow">\(HTML(joining: [county, lead].compactMap { $0 }, separator: " · "))</p>
            <h2><a href="\(page.link("/matters/\(row.id)"))">\(page.text(row.title))</a></h2>
            <p>\(StandingText(parts).lead)</p></li>

            """
    }
}
