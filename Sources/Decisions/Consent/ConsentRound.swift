import Costing

/// A figure as it was when it was given to somebody.
public struct FrozenFigure: Hashable, Codable, Sendable {
    /// The figure's id: `extra-cost`.
    public var figure: String
    public var value: Quantity
    /// How far it could be trusted then; nil where that was not kept.
    public var grade: Grade?
    public init(figure: String, value: Quantity, grade: Grade? = nil) {
        self.figure = figure
        self.value = value
        self.grade = grade
    }
}

/// Asking a set of bodies one question, in one of three strengths.
public struct ConsentRound: Content {
    public static let kind = EntryKind(
        "consent.round-opened", Text(phrase: "Beteiligung", context: "consent round"), list: "rounds", file: .consent,
        course: .meeting, tense: .happened)
    /// They may speak; their view is weighed; without it, no.
    public enum Strength: String, Codable, Sendable, CaseIterable { case hearing, regard, consent }
    /// What the addressees were given, frozen.
    public struct Briefing: Hashable, Codable, Sendable {
        public var documents: [DocumentID]
        public var figures: [FrozenFigure]
        /// The draft of the paper as it was then.
        public var draft: FileReference?
        /// Where the ledger stood.
        public var ledgerPosition: Int64?
        /// SHA-256 of all of it, in hexadecimal; nil where it was not given
        /// through this program.
        public var hash: String?
        enum CodingKeys: String, CodingKey {
            case documents, figures, draft, hash
            case ledgerPosition = "ledger-position"
        }
        public init(
            documents: [DocumentID], figures: [FrozenFigure], draft: FileReference? = nil, ledgerPosition: Int64? = nil,
            hash: String? = nil
        ) {
            self.documents = documents
            self.figures = figures
            self.draft = draft
            self.ledgerPosition = ledgerPosition
            self.hash = hash
        }
    }
    public var title: Text
    public var question: Text
    public var strength: Strength
    /// The legal basis.
    public var provision: ProvisionID?
    public var asked: [BodyID]
    /// Through which conference they were asked.
    public var forum: OrganizationID?
    public var briefing: Briefing
    /// The last day for an answer, as it was set; nil: none was.
    public var deadline: Day?
    /// What holds where that is a Saturday, a Sunday or a holiday; nil: nobody
    /// has said, and what comes until the next working day is not settled.
    public var deadlineRule: DeadlineRule?
    /// The next working day, where the rule puts it in the deadline's place.
    var movedTo: Day? = nil
    /// The next working day, where it is not settled whether the deadline ends
    /// only then: nobody has said, or it is not known whether the day is one.
    var perhapsMovedTo: Day? = nil
    /// On which days those who have not answered are to be reminded.
    public var reminders: [Day]?
    /// What silence after the deadline means; nil: no answer.
    public var silence: SilenceRule?
    /// When the question is agreed to; nil: the strength's own rule, which for
    /// consent is that all agree, and for the others none.
    public var rule: ResultRule?
    /// The round that this one asks again.
    public var follows: RoundID?
    /// The requirements that its result answers.
    public var serves: [RequirementID]?
    /// By how much a figure of the briefing may move before they are to be
    /// asked again; nil: by nothing.
    public var driftThreshold: BasisPoints?
    public var headline: Text { title }
    public var files: [FileReference] { [briefing.draft].compactMap { $0 } }
    public var burdened: [BodyID] { asked }
    enum CodingKeys: String, CodingKey {
        case title, question, strength, provision, asked, forum, briefing, deadline, reminders, silence, rule, follows,
            serves
        case driftThreshold = "drift-threshold", deadlineRule = "deadline-rule"
    }

    public init(
        title: Text, question: Text, strength: Strength, provision: ProvisionID?, asked: [BodyID],
        forum: OrganizationID?,
        briefing: Briefing, deadline: Day? = nil, deadlineRule: DeadlineRule? = nil, reminders: [Day]? = nil,
        silence: SilenceRule? = nil, rule: ResultRule? = nil,
        follows: RoundID? = nil, serves: [RequirementID]? = nil, driftThreshold: BasisPoints? = nil
    ) {
        self.title = title
        self.question = question
        self.strength = strength
        self.provision = provision
        self.asked = asked
        self.forum = forum
        self.briefing = briefing
        self.deadline = deadline
        self.deadlineRule = deadlineRule
        self.reminders = reminders
        self.silence = silence
        self.rule = rule
        self.follows = follows
        self.serves = serves
        self.driftThreshold = driftThreshold
    }

    /// The rule that counts; nil where the strength needs no agreement.
    public var ruleInForce: ResultRule? { strength == .consent ? rule ?? .all : nil }

    /// The last day on which an answer counts: as it was set, or the working day
    /// in its place; nil: none was set.
    public var lastDay: Day? { movedTo ?? deadline }

    /// The last day on which an answer may count; nil where that is `lastDay`.
    public var perhapsLastDay: Day? { perhapsMovedTo }

    /// Whether answers still count on a day, or may do so.
    public func isOpen(on day: Day) -> Bool { (perhapsLastDay ?? lastDay).map { day <= $0 } ?? true }

    /// Whether it hangs on what nobody has determined if answers still count.
    public func isPerhapsOver(on day: Day) -> Bool {
        perhapsLastDay != nil && isOpen(on: day) && lastDay.map { day > $0 } ?? false
    }

    /// With the days on which the deadline ends, or may end, by the rule that
    /// was chosen.
    mutating func move(by calendar: HolidayCalendar) {
        guard deadlineRule != .asSet, let deadline else { return }
        let next = calendar.workingDay(from: deadline),
            latest = calendar.workingDay(from: deadline, alsoAfterDoubtful: true)
        let last = deadlineRule == nil ? deadline : next
        movedTo = last == deadline ? nil : last
        perhapsMovedTo = latest == last ? nil : latest
    }
}
