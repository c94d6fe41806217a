/// What is found on a requirement as of a day: by each provision, together,
/// and as somebody with the competence has settled it.
public struct RequirementFinding: Hashable, Sendable {
    public var byProvision: [ProvisionFinding]
    /// Before anybody settled it.
    public var computed: Computed
    /// The last up to the day; it takes the computed finding's place, which
    /// stays beside it.
    public var settlement: SettledFinding?

    public struct Computed: Hashable, Sendable {
        public var status: FindingStatus
        public var reasons: [Text]
        public var evidence: [String]
        public var reason: Text { .joined(reasons) }
    }

    /// - Parameter demands: of the provisions in force on the day; where no
    ///   provision is known, one without.
    /// - Parameter predicate: for demands that have none of their own.
    /// - Parameter precondition: where it fails, the requirement does not apply.
    public init(
        demands: [Demand], predicate: Predicate? = nil, appliesIf precondition: Predicate? = nil,
        settlements: [SettledFinding] = [], on evidence: some Evidence
    ) {
        byProvision = ProvisionFinding.each(of: demands, predicate: predicate, on: evidence)
        computed = Computed(byProvision).under(precondition?.verdict(on: evidence))
        settlement = settlements.known(on: evidence.day).last { $0.status != .contested && $0.grade != .claim }
    }

    /// One that nothing in force demands.
    init(lapsed reasons: [Text], evidence: [String] = []) {
        byProvision = []
        computed = Computed(status: .notApplicable, reasons: reasons, evidence: evidence)
    }

    /// Whether nothing is left to be done for it.
    var isSettled: Bool { [.met, .metWithCondition, .notApplicable].contains(status) }

    public var status: FindingStatus { settlement?.status ?? computed.status }
    public var reason: Text { settlement?.reason ?? computed.reason }
    public var evidence: [String] { ((settlement.map { [$0.entry] } ?? []) + computed.evidence).withoutRepeats }
    public var isNotApplicable: Bool { status == .notApplicable }
    /// The chain of provisions on which it rests.
    public var provisions: [CitedProvision] { byProvision.compactMap(\.provision) }
    /// Whether everything could be computed; otherwise somebody has to look.
    public var isComputed: Bool {
        computed.status == .notApplicable || (!byProvision.isEmpty && byProvision.allSatisfy(\.isComputed))
    }
}
