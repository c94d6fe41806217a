import Costing
import Decisions
import Register

/// What an application still needs, in an order in which it can be had.
struct ReadinessJSON: Encodable {
    struct Missing: Encodable {
        let requirement: Link
        /// The strictest of what provisions in force make of it.
        let force: String
        /// Whether no application can be made without it.
        let hurdle: Bool
        /// Whether it can no longer be had.
        let lost: Bool
        /// Nil where nobody has examined it.
        let status: String?
        let responsible: TextJSON?
        /// What is missing too, and has to be had first.
        let waitsFor: [Link]
        /// Open questions that have to be answered first.
        let waitsForAnswer: [Link]
        let atStake: AmountJSON?
        let due: String?
        let overdue: Bool
    }

    /// That the application has been made, and what shows it.
    struct Made: Encodable {
        let on: String?
        let reason: TextJSON
    }

    /// Nothing is missing that must be.
    let ready: Bool
    /// The resolution by which there is no application for now.
    let setAside: Link?
    let missing: [Missing]
    /// What the application itself meets.
    let applying: [Missing]
    let application: Made?
    /// Conditions of an approval that are not met, the next day first.
    let imposed: [Missing]

    init(_ readiness: Readiness, asOf day: Day) {
        ready = readiness.isReady
        setAside = readiness.setAside.map { Link($0.header, $0.content) }
        missing = readiness.missing.map { Missing($0, asOf: day) }
        applying = readiness.applying.map { Missing($0, asOf: day) }
        application = readiness.application.map { Made(on: $0.on?.iso, reason: TextJSON($0.reason)) }
        imposed = readiness.imposed.map { Missing($0, asOf: day) }
    }
}

extension ReadinessJSON.Missing {
    init(_ missing: Readiness.Missing, asOf day: Day) {
        let content = missing.examination.requirement.content
        requirement = Link(missing.examination.requirement.header, content)
        force = missing.examination.force.rawValue
        hurdle = missing.isHurdle
        lost = missing.examination.isLost
        status = missing.examination.status?.rawValue
        responsible = content.responsible.map { TextJSON($0) }
        waitsFor = missing.waitsFor.map { Link($0.header, $0.content) }
        waitsForAnswer = missing.waitsForAnswer.map { Link($0.header, $0.content) }
        atStake = missing.atStake.map { AmountJSON($0.value) }
        due = (content.due ?? missing.applyBy)?.iso
        overdue = (content.due ?? missing.applyBy).map { $0 < day } ?? false
    }
}

/// What a resolution holds only for as long as.
struct ProvisoJSON: Encodable {
    let resolution: Link
    let id: String
    let text: TextJSON
    let status: String
    let reason: TextJSON
    let broken: Bool
    let evidence: [EvidenceJSON]

    init(_ proviso: WatchedProviso, in matter: Matter) {
        resolution = Link(proviso.resolution.header, proviso.resolution.content)
        id = proviso.proviso.id
        text = TextJSON(proviso.proviso.text)
        status = proviso.verdict.status.rawValue
        reason = TextJSON(proviso.verdict.reason)
        broken = proviso.isBroken
        evidence = EvidenceJSON.of(proviso.verdict.evidence, in: matter)
    }
}

/// When to look again, and whether that time has come.
struct ReviewJSON: Encodable {
    /// A day, something that happened, or what was to be met.
    struct Cause: Encodable {
        let day: String?
        let trigger: String?
        let entry: EvidenceJSON?
        let met: TextJSON?
        /// False where that depends on a day that is missing.
        let certain: Bool
    }

    let title: TextJSON
    let option: Link?
    let lookAgainOn: String?
    let onceAny: [String]
    let due: Bool
    /// Nobody need look any more.
    let over: Bool
    let causes: [Cause]

    init(_ reading: ReviewReading, in matter: Matter) {
        let content = reading.review.content
        title = TextJSON(content.title)
        option = matter.options.options.link(content.option)
        lookAgainOn = content.on?.iso
        onceAny = (content.onceAny ?? []).map(\.rawValue)
        due = reading.isDue
        over = reading.isOver
        causes = reading.causes.map { cause in
            switch cause {
            case .day(let day): Cause(day: day.iso, trigger: nil, entry: nil, met: nil, certain: true)
            case .happened(let trigger, let entry, let isCertain):
                Cause(day: nil, trigger: trigger.rawValue, entry: entry.flatMap { EvidenceJSON.of([$0.header.id], in: matter).first }, met: nil, certain: isCertain)
            case .met(let verdict): Cause(day: nil, trigger: nil, entry: nil, met: TextJSON(verdict.reason), certain: true)
            }
        }
    }
}
