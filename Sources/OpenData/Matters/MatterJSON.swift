import Decisions
import Documents
import Register

/// A matter in the list of matters; nil where it is not open on the day.
struct MatterItemJSON: Encodable {
    let id: String
    let title: TextJSON
    let firstDay: String?
    let county: Link?
    let lead: Link?
    /// Where the whole matter is read.
    let url: String

    init?(_ view: MatterView) {
        guard let opened = view.matter.opened else { return nil }
        id = view.id
        title = TextJSON(opened.content.title)
        firstDay = opened.header.on?.lastDay?.iso
        county = view.matter.council.bodies.link(opened.content.county)
        lead = view.matter.council.organizations.link(view.matter.matters.lead)
        url = "/api/matters/\(view.id)"
    }
}

/// A matter as of a day, with all that is decided, asked and open in it.
struct MatterJSON: Encodable {
    let id: String
    let title: TextJSON
    let asOf: String
    /// Only where the day lies ahead.
    let ahead: AheadJSON?
    let firstDay: String?
    /// Where the ledger stood.
    let position: Int64
    let county: Link?
    let programme: Link?
    /// Before whom it lies.
    let lead: Link?
    let administration: Link?
    let bodies: [Sourced<BodyJSON>]
    let mandates: [Sourced<MandateJSON>]
    let rounds: [Sourced<RoundJSON>]
    let requirements: [Sourced<RequirementJSON>]
    let readiness: ReadinessJSON
    let options: [Sourced<OptionJSON>]
    let fieldWeighings: [FieldWeighingJSON]
    let questions: [Sourced<QuestionJSON>]
    let papers: [Sourced<PaperJSON>]
    let resolutions: [Sourced<ResolutionJSON>]
    let provisos: [ProvisoJSON]
    let reviews: [Sourced<ReviewJSON>]
    /// What is unlikely, and confirmed by nobody.
    let unlikely: [UnlikelyJSON]
    let course: [Sourced<CourseEventJSON>]
    let drift: DriftJSON?
    let sources: [SourceJSON]
    /// On which prices and grant the cost rests, and what is known to come.
    let costBasis: [CostBasisJSON]
    /// Where the figures are read.
    let figures: String

    init(_ view: MatterView) {
        let matter = view.matter
        let opened = matter.opened?.content
        id = view.id
        title = TextJSON(opened?.title ?? Text(view.id))
        asOf = view.asOf.iso
        ahead = view.ahead.map { AheadJSON($0, in: view.matter) }
        firstDay = matter.opened?.header.on?.lastDay?.iso
        position = view.lastPosition
        county = matter.council.bodies.link(opened?.county)
        programme = matter.matters.programmes.link(opened?.programme)
        lead = matter.council.organizations.link(matter.matters.lead)
        administration = matter.council.organizations.link(opened?.administration)
        bodies = matter.council.bodies.map { Sourced($0.header, in: matter, BodyJSON($0, in: view)) }
        mandates = matter.mandates.mandates.map { Sourced($0.header, in: matter, MandateJSON($0, in: view)) }
        rounds = view.assessment.rounds.map { Sourced($0.round.header, in: matter, RoundJSON($0, in: matter, asOf: view.statusDay)) }
        requirements = view.assessment.examinations.map { Sourced($0.requirement.header, in: matter, RequirementJSON($0, in: view)) }
        readiness = ReadinessJSON(view.readiness, asOf: view.statusDay)
        options = matter.options.options.map { Sourced($0.header, in: matter, OptionJSON($0, in: matter, view.decided)) }
        fieldWeighings = matter.fieldWeighings.map { FieldWeighingJSON($0, in: matter) }
        let nodes = Dictionary(QuestionGraph(matter, decided: view.decided).nodes.map { ($0.question.id, $0) }) { first, _ in first }
        questions = matter.options.questions.compactMap { question in
            nodes[question.id].map { Sourced(question.header, in: matter, QuestionJSON($0, in: matter)) }
        }
        papers = matter.papers.drafts.map { Sourced($0.header, in: matter, PaperJSON($0.content, $0.header, in: matter)) }
            + matter.withdrawn.compactMap { gone in
                (gone.entry.content as? PaperDrafted).map {
                    Sourced(gone.entry.header, in: matter, PaperJSON($0, gone.entry.header, in: matter, withdrawn: gone))
                }
            }
        resolutions = matter.council.resolutions.map { Sourced($0.header, in: matter, ResolutionJSON($0, in: matter, view.decided)) }
        provisos = view.assessment.provisos.map { ProvisoJSON($0, in: matter) }
        reviews = view.assessment.reviews.map { Sourced($0.review.header, in: matter, ReviewJSON($0, in: matter)) }
        unlikely = UnlikelyJSON.all(in: matter)
        let fates = view.fates
        course = CourseOfEvents(matter).events.map { event in
            Sourced(event.entry.header, in: matter, CourseEventJSON(event, fates[event.entry.header.id], in: matter))
        }
        drift = view.standing.drift.map { DriftJSON($0) }
        let named = SourceJSON.named(in: matter)
        sources = matter.sources.filter { named.contains($0.id) }.map { SourceJSON($0, in: matter) }
        costBasis = ([view.figures.basis].compactMap { $0 } + view.figures.ahead).map { CostBasisJSON($0, today: view.figures[.extraCost]?.value) }
        figures = "/api/matters/\(view.id)/figures?as-of=\(view.asOf.iso)"
    }
}

