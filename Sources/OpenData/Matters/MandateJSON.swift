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
    /// Whether it is overdue depends on a day that is missing.
    let perhapsOverdue: Bool
    /// The reports of which it is not settled which is the last.
    let undated: [Link]
    /// The resolution that handed it out.
    let resolution: Link?
    /// `no-report` where nobody has reported: that is not "nothing new";
    /// `undetermined` where a day is missing.
    let status: String
    let report: Sourced<Report>?

    init(_ mandate: Recorded<Mandate>, in view: MatterView) {
        let matter = view.matter
        let standing = view.mandates.standing(of: mandate.id), last = standing.last
        mark = mandate.content.mark
        title = TextJSON(mandate.content.title)
        meeting = matter.council.meetings.link(mandate.content.meeting)
        to = matter.council.organizations.links(mandate.content.to)
        due = mandate.content.due?.iso
        overdue = view.mandates.isOverdue(mandate, asOf: view.statusDay)
        perhapsOverdue = view.mandates.overdue(mandate, asOf: view.statusDay) == nil
        undated = standing.isSettled ? [] : standing.reports.map { Link($0.header, $0.content) }
        resolution = matter.council.resolutions.link(mandate.content.resolution)
        status = standing.isSettled ? standing.status?.rawValue ?? "no-report" : "undetermined"
        report = last.map {
            Sourced($0.header, in: matter, Report(
                text: TextJSON($0.content.text), document: matter.council.documents.link($0.content.document)))
        }
    }
}
