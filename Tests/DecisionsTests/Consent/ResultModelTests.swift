import Testing

@testable import Decisions

@Suite("The result of a round, checked by exhaustion")
struct ResultModelTests {
    static let settings: [(SilenceRule, Bool)] = SilenceRule.allCases.flatMap { [($0, false), ($0, true)] }

    @Test("The checked rules are all well-formed")
    func wellFormed() { #expect(Checked.rules.count == 12) }

    /// A body's stand is a digit to base six; so a list of stands is a number,
    /// under which the result for it is kept. Of ballots that differ only in
    /// the order of bodies that weigh the same, one is checked.
    @Test(
        """
        All ballots of up to five bodies, whatever silence means and whether open or not, come to the naive \
        count's outcome
        """,
        arguments: [[1], [3, 1], [2, 1, 1], [1, 4, 2, 3], [5, 2, 5, 2], [2, 2, 1, 1, 1]], SilenceRule.allCases)
    func allBallots(weights: [Int], silence: SilenceRule) {
        let bodies = weights.map { Naive.Body(stands: [], inhabitants: $0, levy: 6 - $0) }
        let lists = Naive.product(weights.map { _ in Stand.allCases })
        let formulas = Checked.rules.map { Formula($0) }
        let results = Checked.rules.map { rule in lists.map { Naive.result(rule, $0, bodies, silence) } }
        var wrong: [String] = []
        for place in lists.indices where Self.isFirst(lists[place], weights) {
            for isOpen in lists[place].contains(.silent) ? [false, true] : [false] {
                var given = Naive.Case(bodies: bodies, silence: silence, isOpen: isOpen)
                for index in bodies.indices { given.bodies[index].stands = [lists[place][index]] }
                let count = Naive.ballot(given).count
                let places = isOpen ? Self.answers(lists[place], place) : [place]
                for (rule, formula) in formulas.enumerated() {
                    let found = count.outcome(of: formula)
                    let naive = Naive.settled(Set(places.map { results[rule][$0] }), given)
                    if found != naive { wrong.append("\(Checked.rules[rule]): \(lists[place]) \(isOpen) \(found)") }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    static func isFirst(_ stands: [Stand], _ weights: [Int]) -> Bool {
        stands.indices.dropFirst().allSatisfy {
            weights[$0] != weights[$0 - 1] || stands[$0 - 1].index <= stands[$0].index
        }
    }

    /// The places of the lists in which the silent stand anywhere.
    static func answers(_ stands: [Stand], _ place: Int) -> [Int] {
        var places = [place]
        var unit = 1
        for stand in stands.reversed() {
            if stand == .silent { places = places.flatMap { place in (0..<6).map { place - $0 * unit } } }
            unit *= 6
        }
        return places
    }

    @Test("With speakers and conflicting accounts, small ballots come to the naive count's outcome", arguments: 0..<4)
    func speakers(part: Int) {
        var dice = ResultDice(seed: UInt64(part))
        for _ in 0..<60 {
            let given = dice.ballot(most: 3 + part % 2)
            let ballot = Naive.ballot(given)
            let completions = Naive.completions(given)
            #expect(ballot.isContradictory == completions.isEmpty)
            for rule in Checked.rules {
                let naive = Naive.settled(
                    Set(completions.map { Naive.result(rule, $0, given.bodies, given.silence) }), given)
                let found = ballot.outcome(under: rule)
                #expect(found == naive, "\(rule): \(given)")
            }
        }
    }

    @Test(
        "With a speaker for k of the unnamed, all ballots of three bodies come to the naive count's outcome",
        arguments: 0...3, 0...3)
    func everyClaim(refusing: Int, consenting: Int) {
        let weights = [1, 3, 2].map { Naive.Body(stands: [], inhabitants: $0, levy: 4 - $0) }
        let lists = Naive.product(weights.map { _ in Stand.allCases })
        let results = Checked.rules.map { rule in lists.map { Naive.result(rule, $0, weights, .noAnswer) } }
        for stands in Naive.product([Stand.allCases, Stand.allCases, [.silent, .consent, .refusal]]) {
            var given = Naive.Case(bodies: weights, refusing: refusing, consenting: consenting, isSpokenFor: true)
            for index in weights.indices { given.bodies[index].stands = [stands[index]] }
            let ballot = Naive.ballot(given)
            let places = Naive.completions(given).map { $0.reduce(0) { $0 * 6 + $1.index } }
            for (rule, results) in zip(Checked.rules, results) {
                let found = ballot.outcome(under: rule)
                let naive = Naive.settled(Set(places.map { results[$0] }), given)
                #expect(found == naive, "\(rule): \(stands)")
            }
        }
    }
}

/// Random ballots, the same in every run.
struct ResultDice: RandomNumberGenerator {
    private var numbers: SplitMix64
    init(seed: UInt64) { numbers = SplitMix64(seed &* 0x5851_F42D_4C95_7F2D) }

    mutating func next() -> UInt64 { numbers.next() }

    mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }

    mutating func ballot(most: Int) -> Naive.Case {
        let size = Int.random(in: 1...most, using: &self)
        var given = Naive.Case(bodies: [], silence: pick(SilenceRule.allCases), isOpen: pick([true, false, false]))
        for _ in 0..<size {
            var stands = Array(repeating: 0, count: pick([1, 1, 1, 2, 3])).map { _ in
                pick(Stand.allCases + [.silent, .silent])
            }
            stands = Stand.allCases.filter { stands.contains($0) }
            given.bodies.append(
                Naive.Body(stands: stands, inhabitants: pick([0, 1, 2, 3, 7]), levy: pick([0, 1, 2, 5])))
        }
        given.isSpokenFor = pick([true, true, false])
        if given.isSpokenFor {
            given.refusing = Int.random(in: 0...size, using: &self)
            given.consenting = pick([0, 0, Int.random(in: 0...size, using: &self)])
        }
        return given
    }
}
