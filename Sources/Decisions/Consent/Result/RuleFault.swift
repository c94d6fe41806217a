/// What makes no sense about a rule, given whom it is to be used on.
public enum RuleFault: Hashable, Sendable {
    /// It wants more heads than were asked.
    case moreThanAsked(wanted: Int, asked: Int)
    /// It wants no head at all, or fewer; counted as one.
    case nothingWanted(Int)
    /// It joins nothing, or one rule alone.
    case joinsTooFew
    /// Not even the consent of all that were asked would do.
    case neverReached
    /// It would be reached though all refuse.
    case asksNoConsent
}

extension ResultRule {
    /// What is wrong with it for these bodies; their answers play no part.
    /// Thresholds of 0 or above 1 cannot be written in the first place.
    public func faults(for votes: [Vote]) -> [RuleFault] {
        var faults: [RuleFault] = []
        collect(&faults, asked: votes.count)
        if !faults.contains(where: \.isFatal), outcome(of: votes, all: .consent) == .notReached {
            faults.append(.neverReached)
        }
        if outcome(of: votes, all: .refusal) == .reached { faults.append(.asksNoConsent) }
        return faults
    }

    private func outcome(of votes: [Vote], all stand: Stand) -> RoundOutcome {
        Ballot(votes: votes.map { Vote($0.body, stand, inhabitants: $0.inhabitants, levy: $0.levy) }).outcome(
            under: self)
    }

    private func collect(_ faults: inout [RuleFault], asked: Int) {
        switch self {
        case .all, .share, .quorum: break
        case .heads(let number), .quorumOfHeads(let number):
            if number < 1 { faults.append(.nothingWanted(number)) }
            if number > asked { faults.append(.moreThanAsked(wanted: number, asked: asked)) }
        case .both(let rules), .either(let rules):
            if rules.count < 2 { faults.append(.joinsTooFew) }
            for rule in rules { rule.collect(&faults, asked: asked) }
        }
    }
}

extension RuleFault {
    /// Whether `neverReached` would only repeat it.
    var isFatal: Bool { if case .moreThanAsked = self { true } else { false } }

    /// The fault as a sentence.
    public var message: Text {
        switch self {
        case .moreThanAsked(let wanted, let asked):
            Text(phrase: "Die Regel verlangt \(wanted, "wanted") Körperschaften, gefragt sind \(asked, "asked").")
        case .nothingWanted(let number):
            Text(
                phrase: """
                    Die Regel verlangt mindestens \(number, "number") Körperschaften; es muss mindestens eine sein.
                    """)
        case .joinsTooFew:
            Text(phrase: "„and“ und „or“ verbinden mindestens zwei Regeln.")
        case .neverReached:
            Text(phrase: "Selbst wenn alle zustimmten, wäre die Regel nicht erfüllt.")
        case .asksNoConsent:
            Text(phrase: "Die Regel wäre auch erfüllt, wenn alle ablehnten.")
        }
    }
}
