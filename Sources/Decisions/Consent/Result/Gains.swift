/// What each candidate's change adds to each criterion's smallest sum.
struct Gains {
    let formula: Formula
    let criteria: Int
    /// The sums as they are.
    let start: [Int128]
    /// One candidate after the other, each with its gain in every criterion.
    let each: [Int128]
    /// Whether the rule is to hold or to fail.
    let wanted: Bool

    init(_ count: BallotCount, _ formula: Formula, _ candidates: [Int], _ stand: Stand) {
        self.formula = formula
        criteria = formula.criteria.count
        wanted = stand == .consent
        let gauges = formula.criteria.map {
            CriterionWeights($0, .asItStands, count.silence, size: count.size, isLow: true)
        }
        start = gauges.map { -count.most($0) }
        var each = [Int128](repeating: 0, count: candidates.count * gauges.count)
        for (at, gauge) in gauges.enumerated() {
            let worst = count.kinds.map { gauge.best(of: $0) }
            let weights = count.weights(by: gauge.measure)
            for (place, index) in candidates.enumerated() {
                let weight = weights[index]
                each[place * gauges.count + at] =
                    gauge.most(worst[count.kind[index]], weight: weight) - gauge.most(stand.index, weight: weight)
            }
        }
        self.each = each
    }

    /// Whether the result has turned, with these sums.
    func turns(_ sum: (Int) -> Int128) -> Bool {
        if criteria == 1, case .criterion = formula.joint { return (sum(0) > 0) == wanted }
        return formula.can(be: wanted) { (sum($0) > 0) == wanted }
    }

    /// The gains of one criterion, the most useful first.
    func sorted(by criterion: Int) -> [(gain: Int128, place: Int)] {
        let gains = stride(from: criterion, to: each.count, by: criteria).enumerated().map {
            (gain: each[$1], place: $0)
        }
        return wanted ? gains.sorted { ($0.gain, $1.place) > ($1.gain, $0.place) } : gains.sorted { $0 < $1 }
    }

    /// How many candidates it takes at the least, told from each criterion by
    /// itself; nil where no number is enough.
    var lowerBound: Int? { bound(formula.joint) }

    private func bound(_ joint: Formula.Joint) -> Int? {
        switch joint {
        case .criterion(let index): fewest(index)
        case .both(let joints): wanted ? largest(joints) : smallest(joints)
        case .either(let joints): wanted ? smallest(joints) : largest(joints)
        }
    }

    private func smallest(_ joints: [Formula.Joint]) -> Int? { joints.compactMap { bound($0) }.min() }

    private func largest(_ joints: [Formula.Joint]) -> Int? {
        let needed = joints.map { bound($0) }
        return needed.contains(nil) ? nil : needed.compactMap(\.self).max()
    }

    private func fewest(_ criterion: Int) -> Int? {
        var sum = start[criterion]
        if (sum > 0) == wanted { return 0 }
        for (taken, next) in sorted(by: criterion).enumerated() {
            sum += next.gain
            if (sum > 0) == wanted { return taken + 1 }
        }
        return nil
    }
}
