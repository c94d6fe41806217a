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
        guard let study = parts.view.figures.study else {
            return "<p class=\"ev-empty\">\(words("Zu diesem Stand gibt es keine Kostenrechnung.", "There is no cost model as of this day."))</p>"
        }
        let assumptions = variant?.content.assumptions ?? study.neutral
        let changes = variant?.content.changes ?? []
        do throws(CostingError) {
            let cases = try study.cases(assumptions, changes: changes)
            let view = OutlookView(
                parts: parts, study: study, cases: cases, shown: try study.outlook(assumptions, changes: changes), address: address)
            return "\(choice)\(variant.map(note))\(view.html)\(files)"
        } catch {
            return "\(choice)<p class=\"ev-empty\">\(page.text(Problem(error, in: parts.matter).sentence))</p>"
        }
    }

    /// As a file: the years and what they are made of.
    var data: DataTable? {
        guard let study = parts.view.figures.study else { return nil }
        let assumptions = variant?.content.assumptions ?? study.neutral, changes = variant?.content.changes ?? []
        guard let cases = try? study.cases(assumptions, changes: changes), let shown = try? study.outlook(assumptions, changes: changes) else { return nil }
        return OutlookView(parts: parts, study: study, cases: cases, shown: shown, address: address).tables(marked: false).parts
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
        let options = variants.map { item -> HTML in
            let selected: HTML = item.id == variant?.id ? " selected" : ""
            return "<option value=\"\(item.header.id)\"\(selected)>\(item.content.title.in(page.language))</option>"
        }
        return """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/years">\(page.kept(except: ["variant", "year"]))
            <div class="kern-field"><label for="f-variant">\(words("Annahmen", "Assumptions"))</label><select class="kern-input" id="f-variant" name="variant"><option value="">\(words("wie im Kostenmodell", "as in the cost model"))</option>\(options)</select></div>
            <button class="kern-btn">\(words("anwenden", "apply"))</button></form>

            """
    }
}
