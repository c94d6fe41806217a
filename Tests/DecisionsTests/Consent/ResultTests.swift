import Testing

@testable import Decisions

@Suite("The result of a round")
struct ResultTests {
    /// Each letter a body: C consent, K conditional, A abstention, R refusal,
    /// V no view, - silent. The nth weighs n.
    static func votes(_ letters: String) -> [Vote] {
        let stands: [Character: Stand] = [
            "C": .consent, "K": .conditional, "A": .abstention, "R": .refusal, "V": .noView, "-": .silent,
        ]
        return letters.enumerated().map { index, letter in
            Vote(
                BodyID("b\(index)"), stands[letter] ?? .silent, inhabitants: Int64(index + 1),
                levy: Int64(letters.count - index))
        }
    }

    @Test(
        "Counted by hand",
        arguments: [
            ("CCCCC", "all", RoundOutcome.reached), ("CCCCR", "all", .notReached), ("CCCCA", "all", .notReached),
            ("CCCCK", "all", .reachedUnderConditions), ("CCCC-", "all", .notReached),
            ("KKKKK", "all", .reachedUnderConditions),
            ("CCRR", "more than 1/2 of heads", .notReached), ("CCRR", "at least 1/2 of heads", .reached),
            ("CCCRR", "more than 1/2 of heads", .reached), ("CCKRR", "more than 1/2 of heads", .reachedUnderConditions),
            ("CCAA-", "more than 1/2 of heads", .notReached), ("CCAA-", "more than 1/2 of heads of votes", .reached),
            ("CRAAA", "more than 1/2 of heads of votes", .notReached),
            ("AAV-", "at least 1/2 of heads of votes", .notReached),
            ("CCKRR", "more than 1/2 of heads of votes", .reachedUnderConditions),
            ("RRCC", "more than 1/2 of inhabitants", .reached), ("CCRR", "more than 1/2 of inhabitants", .notReached),
            ("RRCC", "more than 1/2 of levy", .notReached), ("CRRC", "at least 1/2 of inhabitants", .reached),
            ("CCR", "at least 2/3 of heads", .reached), ("CRC", "at least 2/3 of inhabitants", .reached),
            ("CCR", "at least 2/3 of inhabitants", .notReached), ("CCRRR", "at least 2 heads", .reached),
            ("CRRRR", "at least 2 heads", .notReached), ("RAV--", "quorum at least 3 heads", .reached),
            ("RA---", "quorum at least 1/2 of heads", .notReached),
            ("---RA", "quorum at least 1/2 of inhabitants", .reached),
            ("CA---", "more than 1/2 of heads of votes and quorum at least 3 heads", .notReached),
            ("CAV--", "more than 1/2 of heads of votes and quorum at least 3 heads", .reached),
            ("CRRRC", "all or at least 2/5 of inhabitants", .reached), ("", "all", .notReached),
        ])
    func byHand(letters: String, rule: String, outcome: RoundOutcome) throws {
        let ballot = Ballot(votes: Self.votes(letters))
        #expect(ballot.outcome(under: try ResultRule(parsing: rule)) == outcome)
    }

    @Test(
        "While answers may come in, a result is open unless none of them can turn it",
        arguments: [
            ("CCC--", "more than 1/2 of heads", RoundOutcome.reached), ("RRR--", "more than 1/2 of heads", .notReached),
            ("CC---", "more than 1/2 of heads", .open), ("CCCR-", "all", .notReached), ("CCCC-", "all", .open),
            ("-RRRC", "more than 1/2 of inhabitants", .notReached),
        ])
    func open(letters: String, rule: String, outcome: RoundOutcome) throws {
        let ballot = Ballot(votes: Self.votes(letters), isOpen: true)
        #expect(ballot.outcome(under: try ResultRule(parsing: rule)) == outcome)
    }

    @Test("Silence counts as the round says")
    func silence() {
        let effect = Ballot(votes: Self.votes("CC---")).effectOfSilence(
            under: .share(.majority, of: .heads, among: .asked))
        #expect(effect.noAnswer == .notReached)
        #expect(effect.consent == .reached)
        #expect(effect.refusal == .notReached)
        #expect(effect.makesADifference)
        let votes = Ballot(votes: Self.votes("CC---")).effectOfSilence(
            under: .share(.majority, of: .heads, among: .votes))
        #expect(SilenceRule.allCases.map { votes[$0] } == [.reached, .reached, .notReached])
    }

    /// Nineteen asked, no answer of their own; the first nine are the large ones.
    static func nineteen(large: Int64, small: Int64) -> Ballot {
        let votes = (0..<19).map { Vote(BodyID("b\($0)"), .silent, inhabitants: $0 < 9 ? large : small, levy: nil) }
        return Ballot(votes: votes, statements: [CollectiveStatement(.refusal, .majority)])
    }

