import Decisions

/// What one organization resolved.
struct ResolutionJSON: Encodable {
    struct Votes: Encodable {
        let yes: Int?
        let no: Int?
        let abstained: Int?

        init(_ votes: Resolution.Votes) {
            yes = votes.yes
            no = votes.no
            abstained = votes.abstained
        }
    }

    struct GroupVotes: Encodable {
        let group: Link?
        let votes: Votes
    }

    let title: TextJSON
    let text: TextJSON?
    let organization: Link?
    let meeting: Link?
    let outcome: String
    let majority: String
    /// The questions that it answers.
    let settles: [Link]
    /// The option that it takes.
    let option: Link?
    /// The requirements that it is to meet.
    let serves: [Link]
    /// The concepts that it adopts.
    let adopts: [Link]
    /// As far as known.
    let votes: Votes?
    let votesByGroup: [GroupVotes]
    /// Later resolutions that have answered its questions anew.
    let overruledBy: [Link]

    init(_ recorded: Recorded<Resolution>, in matter: Matter, _ decided: Decided) {
        let resolution = recorded.content
        title = TextJSON(resolution.title)
        text = resolution.text.map { TextJSON($0) }
        organization = matter.council.organizations.link(resolution.organization)
        meeting = matter.council.meetings.link(resolution.meeting)
        outcome = resolution.outcome.rawValue
        majority = resolution.majority.rawValue
        settles = matter.options.questions.links(resolution.settles)
        option = matter.options.options.link(resolution.option)
        serves = matter.law.requirements.links(resolution.serves)
        adopts = matter.law.terms.links((resolution.adopts ?? []).map { Identifier($0) })
        votes = resolution.votes.map { Votes($0) }
        votesByGroup = (resolution.votesByGroup ?? []).map {
            GroupVotes(group: matter.council.organizations.link($0.group), votes: Votes($0.votes))
        }
        overruledBy = decided.overruling(recorded).map(\.by).reduce(into: [Recorded<Resolution>]()) { list, later in
            if !list.contains(where: { $0.id == later.id }) { list.append(later) }
        }.map { Link($0.header, $0.content) }
    }
}
