import Decisions
import Documents

/// Every form of the site, in the order of the pages that have them, with the kinds of entries
/// that are made by it. What is not named here has a form that follows from its kind.
extension Site {
    static let forms: [FormRoute] =
        ownForms
        + kindsWithoutForm.map { type in
            FormRoute(path: DerivedForm.path(of: type), makes: [type]) {
                parts,
                _ in DerivedForm(parts: parts, type: type)
            }
        }

    static let ownForms: [FormRoute] =
        onTheCourse + onConsent + onCosts + onTheLaw + onOptions + onTheCouncil + onPapers

    private static let onTheCourse = [
        FormRoute(MotionForm.self, makes: Motion.self), FormRoute(EventForm.self, makes: Occurrence.self, Fact.self),
        FormRoute(StatusForm.self, makes: StatusReport.self), FormRoute(MandateForm.self, makes: Mandate.self),
        FormRoute(makes: Withdrawal.self) {
            parts,
            sent in WithdrawalForm(parts: parts, entry: sent["entry"], kind: sent["kind"])
        },
    ]

    private static let onConsent = [
        FormRoute(RoundForm.self, makes: ConsentRound.self),
        FormRoute(makes: Position.self) { PositionForm(parts: $0, round: AnsweredRound(parts: $0, sent: $1).round) },
        FormRoute(makes: Position.self) { StatementForm(parts: $0, round: AnsweredRound(parts: $0, sent: $1).round) },
        FormRoute(makes: PositionWithdrawn.self) { TakenBackForm(parts: $0, sent: $1) },
        FormRoute(makes: ConditionReported.self) { ConditionForm(parts: $0, sent: $1) },
        FormRoute(makes: ReminderSent.self) { ReminderForm(parts: $0, sent: $1) },
        FormRoute(makes: ViewsWeighed.self) { WeighingForm(parts: $0, sent: $1) },
    ]

    private static let onCosts = [
        FormRoute(makes: RateEdition.self) { EditionForm(parts: $0, sent: $1) },
        FormRoute(makes: PostPlan.self) { PlanForm(parts: $0, sent: $1) },
        FormRoute(ModelForm.self, makes: CostModel.self), FormRoute(KeyForm.self, makes: LevyKey.self),
        FormRoute(BudgetForm.self, makes: BudgetPlacement.self),
        FormRoute(makes: CostVariant.self) { VariantForm(parts: $0, tried: $1.fields) },
    ]

    private static let onTheLaw = [
        FormRoute(FindingForm.self, makes: Finding.self), FormRoute(DocumentForm.self, makes: Document.self),
        FormRoute(ImposedForm.self, makes: Requirement.self), FormRoute(NormChangeForm.self, makes: NormChanged.self),
        FormRoute(ReadingForm.self, makes: ReadingAdded.self), FormRoute(NormForm.self, makes: Norm.self),
        FormRoute(RequirementForm.self, makes: Requirement.self),
        FormRoute(CompetenceForm.self, makes: Competence.self),
    ]

    private static let onOptions = [
        FormRoute(OptionForm.self, makes: Option.self), FormRoute(EffectForm.self, makes: Effect.self),
        FormRoute(QuestionForm.self, makes: Question.self), FormRoute(ResolutionForm.self, makes: Resolution.self),
        FormRoute(ReviewForm.self, makes: Review.self), FormRoute(ClosingForm.self, makes: ReviewClosed.self),
        FormRoute(FieldForm.self, makes: FieldOfAction.self), FormRoute(RatingForm.self, makes: FieldsRated.self),
    ]

    private static let onTheCouncil = [
        FormRoute(CountForm.self, makes: InhabitantsCounted.self), FormRoute(EndForm.self, makes: BodyEnded.self),
        FormRoute(RenameForm.self, makes: BodyRenamed.self),
    ]

    private static let onPapers = [
        FormRoute(makes: PaperAnnulled.self) { parts, sent in AnnulmentForm(parts: parts, id: sent["paper"]) }
    ]
}
