import Costing

/// What the questions of a matter have been answered, after some or all of its
/// resolutions.
struct Settlements {
    private let matter: Matter
    /// What was adopted on each question, in the order in which it took effect.
    private var adopted: [QuestionID: [Recorded<Resolution>]] = [:]
    /// What was rejected on each, likewise.
    private var rejected: [QuestionID: [Recorded<Resolution>]] = [:]

    init(_ matter: Matter) {
        self.matter = matter
        for resolution in matter.council.resolutions where !matter.isClaim(resolution.header) { take(resolution) }
    }

    /// Before any resolution.
    init(none matter: Matter) { self.matter = matter }

    /// The next resolution. A later one takes the place of an earlier.
    /// - Returns: whether it answers a question, or answers it anew.
    @discardableResult
    mutating func take(_ resolution: Recorded<Resolution>) -> Bool {
        let questions = resolution.content.settles ?? []
        switch resolution.content.outcome {
        case .adopted:
            for question in questions { adopted[question, default: []].append(resolution) }
            return !questions.isEmpty
        case .rejected:
            let own = questions.filter {
                matter.mayDecide(resolution.content.organization, on: $0.text, as: resolution.header)
            }
            for question in own { rejected[question, default: []].append(resolution) }
            return own.contains { adopted[$0] == nil }
        case .recommended, .recommendedAgainst: return false
        }
    }

    /// What was adopted last stays when a later proposal is rejected: nothing
    /// has changed by that. Where nothing was adopted, a rejection says no.
    subscript(question: QuestionID) -> Recorded<Resolution>? { all(on: question).last }

    private func all(on question: QuestionID) -> [Recorded<Resolution>] {
        adopted[question] ?? rejected[question] ?? []
    }

    /// Those that can be the later one, since a day is missing, and answer the
    /// question otherwise: then it is answered, and it is not settled how.
    func rivals(on question: QuestionID) -> [Recorded<Resolution>] {
        guard let last = self[question] else { return [] }
        func says(_ resolution: Recorded<Resolution>) -> [String] {
            [resolution.content.option?.text ?? "", "\(matter.declines(resolution, question))"]
        }
        return all(on: question).perhapsLast().filter { says($0) != says(last) }
    }

    /// Whether the answer is a no, whichever of them holds.
    func isDeclined(_ question: QuestionID) -> Bool {
        guard let last = self[question] else { return false }
        return ([last] + rivals(on: question)).allSatisfy { matter.declines($0, question) }
    }

    /// The questions that rest, each with the one that was answered with no, so
    /// that there is nothing to decide on them.
    var resting: [QuestionID: Recorded<Question>] {
        var waiting: [QuestionID: [QuestionID]] = [:]
        for question in matter.options.questions where self[question.id] == nil {
            for other in question.content.waitsFor ?? [] { waiting[other, default: []].append(question.id) }
        }
        var resting: [QuestionID: Recorded<Question>] = [:]
        guard !waiting.isEmpty else { return resting }
        for declined in matter.options.questions where isDeclined(declined.id) {
            var reached = waiting[declined.id] ?? []
            while let next = reached.popLast() {
                guard resting.updateValue(declined, forKey: next) == nil else { continue }
                reached += waiting[next] ?? []
            }
        }
        return resting
    }

    /// The questions that are neither answered nor at rest.
    var open: [Recorded<Question>] {
        let unanswered = matter.options.questions.filter { self[$0.id] == nil }
        guard !unanswered.isEmpty else { return [] }
        let resting = resting
        return unanswered.filter { resting[$0.id] == nil }
    }

    /// The questions that were to be answered first for those, and theirs.
    func before(_ questions: [QuestionID]) -> Set<QuestionID> {
        var found: Set<QuestionID> = [], open = questions
        while let next = open.popLast() {
            for earlier in matter.options.questions[next]?.content.waitsFor ?? [] where found.insert(earlier).inserted {
                open.append(earlier)
            }
        }
        return found
    }
}
