import Costing

/// What has been decided in a matter and what of it holds, found once for all that ask:
/// the answers to its questions, the option that was taken, and what that has ended.
public struct Decided: Sendable {
    private let matter: Matter
    let answers: Settlements
    /// The questions that there is something to decide on: neither answered nor
    /// at rest.
    public let open: [Recorded<Question>]
    /// More than one where the days leave open which option was taken last.
    public let choices: [Recorded<Resolution>]
    /// The resolution by which the matter is not pursued for now: an option is
    /// taken that puts off or does without, or what was proposed is rejected and
    /// nothing is open but what was to be answered before.
    public let setAside: Recorded<Resolution>?
    /// What may have answered each question later and otherwise.
    private let rivals: [QuestionID: [Recorded<Resolution>]]
    /// Where each resolution stands among all.
    private let places: [String: Int]
    /// The resolutions on the matter itself: they take an option, or leave no
    /// question open.
    private let deciding: [Recorded<Resolution>]
    private let overtakings: [Moment: [Recorded<Resolution>?]]

    public init(_ matter: Matter) {
        self.matter = matter
        let answers = Settlements(matter), open = answers.open
        self.answers = answers
        self.open = open
        let rivals = Dictionary(matter.options.questions.map { ($0.id, answers.rivals(on: $0.id)) }) { a, _ in a }
        self.rivals = rivals
        let choices = Decided.choices(in: matter, answers, rivals)
        self.choices = choices
        setAside = Decided.setAside(in: matter, answers, open, choices)
        places = Dictionary(matter.council.resolutions.all.enumerated().map { ($1.header.id, $0) }) { a, _ in a }
        let deciding = Decided.deciding(in: matter)
        self.deciding = deciding
        // Many mandates are of one meeting.
        overtakings = Set(matter.mandates.mandates.compactMap { Moment($0.header, in: matter) })
            .reduce(into: [:]) { $0[$1] = $1.ends(by: deciding) }
    }

    /// The resolution that has taken an option: the last, as long as a later
    /// one has not answered its questions anew. Nil where none has, or where it
    /// is not settled which.
    public var choice: Recorded<Resolution>? {
        Set(choices.map(\.content.option)).count == 1 ? choices.last : nil
    }

    private static func choices(
        in matter: Matter, _ answers: Settlements, _ rivals: [QuestionID: [Recorded<Resolution>]]
    ) -> [Recorded<Resolution>] {
        matter.proven(matter.council.resolutions).filter { resolution in
            guard resolution.content.outcome == .adopted, let option = resolution.content.option else { return false }
            let settled = resolution.content.settles ?? [], own = matter.options.options[option]?.content.answers
            let questions = own.map { settled.contains($0) ? [$0] : settled } ?? settled
            return questions.isEmpty
                || questions.contains { question in
                    ([answers[question]].compactMap { $0 } + (rivals[question] ?? [])).contains {
                        $0.id == resolution.id
                    }
                }
        }.perhapsLast()
    }

    private static func setAside(
        in matter: Matter, _ answers: Settlements, _ open: [Recorded<Question>], _ choices: [Recorded<Resolution>]
    ) -> Recorded<Resolution>? {
        let taken = Set(choices.map(\.content.option))
        // Where it is not settled which option was taken, nobody has put it off.
        guard taken.count < 2 else { return nil }
        if let choice = choices.last {
            return choice.content.option.flatMap { matter.options.options[$0] }?.content.isPursuing == false
                ? choice : nil
        }
        let declined = matter.options.questions.filter { answers.isDeclined($0.id) }
        guard !declined.isEmpty else { return nil }
        let before = answers.before(declined.map(\.id))
        guard open.allSatisfy({ before.contains($0.id) }) else { return nil }
        let held = Set(declined.compactMap { answers[$0.id]?.id })
        return matter.council.resolutions.all.last { held.contains($0.id) }
    }

    private static func deciding(in matter: Matter) -> [Recorded<Resolution>] {
        var answers = Settlements(none: matter)
        return matter.proven(matter.council.resolutions).filter { resolution in
            let takesOption = resolution.content.outcome == .adopted && resolution.content.option != nil
            return answers.take(resolution) && answers.open.isEmpty || takesOption
        }
    }

    /// The questions that must be answered with yes before this one.
    public func waits(of question: Recorded<Question>) -> [Recorded<Question>] {
        (question.content.waitsFor ?? []).filter { answers[$0] == nil || answers.isDeclined($0) }
            .compactMap { matter.options.questions[$0] }
    }

