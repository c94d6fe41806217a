import Costing

/// What a decision has ended: what only prepared it.
extension Matter {
    /// The resolution that has ended what was only to prepare it: a mandate, a
    /// paper, a review. It decides the matter itself, and came later. What was
    /// begun by a decision or after it is work that follows from it; only
    /// deciding anew ends that.
    public func overtaking(_ header: Header) -> Recorded<Resolution>? {
        guard let given = header.on?.lastDay else { return nil }
        let deciding = deciding
        let handedOut = (entry(header.id)?.content as? Mandate)?.resolution
        func isBefore(_ resolution: Recorded<Resolution>) -> Bool {
            resolution.id == handedOut || (resolution.header.on?.lastDay).map { $0 <= given } ?? true
        }
        let before = deciding.filter(isBefore)
        let decided = Set(before.flatMap { $0.content.settles ?? [] })
        return deciding.first { resolution in
            guard !isBefore(resolution) else { return false }
            return before.isEmpty || resolution.content.option != nil || !decided.isDisjoint(with: resolution.content.settles ?? [])
        }
    }

    /// The resolutions on the matter itself: they take an option, or leave no
    /// question open.
    private var deciding: [Recorded<Resolution>] {
        var answers = Answers(none: self)
        return council.resolutions.filter { resolution in
            let takesOption = resolution.content.outcome == .adopted && resolution.content.option != nil
            return answers.take(resolution) && answers.open.isEmpty || takesOption
        }
    }

    /// The mandates that nobody need report on any more.
    public var overtakenMandates: [Recorded<Mandate>] {
        mandates.mandates.filter { mandates.status(of: $0.id)?.content.status != .done && overtaking($0.header) != nil }
    }

    /// The later resolution that answers anew what this one had answered, with
    /// the questions.
    public func overruling(_ resolution: Recorded<Resolution>) -> [(question: Recorded<Question>, by: Recorded<Resolution>)] {
        guard isAnswer(resolution) else { return [] }
        let answers = Answers(self), all = council.resolutions.all
        guard let place = all.firstIndex(where: { $0.id == resolution.id }) else { return [] }
        let later = Set(all[(place + 1)...].map(\.id))
        return (resolution.content.settles ?? []).compactMap { id in
            guard let question = options.questions[id], let by = answers[id], later.contains(by.id) else { return nil }
            return (question, by)
        }
    }
}
