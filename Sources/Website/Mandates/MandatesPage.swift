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
        let list = MandatesSheet(parts.sheet).list
        guard list.isEmpty else { return parts.write(list, id: "mandates") }
        return parts.rows([], empty: words("Keine Aufträge.", "No mandates."))
    }

    var body: (String, HTML) {
        let title = words("Aufträge", "Mandates")
        let sheet = MandatesSheet(parts.sheet)
        let given: HTML? = parts.view.isOpen ? MandateForm(parts: parts).folded : nil
        let content: HTML = parts.matter.mandates.mandates.isEmpty
            ? "<p class=\"ev-empty\">\(sheet.none)</p>\(given)"
            : """
                \(parts.asPDF(.mandates))<div class="ev-grid"><div>\(parts.sections(sheet))</div><div>\
                \(parts.section(words("Sachstand melden", "Make a status report"), id: "report", form()))\(given)</div></div>
                """
        return (title, MatterFrame(parts: parts)(part: "mandates", title: title, content))
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
