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
    /// What is found depends on which came first, and the day that would tell
    /// is not known.
    public var awaitsDay = false

    /// Nil where nobody has looked and nothing can be computed.
    public var status: FindingStatus? {
        awaitsDay ? .open : isFindingLeading ? finding?.content.status : computed?.computed.status
    }
    public var reason: Text? {
        let told = [finding?.content.reason, computed?.computed.reason]
        return awaitsDay
            ? .joined(told.compactMap { $0 } + [Examination.whichIsLater]) : isFindingLeading ? told[0] : told[1]
    }
    private static let whichIsLater = Text(
        phrase: "Was davon das Spätere ist, lässt sich erst mit dem genauen Tag sagen; bis dahin ist es offen.")
    /// The entries on which it rests.
    public var evidence: [String] {
        (isFindingLeading ? [finding?.header.id].compactMap { $0 } : []) + (computed?.computed.evidence ?? [])
    }
    public var isMet: Bool { status == .met || status == .notApplicable }
}

/// When a condition with a deadline was met, where that is not known to be in time.
public enum MetLate: Hashable, Sendable {
    case after(PartialDate)
    /// The day that is missing may lie within the time limit.
    case perhapsAfter(PartialDate)
    /// It was found met after it; since when is not recorded.
    case found(PartialDate)
}

extension Matter {
    /// When a condition with a deadline was met, where that was after it or
    /// may have been.
    public func metLate(_ examination: Examination) -> MetLate? {
        guard let due = examination.requirement.content.due,
            examination.status == .met || examination.status == .metWithCondition
        else { return nil }
        // The day of a finding is that on which somebody looked.
        let dates = examination.evidence.compactMap { entry($0) }.filter { !$0.isOf(Finding.self) }.compactMap(
            \.header.on)
        if dates.isEmpty, let found = examination.finding?.header.on, examination.isFindingLeading {
            return found.lastDay.map { $0 > due } ?? false ? .found(found) : nil
        }
        func last(_ dates: [PartialDate]) -> PartialDate? {
            dates.max { ($0.lastDay?.ordinal ?? .min) < ($1.lastDay?.ordinal ?? .min) }
        }
        if let late = last(dates.filter { $0.firstDay.map { $0 > due } ?? false }) { return .after(late) }
        return last(dates.filter { $0.lastDay.map { $0 > due } ?? false }).map { .perhapsAfter($0) }
    }

    /// Whether what is found rests on our own assumption: then it is shown as one.
    public func isAssumed(_ examination: Examination) -> Bool {
        if examination.isFindingLeading, let finding = examination.finding {
            return grade(of: finding.header) == .assumption
        }
        return (examination.computed?.computed.evidence ?? []).contains {
            entry($0).map { grade(of: $0.header) == .assumption } ?? false
        }
    }

    /// Those of a day, with nothing computed that needs figures or rounds.
    func examinations(on evidence: MatterEvidence, application: ApplicationMade?) -> [Examination] {
        let found = Dictionary(grouping: law.findings) { $0.content.requirement }
        return law.requirements.map { examination(of: $0, found: found[$0.id] ?? [], on: evidence, application) }
    }

