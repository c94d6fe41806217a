import Costing
import Decisions
import Documents

/// An act, a decree or a guideline, with the first provision that is read.
struct NormForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var folded: HTML { parts.folded(words("Eine Vorschrift mit einer Fundstelle eintragen", "Enter an act or regulation with a provision"), html()) }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "norm-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/norms"))">
            \(fields.problem(error))
            \(fields.line("title", words("Voller Name", "Full name")))
            \(fields.line("short", words("Kurzer Name", "Short name")))
            \(fields.choice("rank", words("Rang", "Rank"), Norm.Rank.allCases.map { ($0.rawValue, words.rank($0)) }))
            \(fields.line("citation", words("Fundort", "Where it is published"), hint: words("Zum Beispiel GV. NRW. 2012 S. 97.", "For example GV. NRW. 2012 p. 97.")))
            \(fields.line("in-force", words("In Kraft ab", "In force from"), required: false, type: "date"))
            \(fields.line("out-of-force", words("In Kraft bis", "In force until"), required: false, type: "date"))
            \(fields.line("provision", words("Fundstelle, etwa § 7 Abs. 1", "Provision, such as § 7 (1)")))
            \(fields.text("says", words("Was sie sagt, in eigenen Worten", "What it says, in your own words")))
            \(fields.line("quotation", words("Wörtlich, so kurz wie nötig", "Verbatim, as short as needed"), required: false))
            \(fields.date("on", words("Bekannt seit", "Known since"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Vorschrift eintragen", "Enter the act or regulation"))</button>
            </form>
            """
    }

    /// The norm, then its provision.
    func entries(_ form: FormData, today: Day) throws -> [Entry] {
        guard let rank = Norm.Rank(rawValue: form["rank"]) else { throw Site.unknown(form["rank"], of: Norm.Rank.allCases) { $0.rank($1) } }
        func text(_ name: String, _ expected: Text) throws -> Text {
            try form.required(name, missing: Text("ein leeres Feld", en: "an empty field"), expected: expected)
        }
        let header = try Site.header(form, id: Site.newID("vorschrift"), today: today)
        let norm = Norm(
            called: try text("title", Text("der volle Name", en: "the full name")), short: try text("short", Text("ein kurzer Name", en: "a short name")), rank,
            citation: try text("citation", Text("wo sie veröffentlicht ist", en: "where it is published")).de,
            inForce: try form.day("in-force"), outOfForce: try form.day("out-of-force"))
        var own = header
        own.id = Site.newID("fundstelle")
        let quotation = form["quotation"]
        let provision = Provision(
            in: Identifier(header.id), try text("provision", Text("die Fundstelle", en: "the provision")),
            says: try text("says", Text("was sie sagt", en: "what it says")), quoted: quotation.isEmpty ? nil : quotation)
        return [Entry(header, norm), Entry(own, provision)]
    }
}
