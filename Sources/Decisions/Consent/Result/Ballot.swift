/// What a speaker says of the asked bodies without naming them: that at least
/// so many of them consent, or refuse. Bodies whose own answer is the same are
/// among them. Where a body's own word contradicts it, the own word counts.
public struct CollectiveStatement: Hashable, Sendable {
    public enum Side: String, Codable, Sendable, CaseIterable { case consent, refusal }
    public enum Extent: Hashable, Sendable {
        /// more than half of the asked, by heads
        case majority
        case count(Int)
    }
    public let side: Side
    public let extent: Extent
    public init(_ side: Side, _ extent: Extent) {
        self.side = side
        self.extent = extent
    }

    func number(of asked: Int) -> Int {
        switch extent {
        case .majority: asked / 2 + 1
        case .count(let number): max(0, number)
        }
    }
}

/// All that is known of a round's answers on some day. It is a value: what
/// counts is in it, and the order of the votes has no effect on a result.
public struct Ballot: Sendable {
    /// One for each asked body.
    public let votes: [Vote]
    /// Those that the caller accepts, by their grade. Where there is one, the
    /// silent bodies are unnamed: each may stand anywhere.
    public let statements: [CollectiveStatement]
    public let silence: SilenceRule
    /// The deadline has not passed: who is silent can still answer.
    public let isOpen: Bool
    /// A speaker has spoken for some of the silent: what each of them said is
    /// not known, and no rule for silence speaks for them.
    public let isSpokenFor: Bool
    /// In all, own answers included; nil where nobody has counted.
    let told: [Stand: Int]?
    /// Once nobody can answer any more: who was counted without a name.
    let unnamed: UnnamedCounts?
    /// The same for each stand that is left open of an own answer; none where
    /// all are settled, or where one of them does not fit what was counted.
    let perhapsUnnamed: [UnnamedCounts]
    let count: BallotCount
    /// The same by each of the weights that may be meant; none where these are
    /// settled. What differs among them is not known in the ballot itself.
    let ways: [Ballot]

    /// - Parameter isSpokenFor: also by what is neither consent nor refusal.
    /// - Parameter told: how many stand where by somebody's count without names,
    ///   own answers included; of all others nothing has come in.
    public init(
        votes: [Vote], statements: [CollectiveStatement] = [], isSpokenFor: Bool = false, told: [Stand: Int]? = nil,
        silence: SilenceRule = .noAnswer, isOpen: Bool = false
    ) {
        self.init(
            votes: votes, statements: statements, isSpokenFor: isSpokenFor, told: told, silence: silence,
            isOpen: isOpen, ways: [])
    }

    /// One ballot by weights of which it is not settled which counted.
    /// - Parameter ways: the same answers by each of them; one where it is.
    init(ways: [Ballot]) {
        guard let first = ways.first, ways.count > 1 else {
            self = ways.first ?? Ballot(votes: [])
            return
        }
        let votes = first.votes.indices.map { index in
            first.votes[index].weighing(
                inhabitants: Ballot.common(ways.map { $0.votes[index].inhabitants }),
                levy: Ballot.common(ways.map { $0.votes[index].levy }))
        }
        self.init(
            votes: votes, statements: first.statements, isSpokenFor: first.isSpokenFor, told: first.told,
            silence: first.silence,
            isOpen: first.isOpen, ways: ways)
    }

    private static func common(_ weights: [Int64?]) -> Int64? { Set(weights).count == 1 ? weights.first ?? nil : nil }

    /// Changed the same way by each of the weights.
    func mapWays(_ change: (Ballot) -> Ballot) -> Ballot {
        ways.isEmpty ? change(self) : Ballot(ways: ways.map(change))
    }

    private init(
        votes: [Vote], statements: [CollectiveStatement], isSpokenFor: Bool, told: [Stand: Int]?, silence: SilenceRule,
        isOpen: Bool, ways: [Ballot]
    ) {
        self.ways = ways
        self.told = told
        unnamed = isOpen ? nil : told.flatMap { UnnamedCounts($0, votes: votes, silence: silence) }
        perhapsUnnamed =
            isOpen || unnamed != nil ? [] : told.map { UnnamedCounts.all($0, votes: votes, silence: silence) } ?? []
        self.isSpokenFor = isSpokenFor || !statements.isEmpty
        self.votes = votes
        self.statements = statements
        self.silence = silence
        self.isOpen = isOpen
        count = BallotCount(votes, statements, silence, isOpen: isOpen, isSpokenFor: self.isSpokenFor)
    }

    /// How many have been counted without a name, and how many have said
    /// nothing; nil where nobody has counted, or answers still count.
    public var countedWithoutNames: (counted: Int, silent: Int)? { unnamed.map { ($0.counted, $0.silent) } }

    /// Whether a rule for silence speaks for somebody: nobody has spoken for the
    /// silent, or those who have been counted leave some of them out.
    public var hasSilence: Bool { !isSpokenFor || (countedWithoutNames?.silent ?? 0) > 0 }

    /// The statements cannot all be true together, so nothing can be said.
    public var isContradictory: Bool { count.isContradictory }

    /// Statements that claim more than the bodies' own answers leave room for.
    public var overclaims: [CollectiveStatement] {
        statements.filter { statement in
            let stand: Stand = statement.side == .consent ? .consent : .refusal
            let able = count.kind.count { count.kinds[$0] & stand.bit != 0 }
            return statement.number(of: votes.count) > able
        }
    }
}
