/// Every kind of content that the program knows, by the name that stands
/// with its events. Names are never reused.
public enum ContentTypes {
    /// In the order in which files and lists are written, and in which entries of
    /// one day take effect.
    public static let all: [any Content.Type] = [
        Programme.self,
        MatterOpened.self, MatterReferred.self,
        Source.self,
        Body.self, InhabitantsCounted.self, BodyRenamed.self, BodyEnded.self, Organization.self, Person.self,
        Meeting.self, Document.self, Motion.self, Resolution.self, Occurrence.self, Withdrawal.self,
        Fact.self,
        Mandate.self, StatusReport.self,
        ConsentRound.self, Position.self, PositionWithdrawn.self, ConditionReported.self, ReminderSent.self, ViewsWeighed.self,
        Norm.self, Provision.self, NormChanged.self,
        NamedTerm.self, Requirement.self, ReadingAdded.self, Finding.self, Competence.self,
        FieldOfAction.self, Question.self, Option.self, Effect.self, Review.self, ReviewClosed.self, FieldsRated.self,
        RateEdition.self, PostPlan.self,
        PostKind.self, Grant.self,
        CostModel.self, ReportedFigure.self, CostVariant.self, LevyKey.self, BudgetPlacement.self,
        TextBlock.self,
        Annex.self, PaperDrafted.self, PaperIssued.self, PaperAnnulled.self,
    ]

    public static let byName: [String: any Content.Type] =
        Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })
    public static let byList: [String: any Content.Type] =
        Dictionary(uniqueKeysWithValues: all.map { ($0.kind.list, $0) })
    /// The place of a type in `all`.
    public static let rank: [String: Int] =
        Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.type, $0) })
}
