/// Candidates by what they add to one criterion, the most useful first.
struct GainOrder {
    let gains: Gains
    /// Which candidate stands at each place.
    let places: [Int]
    /// What they add, in this order, with a gain for every criterion.
    let adds: [Int128]
    /// From each place on, the most and the least useful gain.
    private let best: [Int128]
    private let least: [Int128]

    init(_ gains: Gains, by criterion: Int) {
        self.gains = gains
        let wide = gains.criteria
        let places = gains.sorted(by: criterion).map(\.place)
        var adds: [Int128] = []
        adds.reserveCapacity(places.count * wide)
        for place in places { for at in 0..<wide { adds.append(gains.each[place * wide + at]) } }
        var (best, least) = (adds, adds)
        for at in stride(from: adds.count - wide - 1, through: 0, by: -1) {
            best[at] = gains.wanted ? max(best[at], best[at + wide]) : min(best[at], best[at + wide])
            least[at] = gains.wanted ? min(least[at], least[at + wide]) : max(least[at], least[at + wide])
        }
        self.places = places
        self.adds = adds
        self.best = best
        self.least = least
    }

    func add(_ place: Int, to sums: inout [Int128]) {
        for at in sums.indices { sums[at] += adds[place * gains.criteria + at] }
    }

    func remove(_ place: Int, from sums: inout [Int128]) {
        for at in sums.indices { sums[at] -= adds[place * gains.criteria + at] }
    }

    /// Whether so many from a place on might turn it, at their most useful.
    func mayTurn(_ sums: [Int128], with left: Int, from place: Int) -> Bool {
        gains.turns { sums[$0] + Int128(left) * best[place * gains.criteria + $0] }
    }

    /// Whether any so many from a place on turn it.
    func mustTurn(_ sums: [Int128], with left: Int, from place: Int) -> Bool {
        gains.turns { sums[$0] + Int128(left) * least[place * gains.criteria + $0] }
    }

    /// The most useful first, until it turns; then those out that can be spared.
    func greedy() -> [Int]? {
        var sums = gains.start
        var taken = 0
        while !gains.turns({ sums[$0] }) {
            guard taken < places.count else { return nil }
            add(taken, to: &sums)
            taken += 1
        }
        var set = Array(0..<taken)
        if gains.criteria == 1 { return set }
        var before: Int
        repeat {
            before = set.count
            set = set.reversed().filter { place in
                remove(place, from: &sums)
                if gains.turns({ sums[$0] }) { return false }
                add(place, to: &sums)
                return true
            }.reversed()
        } while set.count < before
        return set
    }
}
