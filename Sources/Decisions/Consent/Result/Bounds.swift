extension BallotCount {
    /// The largest sum that a gauge can show. Exact where the speakers claim
    /// refusals or consents, not both; else no smaller than the largest.
    func most(_ gauge: CriterionWeights, _ change: Change? = nil) -> Int128 {
        let best = kinds.map { gauge.best(of: $0) }
        if change == nil, !isBinding(.refusal, refusals, gauge, best), !isBinding(.consent, consents, gauge, best) {
            return zip(best, sums(by: gauge.measure)).reduce(gauge.constant) { total, pair in
                let (stand, sum) = pair
                return total + gauge.perUnit[stand] * sum.known + gauge.forAny[stand] * sum.withWeight
                    + gauge.most(stand, weight: -1) * sum.unknown
            }
        }
        let weights = weights(by: gauge.measure)
        var total = gauge.constant
        for index in 0..<size {
            let isChanged = change?.members[index] ?? false
            let stand = isChanged ? change?.stand.index ?? 0 : best[kind[index]]
            total += gauge.most(stand, weight: weights[index])
        }
        let refused = loss(.refusal, refusals, gauge, best, change)
        let consented = loss(.consent, consents, gauge, best, change)
        return total - max(refused, consented)
    }

    /// Whether the claimed number is more than would stand there anyway.
    private func isBinding(_ stand: Stand, _ number: Int, _ gauge: CriterionWeights, _ best: [Int]) -> Bool {
        guard number > 0 else { return false }
        return kind.count { kinds[$0] & stand.bit != 0 && costsNothing(stand, gauge, best[$0]) } < number
    }

    private func costsNothing(_ stand: Stand, _ gauge: CriterionWeights, _ best: Int) -> Bool {
        gauge.perUnit[best] == gauge.perUnit[stand.index] && gauge.forAny[best] == gauge.forAny[stand.index]
    }

    /// What it costs the sum, at the least, that so many bodies stand there:
    /// those are taken for it that lose least.
    private func loss(_ stand: Stand, _ number: Int, _ gauge: CriterionWeights, _ best: [Int], _ change: Change?)
        -> Int128
    {
        guard number > 0 else { return 0 }
        let weights = weights(by: gauge.measure)
        var losses: [Int128] = []
        var free = 0
        for index in 0..<size where kinds[kind[index]] & stand.bit != 0 {
            let at = best[kind[index]]
            if change?.members[index] == true || costsNothing(stand, gauge, at) { free += 1; continue }
            losses.append(gauge.most(at, weight: weights[index]) - gauge.most(stand.index, weight: weights[index]))
        }
        guard number > free else { return 0 }
        losses.sort()
        return losses.prefix(number - free).reduce(0, +)
    }
}

extension Stand {
    /// Its place among all, which gauges go by.
    var index: Int { bit.trailingZeroBitCount }
}
