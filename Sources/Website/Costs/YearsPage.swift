import Costing
import Decisions
import Documents

/// The years to come: as the cost model has them, or as a saved variant does.
struct YearsPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        get throws {
            let title = words("Die Jahre")
            return (title, CostsFrame(parts: parts)(.years, title: title, try content))
        }
    }

    private var content: HTML {
        get throws {
            let variant = try parts.askedVariant()
            guard let study = parts.view.figures.study else { return CostsFrame(parts: parts).noModel }
            do {
                let view = try view(study, variant)
                return "\(choice)\(variant.map(note))\(view.html)\(workbook(variant))"
            } catch let error as CostingError {
                return
                    """
                    \(choice)<p class=\"ev-empty\">\(page.text(CostProblem(error, in: parts.matter).sentence))\
                    \(remedy(error))</p>
                    """
            }
        }
    }

    /// Where growth is not stated, it can be tried or stated.
    private func remedy(_ error: CostingError) -> HTML? {
        // No growth helps a year before the first edition.
        guard case .noEdition(let year, let known) = error, year > known.first ?? year else { return nil }
        return
            """
             <a href=\"\(parts.link(.costs(.whatIf)))\">\(words("Steigerungen ausprobieren"))</a> · <a href=\"\
            \(parts.link(.costs(.figures), at: "plan"))\">\(words("Steigerungen für den Vorgang festlegen"))</a>
            """
    }

    var tables: [CostTable] {
        get throws {
            let variant = try parts.askedVariant()
            return try parts.view.figures.study.map { try view($0, variant).tables } ?? []
        }
    }

    private func view(_ study: CostStudy, _ variant: Recorded<CostVariant>?) throws -> OutlookView {
        let assumptions = variant?.content.assumptions ?? study.neutral, changes = variant?.content.changes ?? []
        let amounts = variant?.content.grantAmounts ?? []
        let cases = try study.cases(assumptions, changes: changes, amounts: amounts)
        let shown = try study.outlook(assumptions, changes: changes, amounts: amounts, among: cases)
        _ = try page.asked("year", year: shown.years.map(\.year))
        return OutlookView(
            parts: parts, cases: cases, shown: shown, address: parts.link(.costs(.years), query(variant)),
            place: .years, file: variant.map { $0.header.id + "-" } ?? "")
    }

    private func query(_ variant: Recorded<CostVariant>?) -> [(name: String, value: String)] {
        guard let variant else { return [] }
        return [("variant", variant.header.id)]
    }

    private func workbook(_ variant: Recorded<CostVariant>?) -> HTML {
        "<p><a href=\"\(parts.link(.workbook, query(variant)))\">\(words("Arbeitsmappe mit Formeln (.xlsx)"))</a></p>"
    }

    private func note(_ variant: Recorded<CostVariant>) -> HTML {
        """
        <div class=\"ev-alert ev-alert--drift\" role=\"note\"><p><strong>\
        \(words("Was-wäre-wenn", context: "by itself")): \(page.text(variant.content.title)).</strong> \
        \(words("Eine Annahme, keine Kennzahl des Vorgangs.")) \(parts.source(variant.header))\
        \(parts.withdrawLink(variant)) <a href=\"\(parts.link(.costs(.whatIf), [("variant", variant.header.id)]))\
        \">\(words("Annahmen ansehen und ändern"))</a></p></div>\n
        """
    }

    private var choice: HTML? {
        let variants = parts.matter.costs.variants.all
        guard !variants.isEmpty else { return nil }
        let options = variants.map { ($0.header.id, $0.content.title.in(page.language)) }
        let fields = QueryFields(page: page, input: FormData(fields: page.query))
        return """
            <form class="ev-filters" method="get" action="\(parts.path(.costs(.years)))">\
            \(page.kept(except: ["variant", "year"]))
            \(fields.choice("variant", words("Annahmen"), options, blank: words("wie im Kostenmodell")))
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("anwenden"))</span></button>\
            </form>

            """
    }
}
