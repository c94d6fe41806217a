import Costing
import Decisions
import Documents

/// The years to come: as the cost model has them, or as a saved variant does.
struct YearsPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var variant: Recorded<CostVariant>? { page.query["variant"].flatMap { parts.matter.costs.variants[Identifier($0)] } }

    var body: (String, HTML) {
        let title = words("Die Jahre", "The years")
        return (title, CostsFrame(parts: parts)("/years", title: title, content))
    }

    private var content: HTML {
        guard let study = parts.view.figures.study else { return CostsFrame(parts: parts).noModel }
        let assumptions = variant?.content.assumptions ?? study.neutral
        let changes = variant?.content.changes ?? []
        do throws(CostingError) {
            let cases = try study.cases(assumptions, changes: changes)
            let view = OutlookView(
                parts: parts, cases: cases, shown: try study.outlook(assumptions, changes: changes, among: cases), address: address)
            return "\(choice)\(variant.map(note))\(view.html)\(files)"
        } catch {
            return "\(choice)<p class=\"ev-empty\">\(page.text(Problem(error, in: parts.matter).sentence))</p>"
        }
    }

    /// As a file: the years and what they are made of.
    var data: DataTable? {
        guard let study = parts.view.figures.study else { return nil }
        let assumptions = variant?.content.assumptions ?? study.neutral, changes = variant?.content.changes ?? []
        guard let shown = try? study.outlook(assumptions, changes: changes) else { return nil }
        return OutlookView.composition(of: shown, words, marked: false)
    }

    private var address: String {
        page.link("/matters/\(parts.view.id)/costs/years" + (variant.map { "?variant=\($0.header.id)" } ?? ""))
    }

    private var files: HTML {
        let query = variant.map { "?variant=\($0.header.id)" } ?? ""
        return "<p><a href=\"\(page.link("/matters/\(parts.view.id)/costs/years.csv" + query))\">\(words("Die Jahre als CSV-Datei", "The years as a CSV file"))</a> · <a href=\"\(page.link("/matters/\(parts.view.id)/costs.xlsx" + query))\">\(words("Arbeitsmappe mit Formeln (.xlsx)", "Workbook with formulas (.xlsx)"))</a></p>"
    }

    private func note(_ variant: Recorded<CostVariant>) -> HTML {
        "<div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\(words("Variante", "Variant")): \(page.text(variant.content.title)).</strong> \(words("Eine Annahme, keine Kennzahl des Vorgangs.", "An assumption, not a figure of the matter.")) \(parts.source(variant.header)) <a href=\"\(page.link("/matters/\(parts.view.id)/costs/what-if?variant=\(variant.header.id)"))\">\(words("Annahmen ansehen und ändern", "See and change the assumptions"))</a></p></div>\n"
    }

    private var choice: HTML? {
        let variants = parts.matter.costs.variants.all
        guard !variants.isEmpty else { return nil }
        let options = variants.map { ($0.header.id, $0.content.title.in(page.language)) }
        let fields = Fields(page: page, input: FormData(fields: page.query))
        return """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/years">\(page.kept(except: ["variant", "year"]))
            \(fields.choice("variant", words("Annahmen", "Assumptions"), options, blank: words("wie im Kostenmodell", "as in the cost model")))
            <button class="kern-btn">\(words("anwenden", "apply"))</button></form>

            """
    }
}
