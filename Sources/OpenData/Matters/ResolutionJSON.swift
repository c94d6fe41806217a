import Decisions
import Register

/// What one organization resolved.
struct ResolutionJSON: Entered {
    let entry: Recorded<Resolution>
    let view: MatterView
    var matter: Matter { view.matter }

    static let keys = Keys<Self>("Resolution", "What one organization resolved.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("text") { $0.content.text }
        Key("organization") { $0.matter.council.organizations.link($0.content.organization) }
        Key("meeting") { $0.matter.council.meetings.link($0.content.meeting) }
        Key("outcome") { $0.content.outcome }
        Key("majority") { $0.content.majority }
        Key("settles", "The questions that it answers.") { $0.matter.options.questions.links($0.content.settles) }
        Key("option", "The option that it takes.") { $0.matter.options.options.link($0.content.option) }
        Key("serves", "The requirements that it is to meet.") { $0.matter.law.requirements.links($0.content.serves) }
        Key("adopts", "The concepts that it adopts.") { it in
            it.matter.law.terms.links((it.content.adopts ?? []).map { Identifier($0) })
        }
        Key("votes", "As far as known.") { $0.content.votes }
        Key("votesByGroup") { it in
            (it.content.votesByGroup ?? []).map {
                GroupVotes(group: it.matter.council.organizations.link($0.group), votes: $0.votes)
            }
        }
        Key("overruledBy", "Later resolutions that have answered its questions anew.") { it in
            var known: Set<ResolutionID> = []
            return it.view.decided.overruling(it.entry).map(\.by).filter { known.insert($0.id).inserted }.map {
                Link($0)
            }
        }
    }

    struct GroupVotes: Keyed {
        let group: Link?
        let votes: Resolution.Votes

        static let keys = Keys<Self>("GroupVotes", "The votes of one group.") {
            Key("group") { $0.group }
            Key("votes") { $0.votes }
        }
    }
}

extension Resolution.Votes: Keyed {
    static let keys = Keys<Self>(
        "Votes",
        """
        Votes cast, as far as known; minutes often give only those against. What is not known is left out.
        """
    ) {
        Key("yes", and: ["minimum": 0]) { $0.yes }
        Key("no", and: ["minimum": 0]) { $0.no }
        Key("abstained", and: ["minimum": 0]) { $0.abstained }
    }
}
