/// Every kind of content that the program knows, by the name that stands
/// with its events. Names are never reused.
public enum ContentTypes {
    public static let all: [any Content.Type] = [
        Source.self,
        MatterOpened.self, Programme.self, MatterReferred.self, Occurrence.self, Fact.self, Withdrawal.self,
        Body.self, InhabitantsCounted.self, BodyRenamed.self, BodyEnded.self, Organization.self, Person.self, Meeting.self, Document.self, Motion.self, Resolution.self,
        Mandate.self, StatusReport.self,
        ConsentRound.self, Position.self, PositionWithdrawn.self, ConditionReported.self, ReminderSent.self, ViewsWeighed.self,
        NamedTerm.self, Norm.self, NormChanged.self, Provision.self, Requirement.self, ReadingAdded.self, Finding.self, Competence.self,
        FieldOfAction.self, Question.self, Option.self, Effect.self, Review.self, ReviewClosed.self, FieldsRated.self,
        PostKind.self, RateEdition.self, PostPlan.self, Grant.self, CostModel.self, ReportedFigure.self, LevyKey.self, CostVariant.self, BudgetPlacement.self,
        TextBlock.self, Annex.self, PaperDrafted.self, PaperIssued.self, PaperAnnulled.self,
    ]

    public static let byName: [String: any Content.Type] =
        Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })
}
