extension BallotCount {
    /// So many ways to fill in the undetermined bodies are gone through one by
    /// one: twelve bodies with two stands each.
    static let mostWays = 4_096

    func outcome(of formula: Formula, _ change: Change? = nil) -> RoundOutcome {
        if isContradictory || size > BallotCount.mostBodies { return .unknown }
        if !can(formula, be: false, .asItStands, change) { return .reached }
        if !can(formula, be: true, .conditionsMet, change) { return .notReached }
        if !can(formula, be: false, .conditionsMet, change), !can(formula, be: true, .asItStands, change) {
            return .reachedUnderConditions
        }
        let isOpen = canAnswer.indices.contains { canAnswer[$0] && change?.members[$0] != true }
        return isOpen ? .open : .unknown
    }

    /// Whether some way to fill in what is not known makes the rule hold, or
    /// not hold. A no is certain; a yes is, within the bounds that
    /// `Ballot.outcome` names.
    func can(_ formula: Formula, be wanted: Bool, _ reading: ConditionReading, _ change: Change? = nil) -> Bool {
        let gauges = formula.criteria.map { CriterionWeights($0, reading, silence, size: size, isLow: !wanted) }
        let possible = gauges.map { $0.isPossible(most($0, change)) }
        guard formula.can(be: wanted, where: { possible[$0] }) else { return false }
        if gauges.count == 1, refusals == 0 || consents == 0 { return true }
        return Ways(self, formula, gauges, wanted, change)?.exists() ?? true
    }
}

/// The ways to fill in the undetermined bodies, without those that another
/// one outdoes in every criterion.
private struct Ways {
    private let count: BallotCount
    private let formula: Formula
    private let gauges: [CriterionWeights]
    private let wanted: Bool
    /// Of the bodies with a choice: the stands that they may have, and what
    /// each adds to each gauge.
    private let choices: [[(stand: Stand, adds: [Int128])]]
    private let start: [Int128]
    private var refusals = 0
    private var consents = 0

    /// Nil where there are too many.
    init?(_ count: BallotCount, _ formula: Formula, _ gauges: [CriterionWeights], _ wanted: Bool, _ change: Change?) {
        self.count = count
        self.formula = formula
        self.gauges = gauges
        self.wanted = wanted
        var sums = gauges.map(\.constant)
        var choices: [[(stand: Stand, adds: [Int128])]] = []
        let own = count.kinds.map { Ways.stands($0, count, wanted, formula.hasQuorum) }
        let changed = count.kinds.map { Ways.changed($0, count) }
        func isChanged(_ index: Int) -> Bool { change?.members[index] == true }
        var ways = 1
        for index in 0..<count.size {
            ways *= isChanged(index) ? changed[count.kind[index]].count : own[count.kind[index]].count
            if ways > BallotCount.mostWays { return nil }
        }
        let weights = gauges.map { count.weights(by: $0.measure) }
        for index in 0..<count.size {
            let stands = isChanged(index) ? changed[count.kind[index]] : own[count.kind[index]]
            let options = stands.map { stand in
                let seen = isChanged(index) ? change?.stand ?? stand : stand
                return (stand, gauges.indices.map { gauges[$0].most(seen.index, weight: weights[$0][index]) })
            }
            guard options.count == 1 else { choices.append(options); continue }
            for gauge in sums.indices { sums[gauge] += options[0].1[gauge] }
            if stands[0] == .refusal { refusals += 1 }
            if stands[0] == .consent { consents += 1 }
        }
        start = sums
        self.choices = choices
    }

    /// To make a rule hold nothing is better than consent; to make it fail,
    /// nothing is better than refusal, or where answers count, silence. The other
    /// two are kept for the speakers' claims.
    private static func stands(_ kind: UInt8, _ count: BallotCount, _ wanted: Bool, _ hasQuorum: Bool) -> [Stand] {
        let top: Stand = wanted ? .consent : .refusal
        guard kind & top.bit != 0 else { return Stand.allCases.filter { kind & $0.bit != 0 } }
        let isKept: [Stand] = [
            top,
            (wanted ? count.refusals : count.consents) > 0 ? (wanted ? .refusal : .consent) : top,
            !wanted && hasQuorum ? .silent : top,
        ]
        return Stand.allCases.filter { kind & $0.bit != 0 && isKept.contains($0) }
    }

    /// Where a changed body stood before matters for the claims alone.
    private static func changed(_ kind: UInt8, _ count: BallotCount) -> [Stand] {
        let claimed = Stand.allCases.filter {
            kind & $0.bit != 0 && ($0 == .refusal && count.refusals > 0 || $0 == .consent && count.consents > 0)
        }
        return claimed.isEmpty ? [Stand.allCases.first { kind & $0.bit != 0 } ?? .silent] : claimed
    }

    func exists() -> Bool { exists(from: 0, start, refusals, consents) }

    private func exists(from next: Int, _ sums: [Int128], _ refusals: Int, _ consents: Int) -> Bool {
        guard next < choices.count else {
            return refusals >= count.refusals && consents >= count.consents
                && formula.can(be: wanted) { gauges[$0].isPossible(sums[$0]) }
        }
        return choices[next].contains { option in
            var then = sums
            for gauge in then.indices { then[gauge] += option.adds[gauge] }
            return exists(
                from: next + 1, then, refusals + (option.stand == .refusal ? 1 : 0),
                consents + (option.stand == .consent ? 1 : 0))
        }
    }
}
