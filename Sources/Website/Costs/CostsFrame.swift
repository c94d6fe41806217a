import Documents

/// The head of every page about the costs: the matter's parts, and below them
/// the parts of the costs.
struct CostsFrame {
    let parts: MatterWriter
    var words: Words { parts.words }

    static func names(_ words: Words) -> [(page: Address.Costs, name: String)] {
        [
            (.figures, words("Zahlen")),
            (.years, words("Jahre")),
            (.budget, words("Haushalt")),
            (.shares, words("Wer zahlt")),
            (.compare, words("Vergleich")),
            (.whatIf, words("Was wäre, wenn")),
            (.range, words("Wie sicher")),
        ]
    }

    /// Said where there is nothing to compute.
    var noModel: HTML {
        "<p class=\"ev-empty\">\(words("Zu diesem Stand gibt es keine Kostenrechnung.", context: "costs frame"))</p>"
    }

    func callAsFunction(_ shown: Address.Costs, title: String, _ content: HTML) -> HTML {
        let links = CostsFrame.names(words).map { item -> HTML in
            let current: HTML = item.page == shown ? " aria-current=\"page\"" : ""
            return "<a href=\"\(parts.link(.costs(item.page)))\"\(current)>\(item.name)</a>"
        }
        let inner: HTML =
            "<nav class=\"ev-subtabs\" aria-label=\"\(words("Teile der Kosten"))\">\(links)</nav>\n\(content)"
        return MatterFrame(parts: parts)(part: .costs(.figures), title: title, inner)
    }
}
