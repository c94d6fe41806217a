import Testing

@testable import Decisions

@Suite("Who would have to change")
struct TurnTests {
    static func vote(_ name: String, _ stand: Stand, _ inhabitants: Int64? = nil) -> Vote {
        Vote(BodyID(name), stand, inhabitants: inhabitants)
    }

    @Test("The largest of those that refuse turns a majority of inhabitants")
    func largest() throws {
        let ballot = Ballot(votes: [
            Self.vote("a", .consent, 40), Self.vote("b", .refusal, 10), Self.vote("c", .refusal, 30),
            Self.vote("d", .refusal, 20),
        ])
        let turn = try #require(ballot.turn(under: .share(.majority, of: .inhabitants, among: .asked)))
        #expect(turn.direction == .toReached)
        #expect(turn.bodies == [BodyID("c")])
        #expect(turn.sets == [[BodyID("c")], [BodyID("d")]])
        #expect(turn.numberOfSets == 2)
        #expect(turn.isSmallest)
        #expect(turn.outcome == .reached)
    }

    @Test("Unanimity missed by one is turned by that one alone")
    func missedByOne() throws {
        let ballot = Ballot(votes: (1...18).map { Self.vote("b\($0)", .consent) } + [Self.vote("last", .refusal)])
        let turn = try #require(ballot.turn(under: .all))
        #expect(turn.sets == [[BodyID("last")]])
        #expect(turn.others == 0)
    }

    @Test("Where every consent counts, each alone can break it")
    func eachBreaks() throws {
        let ballot = Ballot(votes: (1...3).map { Self.vote("b\($0)", .consent) })
        let turn = try #require(ballot.turn(under: .all))
        #expect(turn.direction == .fromReached)
        #expect(turn.sets.count == 3)
        #expect(turn.outcome == .notReached)
    }

    @Test("Of many sets one is named, and how many others there are")
    func many() throws {
        let ballot = Ballot(votes: (1...19).map { Self.vote("b\($0)", .refusal) })
        let turn = try #require(ballot.turn(under: .share(.majority, of: .heads, among: .asked)))
        #expect(turn.bodies.count == 10)
        #expect(turn.sets.count == 1)
        #expect(turn.others == 92_377)
    }

    @Test("What nobody can reach has no turn")
    func none() {
        let ballot = Ballot(votes: [Self.vote("a", .refusal), Self.vote("b", .refusal)])
        #expect(ballot.turn(under: .heads(atLeast: 3)) == nil)
        #expect(Ballot(votes: []).turn(under: .all) == nil)
    }

    @Test(
        """
        Nobody’s change would do is said only where it is so: not where nothing can be determined, nor where \
        several weights may be meant
        """
    )
    func reasons() throws {
        let votes = ["a", "b", "c", "d"].map { Self.vote($0, .silent) }
        let both = [CollectiveStatement(.consent, .majority), CollectiveStatement(.refusal, .count(2))]
        #expect(
            Ballot(votes: votes, statements: both).turning(under: .share(.majority, of: .heads, among: .asked))
                == .notKnown(.contradiction))
        #expect(Ballot(votes: [Self.vote("a", .refusal)]).turning(under: .heads(atLeast: 2)) == .nobody)
        let rule = ResultRule.share(.majority, of: .inhabitants, among: .asked)
        func weighing(_ a: Int64, _ b: Int64) -> Ballot {
            Ballot(votes: [Self.vote("a", .refusal, a), Self.vote("b", .refusal, b), Self.vote("c", .consent, 1)])
        }
        #expect(Ballot(ways: [weighing(9, 1), weighing(1, 9)]).turning(under: rule) == .notKnown(.weights))
        #expect(Ballot(ways: [weighing(9, 1), weighing(8, 1)]).turning(under: rule).turn?.bodies == [BodyID("a")])
        // A majority is more than a number: that all would do is so whoever it was.
        let majority = Ballot(votes: votes, statements: [CollectiveStatement(.refusal, .majority)])
        #expect(majority.turning(under: .all).turn?.bodies.count == 4)
    }

    @Test("The set turns the result, none of it can be left out, and a smallest set is smallest", arguments: 0..<4)
    func minimal(part: Int) throws {
        var dice = ResultDice(seed: 100 + UInt64(part))
        for _ in 0..<25 {
            let given = dice.ballot(most: 3 + part % 2)
            let ballot = Naive.ballot(given)
            if ballot.isContradictory { continue }
            let completions = Naive.completions(given)
            for rule in Checked.rules {
                let wanted = Self.naive(rule, given, completions)
                let turn = ballot.turn(under: rule)
                #expect(turn?.isSmallest != false)
                #expect(turn?.numberOfSets ?? 0 == wanted.count, "\(rule): \(given)")
                #expect(Set(turn?.sets ?? []) == Set(wanted), "\(rule): \(given)")
            }
        }
    }

    /// All sets of the smallest size, by trying every one.
    static func naive(_ rule: ResultRule, _ given: Naive.Case, _ completions: [[Stand]]) -> [[BodyID]] {
        func isReached(_ set: [Int], _ stand: Stand) -> Bool {
            completions.allSatisfy { stands in
                let changed = stands.indices.map { set.contains($0) ? stand : stands[$0] }
                return Naive.holds(rule, changed, given.bodies, given.silence, conditionsMet: false)
            }
        }
        let wasReached = isReached([], .consent)
        let stand: Stand = wasReached ? .refusal : .consent
        let sets = (1..<(1 << given.bodies.count)).map { mask in given.bodies.indices.filter { mask & (1 << $0) != 0 } }
        let turning = sets.filter { isReached($0, stand) != wasReached }
        let fewest = turning.map(\.count).min() ?? 0
        return turning.filter { $0.count == fewest }.map { $0.map { BodyID("b\($0)") } }
    }

    @Test("In larger rounds, too, nobody in the set can be left out", arguments: [12, 40, 90])
    func larger(size: Int) throws {
        var dice = ResultDice(seed: UInt64(size))
        let rules = Checked.rules + ResultRule.standard
        for round in 0..<3 {
            let votes = (0..<size).map { index in
                Vote(
                    BodyID("b\(index)"), dice.pick(Stand.allCases),
                    inhabitants: Int64.random(in: 1...90_000, using: &dice),
                    levy: Int64.random(in: 1...90_000, using: &dice))
            }
            let statements = round == 2 ? [CollectiveStatement(.consent, .count(size / 4))] : []
            let ballot = Ballot(votes: votes, statements: statements, isOpen: round == 1)
            for rule in rules {
                guard let turn = ballot.turn(under: rule) else { continue }
                let stand: Stand = turn.direction == .toReached ? .consent : .refusal
                let formula = Formula(rule)
                func outcome(without left: Int?) -> RoundOutcome {
                    var members = votes.map { turn.bodies.contains($0.body) }
                    if let left { members[left] = false }
                    return ballot.count.outcome(of: formula, Change(members: members, stand: stand))
                }
                #expect((outcome(without: nil) == .reached) == (turn.direction == .toReached))
                for index in votes.indices where turn.bodies.contains(votes[index].body) {
                    let isReached = outcome(without: index) == .reached
                    #expect(isReached == (turn.direction == .fromReached), "\(rule)")
                }
            }
        }
    }
}
