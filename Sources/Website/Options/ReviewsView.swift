import Decisions
import Documents

/// When to look again, whether that time has come, and why.
struct ReviewsView {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        let rows = parts.view.assessment.reviews.map(row)
        let form: HTML? = parts.view.isOpen ? parts.folded(words("Eine Wiedervorlage setzen", "Set a review"), ReviewForm(parts: parts).html()) : nil
        let closing: HTML? = parts.view.isOpen ? ClosingForm(parts: parts).folded : nil
        return parts.section(words("Wiedervorlagen", "Reviews"), wide: true, id: "reviews", "\(parts.rows(rows, empty: words("Keine Wiedervorlage gesetzt.", "No review has been set.")))\(closing)\(form)")
    }

    private func row(_ reading: ReviewReading) -> HTML {
        let review = reading.review
        let option: HTML? = review.content.option.flatMap { parts.matter.options.options[$0] }.map { "<br>\(words("Zur Variante", "On the option")) \(page.quoted($0.content.title))" }
        let why: HTML = reading.isOver ? "<br>\(over(reading))"
            : reading.isDue ? "<br>\(reading.isPerhapsDue ? words("Vielleicht fällig", "Perhaps due") : words("Fällig, weil", "Due because")): \(HTML(joining: reading.causes.map(cause), separator: "; "))."
            : "<br>\(words("Noch nicht fällig", "Not due yet"))."
        let tag = reading.isOver ? words("erledigt", "done with") : reading.isPerhapsDue ? words("vielleicht fällig", "perhaps due") : reading.isDue ? words("fällig", "due") : words("nicht fällig", "not due")
        return "<li id=\"\(review.header.id)\"><span class=\"ev-tag ev-tag--\(reading.isDue ? "amber" : "soft")\">\(tag)</span><div><strong>\(page.text(review.content.title))</strong>\(option)<br>\(words("Neu zu prüfen", "To be looked at again")): \(HTML(joining: conditions(review.content), separator: words.language == .de ? " oder " : " or ")).\(why) \(parts.source(review.header))\(parts.withdrawalLink(review))</div></li>\n"
    }

    /// Why nobody need look any more.
    private func over(_ reading: ReviewReading) -> HTML? {
        if let closed = reading.closedBy {
            return "\(words("Neu geprüft", "Looked at again")): \(page.text(closed.content.text)) \(parts.source(closed.header))\(parts.withdrawalLink(closed))"
        }
        guard let resolution = reading.overtakenBy else { return nil }
        let taken = resolution.content.option.flatMap { parts.matter.options.options[$0] }.map { page.quoted($0.content.title) }
        return words.language == .de
            ? "Erledigt, weil die Variante \(taken) gewählt ist \(parts.source(resolution.header))."
            : "Done with, since the option \(taken) was chosen \(parts.source(resolution.header))."
    }

    private func conditions(_ review: Review) -> [HTML] {
        var items: [HTML] = review.on.map { ["\(words("am", "on")) \(page.type.day($0))"] } ?? []
        items += (review.onceAny ?? []).map { "\(words("durch", "upon")) \(words.trigger($0))" }
        if review.onceMet != nil { items.append("\(words("sobald eine Bedingung erfüllt ist", "once a condition is met"))") }
        return items
    }

    private func cause(_ cause: ReviewReading.Cause) -> HTML {
        switch cause {
        case .day(let day): return "\(words("der \(page.type.day(day)) ist gekommen", "\(page.type.day(day)) has come"))"
        case .happened(let trigger, let entry, let isCertain):
            let what: HTML? = entry.map { entry in
                let date: HTML? = entry.header.on.map { ", \(page.type.date($0))" }
                return ": \(page.quoted(entry.content.headline))\(date)\(parts.files(of: entry))"
            }
            return "\(words.trigger(trigger))\(what)\(isCertain ? nil : " (\(words.perhapsSince))" as HTML)"
        case .met(let verdict): return "\(words("die Bedingung ist erfüllt", "the condition is met")) (\(page.text(verdict.reason)))"
        }
    }
}
