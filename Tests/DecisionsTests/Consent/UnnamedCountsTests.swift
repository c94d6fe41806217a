import Costing
import Testing

@testable import Decisions

@Suite("Counts without names")
struct UnnamedCountsTests {
    private static let eleven = (1...11).map { "dorf-\($0)" }

    private func reading(
        _ entries: [Entry], asked: [String] = eleven, silence: SilenceRule? = .consent, rule: String,
        asOf day: String = "2013-04-30"
    ) throws -> RoundStanding {
        try #require(
            Made.reading(
                [Made.asking(asked: asked, deadline: "2013-03-31", silence: silence, rule: rule)] + entries, asOf: day))
    }

    private static let oneEach = [
        Made.spoken(.consent, .count(1), as: "for"), Made.spoken(.refusal, .count(1), as: "against"),
    ]

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

    /// Where the numbers change nothing of the result, the set that was named was
    /// still no smallest: Bedorf's consent alone may be enough.
    @Test(
        """
        Whoever is counted without a name, nobody is named who would have to change, also where the numbers make \
        no difference
        """
    )
    func nobodyNamed() throws {
        let villages = [("adorf", 1_000), ("bedorf", 8_000), ("cedorf", 1_000)].map {
            Made.village($0.0, inhabitants: $0.1)
        }
        var counted = try #require(Made.spoken(.refusal, .count(1)).content as? Position)
        let asked = ["adorf", "bedorf", "cedorf"], rule = "at least 2/3 of inhabitants"
        for silent in [true, nil] {
            counted.othersSilent = silent
            let entries = villages + [Made.entry("speaker-says", counted, on: "2013-03-10", grade: .official)]
            for day in ["2013-03-20", "2013-04-30"] {
                let reading = try reading(entries, asked: asked, rule: rule, asOf: day)
                #expect(
                    reading.ballot.turning(under: try #require(ResultRule(rule))) == .notKnown(.numbersOnly), "\(day)")
            }
            // Once all have answered for themselves it is known who they are.
            let own = entries + asked.map { Made.says($0, .refusal) }
            #expect(
                try reading(own, asked: asked, rule: rule).ballot.turning(under: try #require(ResultRule(rule))).turn?
                    .bodies.map(\.text) == ["bedorf"])
        }
    }

    @Test("As long as answers count, and where a speaker says only “a majority”, nothing is settled by numbers")
    func notSettled() throws {
        #expect(try reading(Self.oneEach, rule: "at least 10/11 of heads", asOf: "2013-03-20").outcome == .open)
        #expect(try reading([Made.spoken(.consent, .majority)], rule: "at least 10/11 of heads").outcome == .unknown)
        // Two speakers who count the same may have counted others.
        let twice = Self.oneEach + [Made.spoken(.refusal, .count(1), as: "another")]
        #expect(try reading(twice, rule: "at least 10/11 of heads").outcome == .unknown)
    }

    @Test(
        """
        Where only one side is counted nobody knows of the others, unless who counted says that nothing has come \
        in from them
        """
    )
    func oneSide() throws {
        let refused = Made.spoken(.refusal, .count(1))
        #expect(try reading([refused], rule: "at least 10/11 of heads").outcome == .unknown)
        var said = try #require(refused.content as? Position)
        said.othersSilent = true
        #expect(
            try reading(
                [Made.entry("speaker-says", said, on: "2013-03-10", grade: .official)], rule: "at least 10/11 of heads"
            ).outcome == .reached)
        said.extent = .majority
        given([Made.asking()]).when(Made.entry("m", said, on: "2013-03-10", grade: .official)).then(
            .refused("With a majority"))
    }

    @Test("A body with an answer of its own is among those counted")
    func ownAnswer() throws {
        let own = Self.oneEach + [Made.says("dorf-3", .refusal)]
        let reading = try reading(own, rule: "at least 10/11 of heads")
        #expect(reading.outcome == .reached)
        #expect(try #require(reading.ballot.countedWithoutNames) == (1, 9))
        #expect(
            try self.reading(
                Self.oneEach + [Made.says("dorf-3", .refusal), Made.says("dorf-4", .refusal)],
                rule: "at least 10/11 of heads"
            ).outcome == .notReached)
    }

    @Test("By inhabitants it matters who they are, and where it does the result is not settled")
    func byInhabitants() throws {
        let villages = [("adorf", 1_000), ("bedorf", 2_000), ("cedorf", 4_000)].map {
            Made.village($0.0, inhabitants: $0.1)
        }
        var counted = try #require(Made.spoken(.refusal, .count(1)).content as? Position)
        counted.othersSilent = true
        let one = villages + [Made.entry("speaker-says", counted, on: "2013-03-10", grade: .official)]
        let asked = ["adorf", "bedorf", "cedorf"]
        // Without the largest, 3,000 of 7,000 are left; without the smallest, 6,000.
        #expect(try reading(one, asked: asked, rule: "more than 1/2 of inhabitants").outcome == .unknown)
        #expect(try reading(one, asked: asked, rule: "more than 2/5 of inhabitants").outcome == .reached)
        #expect(try reading(one, asked: asked, rule: "at least 7/8 of inhabitants").outcome == .notReached)
    }

    @Test(
        """
        An own answer whose day is missing is thought through in time and late: where both lead to the same, that \
        is the result
        """
    )
    func openAnswer() throws {
        let undated = Made.says("dorf-3", .refusal, on: "2013-03-20..2013-04-05")
        let reading = try reading(Self.oneEach + [undated], rule: "at least 3/4 of heads")
        #expect(reading.outcome == .reached && reading.ballot.countedWithoutNames == nil)
        // Nobody can be named who would have to change.
        #expect(reading.ballot.turn(under: try #require(reading.rule)) == nil)
        // In time it is the one counted as against; late, somebody else is: ten of eleven either way.
        #expect(try self.reading(Self.oneEach + [undated], rule: "at least 10/11 of heads").outcome == .reached)
        #expect(try self.reading(Self.oneEach + [undated], rule: "more than 10/11 of heads").outcome == .notReached)
        let two = [Made.says("dorf-3", .refusal), Made.says("dorf-4", .refusal, on: "2013-03-20..2013-04-05")]
        #expect(try self.reading(Self.oneEach + two, rule: "at least 10/11 of heads").outcome == .unknown)
        #expect(try self.reading(Self.oneEach + two, rule: "at least 9/11 of heads").outcome == .reached)
    }

    @Test("For every way in which open answers can stand, the outcome is settled exactly if all of them agree")
    func openAnswers() throws {
        let rules = try ["at least 1/2 of heads", "more than 1/2 of heads", "at least 2/3 of heads", "all"].map {
            try #require(ResultRule($0))
        }
        let stands: [Set<Stand>] = [
            [.consent], [.refusal], [.silent], [.consent, .refusal], [.silent, .refusal], [.silent, .consent],
        ]
        for first in stands {
            for second in stands {
                for silence in SilenceRule.allCases {
                    let told: [Stand: Int] = [.consent: 1, .refusal: 1]
                    func ballot(_ first: Set<Stand>, _ second: Set<Stand>) -> Ballot {
                        let votes = [first, second, [.silent], [.silent]].enumerated().map {
                            Vote(Identifier("b\($0)"), contested: $1)
                        }
                        return Ballot(votes: votes, isSpokenFor: true, told: told, silence: silence)
                    }
                    for rule in rules {
                        let ways = Set(first.flatMap { one in second.map { ballot([one], [$0]).outcome(under: rule) } })
                        #expect(
                            ballot(first, second).outcome(under: rule) == (ways.count == 1 ? ways.first : .unknown),
                            "\(first) \(second) \(silence) \(rule)")
                    }
                }
            }
        }
    }

    /// Against going through all ways one by one.
    @Test(
        "For random ballots the outcome is the one of all ways to tell who it was, or unknown where they differ",
        arguments: 0..<10)
    func random(seed: UInt64) throws {
        var chance = SplitMix64(seed)
        let rules = [
            "more than 1/2 of inhabitants", "at least 2/3 of heads",
            "more than 1/2 of heads and more than 1/2 of inhabitants", "all",
        ].compactMap { ResultRule($0) }
        var judged = 0
        for _ in 0..<40 {
            let size = Int.random(in: 2...5, using: &chance)
            let votes = (0..<size).map { place -> Vote in
                let stand: Stand =
                    Int.random(in: 0...2, using: &chance) == 0
                    ? [Stand.consent, .refusal, .abstention][Int.random(in: 0...2, using: &chance)] : .silent
                return Vote(Identifier("b\(place)"), stand, inhabitants: Int64.random(in: 0...9, using: &chance))
            }
            var told: [Stand: Int] = [:]
            for stand in [Stand.consent, .refusal, .abstention] where Bool.random(using: &chance) {
                told[stand] = Int.random(in: 0...2, using: &chance)
            }
            let silence = SilenceRule.allCases[Int.random(in: 0...2, using: &chance)]
            let statements = told.compactMap { stand, number -> CollectiveStatement? in
                stand == .consent
                    ? .init(.consent, .count(number)) : stand == .refusal ? .init(.refusal, .count(number)) : nil
            }
            let ballot = Ballot(
                votes: votes, statements: statements, isSpokenFor: !told.isEmpty, told: told.isEmpty ? nil : told,
                silence: silence)
            guard !told.isEmpty, ballot.countedWithoutNames != nil, !ballot.isContradictory else { continue }
            judged += 1
            let nameless = votes.indices.filter { votes[$0].stand == .silent }
            let wanted = Stand.allCases.filter { $0 != .silent }.map { stand in
                (stand, max(0, (told[stand] ?? 0) - votes.count { $0.stand == stand }))
            }
            for rule in rules {
                var found: Set<RoundOutcome> = []
                func place(_ index: Int, _ stands: [Stand]) {
                    guard index < nameless.count else {
                        guard wanted.allSatisfy({ stand, number in stands.count { $0 == stand } == number }) else {
                            return
                        }
                        var all = votes
                        for (place, stand) in zip(nameless, stands) {
                            all[place] = Vote(votes[place].body, stand, inhabitants: votes[place].inhabitants)
                        }
                        found.insert(Ballot(votes: all, silence: silence).outcome(under: rule))
                        return
                    }
                    for stand in [Stand.silent, .consent, .refusal, .abstention] { place(index + 1, stands + [stand]) }
                }
                place(0, [])
                #expect(
                    ballot.outcome(under: rule) == (found.count == 1 ? found.first : .unknown),
                    "\(votes) \(told) \(silence) \(rule)")
            }
        }
        #expect(rules.count == 4 && judged > 0)
    }
}
