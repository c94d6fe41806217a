/// Every kind of content that the program knows, by the name that stands
/// with its events. Names are never reused.
public enum ContentTypes {
    public static var all: [any Content.Type] { current.all }
    public static var byName: [String: any Content.Type] { current.byName }
    public static var byList: [String: any Content.Type] { current.byList }
    /// The place of a type in `all`.
    public static var rank: [String: Int] { current.rank }

    /// Those of a task: a test gives its own one more, to show what a new kind takes.
    @TaskLocal static var current = KnownKinds(own)

    /// In the order in which files and lists are written, and in which entries of
    /// one day take effect.
    static let own: [any Content.Type] = [
        Programme.self,
        MatterOpened.self, MatterReferred.self,
        Source.self,
        Body.self, InhabitantsCounted.self, BodyRenamed.self, BodyEnded.self, Organization.self, Person.self,
        Meeting.self, Document.self, Motion.self, Resolution.self, Occurrence.self, Withdrawal.self,
        Fact.self,
        Mandate.self, StatusReport.self,
        ConsentRound.self, Position.self, PositionWithdrawn.self, ConditionReported.self, ReminderSent.self,
        ViewsWeighed.self,
        Norm.self, Provision.self, NormChanged.self,
        NamedTerm.self, Requirement.self, ReadingAdded.self, Finding.self, Competence.self,
        FieldOfAction.self, Question.self, Option.self, Effect.self, Review.self, ReviewClosed.self, FieldsRated.self,
        RateEdition.self, PostPlan.self,
        PostKind.self, Grant.self,
        CostModel.self, ReportedFigure.self, CostVariant.self, LevyKey.self, BudgetPlacement.self,
        TextBlock.self,
        Annex.self, PaperDrafted.self, PaperIssued.self, PaperAnnulled.self,
    ]
}

/// Kinds, by all that they are looked up by.
struct KnownKinds: Sendable {
    let all: [any Content.Type]
    let byName: [String: any Content.Type]
    let byList: [String: any Content.Type]
    let rank: [String: Int]

    init(_ all: [any Content.Type]) {
        self.all = all
        byName = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })
        byList = Dictionary(uniqueKeysWithValues: all.map { ($0.kind.list, $0) })
        rank = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.type, $0) })
    }
}
