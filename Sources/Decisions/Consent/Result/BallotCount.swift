/// A ballot prepared for counting: where each body may stand, the weights, and
/// how many must have refused or consented according to the speakers.
struct BallotCount: Sendable {
    /// What bodies of one kind weigh together.
    struct Sum: Sendable {
        var known: Int128 = 0
        var withWeight: Int128 = 0
        var unknown: Int128 = 0
    }
    let silence: SilenceRule
    /// The different sets of possible stands; and of each body, which one.
    let kinds: [UInt8]
    let kind: [Int]
    /// By measure, then body; below 0 where not known.
    let weights: [[Int64]]
    /// By measure, then kind.
    let sums: [[Sum]]
    let refusals: Int
    let consents: Int
    let isContradictory: Bool
    /// Who can still answer.
    let canAnswer: [Bool]

    static let everyStand: UInt8 = 63
    /// The most bodies that can be counted without overflow; beyond, nothing is
    /// said.
    static let mostBodies = 100_000

    var size: Int { kind.count }

    init(_ votes: [Vote], _ statements: [CollectiveStatement], _ silence: SilenceRule, isOpen: Bool, isSpokenFor: Bool)
    {
        var kinds: [UInt8] = []
        var kind: [Int] = []
        kind.reserveCapacity(votes.count)
        var canAnswer: [Bool] = []
        for vote in votes {
            var stands = vote.counted
            let isSilent = stands & Stand.silent.bit != 0 || isOpen && vote.hasTakenBack
            let canStillAnswer = isOpen && isSilent && !vote.isMute
            canAnswer.append(canStillAnswer)
            if isSilent, isSpokenFor || canStillAnswer { stands = BallotCount.everyStand }
            if let known = kinds.firstIndex(of: stands) {
                kind.append(known)
            } else {
                kind.append(kinds.count)
                kinds.append(stands)
            }
        }
        weights = Measure.allCases.map { measure in votes.map { $0.weight(by: measure) ?? -1 } }
        sums = weights.map { weights in
            var sums = kinds.map { _ in Sum() }
            for (index, weight) in weights.enumerated() {
                if weight > 0 {
                    sums[kind[index]].known += Int128(weight)
                    sums[kind[index]].withWeight += 1
                } else if weight < 0 {
                    sums[kind[index]].unknown += 1
                }
            }
            return sums
        }
        func claimed(_ side: CollectiveStatement.Side) -> Int {
            statements.reduce(0) { $1.side == side ? max($0, $1.number(of: votes.count)) : $0 }
        }
        let refusing = kind.count { kinds[$0] & Stand.refusal.bit != 0 }
        let consenting = kind.count { kinds[$0] & Stand.consent.bit != 0 }
        let either = kind.count { kinds[$0] & (Stand.refusal.bit | Stand.consent.bit) != 0 }
        refusals = min(claimed(.refusal), refusing)
        consents = min(claimed(.consent), consenting)
        isContradictory = refusals + consents > either
        self.silence = silence
        self.kinds = kinds
        self.kind = kind
        self.canAnswer = canAnswer
    }

    func weights(by measure: Measure) -> [Int64] {
        switch measure {
        case .heads: weights[0]
        case .inhabitants: weights[1]
        case .levy: weights[2]
        }
    }

    func sums(by measure: Measure) -> [Sum] {
        switch measure {
        case .heads: sums[0]
        case .inhabitants: sums[1]
        case .levy: sums[2]
        }
    }
}

/// Bodies that are taken to stand elsewhere than they do.
struct Change {
    var members: [Bool]
    let stand: Stand
}
