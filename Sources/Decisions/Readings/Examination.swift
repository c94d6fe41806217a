import Costing

/// What is found on a requirement: what the predicates of its provisions come
/// to, what somebody has found, and what others say of it.
public struct Examination: Sendable {
    public var requirement: Recorded<Requirement>
    /// By the provisions in force; nil where nothing is there to compute it by.
    public var computed: RequirementFinding?
    /// The settlement that stands, or else the last finding that is more than a
    /// claim; nil where nobody has looked.
    public var finding: Recorded<Finding>?
    /// Findings of a later day than the settlement that stands. They change
    /// nothing of it.
    public var afterSettlement: [Recorded<Finding>] = []
    /// A settlement that no longer counts, since the law on which it rests has
    /// changed.
    public var reopened: Recorded<Finding>?
    /// What a party to the dispute says. It stands beside a finding and never
    /// takes its place.
    public var claims: [Recorded<Finding>]
    /// Whether `finding` leads: it settles the point, or nothing that it was
    /// made on has changed since.
    public var isFindingLeading: Bool

    /// The strictest of what provisions in force make of it.
    public var force: Requirement.Force
    /// Whether it is not met and can no longer be: a last day has passed.
    public var isLost = false
    /// Whether only the application itself is missing.
    public var waitsForApplication = false

    /// Nil where nobody has looked and nothing can be computed.
    public var status: FindingStatus? { isFindingLeading ? finding?.content.status : computed?.computed.status }
    public var reason: Text? { isFindingLeading ? finding?.content.reason : computed?.computed.reason }
    /// The entries on which it rests.
    public var evidence: [String] {
        (isFindingLeading ? [finding?.header.id].compactMap { $0 } : []) + (computed?.computed.evidence ?? [])
    }
    public var isMet: Bool { status == .met || status == .notApplicable }
}

extension Matter {
    /// The day on which a condition with a deadline was met, where that was
    /// after it.
    public func metLate(_ examination: Examination) -> Day? {
        guard let due = examination.requirement.content.due, examination.status == .met || examination.status == .metWithCondition else { return nil }
        let day = examination.evidence.compactMap { entry($0)?.header.on?.lastDay }.max()
        return day.flatMap { $0 > due ? $0 : nil }
    }

    /// Whether what is found rests on our own assumption: then it is shown as one.
    public func isAssumed(_ examination: Examination) -> Bool {
        if examination.isFindingLeading, let finding = examination.finding { return grade(of: finding.header) == .assumption }
        return (examination.computed?.computed.evidence ?? []).contains { entry($0).map { grade(of: $0.header) == .assumption } ?? false }
    }

    /// Those of a day, with nothing computed that needs figures or rounds.
    func examinations(on evidence: MatterEvidence, application: ApplicationMade?) -> [Examination] {
        let found = Dictionary(grouping: law.findings) { $0.content.requirement }
        return law.requirements.map { examination(of: $0, found: found[$0.id] ?? [], on: evidence, application) }
    }

    private func examination(of requirement: Recorded<Requirement>, found: [Recorded<Finding>], on evidence: MatterEvidence, _ application: ApplicationMade?) -> Examination {
        let proven = found.filter { grade(of: $0.header) != .claim }
        let settlement = proven.lastIndex { $0.content.settledBy != nil }.map { (place: $0, finding: proven[$0]) }
        let isReopened = settlement.map { hasLawChanged(under: requirement.content, since: $0.finding, on: evidence.day) } ?? false
        let standing = isReopened ? nil : settlement
        let finding = standing?.finding ?? proven.last { $0.content.settledBy == nil }
        let computed = computed(requirement, on: evidence, application)
        let demands = demands(of: requirement.content, on: evidence.day)
        var examination = Examination(
            requirement: requirement, computed: computed, finding: finding,
            afterSettlement: standing.map { Array(proven[($0.place + 1)...]) } ?? [], reopened: isReopened ? settlement?.finding : nil,
            claims: found.filter { grade(of: $0.header) == .claim },
            isFindingLeading: finding.map { leads($0, over: computed, of: requirement, evidence, application) } ?? false,
            force: demands.map(\.force).strictest ?? requirement.content.force)
        guard !examination.isMet, !examination.isFindingLeading else { return examination }
        let predicates = demands.filter(\.force.demands).compactMap { $0.predicate ?? requirement.content.metIf }
        examination.isLost = examination.status == .failed && predicates.contains { $0.isLost(on: evidence) }
        if examination.status == .open, application == nil, predicates.contains(where: \.asksForApplication) {
            var applied = evidence
            applied.assumesApplication = true
            let then = self.computed(requirement, on: applied, nil)?.computed.status
            examination.waitsForApplication = then == .met || then == .metWithCondition || then == .notApplicable
        }
        return examination
    }

    private func computed(_ requirement: Recorded<Requirement>, on evidence: MatterEvidence, _ application: ApplicationMade?) -> RequirementFinding? {
        guard requirement.content.endsWithApplication == true, let application, application.isKnown(on: evidence.day) else { return computed(requirement, on: evidence) }
        // What was met when the application was made stays met, however old it grows.
        if let then = application.on.flatMap({ computed(requirement, on: evidence.on($0)) }), then.isSettled { return then }
        let past = Text("Der Antrag liegt zurück.", en: "The application is past.")
        return RequirementFinding(lapsed: [past] + application.reasons, evidence: application.evidence)
    }