    private func examination(
        of requirement: Recorded<Requirement>, found: [Recorded<Finding>], on evidence: MatterEvidence,
        _ application: ApplicationMade?
    ) -> Examination {
        let proven = found.filter { grade(of: $0.header) != .claim }
        let computed = computed(requirement, on: evidence, application)
        let ends: [ApplicationMade?] = application.map { $0.on == nil ? [$0] : $0.atEitherEnd } ?? [nil]
        let ways = ends.flatMap { self.ways(of: requirement, proven, computed, evidence, $0) }
        let way = ways.last ?? FindingWay()
        let settlement = way.settlement, isReopened = way.isReopened, finding = way.finding
        let standing = isReopened ? nil : settlement.flatMap { settled in proven.firstIndex { $0 === settled } }
        let demands = demands(of: requirement.content, on: evidence.day)
        var examination = Examination(
            requirement: requirement, computed: computed, finding: finding,
            afterSettlement: standing.map { Array(proven[($0 + 1)...]) } ?? [], reopened: isReopened ? settlement : nil,
            claims: found.filter { grade(of: $0.header) == .claim },
            isFindingLeading: way.isLeading,
            force: demands.map(\.force).strictest ?? requirement.content.force)
        examination.awaitsDay = Set(ways.map { $0.status(computed) }).count > 1
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

    func computed(_ requirement: Recorded<Requirement>, on evidence: MatterEvidence, _ application: ApplicationMade?)
        -> RequirementFinding?
    {
        guard requirement.content.endsWithApplication == true, let application, application.isKnown(on: evidence.day)
        else { return computed(requirement, on: evidence) }
        // What was met when the application was made stays met, however old it grows.
        let shown = computed(requirement, on: evidence)?.computed.evidence ?? []
        let then = application.days.map { day in
            computed(requirement, on: evidence.on(day).with(applied(application, shown, on: day)))
        }
        let settled = then.map { finding in finding.flatMap { $0.isSettled ? $0 : nil } }
        guard Set(settled.map { $0?.status }).count > 1, var open = settled.compactMap({ $0 }).last else {
            let past = Text(phrase: "Der Antrag liegt zurück.")
            return (settled.last ?? nil)
                ?? RequirementFinding(lapsed: [past] + application.reasons, evidence: application.evidence)
        }
        let missing = Text(
            phrase: "Ob das erfüllt war, als der Antrag gestellt wurde, lässt sich erst mit dem genauen Tag sagen.")
        open.computed = .init(
            status: .open, reasons: open.computed.reasons + application.reasons + [missing],
            evidence: (open.computed.evidence + application.evidence).withoutRepeats)
        return open
    }

    /// The days of what shows the application, if it was made on one of them.
    /// What is known to be of the same month and no more is taken as of its day.
    private func applied(_ application: ApplicationMade, _ shown: [String], on day: Day) -> [String: Day] {
        let dates = Set(application.evidence.compactMap { entry($0)?.header.on })
        let same = shown.filter { id in entry(id)?.header.on.map(dates.contains) ?? false }
        return Dictionary(
            (application.evidence + same).compactMap { id in
                entry(id)?.header.on.flatMap { on in
                    on.firstDay.flatMap { first in
                        on.lastDay.flatMap { last in first < last && (first...last).contains(day) ? (id, day) : nil }
                    }
                }
            }
        ) { $1 }
    }

    private func computed(_ requirement: Recorded<Requirement>, on evidence: MatterEvidence) -> RequirementFinding? {
        if let reasons = lapse(of: requirement.content, on: evidence.day) { return RequirementFinding(lapsed: reasons) }
        let demands = demands(of: requirement.content, on: evidence.day)
        let result = RequirementFinding(
            demands: demands, predicate: requirement.content.metIf, appliesIf: requirement.content.appliesIf,
            on: evidence)
        return result.isComputed ? result : nil
    }

    /// What the provisions in force ask; without any known, what the
    /// requirement itself does.
    private func demands(of requirement: Requirement, on day: Day) -> [Demand] {
        let readings = self.readings(of: requirement).compactMap { reading -> Demand? in
            guard let provision = law.provisions[reading.provision], let norm = law.norms[provision.content.norm],
                norm.content.isInForce(on: day)
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
        let norms = readings(of: requirement).compactMap { law.provisions[$0.provision]?.content.norm }.withoutRepeats
            .compactMap { law.norms[$0]?.content }
        guard !norms.isEmpty, !norms.contains(where: { $0.isInForce(on: day) }) else { return nil }
        let first = Text(phrase: "Keine Vorschrift, aus der sie folgt, ist in Kraft.")
        return [first]
            + norms.map { norm in
                if let from = norm.inForce, from > day {
                    return Text(phrase: "„\(norm.short, "short")“ gilt ab dem \(from.inWords, "from").")
                }
                let last = norm.outOfForce
                return Text(phrase: "„\(norm.short, "short")“ galt bis zum \({ last?.inWords($0) ?? "" }, "last").")
            }
    }
}
