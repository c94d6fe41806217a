import Costing
import Decisions
import Documents

/// The few figures that a meeting asks for first.
struct KeyFigures {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }

    var html: HTML {
        let words = parts.words, page = parts.page
        let items = ["extra-cost", "grant", "extra-cost-without-grant", "extra-cost-per-inhabitant"].compactMap { id -> HTML? in
            guard let figure = parts.view.figures[id] else { return nil }
            let note: HTML
            switch id {
            case "extra-cost": note = "\(basis(figure))"
            case "grant": note = parts.view.figures["grant-last-day"].flatMap { $0.value }.map { "\(words("bis", "until")) \(page.type.value($0))" } ?? "\(words.grade(figure.grade))"
            case "extra-cost-per-inhabitant": note = "\(words("Ersatzschlüssel Einwohner", "inhabitants as a stand-in key"))"
            default: note = "\(words("falls die Förderung endet", "should the grant end")) · \(words.grade(figure.grade))"
            }
            return "<div><dt>\(figure.label.in(page.language))</dt><dd>\(parts.figure(id))<small>\(note)</small></dd></div>\n"
        }
        if let problem = parts.view.figures.problem { return "<p class=\"ev-empty\">\(CostsPage.sentence(problem, words))</p>" }
        return items.isEmpty ? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist nichts berechnet.", "Nothing is computed as of this day."))</p>" : "<dl class=\"ev-figures\">\n\(items)</dl>"
    }

    /// The source's number and our own, side by side.
    private func basis(_ figure: Figure) -> HTML {
        let words = parts.words
        guard let computed = figure.computed, figure.grade != .assumption else {
            let edition = parts.matter.costs.edition.map { parts.page.text($0.content.title) }
            return "\(words("nachgerechnet", "computed")) · \(edition)"
        }
        let own = CostAnnex(parts.view, parts.page.language).shown(figure, computed)
        return "\(words("berichtet", "reported")), \(words.grade(figure.grade)) · \(words("nachgerechnet", "computed")) \(own)"
    }
}
