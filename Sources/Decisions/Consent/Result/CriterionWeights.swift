/// How conditional consents are read.
enum ConditionReading: Sendable {
    /// as long as their conditions are open: as refusals
    case asItStands
    /// as consents
    case conditionsMet
}

/// What a stand adds to a criterion's sum: so much for each unit of weight,
/// and so much for having a weight at all. The criterion holds if the sum
/// over all bodies and the constant is above zero.
///
/// `more than a/b`: b·consents − a·base > 0. `at least a/b`: the same ≥ 0, and
/// somebody consents; both in one by taking it (bodies + 1) times and adding
/// the number of consenting bodies that have a weight.
/// Turned around (`isLow`), all signs change: then the largest sum tells the
/// smallest one.
struct CriterionWeights {
    let perUnit: [Int128]
    let forAny: [Int128]
    let constant: Int128
    let measure: Measure
    let isLow: Bool

    /// More than all sums of known weights: what an unknown one may bring.
    static let endless: Int128 = 1 << 110

    init(_ criterion: Criterion, _ reading: ConditionReading, _ silence: SilenceRule, size: Int, isLow: Bool) {
        var inside: Int128 = 1, against: Int128 = 0, any: Int128 = 0, constant: Int128 = 0
        switch criterion.amount {
        case .heads(let number): constant = 1 - Int128(max(1, number))
        case .part(let threshold):
            let isExclusive = threshold.bound == .moreThan
            let scale = isExclusive ? 1 : Int128(size) + 1
            inside = Int128(threshold.denominator - threshold.numerator) * scale
            against = -Int128(threshold.numerator) * scale
            any = isExclusive ? 0 : 1
        }
        let sign: Int128 = isLow ? -1 : 1
        let roles = Stand.allCases.map { CriterionWeights.role(of: $0, criterion, reading, silence) }
        perUnit = roles.map { role in
            switch role {
            case .inside: sign * inside
            case .against: sign * against
            case .outside: 0
            }
        }
        forAny = roles.map { $0 == .inside ? sign * any : 0 }
        self.constant = sign * constant
        self.isLow = isLow
        measure = criterion.measure
    }

    private enum Role { case inside, against, outside }

    private static func role(
        of stand: Stand, _ criterion: Criterion, _ reading: ConditionReading, _ silence: SilenceRule
    ) -> Role {
        if criterion.side == .answers { return stand == .silent ? .against : .inside }
        let other: Role = criterion.isAmongVotes ? .outside : .against
        switch stand {
        case .consent: return .inside
        case .conditional: return reading == .conditionsMet ? .inside : .against
        case .refusal: return .against
        case .abstention, .noView: return other
        case .silent:
            switch silence {
            case .noAnswer: return other
            case .consent: return .inside
            case .refusal: return .against
            }
        }
    }

    /// The most that a stand can add; an unknown weight (below 0) is anything
    /// from 1: a municipality has inhabitants, however many.
    func most(_ stand: Int, weight: Int64) -> Int128 {
        if weight == 0 { return 0 }
        if weight < 0, perUnit[stand] > 0 { return CriterionWeights.endless }
        return perUnit[stand] * Int128(max(1, weight)) + forAny[stand]
    }

    /// The stand out of a set that can add the most, whatever the weight.
    func best(of stands: UInt8) -> Int {
        var best = -1
        for stand in 0..<6 where stands & (1 << UInt8(stand)) != 0 {
            if best < 0 || (perUnit[stand], forAny[stand]) > (perUnit[best], forAny[best]) { best = stand }
        }
        return max(best, 0)
    }

    /// Whether the criterion can be as wanted, by its best sum.
    func isPossible(_ sum: Int128) -> Bool { isLow ? sum >= 0 : sum > 0 }
}
