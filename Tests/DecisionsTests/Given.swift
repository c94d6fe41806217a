import Costing
import Testing

@testable import Decisions

/// `given(…).when(…).then(…)`: what happened, what somebody wants to add, and
/// whether it is taken.
func given(_ entries: Entry...) -> Given { given(entries) }
func given(_ entries: [Entry]) -> Given { Given(matter: Matter(entries)) }

struct Given {
    let matter: Matter

    func when(_ entry: Entry) -> When {
        do {
            try matter.decide(entry)
            return When(matter: matter, entry: entry, refusal: nil)
        } catch {
            return When(matter: matter, entry: entry, refusal: error)
        }
    }
}

struct When {
    let matter: Matter
    let entry: Entry
    let refusal: Refusal?

    enum Outcome {
        case taken
        /// The rule, in English, has these words; it says so in German too.
        case refused(String)
    }

    /// - Returns: the matter after it.
    @discardableResult
    func then(_ outcome: Outcome, at place: SourceLocation = #_sourceLocation) -> Matter {
        var after = matter
        switch outcome {
        case .taken:
            #expect(refusal == nil, "refused: \(refusal?.rule.en ?? "")", sourceLocation: place)
            after.apply(entry)
        case .refused(let words):
            let rule = refusal?.rule.en ?? "taken"
            #expect(rule.contains(words), "found: \(rule)", sourceLocation: place)
            #expect(refusal?.rule.de.isEmpty == false, sourceLocation: place)
        }
        return after
    }
}
