import Costing
import Decisions
import Documents
import Register

/// Small pieces that several pages share.
struct MatterWriter {
    let page: PageRequest
    let view: MatterView
    var words: Words { page.words }
    var matter: Matter { view.matter }

    /// By its title and its name, since titles can be alike.
    var nameOfMatter: HTML { matter.opened.map { "\(page.text($0.content.title)) (\(view.id))" } ?? "\(view.id)" }

    /// Before whom it lies, or before which of several, where a day is missing.
    var lead: HTML? { sheet.lead.map(write) }

    /// By its title, as it stands above the pages of its parts.
    var linkToMatter: HTML {
        "<a href=\"\(link(.overview))\">\(matter.opened.map { page.text($0.content.title) } ?? "\(view.id)")</a>"
    }

    /// A section with its heading.
    func section(_ title: String, wide: Bool = false, id: String? = nil, _ content: HTML) -> HTML {
        let anchor: HTML? = id.map { " id=\"\($0)\"" }
        let kind: HTML = wide ? "ev-section ev-section--wide" : "ev-section"
        return "<section class=\"\(kind)\"\(anchor)><h2>\(title)</h2>\(content)</section>\n"
    }

    /// Where something is known from, and how far it can be trusted.
    /// - Parameter grade: of the part that is meant; nil: the entry's own.
    func source(_ header: Header, date: Bool = true, grade: Grade? = nil) -> HTML {
        page.writer.inlines(sheet.source(header, date: date, grade: grade).inlines)
    }

    /// What has become of an entry that no longer holds, or never did.
    func fate(of header: Header) -> HTML? {
        sheet.fate(of: header).map(write)
    }

    func grade(_ grade: Grade) -> HTML {
        "<span class=\"ev-grade ev-grade--\(grade.rawValue)\">\(words.grade(grade))</span>"
    }

    func row(_ tag: String, _ tone: String, _ content: HTML) -> HTML {
        "<li><span class=\"ev-tag ev-tag--\(tone)\">\(tag)</span><div>\(content)</div></li>\n"
    }

    func rows(_ items: [HTML], empty: String) -> HTML {
        items.isEmpty ? "<p class=\"ev-empty\">\(empty)</p>" : "<ul class=\"ev-rows\">\n\(items)</ul>"
    }

    func chart(_ chart: Chart?, id: String) -> HTML? {
        chart.map { page.writer.blocks([$0.block], idPrefix: id) }
    }

    /// One of the view's own charts, written once for all who ask: no address stands in it.
    func chart(_ chart: KeyPath<MatterCharts, Chart?>, id: StaticString) -> HTML? {
        view.once(id, page.language) {
            self.chart(MatterCharts(view, page.language)[keyPath: chart], id: id.description)
        }
    }

    /// The causes of a cost that has changed, or why they cannot be told.
    var bridge: HTML? {
        let why = MatterCharts(view, page.language).whyNoBridge.map { "<p>\($0)</p>" as HTML }
        return why ?? chart(\.bridge, id: "bridge")
    }

    /// What went wrong, where there is no form to say it in.
    func alert(_ text: String) -> HTML { "<div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\(text)</p></div>" }

    /// A figure's value, leading to its derivation.
    func figure(_ id: String) -> HTML {
        guard let figure = view.figures[id] else { return "–" }
        let shown = CostAnnex(view, page.language).shown(figure)
        let grade: HTML? = figure.value == nil ? nil : " data-grade=\"\(figure.grade.rawValue)\""
        return "<a class=\"ev-figure\" href=\"\(link(.figure(id)))\"\(grade)>\(shown)</a>"
    }
}
