import Decisions
import Register

/// A matter as of a day, with all that is decided, asked and open in it.
struct MatterJSON: Keyed {
    let view: MatterView
    private var matter: Matter { view.matter }
    private var opened: MatterOpened? { matter.opened?.content }

    init(_ view: MatterView) { self.view = view }

    static let keys = Keys<Self>(
        "Matter",
        """
        A matter as of a day. What is not known, not there or not public has no key.
        """
    ) {
        Key("id") { Id($0.view.id) }
        Key("title") { $0.opened?.title ?? Text($0.view.id) }
        Key("asOf", "The day whose state this is.") { $0.view.asOf }
        Key("ahead") { it in it.view.ahead.map { AheadJSON(ahead: $0, matter: it.matter) } }
        Key("firstDay", "The day on which it was opened.") { $0.matter.opened?.header.on?.lastDay }
        Key(
            "position",
            """
            The position in the ledger of the matter’s last entry that you may read.
            """, and: ["minimum": 0]
        ) {
            $0.view.lastPosition
        }
        Key("county") { $0.matter.council.bodies.link($0.opened?.county) }
        Key("programme", "What the state demands and pays.") { $0.matter.matters.programmes.link($0.opened?.programme) }
        Key("lead", "Before whom it lies.") { $0.matter.council.organizations.link($0.matter.matters.lead) }
        Key("administration", "Who has to act next.") {
            $0.matter.council.organizations.link($0.opened?.administration)
        }
        Key("mandates") { it in it.matter.mandates.mandates.map { MandateJSON($0, in: it.view) } }
        Key("rounds") { it in it.view.assessment.rounds.map { RoundJSON($0, in: it.matter, asOf: it.view.statusDay) } }
        Key("requirements") { it in
            it.view.assessment.examinations.map { RequirementJSON(examination: $0, view: it.view) }
        }
        Key("readiness") { ReadinessJSON(readiness: $0.view.readiness, day: $0.view.statusDay) }
        Key("options") { it in it.matter.options.options.map { OptionJSON(entry: $0, view: it.view) } }
        Key("fieldWeighings", "One for each round of rating.") { it in
            it.matter.fieldWeighings.map { FieldWeighingJSON(weighing: $0, matter: it.matter) }
        }
        Key("questions") { QuestionJSON.all(in: $0.view) }
        Key("papers") { PaperJSON.all(in: $0.matter) }
        Key("resolutions") { it in it.matter.council.resolutions.map { ResolutionJSON(entry: $0, view: it.view) } }
        Key("provisos", "Of the resolutions that were adopted.") { it in
            it.view.assessment.provisos.map { ProvisoJSON(proviso: $0, matter: it.matter) }
        }
        Key("reviews") { it in it.view.assessment.reviews.map { ReviewJSON(reading: $0, matter: it.matter) } }
        Key("bodies", "The county, its municipalities and others that are named, also those that are no more.") { it in
            it.matter.council.bodies.map { BodyJSON(entry: $0, view: it.view) }
        }
        Key("course", "What happened, in the order in which it took effect.") { CourseEventJSON.all(in: $0.view) }
        Key("drift") { $0.view.standing.drift.map { DriftJSON(drift: $0) } }
        Key("sources", "Those that an entry of this day names.") { SourceJSON.all(in: $0.matter) }
        Key(
            "unlikely",
            """
            Entries in force with values that are unlikely and that nobody has confirmed, as from a case folder.
            """
        ) { $0.matter.unlikely.map { UnlikelyJSON(entry: $0.entry, questions: $0.questions) } }
        Key(
            "costBasis",
            """
            On which prices and grant the cost of a full year rests: as of the day, then what is known to come, the \
            first first.
            """
        ) { CostBasisJSON.all(in: $0.view) }
        Key("figures", "Where the figures of this day are read.", and: ["format": "uri-reference"]) {
            Resource.path(ofFiguresOf: $0.view.id, asOf: $0.view.asOf)
        }
    }
}
