import Costing

extension Matter {
    /// The decision that a round was to prepare, and that therefore ends it: it
    /// answers a question which serves what the round serves, takes an option,
    /// or leaves no question open. What is decided on something else does not
    /// end it. The first after the round was opened.
    public func overtaking(_ round: Recorded<ConsentRound>) -> Recorded<Resolution>? {
        guard let opened = round.header.on?.lastDay else { return nil }
        return decisions(preparedBy: round).filter { ($0.header.on?.firstDay).map { $0 > opened } ?? false }.min(by: Recorded.isEarlier)
    }

    /// The decision that has ended it or not, since a day is missing.
    public func perhapsOvertaking(_ round: Recorded<ConsentRound>) -> Recorded<Resolution>? {
        guard let opened = round.header.on?.firstDay, overtaking(round) == nil else { return nil }
        return decisions(preparedBy: round).filter { ($0.header.on?.lastDay).map { $0 > opened } ?? false }.min(by: Recorded.isEarlier)
    }

    private func decisions(preparedBy round: Recorded<ConsentRound>) -> [Recorded<Resolution>] {
        let served = Set(round.content.serves ?? []), answers = Answers(self)
        let answered = options.questions.filter { !served.isDisjoint(with: $0.content.serves ?? []) }.compactMap { answers[$0.id] }
        let chosen = choice.flatMap { choice in choice.content.option.flatMap { options.options[$0] } == nil ? nil : choice }
        let last = isDecided ? options.questions.compactMap { answers[$0.id] }.max(by: Recorded.isEarlier) : nil
        return answered + [chosen, last].compactMap { $0 }
    }
}

extension Recorded {
    /// By the day on which it happened; undated entries come first.
    static func isEarlier(_ a: Recorded, _ b: Recorded) -> Bool {
        (a.header.on?.lastDay?.ordinal ?? .min) < (b.header.on?.lastDay?.ordinal ?? .min)
    }
}
