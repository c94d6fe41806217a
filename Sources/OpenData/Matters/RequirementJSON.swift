import Decisions

/// What an application needs, what provisions make of it, and whether it is met.
struct RequirementJSON: Encodable {
    struct Reading: Encodable {
        let provision: Link?
        let norm: Link?
        let force: String
        let says: TextJSON
    }

    struct Finding: Encodable {
        let status: String
        let reason: TextJSON
    }

    let title: TextJSON
    let force: String
    let note: TextJSON?
    let readings: [Reading]
    /// Nil where nobody has examined it.
    let finding: Sourced<Finding>?

    init(_ requirement: Recorded<Requirement>, in matter: Matter) {
        let content = requirement.content
        title = TextJSON(content.title)
        force = content.force.rawValue
        note = content.note.map { TextJSON($0) }
        readings = (content.readings ?? []).map { reading in
            Reading(
                provision: matter.law.provisions.link(reading.provision),
                norm: matter.law.norms.link(matter.law.provisions[reading.provision]?.content.norm),
                force: reading.force.rawValue, says: TextJSON(reading.says))
        }
        finding = matter.law.finding(on: requirement.id).map {
            Sourced($0.header, in: matter, Finding(status: $0.content.status.rawValue, reason: TextJSON($0.content.reason)))
        }
    }
}
