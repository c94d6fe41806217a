/// The smallest sets where what one body adds depends on others: by trying
/// them out.
struct SetSearch {
    private let count: BallotCount
    private let formula: Formula
    private let candidates: [Int]
    private let stand: Stand
    private var effort = 0

    /// How much may be done in all; trying one set costs as much as there are
    /// bodies, and ways to fill in the undetermined ones.
    static let mostEffort = 400_000

    init(_ count: BallotCount, _ formula: Formula, _ candidates: [Int], _ stand: Stand) {
        self.count = count
        self.formula = formula
        self.candidates = candidates
        self.stand = stand
        let undetermined = count.kind.count { count.kinds[$0].nonzeroBitCount > 1 }
        let ways = (0..<min(undetermined, 8)).reduce(1) { ways, _ in min(ways * 3, BallotCount.mostWays) }
        effort = max(40, SetSearch.mostEffort / (max(1, count.size) + ways))
    }

    mutating func found() -> FoundSets? {
        for size in stride(from: 1, through: candidates.count, by: 1) {
            var sets: [[Int]] = []
            var number = 0
            let isWhole = list(from: 0, size, [], &sets, &number)
            if number > 0 {
                return FoundSets(
                    sets: number <= PivotalSet.mostListed && isWhole ? sets : Array(sets.prefix(1)),
                    number: isWhole ? number : nil, isSmallest: true)
            }
            if !isWhole { break }
        }
        return effort > 0 ? nil : spared().map { FoundSets(sets: [$0], number: nil, isSmallest: false) }
    }

    private func turns(_ set: [Int]) -> Bool {
        var change = Change(members: [Bool](repeating: false, count: count.size), stand: stand)
        for index in set { change.members[index] = true }
        return count.can(formula, be: false, .asItStands, change) == (stand == .refusal)
    }

    /// False: out of effort.
    private mutating func list(from place: Int, _ left: Int, _ set: [Int], _ sets: inout [[Int]], _ number: inout Int)
        -> Bool
    {
        if left == 0 {
            effort -= 1
            if turns(set) {
                number += 1
                if sets.count < PivotalSet.mostListed { sets.append(set) }
            }
            return effort > 0
        }
        for next in stride(from: place, through: candidates.count - left, by: 1) {
            guard list(from: next + 1, left - 1, set + [candidates[next]], &sets, &number) else { return false }
        }
        return true
    }

    /// The heaviest, as many as it takes; then those out that can be spared.
    private func spared() -> [Int]? {
        let weights = count.weights(by: formula.criteria.first { $0.measure != .heads }?.measure ?? .heads)
        let order = candidates.sorted { (weights[$0], $1) > (weights[$1], $0) }
        guard turns(order) else { return nil }
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if turns(Array(order[..<middle])) { high = middle } else { low = middle + 1 }
        }
        var set = Array(order[..<high])
        var before: Int
        repeat {
            before = set.count
            for index in set.reversed() {
                let without = set.filter { $0 != index }
                if turns(without) { set = without }
            }
        } while set.count < before
        return set
    }
}
