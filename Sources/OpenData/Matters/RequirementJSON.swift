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
        /// The resolution on which it rests.
        let resolution: Link?
    }

    let title: TextJSON
    let force: String
    let note: TextJSON?
    let readings: [Reading]
    /// Nil where nobody has examined it.
    let finding: Sourced<Finding>?
    /// What a party to the dispute says beside it.
    let claims: [Sourced<Finding>]

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
        let examination = matter.examination(of: requirement)
        finding = examination.finding.map { RequirementJSON.finding($0, in: matter) }
        claims = examination.claims.map { RequirementJSON.finding($0, in: matter) }
    }

    private static func finding(_ finding: Recorded<Decisions.Finding>, in matter: Matter) -> Sourced<Finding> {
        Sourced(finding.header, in: matter, Finding(
            status: finding.content.status.rawValue, reason: TextJSON(finding.content.reason),
            resolution: matter.council.resolutions.link(finding.content.resolution)))
    }
}
