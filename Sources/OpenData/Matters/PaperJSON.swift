import Decisions

/// A paper as it is being written, and each time that it went out.
struct PaperJSON: Encodable {
    struct Consultation: Encodable {
        let organization: Link?
        let role: String
        let meeting: Link?
    }

    struct Annex: Encodable {
        let number: Int
        let title: TextJSON
        let hold: String
    }

    /// That a paper is no longer valid, or a draft was taken back.
    struct Annulment: Encodable {
        let on: String?
        let reason: TextJSON

        init(_ header: Header, _ reason: Text) {
            on = header.on?.description
            self.reason = TextJSON(reason)
        }
    }

    struct Issue: Encodable {
        let number: String
        let title: TextJSON
        let asOf: String
        let ledgerPosition: Int64
        let figures: [GivenFigureJSON]
        /// Where it was wrongly issued; its number is not given again.
        let annulled: Annulment?
    }

    let title: TextJSON
    let subtitle: TextJSON?
    let office: Link?
    let request: TextJSON
    let consultations: [Consultation]
    let annexes: [Sourced<Annex>]
    let issued: [Sourced<Issue>]
    /// Where the draft was taken back; what was issued of it stays.
    let withdrawn: Annulment?

    init(_ content: PaperDrafted, _ header: Header, in matter: Matter, withdrawn gone: WithdrawnEntry? = nil) {
        withdrawn = gone.map { Annulment($0.withdrawal.header, $0.reason) }
        title = TextJSON(content.title)
        subtitle = content.subtitle.map { TextJSON($0) }
        office = matter.council.organizations.link(content.office)
        request = TextJSON(content.request)
        consultations = content.consultations.map {
            Consultation(
                organization: matter.council.organizations.link($0.organization), role: $0.role.rawValue,
                meeting: matter.council.meetings.link($0.meeting))
        }
        annexes = (content.annexes ?? []).compactMap { matter.papers.annexes[$0] }.map {
            Sourced($0.header, in: matter, Annex(
                number: $0.content.number, title: TextJSON($0.content.title), hold: $0.content.hold.rawValue))
        }
        issued = matter.papers.issued.filter { $0.content.paper.text == header.id }.map {
            Sourced($0.header, in: matter, Issue(
                number: $0.content.number, title: TextJSON($0.content.title), asOf: $0.content.asOf.iso,
                ledgerPosition: $0.content.ledgerPosition, figures: $0.content.figures.map { GivenFigureJSON($0) },
                annulled: matter.papers.annulment(of: $0.id).map { Annulment($0.header, $0.content.reason) }))
        }
    }
}
