import Decisions
import Documents

/// Decisions that depend on decisions: as a nested list, and as a table of what
/// can be decided now and what that would free.
struct QuestionsView {
    let parts: MatterWriter
    let graph: QuestionGraph
    init(_ parts: MatterWriter) {
        self.parts = parts
        graph = QuestionGraph(parts.matter, decided: parts.view.decided)
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        let title = words("Was zu entscheiden ist, und in welcher Folge")
        let form: HTML? = parts.view.isOpen ? QuestionForm(parts: parts).folded : nil
        guard !graph.nodes.isEmpty else {
            return parts.section(
                title, wide: true, id: "questions", "<p class=\"ev-empty\">\(words("Nichts."))</p>\(form)")
        }
        return parts.section(title, wide: true, id: "questions", "\(now)\(nested(from: 0, depth: 0).html)\(form)")
    }

    /// What can be decided on this day, and what that would free.
    private var now: HTML {
        let rows = graph.decidable.map { node in
            [
                Cell(page.inlines(node.question.content.title), isRowHeader: true),
                Cell(page.inlines(node.question.content.decides)), Cell(frees(node)),
            ]
        }
        guard !rows.isEmpty else {
            guard graph.nodes.allSatisfy({ $0.isSettled || $0.restsOn != nil }) else { return HTML() }
            guard graph.nodes.allSatisfy(\.isSettled) else {
                return "<p>\(words("Zu entscheiden ist zurzeit nichts; was noch offen ist, ruht."))</p>"
            }
            return "<p>\(words("Alle Fragen sind entschieden."))</p>"
        }
        return page.writer.blocks(
            [
                .table(
                    Table(
                        caption: [.text(words("Jetzt entscheidbar"))],
                        head: [words("Frage"), words("Es entscheidet"), words("Das macht frei")].map { Cell($0) },
                        rows: rows))
            ], idPrefix: "decidable")
    }

    private func frees(_ node: QuestionGraph.Node) -> [Inline] {
        var items = node.frees.map { page.inlines($0.content.title) }
        items += node.brings.map { page.inlines($0.content.title) + [.text(words(" (wartet dann noch auf anderes)"))] }
        items += node.quantifies.map { [.text(words("zu beziffern: "))] + page.inlines($0.content.title) }
        return items.isEmpty ? [.text("–")] : Array(items.joined(separator: [.text("; ")]))
    }

    /// The questions from an index on, as far as they stand at least so deep.
    private func nested(from start: Int, depth: Int) -> (html: HTML, end: Int) {
        var items: [HTML] = [], index = start
        while index < graph.nodes.count, graph.nodes[index].depth >= depth {
            let node = graph.nodes[index]
            let below = nested(from: index + 1, depth: depth + 1)
            items.append("<li id=\"\(node.question.header.id)\">\(text(node))\(below.html)</li>\n")
            index = max(below.end, index + 1)
        }
        return (items.isEmpty ? HTML() : "<ul class=\"ev-tree\">\n\(items)</ul>", index)
    }

    private func text(_ node: QuestionGraph.Node) -> HTML {
        let question = node.question
        if let resolution = node.settlement {
            let ahead: HTML? =
                node.ahead.isEmpty
                ? nil
                : """
                <br>\(words("Entschieden, bevor entschieden war")): \
                \(HTML(joining: node.ahead.map { page.text($0.content.title) }, separator: "; "))
                """
            let rivals: HTML? =
                node.rivals.isEmpty
                ? nil
                : """
                <br>\(words("Oder, weil ein Tag fehlt und offen ist, was zuletzt kam")): \
                \(HTML(joining: node.rivals.map { parts.resolved($0) }, separator: "; "))
                """
            let tag =
                rivals != nil
                ? words("entschieden, wie, steht nicht fest")
                : node.isDeclined ? words("entschieden: nein") : words("entschieden")
            let tone = rivals != nil ? "amber" : node.isDeclined ? "red" : "green"
            return
                """
                <span class=\"ev-tag ev-tag--\(tone)\">\(tag)</span> <strong>\(page.text(question.content.title))\
                </strong><br>\(parts.resolved(resolution))\(rivals)\(ahead)
                """
        }
        let tag = node.isDecidable ? words("jetzt möglich") : node.restsOn == nil ? words("wartet") : words("ruht")
        let rests: HTML? = node.restsOn.map {
            "<br>\(words("Ruht, weil verneint ist")): \(page.text($0.content.title))"
        }
        let names: HTML? =
            node.waitsFor.isEmpty
            ? nil
            : """
            <br>\(words("Wartet auf", context: "questions view")): \
            \(HTML(joining: node.waitsFor.map { page.text($0.content.title) }, separator: "; "))
            """
        let text: HTML? = question.content.text.map { "<br>\(page.text($0))" }
        return
            """
            <span class=\"ev-tag ev-tag--\(node.isDecidable ? "amber" : "soft")\">\(tag)</span> <strong>\
            \(page.text(question.content.title))</strong> – \(words("es entscheidet")): \
            \(page.text(question.content.decides))\(text)\(rests)\(names) \(parts.source(question.header))\
            \(parts.withdrawalLink(question))
            """
    }
}
