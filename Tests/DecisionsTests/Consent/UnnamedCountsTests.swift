import Costing
import Testing

@testable import Decisions

@Suite("Counts without names")
struct UnnamedCountsTests {
    private static let eleven = (1...11).map { "dorf-\($0)" }

    private func reading(
        _ entries: [Entry], asked: [String] = eleven, silence: SilenceRule? = .consent, rule: String, asOf day: String = "2013-04-30"
    ) throws -> RoundReading {
        try #require(Made.reading([Made.asking(asked: asked, deadline: "2013-03-31", silence: silence, rule: rule)] + entries, asOf: day))
    }

    private static let oneEach = [Made.spoken(.consent, .count(1), as: "for"), Made.spoken(.refusal, .count(1), as: "against")]

    @Test("One for, one against, nine silent with silence as consent is ten of eleven, whoever they are")
    func tenOfEleven() throws {
        #expect(try reading(Self.oneEach, rule: "at least 10/11 of heads").outcome == .reached)
        #expect(try reading(Self.oneEach, rule: "more than 10/11 of heads").outcome == .notReached)
        #expect(try reading(Self.oneEach, rule: "all").outcome == .notReached)
        let reading = try reading(Self.oneEach, rule: "at least 10/11 of heads")
        let counted = try #require(reading.ballot.countedWithoutNames)
        #expect(counted == (2, 9))
        let tally = reading.ballot.tally(by: .heads)
        #expect((tally.unnamed.bodies, tally.silent.bodies) == (2, 9))
        // Nobody can be named who would have to change.
        #expect(reading.ballot.turn(under: try #require(reading.rule)) == nil)
        #expect(reading.ballot.effectOfSilence(under: try #require(reading.rule)).refusal == .notReached)
    }

    @Test("As long as answers count, and where a speaker says only “a majority”, nothing is settled by numbers")
    func notSettled() throws {
        #expect(try reading(Self.oneEach, rule: "at least 10/11 of heads", asOf: "2013-03-20").outcome == .open)
        #expect(try reading([Made.spoken(.consent, .majority)], rule: "at least 10/11 of heads").outcome == .unknown)
        // Two speakers who count the same may have counted others.
        let twice = Self.oneEach + [Made.spoken(.refusal, .count(1), as: "another")]
        #expect(try reading(twice, rule: "at least 10/11 of heads").outcome == .unknown)
    }

    @Test("Where only one side is counted nobody knows of the others, unless who counted says that nothing has come in from them")
    func oneSide() throws {
        let refused = Made.spoken(.refusal, .count(1))
        #expect(try reading([refused], rule: "at least 10/11 of heads").outcome == .unknown)
        var said = try #require(refused.content as? Position)
        said.othersSilent = true
        #expect(try reading([Made.entry("speaker-says", said, on: "2013-03-10", grade: .official)], rule: "at least 10/11 of heads").outcome == .reached)
        said.extent = .majority
        given([Made.asking()]).when(Made.entry("m", said, on: "2013-03-10", grade: .official)).then(.refused("With a majority"))
    }

    @Test("A body with an answer of its own is among those counted")
    func ownAnswer() throws {
        let own = Self.oneEach + [Made.says("dorf-3", .refusal)]
        let reading = try reading(own, rule: "at least 10/11 of heads")
        #expect(reading.outcome == .reached)
        #expect(try #require(reading.ballot.countedWithoutNames) == (1, 9))
        #expect(try self.reading(Self.oneEach + [Made.says("dorf-3", .refusal), Made.says("dorf-4", .refusal)], rule: "at least 10/11 of heads").outcome == .notReached)
    }

    @Test("By inhabitants it matters who they are, and where it does the result is not settled")
    func byInhabitants() throws {
        let villages = [("adorf", 1_000), ("bedorf", 2_000), ("cedorf", 4_000)].map { Made.village($0.0, inhabitants: $0.1) }
        var counted = try #require(Made.spoken(.refusal, .count(1)).content as? Position)
        counted.othersSilent = true
        let one = villages + [Made.entry("speaker-says", counted, on: "2013-03-10", grade: .official)]
        let asked = ["adorf", "bedorf", "cedorf"]
        // Without the largest, 3,000 of 7,000 are left; without the smallest, 6,000.
        #expect(try reading(one, asked: asked, rule: "more than 1/2 of inhabitants").outcome == .unknown)
        #expect(try reading(one, asked: asked, rule: "more than 2/5 of inhabitants").outcome == .reached)
        #expect(try reading(one, asked: asked, rule: "at least 7/8 of inhabitants").outcome == .notReached)
    }

    /// Against going through all ways one by one.
    @Test("For random ballots the outcome is the one of all ways to tell who it was, or unknown where they differ", arguments: 0..<10)
    func random(seed: UInt64) throws {
        var chance = SplitMix64(seed)
        let rules = ["more than 1/2 of inhabitants", "at least 2/3 of heads", "more than 1/2 of heads and more than 1/2 of inhabitants", "all"].compactMap { ResultRule($0) }
        for _ in 0..<40 {
            let size = Int.random(in: 2...5, using: &chance)
            let votes = (0..<size).map { place -> Vote in
                let stand: Stand = Int.random(in: 0...2, using: &chance) == 0 ? [Stand.consent, .refusal, .abstention][Int.random(in: 0...2, using: &chance)] : .silent
                return Vote(Identifier("b\(place)"), stand, inhabitants: Int64.random(in: 0...9, using: &chance))
            }
            var told: [Stand: Int] = [:]
            for stand in [Stand.consent, .refusal, .abstention] where Bool.random(using: &chance) { told[stand] = Int.random(in: 0...2, using: &chance) }
            let silence = SilenceRule.allCases[Int.random(in: 0...2, using: &chance)]
            let statements = told.compactMap { stand, number -> CollectiveStatement? in
                stand == .consent ? .init(.consent, .count(number)) : stand == .refusal ? .init(.refusal, .count(number)) : nil
            }
            let ballot = Ballot(votes: votes, statements: statements, isSpokenFor: !told.isEmpty, told: told.isEmpty ? nil : told, silence: silence)
            guard !told.isEmpty, ballot.countedWithoutNames != nil, !ballot.isContradictory else { continue }
            let nameless = votes.indices.filter { votes[$0].stand == .silent }
            let wanted = Stand.allCases.filter { $0 != .silent }.map { stand in
                (stand, max(0, (told[stand] ?? 0) - votes.count { $0.stand == stand }))
            }
            for rule in rules {
                var found: Set<Outcome> = []
                func place(_ index: Int, _ stands: [Stand]) {
                    guard index < nameless.count else {
                        guard wanted.allSatisfy({ stand, number in stands.count { $0 == stand } == number }) else { return }
                        var all = votes
                        for (place, stand) in zip(nameless, stands) { all[place] = Vote(votes[place].body, stand, inhabitants: votes[place].inhabitants) }
                        found.insert(Ballot(votes: all, silence: silence).outcome(under: rule))
                        return
                    }
                    for stand in [Stand.silent, .consent, .refusal, .abstention] { place(index + 1, stands + [stand]) }
                }
                place(0, [])
                #expect(ballot.outcome(under: rule) == (found.count == 1 ? found.first : .unknown), "\(votes) \(told) \(silence) \(rule)")
            }
        }
    }
}