    @Test("A majority refuses, and nobody knows who: no consent of all, no majority by heads")
    func realCase() throws {
        let ballot = Self.nineteen(large: 40_000, small: 20_000)
        #expect(ballot.outcome(under: .all) == .notReached)
        #expect(ballot.outcome(under: .share(.majority, of: .heads, among: .asked)) == .notReached)
        #expect(ballot.outcome(under: .share(.majority, of: .inhabitants, among: .asked)) == .unknown)
        #expect(ballot.outcome(under: .share(.majority, of: .levy, among: .asked)) == .unknown)
        let even = Self.nineteen(large: 20_000, small: 20_000)
        #expect(even.outcome(under: .share(.majority, of: .inhabitants, among: .asked)) == .notReached)
        #expect(ballot.turn(under: .share(.majority, of: .inhabitants, among: .asked))?.bodies.count == 8)
        #expect(ballot.turn(under: .all)?.bodies.count == 19)
        #expect(ballot.tally(by: .heads).unnamed.bodies == 19)
    }

    @Test("One refusal without a name is enough against unanimity")
    func oneUnnamed() {
        let ballot = Ballot(votes: Self.votes("CCC--"), statements: [CollectiveStatement(.refusal, .count(1))])
        #expect(ballot.outcome(under: .all) == .notReached)
        #expect(ballot.outcome(under: .heads(atLeast: 4)) == .unknown)
    }

    @Test("Speakers who cannot both be right leave the result unknown; own answers outweigh a speaker")
    func contradiction() {
        let both = [CollectiveStatement(.refusal, .majority), CollectiveStatement(.consent, .majority)]
        #expect(Ballot(votes: Self.votes("-----"), statements: both).isContradictory)
        #expect(Ballot(votes: Self.votes("-----"), statements: both).outcome(under: .all) == .unknown)
        let named = Ballot(votes: Self.votes("CCCCC"), statements: [CollectiveStatement(.refusal, .count(3))])
        #expect(named.outcome(under: .all) == .reached)
        #expect(named.overclaims.count == 1)
    }

    @Test("A missing weight leaves open only what hangs on it")
    func missingWeight() {
        let votes = [
            Vote(BodyID("a"), .consent, inhabitants: 60), Vote(BodyID("b"), .refusal, inhabitants: 20),
            Vote(BodyID("c"), .refusal),
        ]
        let ballot = Ballot(votes: votes)
        #expect(ballot.outcome(under: .share(.majority, of: .inhabitants, among: .asked)) == .unknown)
        #expect(ballot.outcome(under: .share(.whole, of: .inhabitants, among: .asked)) == .notReached)
        #expect(ballot.outcome(under: .share(.majority, of: .heads, among: .asked)) == .notReached)
        let tally = ballot.tally(by: .inhabitants)
        #expect(tally.consenting.total == 60)
        #expect(tally.refusing.total == nil)
        #expect(tally.refusing.known == 20)
        #expect(tally.refusing.missing == 1)
    }

    @Test(
        "Where all consent they have every inhabitant, however many those are",
        arguments: [
            ResultRule.share(.majority, of: .inhabitants, among: .asked), .share(.whole, of: .levy, among: .asked),
        ])
    func allOfTheUnknown(rule: ResultRule) {
        let all = Ballot(votes: ["a", "b", "c"].map { Vote(BodyID($0), .consent) })
        #expect(all.outcome(under: rule) == .reached)
        #expect(all.turn(under: rule)?.direction == .fromReached)
        #expect(Ballot(votes: ["a", "b", "c"].map { Vote(BodyID($0), .refusal) }).outcome(under: rule) == .notReached)
    }

    @Test("An unknown weight is settled only where no number would change the result", arguments: 0..<3)
    func anyWeight(part: Int) {
        var dice = ResultDice(seed: 40 + UInt64(part))
        for _ in 0..<15 {
            let given = dice.ballot(most: 3)
            let hidden = given.bodies.map { _ in dice.pick([true, false, false]) }
            let votes = zip(Naive.ballot(given).votes, hidden).map { vote, isHidden in
                Vote(vote.body, contested: vote.stands, inhabitants: isHidden ? nil : vote.inhabitants, levy: vote.levy)
            }
            let plain = Naive.ballot(given)
            let completions = Naive.completions(given)
            let ballot = Ballot(
                votes: votes, statements: plain.statements, silence: given.silence, isOpen: given.isOpen)
            for rule in Checked.rules {
                let found = ballot.outcome(under: rule)
                var naive: Set<RoundOutcome> = []
                for weight in [1, 2, 3, 1_000] {
                    for other in [1, 2, 900] {
                        var filled = given
                        for index in hidden.indices where hidden[index] {
                            filled.bodies[index].inhabitants = index % 2 == 0 ? weight : other
                        }
                        for stands in completions {
                            naive.insert(Naive.result(rule, stands, filled.bodies, filled.silence))
                        }
                    }
                }
                if ![.open, .unknown].contains(found) { #expect(naive == [found], "\(rule): \(given) \(hidden)") }
            }
        }
    }

    @Test("The order of the votes does not matter")
    func order() {
        var dice = ResultDice(seed: 7)
        for _ in 0..<100 {
            let ballot = Naive.ballot(dice.ballot(most: 7))
            let other = Ballot(
                votes: ballot.votes.shuffled(using: &dice), statements: ballot.statements.reversed(),
                silence: ballot.silence, isOpen: ballot.isOpen)
            for rule in Checked.rules { #expect(ballot.outcome(under: rule) == other.outcome(under: rule)) }
            for measure in Measure.allCases { #expect(ballot.tally(by: measure) == other.tally(by: measure)) }
            #expect(ballot.turn(under: .all)?.bodies.count == other.turn(under: .all)?.bodies.count)
        }
    }
}
