import Decisions
import Register

/// What an application needs, what provisions make of it, and whether it is met.
struct RequirementJSON: Entered {
    let examination: Examination
    let view: MatterView
    var entry: Recorded<Requirement> { examination.requirement }
    var matter: Matter { view.matter }

    static let keys = Keys<Self>("Requirement", "What an application needs.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("force") { $0.content.force }
        Key("note") { $0.content.note }
        Key("readings", "What provisions make of it.") { it in
            it.matter.readings(of: it.content).map { ReadingJSON(reading: $0, matter: it.matter) }
        }
        Key("status", "What counts. Left out where nobody has examined it and nothing is computed.") {
            $0.examination.status
        }
        Key("reason") { $0.examination.reason }
        Key(
            "contested",
            """
            Whether two provisions lead to different findings, also where somebody has settled the point.
            """
        ) { $0.examination.status == .contested || $0.examination.computed?.computed.status == .contested }
        Key("computed", "By the provisions in force. Left out where somebody has to look.") { it in
            it.examination.computed.map { ComputedJSON(finding: $0, matter: it.matter) }
        }
        Key("finding") { $0.finding($0.examination.finding) }
        Key("afterSettlement", "Entered after the settlement that stands; they change nothing of it.") { it in
            it.examination.afterSettlement.compactMap { it.finding($0) }
        }
        Key("reopened", "A settlement that counts no longer, since the law on which it rests has changed.") {
            $0.finding($0.examination.reopened)
        }
        Key("claims", "What a party to the dispute says beside the finding.") { it in
            it.examination.claims.compactMap { it.finding($0) }
        }
        Key("evidence", "The entries on which the status rests.") {
            EvidenceJSON.of($0.examination.evidence, in: $0.matter)
        }
        Key("responsible", "Who has to see to it.") { $0.content.responsible }
        Key("after", "What has to be met before it.") { $0.matter.law.requirements.links($0.content.after) }
        Key("due", "The last day to meet it, where it was imposed with one.") { $0.content.due }
        Key("atStake", "What the grant in force pays a year for the plan, if it is a condition of it.") {
            $0.view.figures.atStake(on: $0.entry.id).map { AmountJSON($0.value) }
        }
    }

    private func finding(_ finding: Recorded<Finding>?) -> FindingJSON? {
        finding.map { FindingJSON(entry: $0, matter: matter) }
    }
}

struct ReadingJSON: Keyed {
    let reading: Requirement.Reading
    let matter: Matter

    static let keys = Keys<Self>("Reading", "What a provision makes of a requirement.") {
        Key("provision") { $0.matter.law.provisions.link($0.reading.provision) }
        Key("norm") { $0.matter.law.norms.link($0.matter.law.provisions[$0.reading.provision]?.content.norm) }
        Key("force") { $0.reading.force }
        Key("says") { $0.reading.says }
    }
}

struct FindingJSON: Entered {
    let entry: Recorded<Finding>
    let matter: Matter

    static let keys = Keys<Self>(
        "Finding",
        """
        Whether a requirement is met, as somebody found. Left out where nobody has.
        """
    ) {
        Key.origin
        Key("status") { $0.content.status }
        Key("reason") { $0.content.reason }
        Key("resolution", "The resolution on which it rests.") {
            $0.matter.council.resolutions.link($0.content.resolution)
        }
        Key("settledBy", "Who has settled the point by it, having the competence.") {
            $0.matter.council.organizations.link($0.content.settledBy)
        }
    }
}

struct ComputedJSON: Keyed {
    let finding: RequirementFinding
    let matter: Matter

    static let keys = Keys<Self>("Computed", "What the provisions in force come to, each and together.") {
        Key("status") { $0.finding.computed.status }
        Key("reasons") { $0.finding.computed.reasons }
        Key("byProvision") { it in it.finding.byProvision.map { ByProvision(found: $0, matter: it.matter) } }
    }

    struct ByProvision: Keyed {
        let found: ProvisionFinding
        let matter: Matter

        static let keys = Keys<Self>("ProvisionFinding", "What a requirement comes to under one provision.") {
            Key("provision") { $0.matter.law.provisions.link($0.found.provision?.id) }
            Key("rank") { $0.found.provision?.rank }
            Key("inForce", "When its norm came into force.") { $0.found.provision?.on }
            Key("force") { $0.found.force }
            Key("status", "Never contested.") { $0.found.status }
            Key("reasons") { $0.found.reasons }
            Key("evidence") { EvidenceJSON.of($0.found.evidence, in: $0.matter) }
        }
    }
}

struct EvidenceJSON: Keyed {
    let entry: Entry

    static let keys = Keys<Self>("Evidence", "An entry on which a finding rests. Left out where it is not public.") {
        Key("id") { Id($0.entry.header.id) }
        Key("type", "The kind of entry.", and: ["examples": ["council.resolution-passed"]]) { $0.entry.type }
        Key("title") { $0.entry.content.headline }
        Key("on") { $0.entry.header.on }
        Key("files", "That were sent with it.") { $0.entry.files }
    }

    /// Those that the audience may read.
    static func of(_ ids: [String], in matter: Matter) -> [EvidenceJSON] {
        ids.compactMap { matter.entry($0) }.map { EvidenceJSON(entry: $0) }
    }
}
