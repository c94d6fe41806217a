import Costing

/// What a decision has ended: what only prepared it.
extension Matter {
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

    /// What has ended it, for each way that the days leave possible; the one by
    /// the last days is the last. Nil: nothing.
    private func ends(of header: Header) -> [Recorded<Resolution>?] {
        guard let first = header.on?.firstDay, let last = header.on?.lastDay else { return [nil] }
        let deciding = deciding
        let handedOut = (entry(header.id)?.content as? Mandate)?.resolution
        /// Whether it was before; nil where that is not settled.
        func isBefore(_ resolution: Recorded<Resolution>) -> Bool? {
            guard resolution.id != handedOut, let on = resolution.header.on, let earliest = on.firstDay, let latest = on.lastDay else { return true }
            return latest <= first ? true : earliest > last ? false : nil
        }
        func end(_ before: [Bool]) -> Recorded<Resolution>? {
            let prior = zip(deciding, before).filter(\.1).map(\.0)
            let decided = Set(prior.flatMap { $0.content.settles ?? [] })
            return zip(deciding, before).first { resolution, isPrior in
                !isPrior && (prior.isEmpty || resolution.content.option != nil || !decided.isDisjoint(with: resolution.content.settles ?? []))
            }?.0
        }
        let known = deciding.map(isBefore)
        // So many days are never missing at once; beyond that it is left open.
        guard known.count(where: { $0 == nil }) <= 8 else { return [nil] + deciding.map { $0 } }
        var ways: [[Bool]] = [[]]
        for (resolution, isBefore) in zip(deciding, known) {
            let byLast = (resolution.header.on?.lastDay).map { $0 <= last } ?? true
            ways = ways.flatMap { way in (isBefore.map { [$0] } ?? [!byLast, byLast]).map { way + [$0] } }
        }
        return ways.map(end)
    }

    /// The resolutions on the matter itself: they take an option, or leave no
    /// question open.
    private var deciding: [Recorded<Resolution>] {
        var answers = Answers(none: self)
        return proven(council.resolutions).filter { resolution in
            let takesOption = resolution.content.outcome == .adopted && resolution.content.option != nil
            return answers.take(resolution) && answers.open.isEmpty || takesOption
        }
    }

    /// The mandates that nobody need report on any more.
    public var overtakenMandates: [Recorded<Mandate>] {
        givenMandates.filter { standing(of: $0.id).isDone != true && overtaking($0.header) != nil }
    }

    /// The later resolution that answers anew what this one had answered, with
    /// the questions.
    public func overruling(_ resolution: Recorded<Resolution>) -> [(question: Recorded<Question>, by: Recorded<Resolution>)] {
        guard isAnswer(resolution) else { return [] }
        let answers = Answers(self), all = council.resolutions.all
        guard let place = all.firstIndex(where: { $0.id == resolution.id }) else { return [] }
        let later = Set(all[(place + 1)...].map(\.id))
        return (resolution.content.settles ?? []).compactMap { id in
            guard let question = options.questions[id], let by = answers[id], later.contains(by.id),
                  !answers.rivals(on: id).contains(where: { $0.id == resolution.id }) else { return nil }
            return (question, by)
        }
    }
}
