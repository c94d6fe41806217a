/// What a round has come to under a rule.
public enum RoundOutcome: String, Codable, Sendable, CaseIterable {
    case reached
    /// Reached if the conditions that bodies made are met, and not without.
    case reachedUnderConditions = "reached-under-conditions"
    case notReached = "not-reached"
    /// Not settled, and bodies may still answer.
    case open
    /// Not settled, and nobody may answer any more: single votes or weights
    /// are not known, or what was said of them contradicts itself.
    case unknown
}

/// A rule with what the round comes to under it.
public struct RuleOutcome: Hashable, Sendable {
    public let rule: ResultRule
    public let outcome: RoundOutcome
}

/// What silence does: the outcome under each rule for it, as if the deadline
/// had passed and nobody else had answered.
public struct SilenceEffect: Hashable, Sendable {
    public let noAnswer: RoundOutcome
    public let consent: RoundOutcome
    public let refusal: RoundOutcome

    public subscript(rule: SilenceRule) -> RoundOutcome {
        switch rule {
        case .noAnswer: noAnswer
        case .consent: consent
        case .refusal: refusal
        }
    }

    /// Whether the rule for silence matters here.
    public var makesADifference: Bool { noAnswer != consent || consent != refusal }
}

extension Ballot {
    /// Settled only where every way to fill in what is not known leads to the
    /// same. An unfulfilled conditional consent counts as a refusal, until its
    /// conditions are met.
    ///
    /// Exact for a rule of one part, and otherwise where few bodies are
    /// undetermined (`BallotCount.mostWays`). Beyond, a combination may be called open
    /// or unknown although it is settled: each part is then weighed in its own
    /// best and worst case, which need not come about together. The same holds
    /// for any rule where speakers claim consents and refusals both, and where
    /// a combination counts twice by one measure whose weights are not all
    /// known.
    ///
    /// Where somebody has counted without names, it is settled if it is the
    /// same whoever they are: exact for rules by heads and rules of one part,
    /// and otherwise for few of them (`UnnamedCounts.mostWays`). An own answer
    /// that may stand at several is thought through at each.
    public func outcome(under rule: ResultRule) -> RoundOutcome {
        let bounded = count.outcome(of: Formula(rule))
        guard ways.isEmpty else {
            let found = Set(ways.map { $0.outcome(under: rule) })
            return found.count == 1 ? found.first ?? bounded : bounded
        }
        guard bounded == .unknown, !isContradictory else { return bounded }
        let found = Set(([unnamed].compactMap { $0 } + perhapsUnnamed).map { $0.outcome(under: rule) })
        return found.count == 1 ? found.first ?? bounded : bounded
    }

    public func outcomes(under rules: [ResultRule] = ResultRule.standard) -> [RuleOutcome] {
        rules.map { RuleOutcome(rule: $0, outcome: outcome(under: $0)) }
    }

    public func effectOfSilence(under rule: ResultRule) -> SilenceEffect {
        func outcome(_ silence: SilenceRule) -> RoundOutcome {
            mapWays {
                Ballot(
                    votes: $0.votes, statements: $0.statements, isSpokenFor: $0.isSpokenFor, told: $0.told,
                    silence: silence)
            }
            .outcome(under: rule)
        }
        return SilenceEffect(noAnswer: outcome(.noAnswer), consent: outcome(.consent), refusal: outcome(.refusal))
    }
}