    private func computed(_ requirement: Recorded<Requirement>, on evidence: MatterEvidence) -> RequirementFinding? {
        if let reasons = lapse(of: requirement.content, on: evidence.day) { return RequirementFinding(lapsed: reasons) }
        let demands = demands(of: requirement.content, on: evidence.day)
        let result = RequirementFinding(
            demands: demands, predicate: requirement.content.metIf, appliesIf: requirement.content.appliesIf, on: evidence)
        return result.isComputed ? result : nil
    }

    /// What the provisions in force ask; without any known, what the
    /// requirement itself does.
    private func demands(of requirement: Requirement, on day: Day) -> [Demand] {
        let readings = self.readings(of: requirement).compactMap { reading -> Demand? in
            guard let provision = law.provisions[reading.provision], let norm = law.norms[provision.content.norm], norm.content.isInForce(on: day)
            else { return nil }
            return Demand(
                provision: CitedProvision(
                    id: provision.id, citation: provision.content.citation, rank: norm.content.rank,
                    on: norm.content.inForce.map { .day($0) } ?? norm.header.on),
                force: reading.force, predicate: reading.metIf)
        }
        return readings.isEmpty ? [Demand(provision: nil, force: requirement.force)] : readings
    }

    /// Why nothing is demanded on a day: none of the norms from which it is read
    /// is in force. Nil where one is, or where it is read from none.
    private func lapse(of requirement: Requirement, on day: Day) -> [Text]? {
        let norms = readings(of: requirement).compactMap { law.provisions[$0.provision]?.content.norm }.withoutRepeats.compactMap { law.norms[$0]?.content }
        guard !norms.isEmpty, !norms.contains(where: { $0.isInForce(on: day) }) else { return nil }
        let first = Text("Keine Vorschrift, aus der sie folgt, ist in Kraft.", en: "No act or regulation that it is drawn from is in force.")
        return [first] + norms.map { norm in
            if let from = norm.inForce, from > day {
                return Text("„\(norm.short.de)“ gilt ab dem \(from.inWords(.de)).", en: "“\(norm.short.in(.en))” applies from \(from.inWords(.en)).")
            }
            let last = norm.outOfForce
            return Text("„\(norm.short.de)“ galt bis zum \(last?.inWords(.de) ?? "").", en: "“\(norm.short.in(.en))” applied until \(last?.inWords(.en) ?? "").")
        }
    }

    /// An entered finding leads until what it was made on has changed since.
    private func leads(
        _ finding: Recorded<Finding>, over computed: RequirementFinding?, of requirement: Recorded<Requirement>, _ evidence: MatterEvidence,
        _ application: ApplicationMade?
    ) -> Bool {
        guard let computed else { return true }
        if finding.content.settledBy != nil { return true }
        // Our own guess that something is met proves nothing against what is known.
        let isOurGuess = grade(of: finding.header) == .assumption && [.met, .metWithCondition].contains(finding.content.status)
        guard let day = finding.header.on?.lastDay else { return finding.content.status == computed.computed.status }
        // What had been found met before the application was met for it.
        if computed.computed.status == .notApplicable, requirement.content.endsWithApplication == true, !isOurGuess,
           [.met, .metWithCondition].contains(finding.content.status), application?.on.map({ day <= $0 }) ?? false { return true }
        // What happened since has a reason of its own, even for the same status.
        let isNewer = computed.computed.evidence.contains { (entry($0)?.header.on?.lastDay).map { $0 > day } ?? false }
        guard !isNewer else { return false }
        if finding.content.status == computed.computed.status { return true }
        // Two provisions at odds are for the program to see, not to be told; and
        // what has failed is led by new facts or a settlement only.
        guard ![.contested, .failed].contains(computed.computed.status) else { return false }
        guard !isOurGuess, finding.content.status != .contested, !isUnderNewLaw(requirement.content, since: day, on: evidence.day) else { return false }
        // Whether it applies at all is computed by `applies-if` only.
        if finding.content.status == .notApplicable, requirement.content.appliesIf == nil { return true }
        return self.computed(requirement, on: evidence.on(day), application)?.computed.status == computed.computed.status
    }

    /// Whether a norm behind the requirement has come or gone since a point was
    /// settled: whoever settled it did so under another law.
    private func hasLawChanged(under requirement: Requirement, since settlement: Recorded<Finding>, on day: Day) -> Bool {
        guard let settled = settlement.header.on?.lastDay else { return false }
        let isReadAnew = law.addedReadings.contains { $0.content.requirement == settlement.content.requirement && ($0.header.on?.lastDay).map { $0 > settled } ?? false }
        guard !isReadAnew else { return true }
        return readings(of: requirement).contains { reading in
            guard let provision = law.provisions[reading.provision], let norm = law.norms[provision.content.norm] else { return false }
            let came = (norm.content.inForce ?? norm.header.on?.lastDay).map { $0 > settled && $0 <= day } ?? false
            return came || (norm.content.outOfForce.map { $0 >= settled && $0 < day } ?? false)
        }
    }

    /// Whether a norm that the requirement is read from has come into force
    /// since a day: who looked before could not know it.
    private func isUnderNewLaw(_ requirement: Requirement, since found: Day, on day: Day) -> Bool {
        (requirement.readings ?? []).contains { reading in
            guard let provision = law.provisions[reading.provision], let norm = law.norms[provision.content.norm] else { return false }
            return norm.content.isInForce(on: day) && (norm.content.inForce.map { $0 > found } ?? false)
        }
    }
}
