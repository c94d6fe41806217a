import Costing
import Decisions
import Documents
import Register

/// What is watched and has turned, in sentences: provisos, conditions of a
/// consent, reviews, mandates, imposed conditions.
struct WatchText {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var assessment: Assessment { parts.view.assessment }

    /// A paragraph for each; nil where nothing has turned.
    var html: HTML? {
        let sentences = (broken + doubtful + [due, overdue, imposed]).compactMap { $0 }
        return sentences.isEmpty ? nil : "<div class=\"ev-alert ev-alert--drift\" role=\"note\">\(sentences.map { "<p>\($0)</p>" as HTML })</div>\n"
    }

    private var broken: [HTML] {
        assessment.provisos.filter(\.isBroken).map { watched in
            "<strong>\(words("Ein Vorbehalt gilt nicht mehr", "A proviso no longer holds")):</strong> \(page.quoted(watched.resolution.content.title)) – \(page.text(watched.proviso.text)) \(page.text(watched.verdict.reason))"
        }
    }

    private var doubtful: [HTML] {
        assessment.rounds.flatMap(\.doubtful).map { answer in
            let who = parts.matter.council.bodies[answer.body].map { page.text($0.content.name) } ?? "\(answer.body.text)"
            let conditions = answer.conditions.filter(\.isInDoubt).map { page.quoted($0.condition.text) }
            let list = HTML(joining: conditions, separator: ", ")
            return "<strong>\(words("Eine Zustimmung ist fraglich", "A consent is in doubt")):</strong> \(who), \(words("weil eine Bedingung nicht mehr erfüllt ist", "since a condition is no longer met")) (\(list))."
        }
    }

    private var due: HTML? {
        let titles = assessment.reviews.filter(\.isDue).map { page.quoted($0.review.content.title) }
        return titles.isEmpty ? nil : "\(words("Neu zu prüfen ist", "To be looked at again")): \(HTML(joining: titles, separator: ", "))."
    }

    private var overdue: HTML? {
        let mandates = parts.view.mandates.overdue(asOf: parts.view.statusDay)
        guard !mandates.isEmpty else { return nil }
        let names = mandates.map { mandate -> HTML in
            let due = mandate.content.due.map { page.type.day($0) } ?? ""
            return "\(page.quoted(mandate.content.title)) (\(words("bis", "by")) \(due))"
        }
        return "\(mandates.count == 1 ? words("Überfällig ist ein Auftrag", "A mandate is overdue") : words("Überfällig sind Aufträge", "Mandates are overdue")): \(HTML(joining: names, separator: "; "))."
    }

    private var imposed: HTML? {
        let late = parts.view.readiness.overdue(asOf: parts.view.statusDay).map { page.quoted($0.examination.requirement.content.title) }
        return late.isEmpty ? nil : "\(words.overdueConditions(late.count)): \(HTML(joining: late, separator: "; "))."
    }
}
