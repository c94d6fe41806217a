import Costing
import Decisions
import Documents

/// That a norm holds from another day or until one, as has turned out.
struct NormChangeForm {
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var norms: [Recorded<Norm>] { parts.matter.normsByRank }

    var folded: HTML? {
        norms.isEmpty ? nil : parts.folded(words("Festhalten, dass sich eine Vorschrift geändert hat", "Record that an act or regulation has changed"), html())
    }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "norm-change-")
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/norm-changes"))">
            \(fields.problem(error))
            \(fields.choice("norm", words("Vorschrift", "Act or regulation"), norms.map { ($0.header.id, $0.content.short.in(page.language)) }))
            \(fields.line("in-force", words("Gilt ab", "In force from"), hint: words("In der Form 2013-01-31; leer bleibt es, wie es ist.", "In the form 2013-01-31; left blank it stays as it is."), required: false))
            \(fields.line("out-of-force", words("Gilt bis", "In force until"), hint: words("Der letzte Tag, in der Form 2013-01-31.", "The last day, in the form 2013-01-31."), required: false))
            \(fields.text("note", words("Was sich geändert hat", "What has changed")))
            \(fields.date("on", words("Bekannt seit", "Known since"), page.asOf))
            \(fields.audience)
            <button class="kern-btn kern-btn--primary">\(words("Änderung eintragen", "Enter the change"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard let norm = norms.first(where: { $0.header.id == form["norm"] }) else {
            throw Site.unknown(form["norm"], of: norms) { $1.content.short.in($0.language) }
        }
        guard !form["note"].isEmpty else {
            throw PageError.badForm(Text("keine Erläuterung", en: "no explanation"), expected: Text("was sich geändert hat", en: "what has changed"))
        }
        let header = try Site.header(form, id: Site.newID("normaenderung"), today: today)
        return Entry(header, NormChanged(
            norm: norm.id, inForce: try day(form["in-force"]), outOfForce: try day(form["out-of-force"]), note: Text(form["note"])))
    }

    private func day(_ text: String) throws -> Day? {
        guard !text.isEmpty else { return nil }
        guard let day = Day(iso: text) else {
            throw PageError.badForm(Site.quoted(text), expected: Text("ein Tag in der Form 2013-01-31", en: "a day in the form 2013-01-31"))
        }
        return day
    }
}
