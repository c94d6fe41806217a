import Costing

/// The end of a round: its deadline or the decision that it was to prepare,
/// whichever comes first. What is answered after it has no effect.
public struct RoundEnd: Sendable {
    /// The decision; nil where none has certainly ended it.
    public var decision: Recorded<Resolution>?
    /// One that has ended it or not, since a day is missing.
    public var perhaps: Recorded<Resolution>?
    /// The last day on which an answer counts, the first and the last that it
    /// can be; nil: there is none.
    var earliest: Day?, latest: Day?
    /// Whether a decision can have come before the deadline.
    public var isByDecision = false

    /// Whether what is of this date came after it; nil where both is possible.
    func isBefore(_ date: PartialDate?) -> Bool? {
        guard let earliest, let last = date?.lastDay, last > earliest else { return false }
        return latest.flatMap { latest in date?.firstDay.map { $0 > latest } } == true ? true : nil
    }
}

/// What ends the rounds of a matter.
struct RoundEnds {
    private var decisions: [(resolution: Recorded<Resolution>, isOnAll: Bool, serves: Set<RequirementID>)] = []

    /// In the order in which they took effect: a question may be answered anew
    /// later, and ended the round nevertheless.
    init(_ matter: Matter) {
        var answers = Settlements(none: matter)
        for resolution in matter.proven(matter.council.resolutions) {
            let isAnswer = answers.take(resolution)
            let takesOption =
                resolution.content.outcome == .adopted
                && resolution.content.option.flatMap { matter.options.options[$0] } != nil
            let isLast = isAnswer && !matter.options.questions.isEmpty && answers.open.isEmpty
            let answered = isAnswer ? (resolution.content.settles ?? []).filter { answers[$0] === resolution } : []
            let serves = Set(answered.flatMap { matter.options.questions[$0]?.content.serves ?? [] })
            if isLast || takesOption || !serves.isEmpty {
                decisions.append((resolution, isLast || takesOption, serves))
            }
        }
    }

    func end(of round: Recorded<ConsentRound>) -> RoundEnd {
        let deadline = round.content.lastDay, perhaps = round.content.perhapsLastDay ?? deadline
        var end = RoundEnd(earliest: deadline, latest: perhaps)
        guard let first = round.header.on?.firstDay, let last = round.header.on?.lastDay else { return end }
        let served = Set(round.content.serves ?? [])
        let later = decisions.filter { $0.isOnAll || !$0.serves.isDisjoint(with: served) }.map(\.resolution).filter {
            ($0.header.on?.lastDay).map { $0 > first } ?? false
        }
        let certain = later.filter { ($0.header.on?.firstDay).map { $0 > last } ?? false }
        end.decision = certain.min(by: Recorded.isEarlier)
        if end.decision == nil { end.perhaps = later.min(by: Recorded.isEarlier) }
        // One that came before the question was put has not ended it.
        let decided = later.compactMap { ($0.header.on?.firstDay).map { max($0, first.next ?? first) } }.min()
        end.isByDecision = decided.map { decided in deadline.map { decided < $0 } ?? true } ?? false
        end.earliest = [deadline, decided].compactMap { $0 }.min()
        end.latest = ([perhaps] + certain.map { $0.header.on?.lastDay }).compactMap { $0 }.min()
        return end
    }
}

extension Matter {
    /// The decision that a round was to prepare, and that therefore ends it: it
    /// answers a question which serves what the round serves, takes an option,
    /// or leaves no question open. What is decided on something else does not
    /// end it. The first after the round was opened.
    public func overtaking(_ round: Recorded<ConsentRound>) -> Recorded<Resolution>? {
        RoundEnds(self).end(of: round).decision
    }

    /// The decision that has ended it or not, since a day is missing.
    public func perhapsOvertaking(_ round: Recorded<ConsentRound>) -> Recorded<Resolution>? {
        RoundEnds(self).end(of: round).perhaps
    }
}
