import Decisions
import Documents
import Register

/// A paper: as a draft composed as of the day, or as it was issued.
struct PaperPage {
    let site: Site
    let page: PageRequest
    let id: String
    var words: Words { page.words }

    var body: (String, HTML) {
        get throws {
            let parts = try find()
            if let paper = parts.matter.papers.issued[Identifier(id)] { return try issued(paper, parts) }
            guard let draft = parts.matter.papers.drafts[Identifier(id)] else { throw PageError.notFound(id) }
            return try self.draft(draft, parts)
        }
    }

    /// The matter that has a paper of this id, as of the day.
    func find() throws -> Parts {
        for row in try site.office.matters(for: page.audience) {
            let view = try site.office.matter(row.id, asOf: page.asOf, for: page.audience)
            if view.matter.papers.drafts[Identifier(id)] != nil || view.matter.papers.issued[Identifier(id)] != nil {
                return Parts(page: page, view: view)
            }
        }
        throw PageError.notFound(id)
    }

    func draft(_ draft: Recorded<PaperDrafted>, _ parts: Parts, input: FormData = FormData(), error: String? = nil) throws -> (String, HTML) {
        let tree = try site.office.composer(draft, in: parts.view, language: page.language).compose()
        let fields = Fields(page: page, input: input)
        let findings = try site.office.composer(draft, in: parts.view, language: page.language).findings
        let content: HTML = """
            \(crumb(parts))
            <div class="ev-alert ev-alert--info" role="note"><p>\(words(
                "Entwurf, zusammengestellt zum Stand vom \(page.type.day(page.asOf)). Er folgt jeder Änderung, bis er ausgegeben wird.",
                "Draft, composed as of \(page.type.day(page.asOf)). It follows every change until it is issued.")) <a href="\(page.link("/papers/\(id)/pdf"))">PDF</a></p></div>
            <div class="ev-sheet">\(HTMLWriter(texts: WriterTexts(page.language), firstLevel: 2, base: "").article(tree))</div>
            \(parts.section(words("Vor dem Ausgeben geprüft", "Checked before it is issued"), id: "checked", FindingList(parts: parts).html(findings)))
            \(parts.section(words("Vorlage ausgeben", "Issue the paper"), id: "issue", """
                <p>\(words("Text, Kennzahlen, PDF und Stand des Registers werden unter der Nummer festgehalten und ändern sich nicht mehr.", "Text, figures, PDF and the state of the register are fixed under this number and no longer change."))</p>
                <form class="kern-form" method="post" action="\(page.link("/papers/\(id)/issue"))">\(fields.problem(error))\(fields.line("number", words("Nummer der Vorlage", "Paper number")))
                <button class="kern-btn kern-btn--primary">\(words("Zum Stand vom \(page.type.day(page.asOf)) ausgeben", "Issue as of \(page.type.day(page.asOf))"))</button></form>
                """))
            """
        return (tree.title, content)
    }

    private func issued(_ paper: Recorded<PaperIssued>, _ parts: Parts) throws -> (String, HTML) {
        guard let tree = try site.office.issuedDocument(paper.content) else { throw PageError.notFound(paper.content.document.name) }
        let annex = CostAnnex(parts.view, page.language)
        let rows = paper.content.figures.map { frozen -> [Cell] in
            let figure = parts.view.figures[frozen.figure]
            let now = figure?.value
            let difference = now.map { DifferenceText(page.language)(from: frozen.value, to: $0) } ?? "–"
            return [
                Cell([.link(to: "/figures/\(parts.view.id)/\(frozen.figure)", [.text((figure?.label ?? FigureBook.computedLabels[frozen.figure] ?? Text(frozen.figure)).in(page.language))])], isRowHeader: true),
                Cell(annex.shown(frozen.figure, frozen.value)), Cell(now.map { annex.shown(frozen.figure, $0) } ?? words("nicht bekannt", "not known")), Cell(difference),
            ]
        }
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Kennzahlen damals und zum Stand vom \(page.type.day(page.asOf))", "Figures then and as of \(page.type.day(page.asOf))"))],
            head: [words("Kennzahl", "Figure"), words("damals", "then"), words("jetzt", "now"), words("Änderung", "change")].map { Cell($0) },
            rows: rows, numericColumns: [1, 2, 3]))], idPrefix: "then-now")
        let changed = paper.content.figures.filter { frozen in parts.view.figures[frozen.figure]?.value.map { $0 != frozen.value } ?? false }.count
        let content: HTML = """
            \(crumb(parts))
            <div class="ev-alert \(changed > 0 ? "ev-alert--drift" : "ev-alert--info")" role="note"><p>\(words(
                "Ausgegeben unter \(paper.content.number), Stand \(page.type.day(paper.content.asOf)), Register bei Ereignis \(paper.content.ledgerPosition). \(changed == 0 ? "Keine Kennzahl hat sich seither geändert." : "Geänderte Kennzahlen seither: \(changed).")",
                "Issued under \(paper.content.number), as of \(page.type.day(paper.content.asOf)), register at event \(paper.content.ledgerPosition). \(changed == 0 ? "No figure has changed since." : "Figures changed since: \(changed).")"))\(head(paper.content)) <a href="#then-and-now">\(words("Damals und jetzt", "Then and now"))</a> · <a href="\(page.link("/papers/\(id)/pdf"))">PDF</a></p></div>
            <div class="ev-sheet">\(HTMLWriter(texts: WriterTexts(tree.language), firstLevel: 2, base: "", standaloneCharts: true).article(tree))</div>
            \(parts.section(words("Damals und jetzt", "Then and now"), id: "then-and-now", table))
            """
        return (tree.title, content)
    }

    /// By which `verify --head` finds whether the register still holds it.
    private func head(_ paper: PaperIssued) -> HTML? {
        paper.ledgerHead.map { " \(words("Registerstand", "Register")) <code>\($0)</code>." }
    }

    private func crumb(_ parts: Parts) -> HTML {
        let name = parts.matter.opened.map { page.text($0.content.title) }
        return "<p class=\"ev-eyebrow\"><a href=\"\(page.link("/matters/\(parts.view.id)"))\">\(name)</a> · <a href=\"\(page.link("/matters/\(parts.view.id)/papers"))\">\(words("Vorlagen", "Papers"))</a></p>"
    }
}
