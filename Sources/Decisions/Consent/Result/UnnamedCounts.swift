/// How many of those without an answer of their own stand where, as counted
/// by somebody who names none of them. Of the rest nobody has said anything,
/// so they are silent; whose answers were counted is not known.
struct UnnamedCounts: Sendable {
    /// So many ways to tell who it was are gone through one by one.
    static let mostWays = 2_000
    /// So many ways in which open answers can stand.
    private static let mostOpenWays = 64

    private let votes: [Vote]
    /// The places of those without an answer of their own.
    private let nameless: [Int]
    /// Of these, how many stand where; the others are silent.
    let numbers: [(stand: Stand, number: Int)]
    private let silence: SilenceRule

    /// How many of the nameless have been counted somewhere.
    var counted: Int { numbers.reduce(0) { $0 + $1.number } }
    var silent: Int { nameless.count - counted }

    /// Nil where the numbers do not say how many of the nameless stand where:
    /// they are more than there are, or an own answer is not settled.
    /// - Parameter told: how many there are in all, own answers included.
    init?(_ told: [Stand: Int], votes: [Vote], silence: SilenceRule) {
        guard votes.allSatisfy({ $0.stand != nil }) else { return nil }
        let nameless = votes.indices.filter { votes[$0].stand == .silent }
        let numbers = Stand.allCases.filter { $0 != .silent }.map { stand in
            (stand: stand, number: max(0, (told[stand] ?? 0) - votes.count { $0.stand == stand && !$0.hasTakenBack }))
        }
        self.votes = votes
        self.silence = silence
        self.nameless = nameless
        self.numbers = numbers.filter { $0.number > 0 }
        guard counted <= nameless.count else { return nil }
    }

    /// One for each way in which the open answers can stand; none where there
    /// are too many of them, or where a way does not fit the numbers.
    static func all(_ told: [Stand: Int], votes: [Vote], silence: SilenceRule) -> [UnnamedCounts] {
        var ways: [[Vote]] = [[]]
        for vote in votes {
            let stands =
                vote.stand == nil ? vote.stands.sorted { $0.index < $1.index }.map { vote.standing(at: $0) } : [vote]
            ways = ways.flatMap { way in stands.map { way + [$0] } }
            guard ways.count <= mostOpenWays else { return [] }
        }
        let counts = ways.compactMap { UnnamedCounts(told, votes: $0, silence: silence) }
        return counts.count == ways.count ? counts : []
    }

    /// What it comes to whoever they are; unknown where that depends on it, or
    /// where it has not been worked out.
    func outcome(under rule: ResultRule) -> RoundOutcome {
        guard let ways = ways(under: rule) else { return .unknown }
        let formula = Formula(rule)
        let found = Set(
            ways.map { stands in
                BallotCount(
                    zip(votes, stands).map { $0.perhapsStanding(at: $1) }, [], silence, isOpen: false,
                    isSpokenFor: false
                ).outcome(of: formula)
            })
        return found.count == 1 ? found.first ?? .unknown : .unknown
    }

    /// For each way the stand of every body, nil for those that keep their own.
    private func ways(under rule: ResultRule) -> [[Stand?]]? {
        let measures = rule.measures
        let stands =
            numbers.flatMap { Array(repeating: $0.stand, count: $0.number) } + Array(repeating: .silent, count: silent)
        if measures == [.heads] || nameless.isEmpty { return [placed(stands, at: nameless)] }
        if let all = arrangements(stands) { return all.map { placed($0, at: nameless) } }
        // One sum is largest and smallest where the heaviest stand at one end.
        guard Formula(rule).criteria.count == 1, let measure = measures.first,
            nameless.allSatisfy({ votes[$0].weight(by: measure) != nil })
        else { return nil }
        let byWeight = nameless.sorted {
            (votes[$0].weight(by: measure) ?? 0, $0) < (votes[$1].weight(by: measure) ?? 0, $1)
        }
        // Conditional consents, abstentions and silence lie somewhere between.
        return [ConditionReading.asItStands, .conditionsMet].flatMap { reading -> [[Stand?]] in
            let gauge = CriterionWeights(Formula(rule).criteria[0], reading, silence, size: votes.count, isLow: false)
            let ascending = stands.sorted { (gauge.perUnit[$0.index], $0.index) < (gauge.perUnit[$1.index], $1.index) }
            return [placed(ascending, at: byWeight), placed(ascending.reversed(), at: byWeight)]
        }
    }

    private func placed(_ stands: [Stand], at places: [Int]) -> [Stand?] {
        var all = [Stand?](repeating: nil, count: votes.count)
        for (place, stand) in zip(places, stands) { all[place] = stand }
        return all
    }

    /// All different orders of the stands; nil where there are too many.
    private func arrangements(_ stands: [Stand]) -> [[Stand]]? {
        var found: [[Stand]] = [[]]
        var left: [[Stand: Int]] = [Dictionary(stands.map { ($0, 1) }, uniquingKeysWith: +)]
        for _ in stands {
            var next: [[Stand]] = [], rest: [[Stand: Int]] = []
            for (way, counts) in zip(found, left) {
                for (stand, number) in counts where number > 0 {
                    var counts = counts
                    counts[stand] = number - 1
                    next.append(way + [stand])
                    rest.append(counts)
                }
                if next.count > UnnamedCounts.mostWays { return nil }
            }
            (found, left) = (next, rest)
        }
        return found
    }
}

extension Vote {
    fileprivate func perhapsStanding(at stand: Stand?) -> Vote { stand.map(standing(at:)) ?? self }
}
