import Costing
import Decisions
import Documents
import Register

/// The list of matters: those opened last first, a page at a time.
struct HomePage {
    let site: Site
    let page: PageRequest
    /// More than these are looked for, and come by pages.
    static let limit = 24

    var body: (String, HTML) {
        get throws {
            let words = page.words, number = number
            let filter = MatterFilter(
                words: value("words"), county: value("county"), lead: value("lead"), isDecided: isDecided,
                asOf: page.asOf, audience: page.audience, limit: Self.limit, offset: (number - 1) * Self.limit)
            let list = try site.list(filter, for: page)
            let cards = try list.rows.map(card)
            let found: HTML =
                switch (cards.isEmpty, list.all) {
                case (true, 0):
                    """
                    <p class=\"ev-empty\">\(words("""
                            Noch kein Vorgang. Ein Fall wird mit „einvernehmen import ORDNER“ aufgenommen.
                            """))</p>
                    """
                case (true, _): "<p class=\"ev-empty\">\(words("Nichts gefunden."))</p>"
                case (false, _): "<ul class=\"ev-cards\">\n\(cards)</ul>"
                }
            let isLong = list.all > Self.limit || isAsked
            return (
                words("Vorgänge"),
                """
                <h1>\(words("Vorgänge"))</h1>
                \(isLong ? form(list) : nil as HTML?)\(found)\(isLong ? others(list, number) : nil as HTML?)
                """
            )
        }
    }

    // MARK: What is looked for

    private static let fields = ["words", "county", "lead", "state"]

    private func value(_ name: String) -> String? { page.query[name].flatMap { $0.isEmpty ? nil : $0 } }

    private var isAsked: Bool { Self.fields.contains { value($0) != nil } }

    private var isDecided: Bool? {
        switch value("state") {
        case "decided": true
        case "open": false
        default: nil
        }
    }

    private var number: Int { page.query["page"].flatMap { Int($0) }.map { min(max(1, $0), 1_000_000) } ?? 1 }

    private func form(_ list: MatterList) -> HTML {
        let words = page.words
        let states = [
            ("open", words("noch zu entscheiden")), ("decided", words("entschieden")),
        ]
        let fields = QueryFields(page: page, input: FormData(fields: page.query)), all = words("alle")
        return """
            <form class="ev-form ev-filters" method="get" action="/">\(page.kept(except: Set(Self.fields + ["page"])))
            \(fields.line("words", words("Suchbegriffe")))
            \(fields.choice("county", words("Kreis"), list.counties.map { ($0.id, $0.name.in(page.language)) },
                blank: all))
            \(fields.choice("lead", words("liegt bei", context: "home page"), list.leads.map { ($0.id,
                $0.name.in(page.language)) }, blank: all))
            \(fields.choice("state", words("Stand"), states, blank: all))
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("filtern"))</span></button>
            </form>

            """
    }

    /// How many there are, and the ways to the others.
    private func others(_ list: MatterList, _ number: Int) -> HTML {
        let words = page.words, pages = max(1, (list.fitting + Self.limit - 1) / Self.limit)
        let shown = words("\(list.fitting, "fitting") Vorgänge, Seite \(number, "number") von \(pages, "pages")")
        func link(_ other: Int, _ text: String) -> HTML? {
            guard (1...pages).contains(other), other != number else { return nil }
            let address = page.address(without: ["page"], adding: other == 1 ? [] : ["page=\(other)"])
            return """
                 <a class="kern-btn kern-btn--secondary" href="\(address)"><span class="kern-label">\(text)</span></a>
                """
        }
        let previous = link(min(number - 1, pages), words("vorige"))
        return "<p>\(shown)\(previous)\(link(number + 1, words("nächste")))</p>"
    }

    // MARK: What is shown of each

    private func card(_ row: MatterRow) throws -> HTML {
        let words = page.words
        let view = try site.matter(row.id, for: page)
        let parts = MatterWriter(page: page, view: view)
        guard view.isOpen else {
            return
                """
                <li class=\"ev-card\"><h2><a href=\"\(page.link(.matter(row.id, .overview)))\">\
                \(page.text(row.title))</a></h2><p class=\"ev-src\">\(words.notYetOpenShort(view, page.type))</p>\
                </li>\n
                """
        }
        let county = view.matter.opened.flatMap { view.matter.council.bodies[$0.content.county] }.map {
            page.text($0.content.name)
        }
        let lead = parts.lead
        return """
            <li class="ev-card"><p class="ev-eyebrow">\
            \(HTML(joining: [county, lead].compactMap { $0 }, separator: " · "))</p>
            <h2><a href="\(page.link(.matter(row.id, .overview)))">\(page.text(row.title))</a></h2>
            <p>\(parts.write(StandingText(parts.sheet).lead))</p></li>

            """
    }
}
