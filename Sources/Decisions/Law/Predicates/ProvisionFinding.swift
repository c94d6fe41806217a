/// What a requirement comes to under one provision.
public struct ProvisionFinding: Hashable, Sendable {
    public var provision: CitedProvision?
    public var force: Requirement.Force
    /// Never contested.
    public var status: FindingStatus
    public var reasons: [Text]
    public var evidence: [String]
    /// False where nothing is there to compute it by: somebody has to look.
    public var isComputed = true

    /// One for each provision, in the order of the demands. What a provision
    /// demands twice must hold twice.
    static func each(of demands: [Demand], predicate: Predicate?, on evidence: some Evidence) -> [ProvisionFinding] {
        demands.map { $0.provision?.id }.withoutRepeats.compactMap { id in
            let own = demands.filter { $0.provision?.id == id }
            let strict = own.filter(\.force.demands)
            return strict.isEmpty
                ? permitted(own, predicate, on: evidence) : demanded(strict, predicate, on: evidence)
        }
    }

    private static func demanded(_ demands: [Demand], _ predicate: Predicate?, on evidence: some Evidence)
        -> ProvisionFinding?
    {
        guard let first = demands.first else { return nil }
        let predicates = demands.map { $0.predicate ?? predicate }
        let verdict = Verdict.all(predicates.map { $0?.verdict(on: evidence) ?? .unexamined })
        return ProvisionFinding(
            provision: first.provision, force: first.force, status: FindingStatus(verdict.status),
            reasons: verdict.reasons, evidence: verdict.evidence, isComputed: predicates.allSatisfy { $0 != nil })
    }

    /// What is not demanded can be met, but not failed.
    private static func permitted(_ demands: [Demand], _ predicate: Predicate?, on evidence: some Evidence)
        -> ProvisionFinding?
    {
        guard let first = demands.first else { return nil }
        let verdicts = demands.compactMap { $0.predicate ?? predicate }.map { $0.verdict(on: evidence) }
        let verdict = Verdict.all(verdicts)
        guard verdict.status == .met else {
            let reason =
                first.force == .may
                ? Text(phrase: "Die Vorschrift stellt es frei.")
                : Text(phrase: "Die Vorschrift verlangt es nicht.")
            return ProvisionFinding(
                provision: first.provision, force: first.force, status: .notApplicable, reasons: [reason], evidence: [])
        }
        return ProvisionFinding(
            provision: first.provision, force: first.force, status: .met, reasons: verdict.reasons,
            evidence: verdict.evidence)
    }
}

extension Verdict {
    static let unexamined = Verdict(
        .open,
        Text(phrase: "Dafür ist keine Bedingung hinterlegt; jemand muss es feststellen."), evidence: nil)
}
