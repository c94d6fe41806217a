import Costing

/// A round as it stands on a day: who answered what, on which basis, and what
/// it comes to. Always of one round; no answer is carried over to another.
public struct RoundReading: Sendable {
    /// The condition of a consent, as an obligation.
    public struct Condition: Sendable {
        public var condition: Position.Condition
        public var state: ConditionReported.State
        /// The last report on it.
        public var report: Recorded<ConditionReported>?
        /// Where it is computed.
        public var verdict: Verdict?
        /// Met once and broken now: the consent is in doubt.
        public var isInDoubt: Bool
    }

    /// Where one of the asked stands.
    public struct Answer: Sendable {
        public var body: BodyID
        /// The one that counts; nil where there is none.
        public var position: Recorded<Position>?
        public var stand: Stand
        public var conditions: [Condition]
        /// Taken back, corrected or changed in this round, the first first.
        public var earlier: [Recorded<Position>]
        /// Answers after the deadline: recorded, and without effect.
        public var late: [Recorded<Position>]
        /// What it answered when it was asked before; never counted here.
        public var before: Recorded<Position>?
        /// What others claim of it.
        public var claims: [Recorded<Position>]
        public var isInDoubt: Bool { conditions.contains(where: \.isInDoubt) }
    }

    /// A figure of the briefing that is no longer what it was.
    public struct Drift: Sendable {
        public var figure: Figure
        public var then: FigureValue
        public var now: FigureValue
        public var change: BasisPoints?
        /// Beyond what the round allows.
        public var isBeyondThreshold: Bool
    }

    public let round: Recorded<ConsentRound>
    public let answers: [Answer]
    /// What speakers say of many, as far as it counts: of the best grade.
    public let statements: [Recorded<Position>]
    /// What else is said of many, beside it.
    public let otherStatements: [Recorded<Position>]
    public let ballot: Ballot
    public let isOpen: Bool
    public let drift: [Drift]
    public let weighings: [Recorded<ViewsWeighed>]
    public let reminders: [Recorded<ReminderSent>]
    /// Under the rule of the round; nil where the strength needs no agreement.
    public let outcome: Outcome?

    public var rule: ResultRule? { round.content.ruleInForce }
    public var silent: [BodyID] { answers.filter { $0.position == nil }.map(\.body) }
    /// They should be asked again.
    public var isOutdated: Bool { drift.contains(where: \.isBeyondThreshold) }
    /// Whose view came after the last weighing, which cannot have weighed it.
    public var unweighed: [BodyID] {
        guard round.content.strength == .regard, let last = weighings.compactMap({ $0.header.on?.lastDay }).max() else { return [] }
        return answers.filter { ($0.position?.header.on?.firstDay).map { $0 > last } ?? false }.map(\.body)
    }
    public var doubtful: [Answer] { answers.filter(\.isInDoubt) }
    /// The reminder that is due, and for whom nobody has sent it yet.
    public func reminderDue(on day: Day) -> Day? {
        guard isOpen, !silent.isEmpty else { return nil }
        return (round.content.reminders ?? []).filter { $0 <= day }.max().flatMap { due in
            reminders.contains { ($0.header.on?.lastDay).map { $0 >= due } ?? false } ? nil : due
        }
    }

    /// What it would be if another's account were believed instead.
    public func outcome(believing statement: Recorded<Position>) -> Outcome? {
        guard let rule, let believed = CollectiveStatement(statement.content) else { return nil }
        return Ballot(votes: ballot.votes, statements: [believed], silence: ballot.silence, isOpen: isOpen).outcome(under: rule)
    }

    /// What it comes to, for a predicate: a hearing is done once all could
    /// speak, regard once the views are weighed.
    public func result(under other: ResultRule? = nil) -> RoundResult.Outcome {
        if let rule = other ?? rule {
            return switch ballot.outcome(under: rule) {
            case .reached: .reached
            case .reachedUnderConditions: .underConditions
            case .notReached: .notReached
            case .open: .open
            case .unknown: .unknown
            }
        }
        let isHeard = !isOpen || silent.isEmpty
        let isWeighed = round.content.strength == .hearing || !weighings.isEmpty && unweighed.isEmpty
        return isHeard && isWeighed ? .reached : .open
    }
}

extension CollectiveStatement {
    /// Nil where a position speaks for one body alone, or says neither yes nor no.
    public init?(_ position: Position) {
        guard position.body == nil, let extent = position.extent else { return nil }
        let side: Side
        switch position.answer {
        case .consent: side = .consent
        case .refusal: side = .refusal
        case .conditional, .abstention, .noView: return nil
        }
        switch extent {
        case .majority: self.init(side, .majority)
        case .count(let number): self.init(side, .count(number))
        }
    }
}
