import Costing
import Decisions
import Documents

/// The mandates with all that was reported on them, and the form for the next
/// report.
struct MandatesPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }

    /// One line for each, with the last status.
    var list: HTML {
        let list = MandatesSheet(parts.sheet).list
        guard list.isEmpty else { return parts.write(list, id: "mandates") }
        return parts.rows([], empty: words("Keine Aufträge."))
    }

    var body: (String, HTML) {
        let title = words("Aufträge")
        let sheet = MandatesSheet(parts.sheet)
        let given: HTML? = parts.view.isOpen ? MandateForm(parts: parts).folded : nil
        let report = parts.section(
            words("Sachstand melden"), id: "report", StatusForm(parts: parts).html())
        let content: HTML =
            parts.matter.mandates.mandates.isEmpty
            ? "<p class=\"ev-empty\">\(sheet.none)</p>\(given)"
            : """
            \(parts.asPDF(.mandates))<div class="ev-grid"><div>\(parts.sections(sheet))</div><div>\
            \(report)\(given)</div></div>
            """
        return (title, MatterFrame(parts: parts)(part: .mandates, title: title, content))
    }
}
