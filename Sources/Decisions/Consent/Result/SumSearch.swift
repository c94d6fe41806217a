/// The smallest sets where bodies add to the sums independently: by sorting,
/// and for combinations by a search that leaves out what cannot do.
struct SumSearch {
    private let gains: Gains
    private let candidates: [Int]
    private var effort = 0

    /// How many steps a search may take.
    static let mostEffort = 1_000

    init(_ count: BallotCount, _ formula: Formula, _ candidates: [Int], _ stand: Stand) {
        self.candidates = candidates
        gains = Gains(count, formula, candidates, stand)
    }

    mutating func found() -> FoundSets? {
        guard gains.criteria > 0 else { return nil }
        let order = GainOrder(gains, by: 0)
        var best = indices(order.greedy(), order)
        for criterion in 1..<max(1, gains.criteria) {
            let other = GainOrder(gains, by: criterion)
            if let set = indices(other.greedy(), other), set.count < best?.count ?? .max { best = set }
        }
        guard let bound = gains.criteria == 1 ? best?.count : gains.lowerBound, bound > 0 else { return nil }
        for size in stride(from: bound, to: best?.count ?? candidates.count + 1, by: 1) {
            var sets: [[Int]] = []
            guard list(order, size, most: 1, &sets) else {
                return best.map { FoundSets(sets: [$0], number: nil, isSmallest: false) }
            }
            if let set = sets.first { best = set; break }
        }
        guard let best else { return nil }
        effort = 0
        let number = number(order, 0, best.count, gains.start)
        var sets: [[Int]] = []
        if let number, number <= PivotalSet.mostListed, list(order, best.count, most: number, &sets),
            sets.count == number
        {
            return FoundSets(sets: sets, number: number, isSmallest: true)
        }
        return FoundSets(sets: [best], number: number, isSmallest: true)
    }

    private func indices(_ set: [Int]?, _ order: GainOrder) -> [Int]? {
        set?.map { candidates[order.places[$0]] }
    }

    /// Sets of a size that turn it, as far as wanted. False: out of effort.
    private mutating func list(_ order: GainOrder, _ size: Int, most: Int, _ sets: inout [[Int]]) -> Bool {
        effort = 0
        var (sums, set) = (gains.start, [Int]())
        return list(order, 0, size, &sums, &set, most, &sets)
    }

    private mutating func list(
        _ order: GainOrder, _ place: Int, _ left: Int, _ sums: inout [Int128], _ set: inout [Int], _ most: Int,
        _ sets: inout [[Int]]
    ) -> Bool {
        if left == 0 {
            if gains.turns({ sums[$0] }), let found = indices(set, order) { sets.append(found) }
            return true
        }
        for next in stride(from: place, through: candidates.count - left, by: 1) {
            effort += 1
            guard effort <= SumSearch.mostEffort else { return false }
            guard order.mayTurn(sums, with: left, from: next) else { return true }
            order.add(next, to: &sums)
            set.append(next)
            guard list(order, next + 1, left - 1, &sums, &set, most, &sets) else { return false }
            set.removeLast()
            order.remove(next, from: &sums)
            if sets.count >= most { return true }
        }
        return true
    }

    /// How many sets of a size turn it; nil where that takes too long.
    private mutating func number(_ order: GainOrder, _ place: Int, _ left: Int, _ sums: [Int128]) -> Int? {
        if left == 0 { return gains.turns { sums[$0] } ? 1 : 0 }
        var (total, sums) = (0, sums)
        for next in stride(from: place, through: candidates.count - left, by: 1) {
            effort += 1
            guard effort <= SumSearch.mostEffort else { return nil }
            guard order.mayTurn(sums, with: left, from: next) else { break }
            let isSure = order.mustTurn(sums, with: left, from: next)
            order.add(next, to: &sums)
            let more =
                isSure ? SumSearch.choose(left, of: candidates.count - next) : number(order, next + 1, left - 1, sums)
            order.remove(next, from: &sums)
            guard let more else { return nil }
            let (sum, isTooLarge) = total.addingReportingOverflow(more)
            guard !isTooLarge else { return nil }
            total = sum
            if isSure { break }
        }
        return total
    }

    /// The number of ways to choose; nil above what a number holds.
    static func choose(_ chosen: Int, of all: Int) -> Int? {
        var number = 1
        for step in 0..<min(chosen, all - chosen) {
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: all - step)
            if isTooLarge { return nil }
            number = product / (step + 1)
        }
        return number
    }
}