    /// The questions that one was to wait for, and did not: it was answered
    /// without them, or before.
    public func skipped(by question: Recorded<Question>) -> [Recorded<Question>] {
        guard let answered = answers[question.id] else { return [] }
        return (question.content.waitsFor ?? []).compactMap { matter.options.questions[$0] }.filter { earlier in
            guard let other = answers[earlier.id] else { return true }
            guard let day = answered.header.on?.lastDay, let before = other.header.on?.firstDay else { return false }
            return before > day
        }
    }

    /// The later resolution that answers anew what this one had answered, with
    /// the questions.
    public func overruling(_ resolution: Recorded<Resolution>) -> [(
        question: Recorded<Question>, by: Recorded<Resolution>
    )] {
        guard matter.isAnswer(resolution), let place = places[resolution.header.id] else { return [] }
        return (resolution.content.settles ?? []).compactMap { id in
            guard let question = matter.options.questions[id], let by = answers[id],
                let later = places[by.header.id], later > place,
                !(rivals[id] ?? []).contains(where: { $0.id == resolution.id })
            else { return nil }
            return (question, by)
        }
    }

    /// The resolution that has ended what was only to prepare it: a mandate, a
    /// paper, a review. It decides the matter itself, and came later. What was
    /// begun by a decision or after it is work that follows from it; only
    /// deciding anew ends that. Nil also where the days leave it open.
    public func overtaking(_ header: Header) -> Recorded<Resolution>? {
        let ends = ends(of: header)
        return ends.contains { $0 == nil } ? nil : ends.last ?? nil
    }

    /// The resolution that has ended it or not, since a day is missing.
    public func perhapsOvertaking(_ header: Header) -> Recorded<Resolution>? {
        let ends = ends(of: header)
        return ends.contains { $0 == nil } ? ends.lazy.compactMap { $0 }.last : nil
    }

    /// The later resolution that took another option than the one under
    /// review, so that nobody has to look at that one again.
    func overtaking(_ review: Recorded<Review>) -> Recorded<Resolution>? {
        guard let option = review.content.option, let choice, choice.content.option != option else { return nil }
        guard let set = review.header.on?.lastDay else { return choice }
        return (choice.header.on?.firstDay).map { $0 > set } ?? false ? choice : nil
    }

    private func ends(of header: Header) -> [Recorded<Resolution>?] {
        guard let moment = Moment(header, in: matter) else { return [nil] }
        return overtakings[moment] ?? moment.ends(by: deciding)
    }
}

/// When something was begun, and by which decision.
private struct Moment: Hashable, Sendable {
    var first: Day, last: Day
    var handedOut: ResolutionID?

    /// Nil where it has no day.
    init?(_ header: Header, in matter: Matter) {
        guard let first = header.on?.firstDay, let last = header.on?.lastDay else { return nil }
        (self.first, self.last) = (first, last)
        handedOut = (matter.entry(header.id)?.content as? Mandate)?.resolution
    }

    /// What has ended it, for each way that the days leave possible; the one by
    /// the last days is the last. Nil: nothing.
    func ends(by deciding: [Recorded<Resolution>]) -> [Recorded<Resolution>?] {
        /// Whether it was before; nil where that is not settled.
        func isBefore(_ resolution: Recorded<Resolution>) -> Bool? {
            guard resolution.id != handedOut, let on = resolution.header.on, let earliest = on.firstDay,
                let latest = on.lastDay
            else { return true }
            return latest <= first ? true : earliest > last ? false : nil
        }
        func end(_ before: [Bool]) -> Recorded<Resolution>? {
            let prior = zip(deciding, before).filter(\.1).map(\.0)
            let decided = Set(prior.flatMap { $0.content.settles ?? [] })
            return zip(deciding, before).first { resolution, isPrior in
                !isPrior
                    && (prior.isEmpty || resolution.content.option != nil
                        || !decided.isDisjoint(with: resolution.content.settles ?? []))
            }?.0
        }
        let known = deciding.map(isBefore)
        // So many days are never missing at once; beyond that it is left open.
        guard known.count(where: { $0 == nil }) <= 8 else { return [nil] + deciding.map { $0 } }
        var ways: [[Bool]] = [[]]
        for (resolution, isBefore) in zip(deciding, known) {
            let byLast = (resolution.header.on?.lastDay).map { $0 <= last } ?? true
            if let isBefore {
                for way in ways.indices { ways[way].append(isBefore) }
            } else {
                ways = ways.flatMap { way in [!byLast, byLast].map { way + [$0] } }
            }
        }
        return ways.map(end)
    }
}