/// One line of the course of events.
struct CourseEventJSON: Encodable {
    /// The kind of entry: `council.motion-filed`.
    let type: String
    let title: TextJSON
    /// That were sent with it.
    let files: [FileJSON]
    /// Nil where it still holds as it was entered.
    let fate: Fate?
    /// Where it is a withdrawal: what it took back.
    let withdrew: [Link]?

    /// What has become of it.
    struct Fate: Encodable {
        /// `withdrawn`, `changed`, `perhaps-changed`, `taken-back`, `late`,
        /// `perhaps-late`, `claimed`, `outweighed`, `superseded`, `annulled`, `ended`
        let state: String
        let by: Link?
        /// The last day on which it held.
        let lastDay: String?

        init(_ fate: EntryFate) {
            state = fate.state
            by = fate.by.map { Link($0.header, $0.content) }
            if case .ended(let day) = fate { lastDay = day.iso } else { lastDay = nil }
        }
    }

    init(_ event: CourseEvent, _ fate: EntryFate?, in matter: Matter) {
        withdrew = event.entry.content is Withdrawal
            ? matter.withdrawn.filter { $0.withdrawal.header.id == event.entry.header.id }.map { Link($0.entry.header, $0.entry.content) } : nil
        type = event.entry.type
        title = TextJSON(event.title)
        files = event.entry.files.map { FileJSON($0) }
        self.fate = fate.map { Fate($0) }
    }
}

/// Where something is known from.
struct SourceJSON: Encodable {
    let id: String
    let title: TextJSON
    let grade: String
    let publisher: String?
    let published: String?
    let citation: String?
    let note: TextJSON?

    init(_ source: Recorded<Source>, in matter: Matter) {
        id = source.header.id
        title = TextJSON(source.content.title)
        grade = matter.grade(of: source.header).rawValue
        publisher = source.content.publisher
        published = source.content.published?.description
        citation = source.content.citation
        note = source.content.note.map { TextJSON($0) }
    }

    /// Sources have no day of their own, so those alone are shown that an
    /// entry of the day names: no source is known too early.
    static func named(in matter: Matter) -> Set<Identifier<Source>> {
        var named = Set(matter.entries.flatMap(\.header.sources))
        for option in matter.options.options {
            for argument in (option.content.pros ?? []) + (option.content.cons ?? []) { named.formUnion(argument.sources ?? []) }
        }
        return named
    }
}
