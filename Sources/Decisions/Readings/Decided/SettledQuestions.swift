import Costing

/// What has been decided, and what of it holds, asked for once. Whoever asks of many
/// entries asks one `Decided`.
extension Matter {
    public var decided: Decided { Decided(self) }

    /// The resolution whose answer to a question holds: what was adopted last,
    /// or else the rejection by a body that may decide on it. What is only
    /// claimed answers nothing.
    public func settlement(of question: QuestionID) -> Recorded<Resolution>? { Settlements(self)[question] }

    /// What may have answered the question later and otherwise, since a day is
    /// missing: it is answered, and it is not settled how.
    public func rivals(on question: QuestionID) -> [Recorded<Resolution>] { Settlements(self).rivals(on: question) }

    public func isSettled(_ question: QuestionID) -> Bool { settlement(of: question) != nil }

    /// Whether the answer that holds is a no: the proposal was rejected, or an
    /// option was taken that puts off or does without.
    public func isDeclined(_ question: QuestionID) -> Bool { Settlements(self).isDeclined(question) }

    /// Whether a resolution says no to a question that it answers.
    func declines(_ resolution: Recorded<Resolution>, _ question: QuestionID) -> Bool {
        switch resolution.content.outcome {
        case .rejected: return true
        case .recommended, .recommendedAgainst: return false
        case .adopted:
            guard let option = resolution.content.option.flatMap({ options.options[$0] }), !option.content.isPursuing
            else { return false }
            return option.content.answers.map { $0 == question } ?? true
        }
    }

    /// The questions that there is something to decide on: neither answered nor
    /// at rest.
    public var openQuestions: [Recorded<Question>] { Settlements(self).open }

    /// Every question that was raised is answered, or rests because another was
    /// answered with no: what is to be decided lies behind.
    public var isDecided: Bool { !options.questions.isEmpty && openQuestions.isEmpty }

    /// The resolution that has taken an option: the last, as long as a later
    /// one has not answered its questions anew. Nil where none has, or where it
    /// is not settled which.
    public var choice: Recorded<Resolution>? { decided.choice }

    /// More than one where the days leave open which option was taken last.
    public var choices: [Recorded<Resolution>] { decided.choices }

    /// The resolution that has taken this option; one is taken at a time.
    public func choice(of option: OptionID) -> Recorded<Resolution>? {
        choice.flatMap { $0.content.option == option ? $0 : nil }
    }

    /// The resolution by which the matter is not pursued for now: an option is
    /// taken that puts off or does without, or what was proposed is rejected and
    /// nothing is open but what was to be answered before.
    public var setAside: Recorded<Resolution>? { decided.setAside }

    /// The last resolution on the matter itself: it answers a question, takes
    /// an option, or a finding rests on it. One on procedure decides nothing of
    /// the matter.
    public var lastDecision: Recorded<Resolution>? { decisions.last }

    /// Those that can have been later than what is told as the last, since a day
    /// is missing: on the matter itself, or of a body that decides here.
    public var rivalsOfLastDecision: [Recorded<Resolution>] {
        let decisions = decisions, unrelated = unrelatedDecisions(since: decisions.last)
        return decisions.perhapsLast().filter { $0 !== decisions.last } + unrelated.perhaps
    }

    private var decisions: [Recorded<Resolution>] {
        let founded = Set(proven(law.findings).compactMap(\.content.resolution))
        return proven(council.resolutions).filter {
            isAnswer($0) || ($0.content.outcome == .adopted && founded.contains($0.id))
        }
    }

    /// The last resolution of a body that decides here, adopted or rejected, of
    /// which the ledger does not say what it answers: nobody may say that nothing
    /// has been decided. Nil where the last decision on the matter is later, or
    /// may be.
    public var unrelatedDecision: Recorded<Resolution>? { unrelatedDecisions(since: lastDecision).told }

    /// The one that is told, since it certainly came later, and those that can
    /// have come later still.
    private func unrelatedDecisions(since last: Recorded<Resolution>?) -> (
        told: Recorded<Resolution>?, perhaps: [Recorded<Resolution>]
    ) {
        let related = decisions
        let all = proven(council.resolutions).filter { resolution in
            [.adopted, .rejected].contains(resolution.content.outcome) && isDecider(resolution.content.organization)
                && !related.contains { $0 === resolution }
        }
        /// Whether it came later; nil where a missing day decides that.
        func isLater(_ resolution: Recorded<Resolution>) -> Bool? {
            guard let last = last?.header.on else { return last == nil || resolution.header.on != nil }
            return resolution.header.on.map { $0.isAfter(last) } ?? false
        }
        let told = all.last { isLater($0) == true }
        return (told, all.filter { isLater($0) != false }.perhapsLast().filter { $0 !== told })
    }

    /// The county's council, and whoever has a competence by the law entered.
    func isDecider(_ organization: OrganizationID) -> Bool {
        if let content = council.organizations[organization]?.content, content.kind == .council,
            content.body == opened?.content.county
        {
            return true
        }
        let names = [organization.text] + otherNames(of: organization)
        return law.competences.contains { ($0.content.by ?? []).contains(where: names.contains) }
    }

    /// Whether a resolution answers a question or takes an option.
    func isAnswer(_ resolution: Recorded<Resolution>) -> Bool { !isClaim(resolution.header) && wouldAnswer(resolution) }

    /// The same, if it is as it is told.
    func wouldAnswer(_ resolution: Recorded<Resolution>) -> Bool {
        var answers = Settlements(none: self)
        return answers.take(resolution) || (resolution.content.outcome == .adopted && resolution.content.option != nil)
    }

    /// The questions that must be answered with yes before this one.
    public func waits(of question: Recorded<Question>) -> [Recorded<Question>] { decided.waits(of: question) }

    /// The questions that one was to wait for, and did not: it was answered
    /// without them, or before.
    public func skipped(by question: Recorded<Question>) -> [Recorded<Question>] { decided.skipped(by: question) }
}
