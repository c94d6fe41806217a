import Costing
import Decisions
import Register

/// A task that a meeting gave, with the last report on it.
struct MandateJSON: Encodable {
    struct Report: Encodable {
        let text: TextJSON
        let document: Link?
    }

    let mark: String
    let title: TextJSON
    let meeting: Link?
    let to: [Link]
    /// By when.
    let due: String?
    /// The day has passed, and it is neither done nor overtaken.
    let overdue: Bool
    /// The resolution that handed it out.
    let resolution: Link?
    /// `no-report` where nobody has reported: that is not "nothing new".
    let status: String
    let report: Sourced<Report>?

    init(_ mandate: Recorded<Mandate>, in view: MatterView) {
        let matter = view.matter
        let last = matter.mandates.status(of: mandate.id)
        mark = mandate.content.mark
        title = TextJSON(mandate.content.title)
        meeting = matter.council.meetings.link(mandate.content.meeting)
        to = matter.council.organizations.links(mandate.content.to)
        due = mandate.content.due?.iso
        overdue = (mandate.content.due.map { $0 < view.statusDay } ?? false) && last?.content.status != .done
            && matter.overtaking(mandate.header) == nil
        resolution = matter.council.resolutions.link(mandate.content.resolution)
        status = last?.content.status.rawValue ?? "no-report"
        report = last.map {
            Sourced($0.header, in: matter, Report(
                text: TextJSON($0.content.text), document: matter.council.documents.link($0.content.document)))
        }
    }
}
