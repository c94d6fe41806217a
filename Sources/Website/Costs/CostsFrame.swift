import Documents

/// The head of every page about the costs: the matter's parts, and below them
/// the parts of the costs.
struct CostsFrame {
    let parts: Parts
    var words: Words { parts.words }

    static func names(_ words: Words) -> [(path: String, name: String)] {
        [
            ("", words("Zahlen", "Figures")),
            ("/years", words("Jahre", "Years")),
            ("/budget", words("Haushalt", "Budget")),
            ("/shares", words("Wer zahlt", "Who pays")),
            ("/compare", words("Vergleich", "Comparison")),
            ("/what-if", words("Was wäre, wenn", "What if")),
            ("/range", words("Wie sicher", "How sure")),
        ]
    }

    /// Said where there is nothing to compute.
    var noModel: HTML {
        "<p class=\"ev-empty\">\(words("Zu diesem Stand gibt es keine Kostenrechnung.", "There is no cost model as of this day."))</p>"
    }

    func callAsFunction(_ path: String, title: String, _ content: HTML) -> HTML {
        let page = parts.page
        let links = CostsFrame.names(words).map { item -> HTML in
            let current: HTML = item.path == path ? " aria-current=\"page\"" : ""
            return "<a href=\"\(page.link("/matters/\(parts.view.id)/costs\(item.path)"))\"\(current)>\(item.name)</a>"
        }
        let inner: HTML = "<nav class=\"ev-subtabs\" aria-label=\"\(words("Teile der Kosten", "Parts of the costs"))\">\(links)</nav>\n\(content)"
        return MatterFrame(parts: parts)(part: "costs", title: title, inner)
    }
}
