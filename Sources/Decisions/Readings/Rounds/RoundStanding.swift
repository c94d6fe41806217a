import Costing

/// A round as it stands on a day: who answered what, on which basis, and what
/// it comes to. Always of one round; no answer is carried over to another.
public struct RoundStanding: Sendable {
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
        /// Broken now, and perhaps met once: a day is missing.
        public var isPerhapsInDoubt = false
        /// The states that it can be in; more than one where a day is missing
        /// that would tell which report is the last, or whether it is met.
        public var states: Set<ConditionReported.State>
        /// The reports that can be the last, where that is not settled.
        public var undated: [Recorded<ConditionReported>]
        /// What is only claimed of it, and counts for nothing.
        public var claims: [Recorded<ConditionReported>] = []
        public var isSettled: Bool { states.count < 2 }
        /// Nothing that comes later makes it met.
        public var isFinal = false
        /// It is not met and can no longer be: its last day has passed.
        public var isLost: Bool { isFinal && states == [.broken] }
    }

    /// Where one of the asked stands.
    public struct AskedBody: Sendable {
        public var body: BodyID
        /// The one that counts; nil where there is none.
        public var position: Recorded<Position>?
        public var stand: Stand
        public var conditions: [Condition]
        /// Corrected or changed in this round, the first first, or perhaps.
        public var changes: [Change]
        /// Those of them that are, whatever the days were.
        public var earlier: [Recorded<Position>] { changes.filter(\.isCertain).map(\.earlier) }
        /// Taken back in this round, each with its reason.
        public var takenBack: [TakenBack]
        /// Other accounts of what it answered, of a lesser grade; or all, where
        /// those of the best grade conflict and none counts.
        public var otherAccounts: [Recorded<Position>]
        /// Accounts of the same grade conflict, or a day is missing: it may
        /// stand at any of these.
        public var contested: Set<Stand>
        /// Answers after the end of the round: recorded, and without effect.
        public var late: [Recorded<Position>]
        /// Answers whose date leaves open whether they came in time.
        public var undated: [Recorded<Position>]
        /// What counts if none of those did.
        public var otherwise: Recorded<Position>?
        /// What it answered when it was asked before; never counted here.
        public var before: Recorded<Position>?
        /// What others claim of it.
        public var claims: [Recorded<Position>]
        /// Each that can be the one that counts, and whether it may be none.
        var possible: [Recorded<Position>] = [], mayBeNone = false
        /// Its consent hangs on a condition that can no longer be met.
        public var isLost = false
        public var isInDoubt: Bool { conditions.contains(where: \.isInDoubt) }
        /// It took its answer back and has given no other.
        public var hasTakenBack: Bool { position == nil && contested.isEmpty && !takenBack.isEmpty }
        /// Nothing of its own is known.
        public var isSilent: Bool { position == nil && contested.isEmpty }
        /// Where it stands depends on a day that is not known.
        public var awaitsDay: Bool { !undated.isEmpty && !contested.isEmpty }
        /// Whether its conditions are met depends on such a day.
        public var awaitsReport: Bool { position != nil && !contested.isEmpty }
    }

    /// An answer with the entry that took it back.
    public struct TakenBack: Sendable {
        public var position: Recorded<Position>
        public var withdrawal: Recorded<PositionWithdrawn>
    }

    /// An answer in whose place a later one stands.
    public struct Change: Sendable {
        public var earlier: Recorded<Position>
        public var by: Recorded<Position>
        /// False where the day that is missing decides it.
        public var isCertain = true
    }

    /// By which numbers the bodies weigh: those of the day of asking, so that
    /// no result changes afterwards; where none was known by then, the first.
    public struct Weights: Sendable {
        /// The days of the numbers of inhabitants, the first first.
        public var inhabitants: [PartialDate]
        /// The key of the levy; more than one where a day that is missing leaves
        /// open which was the last. Empty where there is none.
        public var keys: [Recorded<LevyKey>]
        /// Some were known only after the asking.
        public var areLater: Bool
        /// Those whose number is the sum of earlier counts.
        public var added: [Population] = []
        /// Whose number of inhabitants hangs on a day that is not known.
        public var contested: [ContestedCount] = []
    }

    /// A body asked, with each number of inhabitants that can be the one: at
    /// least two.
    public struct ContestedCount: Hashable, Sendable {
        public var body: BodyID
        public var numbers: [Population]
    }

    /// How far a round has come, whatever it asks for.
    public enum Stage: Hashable, Sendable {
        case underWay, heard, weighed
        /// Agreement is asked for, and stands so.
        case result(RoundOutcome)
        /// It is over, and nobody has weighed what was said.
        case unweighed
        /// Views have come after the weighing, or may have.
        case toBeWeighedAgain, perhapsToBeWeighedAgain
    }

    /// A figure of the briefing that is no longer what it was.
    public struct Drift: Sendable {
        public var figure: Figure
        public var then: Quantity
        /// Nil where it is not known any more.
        public var now: Quantity?
        public var change: BasisPoints?
        /// Beyond what the round allows.
        public var isBeyondThreshold: Bool
    }

    public let round: Recorded<ConsentRound>
    /// Somebody only claims that it was asked: nobody is waited for, reminded or
    /// asked again, and nothing has to be weighed.
    public let isClaimed: Bool
    public let answers: [AskedBody]
    /// What speakers say of many, as far as it counts: of the best grade.
    public let statements: [Recorded<Position>]
    /// What else is said of many, beside it.
    public let otherStatements: [Recorded<Position>]
    /// What speakers have said anew.
    public let replaced: [Change]
    public let ballot: Ballot
    public let weights: Weights
    public let end: RoundEnd
    public let isOpen: Bool
    /// It is open or not, by what nobody has determined of its deadline's end.
    public let isPerhapsOver: Bool
    public let drift: [Drift]
    public let weighings: [Recorded<ViewsWeighed>]
    public let reminders: [Recorded<ReminderSent>]
    /// Who of those asked is no more on the day: nobody can answer for it.
    public let gone: Set<BodyID>
    /// Under the rule of the round; nil where the strength needs no agreement.
    public let outcome: RoundOutcome?

    public var rule: ResultRule? { round.content.ruleInForce }
    public var silent: [BodyID] { answers.filter(\.isSilent).map(\.body) }
    /// Who took an answer back and has given no other.
    public var takenBack: [BodyID] { answers.filter(\.hasTakenBack).map(\.body) }
    /// Whose answer counts or not, depending on a day that is not known.
    public var awaitingDay: [AskedBody] { answers.filter(\.awaitsDay) }
    /// Nobody has determined on which of two days the deadline ends.
    public var lacksDeadlineRule: Bool { round.content.perhapsLastDay != nil && !end.isByDecision }
    /// Whose conditions are met or not, depending on such a day.
    public var awaitingReport: [AskedBody] { answers.filter(\.awaitsReport) }
    /// Who can still be waited for: without an answer in a round that runs, and
    /// nobody has spoken for several.
    public var awaited: [BodyID] {
        isOpen && !isClaimed && !ballot.isSpokenFor ? silent.filter { !gone.contains($0) } : []
    }
    /// The weighing that regard takes is due: everybody has spoken or the
    /// deadline has passed.
    public var isWeighingDue: Bool {
        round.content.strength == .regard && !isClaimed && (!isOpen || silent.isEmpty)
            && (weighings.isEmpty || !unweighed.isEmpty)
    }
    /// They should be asked again.
    public var isOutdated: Bool { !isClaimed && drift.contains(where: \.isBeyondThreshold) }
    /// Whose view came after all weighings, which cannot have weighed it.
    public var unweighed: [BodyID] { answers.filter { isUnweighed($0) == true }.map(\.body) }
    /// Whose view may have come after them: the dates leave both possible.
    public var perhapsUnweighed: [BodyID] { answers.filter { isUnweighed($0) == nil }.map(\.body) }
    /// A speaker's word that more than half of the asked refuse, where their own
    /// answers leave room for it.
    public var refusalOfMost: Recorded<Position>? {
        guard rule != nil, ballot.overclaims.isEmpty, !ballot.isContradictory else { return nil }
        return statements.first { statement in
            guard statement.content.answer == .refusal else { return false }
            switch statement.content.extent {
            case .majority: return true
            case .count(let number): return number > answers.count / 2
            case nil: return false
            }
        }
    }
    public var doubtful: [AskedBody] { answers.filter(\.isInDoubt) }

    public var stage: Stage {
        if let outcome { return .result(outcome) }
        let isDone = result() == .reached
        switch round.content.strength {
        case .regard where isDone: return .weighed
        case .regard where !unweighed.isEmpty: return .toBeWeighedAgain
        case .regard where !perhapsUnweighed.isEmpty: return .perhapsToBeWeighedAgain
        case .regard where !isOpen: return .unweighed
        case .hearing where isDone: return .heard
        case .regard, .hearing, .consent: return .underWay
        }
    }
    /// The reminder that is due, and that not all are known to have been sent.
    public func reminderDue(on day: Day) -> Day? {
        guard !awaited.isEmpty else { return nil }
        return (round.content.reminders ?? []).filter { $0 <= day }.max().flatMap {
            toRemind(for: $0).isEmpty ? nil : $0
        }
    }
    /// Who is waited for and has not certainly been reminded since.
    public func toRemind(for due: Day) -> [BodyID] {
        let reminded = reminders.filter { $0.header.on?.isOnOrAfter(.day(due)) == true }.reduce(into: Set<BodyID>()) {
            $0.formUnion($1.content.to)
        }
        return awaited.filter { !reminded.contains($0) }
    }
    /// The reminder that may have been the one due, since its day is missing.
    public func perhapsReminded(for due: Day) -> Recorded<ReminderSent>? {
        let open = Set(toRemind(for: due))
        return reminders.last { reminder in
            reminder.header.on.map { $0.isOnOrAfter(.day(due)) == nil } ?? false
                && !open.isDisjoint(with: reminder.content.to)
        }
    }

    /// What it would be if another's account were believed instead.
    public func outcome(believing statement: Recorded<Position>) -> RoundOutcome? {
        guard let rule, let believed = CollectiveStatement(statement.content) else { return nil }
        return ballot.mapWays { Ballot(votes: $0.votes, statements: [believed], silence: $0.silence, isOpen: isOpen) }
            .outcome(under: rule)
    }

    /// What it comes to, for a predicate: a hearing is done once all could
    /// speak, regard once the views are weighed.
    public func result(under other: ResultRule? = nil) -> RoundResult.Ending {
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
        let isWeighed =
            round.content.strength == .hearing || !weighings.isEmpty && unweighed.isEmpty && perhapsUnweighed.isEmpty
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
