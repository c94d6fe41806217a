/// Who would have to change for the result to turn: a smallest set of bodies,
/// whatever the others, as far as they are undetermined, may stand for.
public struct PivotalSet: Hashable, Sendable {
    public enum Direction: String, Codable, Sendable, CaseIterable {
        /// by their consent the result would be reached
        case toReached = "to-reached"
        /// by their refusal the result would no longer be sure
        case fromReached = "from-reached"
    }
    public let direction: Direction
    /// In the order of the ballot. Without any one of them it would not turn.
    public let bodies: [BodyID]
    /// All sets of this size that turn it, the one above first, where there
    /// are at most `mostListed`; else that one alone.
    public let sets: [[BodyID]]
    /// How many sets of this size turn it; nil where there are too many to
    /// count, or where it is not proved that none is smaller.
    public let numberOfSets: Int?
    /// That no smaller set turns it is proved. If not, at least none of these
    /// bodies can be left out.
    public let isSmallest: Bool
    /// What the result would be then: reached, or what is left of it.
    public let outcome: RoundOutcome

    public static let mostListed = 10

    /// How many other sets of the same size there are, where that is known.
    public var others: Int? { numberOfSets.map { $0 - 1 } }
}

/// What there is to say of who would have to change.
public enum Turning: Hashable, Sendable {
    /// Why nobody can be named.
    public enum Hindrance: String, Codable, Sendable, CaseIterable {
        /// what was said of several cannot all be true
        case contradiction
        /// some are known by their number alone
        case numbersOnly = "numbers-only"
        /// it would be others by other weights that may be meant
        case weights
        /// they are too many to be counted
        case size
    }
    case by(PivotalSet)
    /// whoever changed, it would stay as it is
    case nobody
    case notKnown(Hindrance)

    public var turn: PivotalSet? { if case .by(let turn) = self { turn } else { nil } }
    public var hindrance: Hindrance? { if case .notKnown(let hindrance) = self { hindrance } else { nil } }
}

extension Ballot {
    /// Who would have to change, or why nobody can be named: that nobody's change
    /// would do is said only where it is so.
    public func turning(under rule: ResultRule) -> Turning {
        guard ways.isEmpty else {
            let found = Set(ways.map { $0.turning(under: rule) })
            return found.count == 1
                ? found.first ?? .nobody : .notKnown(found.compactMap(\.hindrance).first { $0 != .weights } ?? .weights)
        }
        if count.isContradictory { return .notKnown(.contradiction) }
        if count.size > BallotCount.mostBodies { return .notKnown(.size) }
        if hasNumbersOnly { return .notKnown(.numbersOnly) }
        return turn(under: rule).map { .by($0) } ?? .nobody
    }

    /// Whether somebody told a number of bodies without their names, and there are
    /// some whose own answer is not known. Who has to change is not known then,
    /// not even where the result is: those that would be named may have been counted.
    private var hasNumbersOnly: Bool {
        let hasCount = statements.contains { if case .count = $0.extent { true } else { false } }
        let isByNumber = told != nil || hasCount || isSpokenFor && statements.isEmpty
        return isByNumber && votes.contains { $0.bits & Stand.silent.bit != 0 }
    }

    /// From `reached`: whose refusal would break it. From any other outcome:
    /// whose consent would make it reached, without conditions. Nobody is named
    /// who is no more. Nil where nobody's change would do, where the ballot contradicts itself, or where it is
    /// settled by counts without names: then it is not known who can change; nor
    /// where it would be others by other weights that may be meant.
    ///
    /// Exact for a rule of one part, by sorting. For combinations, and where a
    /// speaker claims consents, smaller sets are searched with a bounded effort;
    /// `isSmallest` says whether that was enough.
    func turn(under rule: ResultRule) -> PivotalSet? {
        guard ways.isEmpty else {
            let turns = Set(ways.map { $0.turn(under: rule) })
            return turns.count == 1 ? turns.first ?? nil : nil
        }
        let formula = Formula(rule)
        guard !count.isContradictory, count.size <= BallotCount.mostBodies, !isSettledWithoutNames(under: rule) else {
            return nil
        }
        let isReached = !count.can(formula, be: false, .asItStands)
        let stand: Stand = isReached ? .refusal : .consent
        let candidates = votes.indices.filter { votes[$0].stand != stand && !votes[$0].isGone }
        guard !candidates.isEmpty, let found = count.smallest(formula, candidates, stand), let first = found.sets.first
        else { return nil }
        var members = [Bool](repeating: false, count: votes.count)
        for index in first { members[index] = true }
        func bodies(_ set: [Int]) -> [BodyID] { set.sorted().map { votes[$0].body } }
        return PivotalSet(
            direction: isReached ? .fromReached : .toReached, bodies: bodies(first), sets: found.sets.map(bodies),
            numberOfSets: found.isSmallest ? found.number : nil, isSmallest: found.isSmallest,
            outcome: count.outcome(of: formula, Change(members: members, stand: stand)))
    }
}

extension Ballot {
    /// Whether only counts without names settle it.
    public func isSettledWithoutNames(under rule: ResultRule) -> Bool {
        guard ways.isEmpty else { return ways.allSatisfy { $0.isSettledWithoutNames(under: rule) } }
        return (unnamed != nil || !perhapsUnnamed.isEmpty) && outcome(under: rule) != count.outcome(of: Formula(rule))
    }
}

/// What a search has come to, as places in the ballot.
struct FoundSets {
    var sets: [[Int]]
    var number: Int?
    var isSmallest: Bool
}

extension BallotCount {
    func smallest(_ formula: Formula, _ candidates: [Int], _ stand: Stand) -> FoundSets? {
        if isSeparable(formula) {
            var search = SumSearch(self, formula, candidates, stand)
            return search.found()
        }
        var search = SetSearch(self, formula, candidates, stand)
        return search.found()
    }

    /// Whether each criterion's worst case is the same for all, so that a rule
    /// fails in some case exactly if it fails in that one: then bodies add to
    /// the sums independently of one another.
    func isSeparable(_ formula: Formula) -> Bool {
        guard consents == 0 else { return false }
        guard formula.hasQuorum else { return true }
        guard refusals == 0 else { return false }
        return formula.criteria.count == 1 || kinds.allSatisfy { $0.nonzeroBitCount == 1 }
    }
}
