import Costing
import Testing

@testable import Decisions

@Suite("What holds for every predicate")
struct PredicatePropertyTests {
    @Test("Not all is any not, and not any is all not", arguments: 0..<20)
    func deMorgan(seed: UInt64) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let evidence = chance.evidence(), parts = chance.predicates()
            func status(_ predicate: Predicate) -> Verdict.Status { predicate.verdict(on: evidence).status }
            #expect(status(.not(.all(parts))) == status(.any(parts.map { .not($0) })))
            #expect(status(.not(.any(parts))) == status(.all(parts.map { .not($0) })))
        }
    }

    @Test("Denied twice is affirmed, and nothing is met together with its opposite", arguments: 0..<20)
    func denial(seed: UInt64) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let evidence = chance.evidence(), predicate = chance.predicate()
            let verdict = predicate.verdict(on: evidence)
            #expect(Predicate.not(.not(predicate)).verdict(on: evidence) == verdict)
            if verdict.status == .met {
                #expect(Predicate.not(predicate).verdict(on: evidence).status < .metWithCondition)
            }
        }
    }

    @Test("The order of what is listed changes no status, no reason and no evidence", arguments: 0..<20)
    func order(seed: UInt64) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let evidence = chance.evidence(), parts = chance.predicates()
            let shuffled = parts.shuffled(using: &chance)
            for (a, b) in [(Predicate.all(parts), Predicate.all(shuffled)), (.any(parts), .any(shuffled))] {
                let (a, b) = (a.verdict(on: evidence), b.verdict(on: evidence))
                #expect(a.status == b.status)
                #expect(Set(a.reasons) == Set(b.reasons))
                #expect(Set(a.evidence) == Set(b.evidence))
            }
        }
    }

    @Test("A finding is a function of what is dated up to the day", arguments: 0..<20)
    func upToTheDay(seed: UInt64) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let evidence = chance.evidence(), demands = chance.demands(), settlements = chance.settlements()
            let known = RequirementFinding(
                demands: demands, settlements: settlements.filter { $0.isKnown(on: evidence.day) }, on: evidence.known)
            #expect(RequirementFinding(demands: demands, settlements: settlements, on: evidence) == known)
        }
    }

    @Test("Every contested finding names two provisions that differ", arguments: 0..<20)
    func contested(seed: UInt64) {
        var chance = Chance(seed: seed)
        var seen = 0
        for _ in 0..<200 {
            let finding = RequirementFinding(demands: chance.demands(), on: chance.evidence())
            guard finding.status == .contested else { continue }
            seen += 1
            #expect(Set(finding.provisions.map(\.id)).count >= 2)
            let statuses = Set(finding.byProvision.filter { $0.provision != nil }.map(\.status))
            #expect(statuses.count >= 2 && statuses != [.met, .notApplicable])
            for provision in finding.provisions { #expect(finding.reason.de.contains(provision.inWords(.de))) }
        }
        #expect(seen > 0)
    }

    @Test("Every verdict gives its reason in both languages", arguments: 0..<10)
    func reasons(seed: UInt64) {
        var chance = Chance(seed: seed)
        for _ in 0..<50 {
            let verdict = chance.predicate().verdict(on: chance.evidence())
            #expect(!verdict.reasons.isEmpty)
            for reason in verdict.reasons { #expect(reason.de.hasSuffix(".") && reason.en?.hasSuffix(".") == true) }
        }
    }
}

extension Dated {
    fileprivate func isKnown(on day: Day) -> Bool { on?.lastDay.map { $0 <= day } ?? true }
}

extension MadeEvidence {
    /// Without what is dated later.
    fileprivate var known: MadeEvidence {
        var known = self
        known.adopted = adopted.mapValues { $0.filter { $0.isKnown(on: day) } }
        known.rounds = rounds.filter { $0.isKnown(on: day) }
        known.taken = taken.filter { $0.isKnown(on: day) }
        known.applied = applied.filter { $0.isKnown(on: day) }
        known.papers = papers.mapValues { $0.filter { $0.isKnown(on: day) } }
        return known
    }
}

/// Predicates and evidence that are the same in every run.
private struct Chance: RandomNumberGenerator {
    private var numbers: SplitMix64
    init(seed: UInt64) { numbers = SplitMix64(seed) }

    mutating func next() -> UInt64 { numbers.next() }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    mutating func one<T>(_ values: [T]) -> T { values[below(values.count)] }
    mutating func day() -> Day { Made.day("201\(below(4))-0\(1 + below(9))-1\(below(10))") }

    mutating func date() -> PartialDate? {
        let day = day()
        switch below(5) {
        case 0: return .day(day)
        case 1: return .month(year: day.year, month: day.month)
        case 2: return .year(day.year)
        case 3: return .between(day, max(day, self.day()))
        default: return nil
        }
    }

    mutating func evidence() -> MadeEvidence {
        var evidence = MadeEvidence(asOf: day().iso)
        for index in 0..<below(4) {
            evidence.adopted["concept", default: []].append(
                Adoption(by: one(["kreistag", "bonn"]), on: date(), entry: "a\(index)", grade: one(Grade.allCases)))
            evidence.rounds.append(
                RoundResult(
                    entry: "r\(index)", on: date(), outcome: one(RoundResult.Ending.allCases),
                    grade: one(Grade.allCases)))
            evidence.taken.append(
                ResolutionTaken(
                    by: one(["kreistag", "bonn"]), outcome: one(ResolutionTaken.Decision.allCases), on: date(),
                    entry: "t\(index)",
                    grade: one(Grade.allCases)))
            evidence.applied.append(DocumentAtHand(on: date(), entry: "p\(index)", grade: one(Grade.allCases)))
            evidence.papers["work-plan", default: []].append(
                DocumentAtHand(on: date(), entry: "d\(index)", grade: one(Grade.allCases)))
        }
        if below(2) == 0 { evidence = evidence.figure("grant", one(["100 EUR", "200 EUR", "20 %"])) }
        if below(2) == 0 { evidence = evidence.posts("specialist", one(["1", "2.5"])) }
        return evidence
    }

    mutating func predicate(depth: Int = 3) -> Predicate {
        let limit: Day? = below(2) == 0 ? day() : nil
        switch below(depth > 0 ? 13 : 9) {
        case 0:
            return .adopted(
                .init(
                    concept: "concept", by: one(["kreistag", nil]), notOlderThan: one([Period(1, .year), nil]),
                    before: limit))
        case 1: return .agreed()
        case 2: return .resolved(.init(by: "kreistag", on: "taking-part", noLaterThan: limit))
        case 3: return .posts(.init(kind: "specialist", atLeast: Posts(hundredths: 200)))
        case 4: return .applied(.init(before: limit))
        case 5: return .document(.init(kind: "work-plan", noLaterThan: limit))
        case 6: return .reached(day())
        case 7: return .until(day())
        case 8: return .grant(atLeast: "150 EUR")
        case 9: return .all(predicates(depth: depth - 1))
        case 10: return .any(predicates(depth: depth - 1))
        case 11: return .not(predicate(depth: depth - 1))
        default: return .unless(exempt: predicate(depth: depth - 1), required: predicate(depth: depth - 1))
        }
    }

    mutating func predicates(depth: Int = 2) -> [Predicate] { (0...below(4)).map { _ in predicate(depth: depth) } }

    mutating func demands() -> [Demand] {
        (0..<below(5)).map { _ in
            let provision: CitedProvision? = one([RequirementFindingTests.act, RequirementFindingTests.guideline, nil])
            return Demand(
                provision: provision, force: one(Requirement.Force.allCases),
                predicate: below(4) == 0 ? nil : predicate())
        }
    }

    mutating func settlements() -> [SettledFinding] {
        (0..<below(3)).map { index in
            SettledFinding(
                entry: "s\(index)", on: date(), grade: one(Grade.allCases), status: one(FindingStatus.allCases),
                reason: "Darum.")
        }
    }
}
