import Costing

/// What a predicate can ask of a matter, as of a day. A predicate itself
/// passes over what is dated later; what is derived (the outcome of a round,
/// the plan in force, a figure) comes as it was on the day.
public protocol Evidence {
    var day: Day { get }
    /// What it is called; nil where nothing has a name for it.
    func term(for named: Named) -> Term?
    func adoptions(of concept: String) -> [Adoption]
    /// The rounds that serve a requirement or a tag, with their outcome under
    /// the rule; nil is the round's own.
    func rounds(serving tag: String, under rule: String?) -> [RoundResult]
    func resolutions(serving tag: String) -> [ResolutionTaken]
    /// Of a kind, or all, in the plan in force; nil where there is no plan.
    func posts(kind: String?) -> [PostCount]
    func applications() -> [DocumentAtHand]
    func documents(kind: String) -> [DocumentAtHand]
    /// What has happened that counts as this.
    func occurrences(kind: String) -> [DocumentAtHand]
    /// Nil where the figure has no value yet.
    func figure(_ id: String) -> FigureAtHand?
    /// Of what day an entry is; nil where it has none, or where more than one
    /// bears its id.
    func date(of entry: String) -> PartialDate?
    /// As if these entries were of these days.
    func with(_ days: [String: Day]) -> Self
}

/// What a predicate names, so that it can be looked up.
public struct Named: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case concept, organ, round, question, posts, document, event, figure
        /// An entry that is evidence.
        case entry
    }
    public var kind: Kind
    public var id: String

    public init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

/// A piece of evidence with its date.
public protocol Dated {
    var entry: String { get }
    /// Nil holds from the beginning.
    var on: PartialDate? { get set }
    /// A claim proves nothing.
    var grade: Grade { get }
}

/// What an organization did.
public protocol DoneByOrgan {
    /// The organization.
    var by: String { get }
    /// What else a predicate may call it: its kind, or its body.
    var alsoAs: [String] { get }
}

extension DoneByOrgan {
    func isBy(_ name: String) -> Bool { by == name || alsoAs.contains(name) }
}

public struct Adoption: Dated, DoneByOrgan, Hashable, Sendable {
    public var by: String
    public var alsoAs: [String]
    /// The resolution by which the same organization repealed it later.
    public var repeal: Repeal?

    public struct Repeal: Hashable, Sendable {
        public var on: PartialDate?
        public var entry: String
        /// Whether it can only have come after the adoption, as far as the
        /// dates tell.
        public var isCertain: Bool
        public init(on: PartialDate?, entry: String, isCertain: Bool = true) {
            self.on = on
            self.entry = entry
            self.isCertain = isCertain
        }
    }
    public var on: PartialDate?
    public var entry: String
    public var grade: Grade

    public init(by: String, alsoAs: [String] = [], on: PartialDate?, entry: String, grade: Grade) {
        self.by = by
        self.alsoAs = alsoAs
        self.on = on
        self.entry = entry
        self.grade = grade
    }
}

public struct RoundResult: Dated, Hashable, Sendable {
    public enum Ending: String, Sendable, CaseIterable {
        case reached, underConditions, notReached
        /// Answers, the weighing or more consent can still come.
        case open
        /// Nobody can say from what is known.
        case unknown
    }
    public var entry: String
    /// When it was asked.
    public var on: PartialDate?
    public var outcome: Ending
    public var grade: Grade
    /// The last day on which an answer counts, while it has not passed.
    public var runsUntil: Day?
    /// The day until which answers may count beyond that.
    public var perhapsUntil: Day?
    /// Answers still count, or may.
    public var isRunning: Bool
    /// Where everything asked was answered with yes: those asked were all that
    /// there are.
    public var asksAll: Bool
    /// What was asked for.
    public var strength: ConsentRound.Strength
    /// All could speak: each has, or the last day has passed.
    public var isHeard: Bool

    public init(
        entry: String, on: PartialDate?, outcome: Ending, grade: Grade = .official, runsUntil: Day? = nil,
        perhapsUntil: Day? = nil,
        isRunning: Bool = true, asksAll: Bool = true, strength: ConsentRound.Strength = .consent, isHeard: Bool = false
    ) {
        self.isHeard = isHeard
        self.entry = entry
        self.on = on
        self.outcome = outcome
        self.grade = grade
        self.runsUntil = runsUntil
        self.perhapsUntil = perhapsUntil
        self.isRunning = isRunning
        self.asksAll = asksAll
        self.strength = strength
    }
}

public struct ResolutionTaken: Dated, DoneByOrgan, Hashable, Sendable {
    public enum Decision: String, Sendable, CaseIterable {
        case adopted, rejected, recommended, recommendedAgainst
        /// Something was resolved that puts it off or does without.
        case declined
        /// Another body decides.
        var isRecommendation: Bool { self == .recommended || self == .recommendedAgainst }
    }
    public var by: String
    public var alsoAs: [String]
    public var outcome: Decision
    public var on: PartialDate?
    public var entry: String
    public var grade: Grade

    public init(by: String, alsoAs: [String] = [], outcome: Decision, on: PartialDate?, entry: String, grade: Grade) {
        self.by = by
        self.alsoAs = alsoAs
        self.outcome = outcome
        self.on = on
        self.entry = entry
        self.grade = grade
    }
}

public struct DocumentAtHand: Dated, Hashable, Sendable {
    public var on: PartialDate?
    public var entry: String
    public var grade: Grade

    public init(on: PartialDate?, entry: String, grade: Grade) {
        self.on = on
        self.entry = entry
        self.grade = grade
    }
}

public struct PostCount: Hashable, Sendable {
    public var posts: Posts
    /// The plan.
    public var entry: String

    public init(posts: Posts, entry: String) {
        self.posts = posts
        self.entry = entry
    }
}

public struct FigureAtHand: Hashable, Sendable {
    public var value: Quantity
    /// Nil for one that is computed.
    public var entry: String?
    /// What else it can be, where a missing day leaves that open.
    public var others: [Quantity]

    public init(value: Quantity, entry: String? = nil, others: [Quantity] = []) {
        self.value = value
        self.entry = entry
        self.others = others
    }
}
