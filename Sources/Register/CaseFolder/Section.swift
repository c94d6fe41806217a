import Decisions

/// A list of entries of one kind in a case folder, and the file into which
/// an export writes it.
struct Section: Sendable {
    let name: String
    let content: any Content.Type
    let file: String

    /// In the order in which files and lists are written.
    static let all: [Section] = [
        Section(name: "programme", content: Programme.self, file: "programme.yaml"),
        Section(name: "matter", content: MatterOpened.self, file: "case.yaml"),
        Section(name: "referrals", content: MatterReferred.self, file: "case.yaml"),
        Section(name: "sources", content: Source.self, file: "sources.yaml"),
        Section(name: "bodies", content: Body.self, file: "bodies.yaml"),
        Section(name: "counts", content: InhabitantsCounted.self, file: "bodies.yaml"),
        Section(name: "renamed-bodies", content: BodyRenamed.self, file: "bodies.yaml"),
        Section(name: "ended-bodies", content: BodyEnded.self, file: "bodies.yaml"),
        Section(name: "organizations", content: Organization.self, file: "bodies.yaml"),
        Section(name: "people", content: Person.self, file: "bodies.yaml"),
        Section(name: "meetings", content: Meeting.self, file: "course.yaml"),
        Section(name: "documents", content: Document.self, file: "course.yaml"),
        Section(name: "motions", content: Motion.self, file: "course.yaml"),
        Section(name: "resolutions", content: Resolution.self, file: "course.yaml"),
        Section(name: "occurrences", content: Occurrence.self, file: "course.yaml"),
        Section(name: "withdrawals", content: Withdrawal.self, file: "course.yaml"),
        Section(name: "facts", content: Fact.self, file: "facts.yaml"),
        Section(name: "mandates", content: Mandate.self, file: "mandates.yaml"),
        Section(name: "status-reports", content: StatusReport.self, file: "mandates.yaml"),
        Section(name: "rounds", content: ConsentRound.self, file: "consent.yaml"),
        Section(name: "positions", content: Position.self, file: "consent.yaml"),
        Section(name: "withdrawn-positions", content: PositionWithdrawn.self, file: "consent.yaml"),
        Section(name: "condition-reports", content: ConditionReported.self, file: "consent.yaml"),
        Section(name: "reminders", content: ReminderSent.self, file: "consent.yaml"),
        Section(name: "weighings", content: ViewsWeighed.self, file: "consent.yaml"),
        Section(name: "norms", content: Norm.self, file: "norms.yaml"),
        Section(name: "provisions", content: Provision.self, file: "norms.yaml"),
        Section(name: "norm-changes", content: NormChanged.self, file: "norms.yaml"),
        Section(name: "terms", content: NamedTerm.self, file: "requirements.yaml"),
        Section(name: "requirements", content: Requirement.self, file: "requirements.yaml"),
        Section(name: "added-readings", content: ReadingAdded.self, file: "requirements.yaml"),
        Section(name: "findings", content: Finding.self, file: "requirements.yaml"),
        Section(name: "competences", content: Competence.self, file: "requirements.yaml"),
        Section(name: "fields-of-action", content: FieldOfAction.self, file: "options.yaml"),
        Section(name: "questions", content: Question.self, file: "options.yaml"),
        Section(name: "options", content: Option.self, file: "options.yaml"),
        Section(name: "effects", content: Effect.self, file: "options.yaml"),
        Section(name: "reviews", content: Review.self, file: "options.yaml"),
        Section(name: "closed-reviews", content: ReviewClosed.self, file: "options.yaml"),
        Section(name: "ratings", content: FieldsRated.self, file: "options.yaml"),
        Section(name: "editions", content: RateEdition.self, file: "costs.yaml"),
        Section(name: "plans", content: PostPlan.self, file: "costs.yaml"),
        Section(name: "post-kinds", content: PostKind.self, file: "grants.yaml"),
        Section(name: "grants", content: Grant.self, file: "grants.yaml"),
        Section(name: "cost-models", content: CostModel.self, file: "costs.yaml"),
        Section(name: "figures", content: ReportedFigure.self, file: "costs.yaml"),
        Section(name: "variants", content: CostVariant.self, file: "costs.yaml"),
        Section(name: "levy-keys", content: LevyKey.self, file: "costs.yaml"),
        Section(name: "budget", content: BudgetPlacement.self, file: "costs.yaml"),
        Section(name: "texts", content: TextBlock.self, file: "texts.yaml"),
        Section(name: "annexes", content: Annex.self, file: "paper.yaml"),
        Section(name: "papers", content: PaperDrafted.self, file: "paper.yaml"),
        Section(name: "issued-papers", content: PaperIssued.self, file: "paper.yaml"),
        Section(name: "annulled-papers", content: PaperAnnulled.self, file: "paper.yaml"),
    ]

    static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    static let byType = Dictionary(uniqueKeysWithValues: all.map { ($0.content.type, $0) })
    /// Place of a type in `all`, for entries that take effect on one day.
    static let rank = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.content.type, $0) })
}
