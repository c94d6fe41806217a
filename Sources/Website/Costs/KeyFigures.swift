import Costing
import Decisions
import Documents

/// The few figures that a meeting asks for first.
struct KeyFigures {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }

    var html: HTML {
        let words = parts.words, page = parts.page
        let hasGrant = parts.view.costBasis?.grant != nil
        let shown: [ComputedFigure] = [.extraCost, .grant, .extraCostWithoutGrant, .perInhabitant]
        let items = shown.compactMap { id -> HTML? in
            guard let figure = parts.view.figures[id] else { return nil }
            let note: HTML
            switch id {
            case .extraCost: note = "\(basis(figure))"
            case .grant: note = grantNote(figure)
            case .perInhabitant: note = figure.value == nil ? HTML() : "\(words("Ersatzschlüssel Einwohner"))"
            default:
                let end: String = hasGrant ? words("falls die Förderung endet") + " · " : ""
                note = figure.value == nil ? HTML() : "\(end)\(words.origin(of: figure))"
            }
            return
                """
                <div><dt>\(figure.label.in(page.language))</dt><dd>\(parts.figure(id.rawValue))<small>\(note)\
                </small></dd></div>\n
                """
        }
        let why = parts.view.figures.problem?.sentence ?? parts.view.figures.missing
        let problem = why.map { "<p class=\"ev-empty\">\(page.text($0))</p>\n" as HTML }
        let grounds = CostBasisWords.sentences(parts.view, page.language).map {
            "<p class=\"ev-src\">\($0)</p>\n" as HTML
        }
        let none: HTML = "<p class=\"ev-empty\">\(words("Zu diesem Stand ist nichts berechnet."))</p>"
        return items.isEmpty
            ? "\(problem ?? none)\(grounds)" : "\(problem)<dl class=\"ev-figures\">\n\(items)</dl>\(grounds)"
    }

    /// Until when it is paid, and what of it the planned posts draw.
    private func grantNote(_ grant: Figure) -> HTML {
        let words = parts.words, type = parts.page.type
        let end = parts.matter.costs.grant(inForceOn: parts.view.asOf).flatMap { parts.matter.costs.end(of: $0) }
        let last = [end.map { CostBasisWords(parts.page.language).until($0) } ?? "", words.origin(of: grant)].filter {
            !$0.isEmpty
        }.joined(separator: " · ")
        guard let paid = parts.view.figures[.grantForPlan]?.value, paid != grant.value else { return "\(last)" }
        return "\(last) · \(words("für die Stellen der Rechnung \(type.value(paid), "paid")"))"
    }

    /// The source's number and our own, side by side.
    private func basis(_ figure: Figure) -> HTML {
        let words = parts.words, type = parts.page.type
        let annex = CostAnnex(parts.view, parts.page.language)
        // Reported is what a source has given as this number, and nothing else.
        guard let report = figure.leadingReport, let computed = figure.computed else {
            let origin: HTML? = figure.value == nil ? nil : "\(words.origin(of: figure))"
            let title =
                figure.computed == nil
                ? nil : parts.view.costBasis?.edition.map { parts.page.text($0.content.title) }
            let last = figure.lastReport.map { report -> HTML in
                let date = report.on.map { ", " + type.date($0) } ?? ""
                return
                    """
                    \(words("zuletzt berichtet", context: "key figures")) \(annex.shown(figure, report.value)) (\
                    \(words.grade(report.grade))\(date))
                    """
            }
            return HTML(joining: [title == nil ? nil : origin, title, last].compactMap { $0 }, separator: " · ")
        }
        return
            """
            \(words("berichtet")), \(words.grade(report.grade)) · \(words("nachgerechnet")) \
            \(annex.shown(figure, computed))
            """
    }
}
