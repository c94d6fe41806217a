import Costing
import Decisions
import Register

/// What is watched and has turned, in sentences: provisos, conditions of a
/// consent, reviews, mandates, imposed conditions.
public struct WatchText: Sendable {
    let parts: SheetParts
    public init(_ parts: SheetParts) { self.parts = parts }
    var words: Words { parts.words }
    private var assessment: Assessment { parts.view.assessment }

    /// A paragraph for each; none where nothing has turned.
    public var blocks: [Block] {
        let sentences = (broken + doubtful + [due, overdue, imposed]).compactMap { $0 }
        return sentences.isEmpty ? [] : [.note(kind: .attention, sentences.map(\.paragraph))]
    }

    private var broken: [Line] {
        assessment.provisos.filter(\.isBroken).map { watched in
            """
            \(.strong("\(words("Ein Vorbehalt gilt nicht mehr")):")) \
            \(parts.quoted(watched.resolution.content.title)) – \(parts.text(watched.proviso.text)) \
            \(parts.text(watched.verdict.reason))
            """
        }
    }

    private var doubtful: [Line] {
        assessment.rounds.flatMap(\.doubtful).map { answer in
            let who =
                parts.matter.council.bodies[answer.body].map { parts.text($0.content.name) } ?? "\(answer.body.text)"
            let conditions = answer.conditions.filter(\.isInDoubt).map { parts.quoted($0.condition.text) }
            let list = conditions.joined(separator: ", ")
            return
                """
                \(.strong("\(words("Eine Zustimmung ist fraglich")):")) \(who), \
                \(words("weil eine Bedingung nicht mehr erfüllt ist")) (\(list)\
                ).
                """
        }
    }

    private var due: Line? {
        let titles = assessment.reviews.filter(\.isDue).map { parts.quoted($0.review.content.title) }
        return titles.isEmpty
            ? nil : "\(words("Neu zu prüfen ist")): \(titles.joined(separator: ", "))."
    }

    private var overdue: Line? {
        let mandates = parts.view.mandates.overdue(asOf: parts.view.statusDay)
        guard !mandates.isEmpty else { return nil }
        let names = mandates.map { mandate -> Line in
            let due = mandate.content.due.map { parts.type.day($0) } ?? ""
            return "\(parts.quoted(mandate.content.title)) (\(words("bis", context: "watch text")) \(due))"
        }
        return
            """
            \(mandates.count == 1 ? words("Überfällig ist ein Auftrag") : words("Überfällig sind Aufträge"))\
            : \(names.joined(separator: "; ")).
            """
    }

    private var imposed: Line? {
        let late = parts.view.readiness.overdue(asOf: parts.view.statusDay).map {
            parts.quoted($0.examination.requirement.content.title)
        }
        return late.isEmpty ? nil : "\(words.overdueConditions(late.count)): \(late.joined(separator: "; "))."
    }
}
