import Costing

/// One way in which what was found and what is computed can stand to each
/// other. Where dates are exact there is one; where a day is missing, one for
/// each order that it leaves possible.
struct FindingWay {
    /// The last settlement; it stands unless it is reopened.
    var settlement: Recorded<Finding>?
    var isReopened = false
    /// The settlement that stands, or else the last finding.
    var finding: Recorded<Finding>?
    var isLeading = false

    func status(_ computed: RequirementFinding?) -> FindingStatus? {
        isLeading ? finding?.content.status : computed?.computed.status
    }
}

extension Matter {
    /// All ways, the one by the last days that the dates allow last.
    /// - Parameter proven: the findings that are more than a claim.
    func ways(
        of requirement: Recorded<Requirement>, _ proven: [Recorded<Finding>], _ computed: RequirementFinding?,
        _ evidence: MatterEvidence,
        _ application: ApplicationMade?
    ) -> [FindingWay] {
        let settlements = proven.filter { $0.content.settledBy != nil }.perhapsLast()
        let others = proven.filter { $0.content.settledBy == nil }.perhapsLast()
        func leading(_ way: FindingWay) -> [FindingWay] {
            guard let finding = way.finding else { return [way] }
            return leads(finding, over: computed, of: requirement, evidence, application).map { isLeading in
                var way = way
                way.isLeading = isLeading
                return way
            }
        }
        func open(_ settlement: Recorded<Finding>?) -> [FindingWay] {
            let isReopened = settlement != nil
            guard !others.isEmpty else { return [FindingWay(settlement: settlement, isReopened: isReopened)] }
            return others.flatMap { leading(FindingWay(settlement: settlement, isReopened: isReopened, finding: $0)) }
        }
        guard !settlements.isEmpty else { return open(nil) }
        return settlements.flatMap { settlement in
            hasLawChanged(under: requirement.content, since: settlement, on: evidence.day).flatMap { isReopened in
                isReopened ? open(settlement) : leading(FindingWay(settlement: settlement, finding: settlement))
            }
        }
    }

    /// Whether an entered finding leads: until what it was made on has changed
    /// since. Both, where a day is missing that decides it; last what holds by
    /// the last day that it can be.
    private func leads(
        _ finding: Recorded<Finding>, over computed: RequirementFinding?, of requirement: Recorded<Requirement>,
        _ evidence: MatterEvidence,
        _ application: ApplicationMade?
    ) -> [Bool] {
        guard let computed else { return [true] }
        if finding.content.settledBy != nil { return [true] }
        guard let days = finding.header.on?.days, !days.isEmpty else {
            return [finding.content.status == computed.computed.status]
        }
        let dates = Dictionary(
            computed.computed.evidence.compactMap { id in
                // The application is taken to be of one of its days.
                (application?.day(of: id, dated: entry(id)?.header.on) ?? entry(id)?.header.on).map { (id, $0) }
            }
        ) { $1 }
        return days.flatMap { day -> [Bool] in
            // What happened since has a reason of its own, even for the same status.
            if dates.values.contains(where: { $0.firstDay.map { $0 > day } ?? false }) {
                return [leads(finding, of: day, isOlder: true, over: computed, of: requirement, evidence, application)]
            }
            // On either side of the day: on or before it as well as after it.
            let open = dates.filter { $0.value.lastDay.map { $0 > day } ?? false }
            guard !open.isEmpty else {
                return [leads(finding, of: day, isOlder: false, over: computed, of: requirement, evidence, application)]
            }
            let before = [open.compactMapValues(\.firstDay), open.mapValues { _ in day }].map { days in
                leads(
                    finding, of: day, isOlder: false, over: computed, of: requirement, evidence.with(days), application)
            }
            return before + [
                leads(finding, of: day, isOlder: true, over: computed, of: requirement, evidence, application)
            ]
        }.inOrderOfTheirLast
    }

    /// As if the finding were of a day.
    /// - Parameter isOlder: than something that is computed from.
    private func leads(
        _ finding: Recorded<Finding>, of day: Day, isOlder: Bool, over computed: RequirementFinding,
        of requirement: Recorded<Requirement>,
        _ evidence: MatterEvidence, _ application: ApplicationMade?
    ) -> Bool {
        // Our own guess that something is met proves nothing against what is known.
        let isOurGuess =
            grade(of: finding.header) == .assumption && [.met, .metWithCondition].contains(finding.content.status)
        // What had been found met before the application was met for it.
        if computed.computed.status == .notApplicable, requirement.content.endsWithApplication == true, !isOurGuess,
            [.met, .metWithCondition].contains(finding.content.status), application?.on.map({ day <= $0 }) ?? false
        {
            return true
        }
        guard !isOlder else { return false }
        if finding.content.status == computed.computed.status { return true }
        // Two provisions at odds are for the program to see, not to be told; and
        // what has failed is led by new facts or a settlement only.
        guard ![.contested, .failed].contains(computed.computed.status) else { return false }
        guard !isOurGuess, finding.content.status != .contested,
            !isUnderNewLaw(requirement.content, since: day, on: evidence.day)
        else { return false }
        // Whether it applies at all is computed by `applies-if` only.
        if finding.content.status == .notApplicable, requirement.content.appliesIf == nil { return true }
        return self.computed(requirement, on: evidence.on(day), application)?.computed.status
            == computed.computed.status
    }

    /// Whether a norm behind the requirement has come or gone since a point was
    /// settled: whoever settled it did so under another law. Both, where a day
    /// is missing that decides it.
    private func hasLawChanged(under requirement: Requirement, since settlement: Recorded<Finding>, on day: Day)
        -> [Bool]
    {
        guard let days = settlement.header.on?.days, !days.isEmpty else { return [false] }
        let readAnew = law.addedReadings.filter { $0.content.requirement == settlement.content.requirement }.compactMap
        { $0.header.on }
        let norms = readings(of: requirement).compactMap { reading in
            law.provisions[reading.provision].flatMap { law.norms[$0.content.norm] }
        }
        return days.flatMap { settled -> [Bool] in
            let mustHave = readAnew.contains { $0.firstDay.map { $0 > settled } ?? false }
            let mayHave = readAnew.contains { $0.lastDay.map { $0 > settled } ?? false }
            let byNorm = norms.contains { norm in
                let came = (norm.content.inForce ?? norm.header.on?.lastDay).map { $0 > settled && $0 <= day } ?? false
                return came || (norm.content.outOfForce.map { $0 >= settled && $0 < day } ?? false)
            }
            return byNorm ? [true] : Set([mustHave, mayHave]).sorted { !$0 && $1 }
        }.inOrderOfTheirLast
    }

    /// Whether a norm that the requirement is read from has come into force
    /// since a day: who looked before could not know it.
    private func isUnderNewLaw(_ requirement: Requirement, since found: Day, on day: Day) -> Bool {
        (requirement.readings ?? []).contains { reading in
            guard let provision = law.provisions[reading.provision], let norm = law.norms[provision.content.norm] else {
                return false
            }
            return norm.content.isInForce(on: day) && (norm.content.inForce.map { $0 > found } ?? false)
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, where it stands for the last time.
    fileprivate var inOrderOfTheirLast: [Element] { Array(Array(reversed()).withoutRepeats.reversed()) }
}
