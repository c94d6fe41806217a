/// One part of a rule, as a sum that must be above zero.
struct Criterion: Sendable {
    enum Side { case consents, answers }
    enum Amount {
        case part(Threshold)
        case heads(Int)
    }
    let side: Side
    let amount: Amount
    let measure: Measure
    let isAmongVotes: Bool
}

/// A rule taken apart: its criteria, and how they are joined.
struct Formula: Sendable {
    indirect enum Joint: Sendable {
        case criterion(Int)
        case both([Joint])
        case either([Joint])
    }
    private(set) var criteria: [Criterion] = []
    private(set) var joint = Joint.both([])

    init(_ rule: ResultRule) { joint = take(rule) }

    private mutating func take(_ rule: ResultRule) -> Joint {
        switch rule {
        case .all: return add(.consents, .part(.whole), .heads)
        case .share(let threshold, let measure, let base):
            return add(.consents, .part(threshold), measure, base == .votes)
        case .heads(let number): return add(.consents, .heads(number), .heads)
        case .quorum(let threshold, let measure): return add(.answers, .part(threshold), measure)
        case .quorumOfHeads(let number): return add(.answers, .heads(number), .heads)
        case .both(let rules): return .both(rules.map { take($0) })
        case .either(let rules): return .either(rules.map { take($0) })
        }
    }

    private mutating func add(
        _ side: Criterion.Side, _ amount: Criterion.Amount, _ measure: Measure, _ isAmongVotes: Bool = false
    ) -> Joint {
        criteria.append(Criterion(side: side, amount: amount, measure: measure, isAmongVotes: isAmongVotes))
        return .criterion(criteria.count - 1)
    }

    var hasQuorum: Bool { criteria.contains { $0.side == .answers } }

    /// Whether the whole can be as wanted, if each criterion can be where told.
    func can(be wanted: Bool, where part: (Int) -> Bool) -> Bool { Formula.can(joint, wanted, part) }

    private static func can(_ joint: Joint, _ wanted: Bool, _ part: (Int) -> Bool) -> Bool {
        switch joint {
        case .criterion(let index): part(index)
        case .both(let joints):
            wanted
                ? !joints.isEmpty && joints.allSatisfy { can($0, wanted, part) }
                : joints.isEmpty || joints.contains { can($0, wanted, part) }
        case .either(let joints):
            wanted ? joints.contains { can($0, wanted, part) } : joints.allSatisfy { can($0, wanted, part) }
        }
    }
}
