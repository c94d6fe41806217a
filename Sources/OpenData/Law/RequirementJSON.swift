import Costing
import Decisions
import Register

/// What an application needs, what provisions make of it, and whether it is
/// met. `einvernehmen check --json` prints it, too.
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
        /// Who has settled the point by it.
        let settledBy: Link?
    }

    let title: TextJSON
    let force: String
    let note: TextJSON?
    let readings: [Reading]
    /// What counts; nil where nobody has examined it and nothing is computed.
    let status: String?
    let reason: TextJSON?
    /// Two provisions lead to different findings, also where somebody has
    /// settled the point.
    let contested: Bool
    /// By the provisions in force; nil where somebody has to look.
    let computed: ComputedJSON?
    /// Nil where nobody has entered one.
    let finding: Sourced<Finding>?
    /// Later than the settlement that stands; they change nothing of it.
    let afterSettlement: [Sourced<Finding>]
    /// A settlement that counts no longer, since the law has changed.
    let reopened: Sourced<Finding>?
    /// What a party to the dispute says beside it.
    let claims: [Sourced<Finding>]
    /// The entries on which the status rests.
    let evidence: [EvidenceJSON]
    /// Who has to see to it.
    let responsible: TextJSON?
    /// What has to be met before it.
    let after: [Link]
    /// The last day to meet it.
    let due: String?
    /// What hangs on it a year; nil where nothing does, or that is not known.
    let atStake: AmountJSON?

    init(_ examination: Examination, in view: MatterView) {
        let matter = view.matter
        let content = examination.requirement.content
        title = TextJSON(content.title)
        force = content.force.rawValue
        note = content.note.map { TextJSON($0) }
        readings = matter.readings(of: content).map { reading in
            Reading(
                provision: matter.law.provisions.link(reading.provision),
                norm: matter.law.norms.link(matter.law.provisions[reading.provision]?.content.norm),
                force: reading.force.rawValue, says: TextJSON(reading.says))
        }
        status = examination.status?.rawValue
        reason = examination.reason.map { TextJSON($0) }
        contested = examination.status == .contested || examination.computed?.computed.status == .contested
        computed = examination.computed.map { ComputedJSON($0, in: matter) }
        finding = examination.finding.map { RequirementJSON.finding($0, in: matter) }
        afterSettlement = examination.afterSettlement.map { RequirementJSON.finding($0, in: matter) }
        reopened = examination.reopened.map { RequirementJSON.finding($0, in: matter) }
        claims = examination.claims.map { RequirementJSON.finding($0, in: matter) }
        evidence = EvidenceJSON.of(examination.evidence, in: matter)
        responsible = content.responsible.map { TextJSON($0) }
        after = matter.law.requirements.links(content.after)
        due = content.due?.iso
        atStake = view.figures.atStake(on: examination.requirement.id).map { AmountJSON($0.value) }
    }

    private static func finding(_ finding: Recorded<Decisions.Finding>, in matter: Matter) -> Sourced<Finding> {
        Sourced(finding.header, in: matter, Finding(
            status: finding.content.status.rawValue, reason: TextJSON(finding.content.reason),
            resolution: matter.council.resolutions.link(finding.content.resolution),
            settledBy: matter.council.organizations.link(finding.content.settledBy)))
    }
}

/// What the provisions in force come to, each and together.
struct ComputedJSON: Encodable {
    struct ByProvision: Encodable {
        let provision: Link?
        let rank: String?
        /// Of its norm: when it came into force.
        let inForce: String?
        let force: String
        let status: String
        let reasons: [TextJSON]
        let evidence: [EvidenceJSON]
    }

    let status: String
    let reasons: [TextJSON]
    let byProvision: [ByProvision]

    init(_ finding: RequirementFinding, in matter: Matter) {
        status = finding.computed.status.rawValue
        reasons = finding.computed.reasons.map { TextJSON($0) }
        byProvision = finding.byProvision.map { found in
            ByProvision(
                provision: matter.law.provisions.link(found.provision?.id), rank: found.provision?.rank.rawValue,
                inForce: found.provision?.on?.description, force: found.force.rawValue, status: found.status.rawValue,
                reasons: found.reasons.map { TextJSON($0) }, evidence: EvidenceJSON.of(found.evidence, in: matter))
        }
    }
}

/// An entry on which a finding rests.
struct EvidenceJSON: Encodable {
    let id: String
    /// The kind of entry: `council.resolution-passed`.
    let type: String
    let title: TextJSON
    let on: String?
    let files: [FileJSON]

    /// Those that the audience may read.
    static func of(_ ids: [String], in matter: Matter) -> [EvidenceJSON] {
        ids.compactMap { matter.entry($0) }.map {
            EvidenceJSON(id: $0.header.id, type: $0.type, title: TextJSON($0.content.headline), on: $0.header.on?.description, files: $0.files.map { FileJSON($0) })
        }
    }
}
