import Costing
import Decisions
import Register

/// A task that a meeting gave, with the last report on it.
struct MandateJSON: Entered {
    let entry: Recorded<Mandate>
    let view: MatterView
    private let standing: MandateStanding
    var matter: Matter { view.matter }
    private var day: Day { view.statusDay }

    init(_ mandate: Recorded<Mandate>, in view: MatterView) {
        entry = mandate
        self.view = view
        standing = view.mandates.standing(of: mandate.id)
    }

    static let keys = Keys<Self>("Mandate", "A task that a meeting gave.") {
        Key.origin
        Key("mark", "Its letter or number in the resolution.") { $0.content.mark }
        Key("title") { $0.content.title }
        Key("meeting") { $0.matter.council.meetings.link($0.content.meeting) }
        Key("to") { $0.matter.council.organizations.links($0.content.to) }
        Key(
            "status",
            """
            By the last report. `nothing-new` is a report; `no-report` is none; `undetermined` where it depends on a \
            day that is missing which is the last.
            """, and: .words(of: StatusReport.Status.self, or: "no-report", "undetermined")
        ) {
            $0.standing.isSettled ? $0.standing.status?.rawValue ?? "no-report" : "undetermined"
        }
        Key("report") { it in it.standing.last.map { Report(entry: $0, matter: it.matter) } }
        Key("due", "By when.") { $0.content.due }
        Key("overdue", "Whether that day has passed and it is neither done nor overtaken by a decision.") {
            $0.view.mandates.isOverdue($0.entry, asOf: $0.day)
        }
        Key("perhapsOverdue", "Whether that depends on a day that is missing.") {
            $0.view.mandates.overdue($0.entry, asOf: $0.day) == nil
        }
        Key("undated", "The reports of which it is not settled which is the last.") {
            $0.standing.isSettled ? [] : $0.standing.reports.map { Link($0) }
        }
        Key("resolution", "The resolution that handed it out.") {
            $0.matter.council.resolutions.link($0.content.resolution)
        }
    }

    struct Report: Entered {
        let entry: Recorded<StatusReport>
        let matter: Matter

        static let keys = Keys<Self>("Report", "The last report on a mandate.") {
            Key.origin
            Key("text") { $0.content.text }
            Key("document") { $0.matter.council.documents.link($0.content.document) }
        }
    }
}
