import Decisions

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
    /// `no-report` where nobody has reported: that is not "nothing new".
    let status: String
    let report: Sourced<Report>?

    init(_ mandate: Recorded<Mandate>, in matter: Matter) {
        let last = matter.mandates.status(of: mandate.id)
        mark = mandate.content.mark
        title = TextJSON(mandate.content.title)
        meeting = matter.council.meetings.link(mandate.content.meeting)
        to = matter.council.organizations.links(mandate.content.to)
        status = last?.content.status.rawValue ?? "no-report"
        report = last.map {
            Sourced($0.header, in: matter, Report(
                text: TextJSON($0.content.text), document: matter.council.documents.link($0.content.document)))
        }
    }
}
