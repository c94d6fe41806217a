import Costing
import Decisions
import Documents

/// All figures of a matter.
struct FiguresPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }

    var body: (String, HTML) {
        let words = parts.words, page = parts.page
        let title = words("Kennzahlen")
        let rows = parts.view.figures.all.map { figure -> HTML in
            let origin = words.origin(of: figure)
            return
                """
                <li><span class=\"ev-tag ev-tag--soft\">\(origin.isEmpty ? "–" : origin)</span><div>\
                \(page.text(figure.label)): \(parts.figure(figure.id))</div></li>\n
                """
        }
        return (
            title,
            MatterFrame(parts: parts)(
                part: .costs(.figures), title: title, parts.rows(rows, empty: words("Zu diesem Stand keine.")))
        )
    }
}

/// One figure: its value, what sources report, where it was frozen, and how
/// it is computed, down to the leaves.
struct FigurePage {
    let parts: MatterWriter
    let figure: Figure

    init(_ parts: MatterWriter, id: String) throws {
        guard let figure = parts.view.figures[id] else { throw PageError.notFound(id) }
        self.parts = parts
        self.figure = figure
    }

    var body: (String, HTML) {
        let words = parts.words, page = parts.page
        let annex = CostAnnex(parts.view, page.language)
        let value = annex.shown(figure)
        let side: HTML? = figure.computed.map {
            """
            <div><dt>\(words("nachgerechnet"))</dt><dd>\(annex.shown(figure, $0))<small>\
            \(words("aus dem Kostenmodell"))</small></dd></div>
            """
        }
        let unknown: HTML? = figure.unknown.map {
            """
            <div class=\"ev-alert ev-alert--info\" role=\"note\"><p><strong>\(words("Warum")):</strong> \
            \(page.text($0))</p></div>
            """
        }
        let standIn: HTML? =
            figure.isStandIn && figure.value != nil
            ? """
            <div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\
            \(words("Die Umlagegrundlagen sind nicht öffentlich; die Einwohnerzahlen stehen als Ersatz."))</p></div>
            """
            : nil
        let reports = figure.reports.map { report -> HTML in
            let sources = report.sources.compactMap { parts.matter.sources[$0]?.content.title }.map(page.text)
            let date: HTML? = report.on.map { "\(page.type.date($0)) · " }
            let note: HTML? = report.note.map { "\(page.text($0)) " }
            let edition: HTML? = report.edition.flatMap { parts.matter.costs.editions[$0] }.map {
                "\(words("auf der Grundlage von")) \(page.text($0.content.title)) · "
            }
            return parts.row(
                annex.shown(figure, report.value), "soft",
                """
                \(note)<span class=\"ev-src\">\(date)\(edition)\(HTML(joining: sources, separator: "; "))</span> \
                \(parts.grade(report.grade))
                """
            )
        }
        let frozen = figure.frozen.map { freeze -> HTML in
            let change =
                figure.value == freeze.value
                ? nil : figure.value.flatMap { Figure.change(from: freeze.value, to: $0) }.map(page.type.change)
            let since =
                change.map { "\(words("seither")) \($0)" }
                ?? (figure.value == freeze.value ? words("seither unverändert") : "")
            return parts.row(
                annex.shown(figure, freeze.value), freeze.value == figure.value ? "soft" : "amber",
                """
                \(page.text(freeze.title)) <span class=\"ev-src\">\
                \(freeze.on.map { "\(page.type.date($0)) · " as HTML })\(since)</span>
                """
            )
        }
        let trace: HTML? = figure.trace.map {
            parts.section(
                words("Herleitung"), wide: true, "<ul class=\"ev-trace\">\(TraceTree(parts: parts).html($0))</ul>")
        }
        let content: HTML = """
            <dl class="ev-figures"><div><dt>\(page.text(figure.label))</dt><dd>\(value)<small>\
            \(words.origin(of: figure))</small></dd></div>\(side)</dl>
            \(unknown)\(standIn)<div class="ev-grid">
            \(reports.isEmpty ? nil : parts.section(words("Was Quellen nennen"), parts.rows(reports, empty: "")))
            \(frozen.isEmpty ? nil : parts.section(words("Wo der Wert festgehalten ist"), parts.rows(frozen,
                empty: "")))
            \(trace)</div>
            """
        return (
            figure.label.in(page.language),
            MatterFrame(parts: parts)(part: .costs(.figures), title: figure.label.in(page.language), content)
        )
    }
}

/// A calculation as a tree.
struct TraceTree {
    let parts: MatterWriter

    func html(_ trace: Trace) -> HTML {
        let texts = TraceWords(parts.matter, parts.page.language)
        let inputs: HTML? = trace.inputs.isEmpty ? nil : "<ul>\(trace.inputs.map(html))</ul>"
        let source: HTML? = texts.entry(trace).map {
            " \(parts.source($0.header, grade: parts.matter.grade(of: trace)))"
        }
        return
            """
            <li><div class=\"ev-trace__row\"><span class=\"ev-trace__label\">\(texts.label(trace))</span><span \
            class=\"ev-trace__value\">\(texts.value(trace))</span><span class=\"ev-trace__step\">\
            \(texts.step(trace))\(source)</span></div>\(inputs)</li>\n
            """
    }
}
