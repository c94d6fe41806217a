/// What has been decided, and what that has ended.
extension Matter {
    /// The resolution that has answered a question; the first, where several did.
    public func settlement(of question: QuestionID) -> Recorded<Resolution>? {
        settlements.first { ($0.content.settles ?? []).contains(question) }
    }

    public func isSettled(_ question: QuestionID) -> Bool { settlement(of: question) != nil }

    /// Every question that was raised is answered: what is to be decided lies
    /// behind, and with it the application.
    public var isDecided: Bool { !options.questions.isEmpty && options.questions.allSatisfy { isSettled($0.id) } }

    /// The resolution that took an option.
    public func choice(of option: OptionID) -> Recorded<Resolution>? {
        settlements.first { $0.content.option == option }
    }

    /// The last resolution on the matter itself: it settles a question, or
    /// a finding rests on it. One on procedure decides nothing of the matter.
    public var lastDecision: Recorded<Resolution>? {
        let founded = Set(law.findings.compactMap(\.content.resolution))
        return council.resolutions.all.last {
            $0.content.outcome == .adopted && (!($0.content.settles ?? []).isEmpty || founded.contains($0.id))
        }
    }

    /// A later resolution that settles a question ends what was only to
    /// prepare it: mandates, rounds.
    public func overtaking(_ header: Header) -> Recorded<Resolution>? {
        guard let given = header.on?.lastDay else { return nil }
        return settlements.first { resolution in (resolution.header.on?.lastDay).map { $0 > given } ?? false }
    }

    /// The mandates that nobody need report on any more.
    public var overtakenMandates: [Recorded<Mandate>] {
        mandates.mandates.filter { mandates.status(of: $0.id)?.content.status != .done && overtaking($0.header) != nil }
    }

    /// The questions that must be answered before this one.
    public func waits(of question: Recorded<Question>) -> [Recorded<Question>] {
        (question.content.waitsFor ?? []).filter { !isSettled($0) }.compactMap { options.questions[$0] }
    }

    /// The questions that one was to wait for, and did not: it was answered
    /// without them, or before.
    public func skipped(by question: Recorded<Question>) -> [Recorded<Question>] {
        guard let answered = settlement(of: question.id) else { return [] }
        return (question.content.waitsFor ?? []).compactMap { options.questions[$0] }.filter { earlier in
            guard let other = settlement(of: earlier.id) else { return true }
            guard let day = answered.header.on?.lastDay, let before = other.header.on?.firstDay else { return false }
            return before > day
        }
    }

    private var settlements: [Recorded<Resolution>] {
        council.resolutions.filter { $0.content.outcome == .adopted && !($0.content.settles ?? []).isEmpty }
    }
}
