import Costing

/// What is missing to tell whether an answer came in time.
public enum PerhapsLate: Hashable, Sendable {
    /// The day on which it came.
    case day
    /// The day of the decision that ended the round, or did not.
    case decisionDay
    /// On which of two days the deadline ends: nobody has determined it.
    case rule(Day, Day)
    /// Both of these, or one of them: that hangs on the other.
    case dayAndRule(Day, Day)

    /// It can be told once somebody says on which day the deadline ends.
    public var isOfRule: Bool { if case .rule = self { true } else { false } }
}

extension RoundStanding {
    /// What is missing of one of the answers that may have come too late.
    public func missing(of answer: Recorded<Position>) -> PerhapsLate {
        let first = answer.header.on?.firstDay, last = answer.header.on?.lastDay
        guard !end.isByDecision else { return first == last ? .decisionDay : .day }
        guard let first, let last, let earlier = round.content.lastDay, let later = round.content.perhapsLastDay else {
            return .day
        }
        return first > earlier && last <= later ? .rule(earlier, later) : .dayAndRule(earlier, later)
    }
}
