import Costing

extension Predicate {
    /// Each once; empty where nothing is wrong with it.
    public var problems: [PredicateProblem] {
        guard depth <= Predicate.greatestDepth else { return [.tooDeep] }
        return found.withoutRepeats
    }

    private var found: [PredicateProblem] {
        own + clashes(in: Literal.joined(self, true)) { .contradiction($0) } + crossings
            + clashes(in: Literal.either(self, true)) { .saysNothing($0) } + parts.flatMap(\.found)
    }

    private var own: [PredicateProblem] {
        switch self {
        case .all(let parts), .any(let parts): parts.isEmpty ? [.empty] : []
        case .posts(let term): term.atLeast <= .zero ? [.noPosts] : []
        case .unless(let exempt, let required): exempt == required ? [.exemptsItself(required)] : []
        case .agreed(let term): term.problem(for: []).map { [$0] } ?? []
        case .figure(let term) where term.atLeast == nil && term.atMost == nil: [.noBound(term.id)]
        default: []
        }
    }

    private func clashes(in literals: [Literal], _ problem: (Predicate) -> PredicateProblem) -> [PredicateProblem] {
        let denied = Set(literals.filter { !$0.isAffirmed }.map(\.predicate))
        return literals.filter { $0.isAffirmed && denied.contains($0.predicate) }.map { problem($0.predicate) }
    }

    /// Days and bounds of one figure that can never hold together.
    private var crossings: [PredicateProblem] {
        let all = Literal.joined(self, true)
        let literals = all.compactMap(\.inTime)
        var from: Day?, until: Day?
        var least: [String: Quantity] = [:], most: [String: Quantity] = [:]
        var problems: [PredicateProblem] = []
        for literal in literals {
            switch literal {
            case .reached(let day): from = from.map { max($0, day) } ?? day
            case .until(let day): until = until.map { min($0, day) } ?? day
            case .figure(let term):
                if let bound = term.atLeast {
                    least[term.id] = least[term.id].map { $0.isAtMost(bound) == false ? $0 : bound } ?? bound
                }
                if let bound = term.atMost {
                    most[term.id] = most[term.id].map { bound.isAtMost($0) == false ? $0 : bound } ?? bound
                }
            default: break
            }
        }
        if let from, let until, from > until { problems.append(.daysCross(from: from, until: until)) }
        for (id, lower) in least.sorted(by: { $0.key < $1.key }) {
            if let upper = most[id], lower.isAtMost(upper) != true { problems.append(.boundsCross(id)) }
        }
        if all.contains(where: { demanded in all.contains { demanded.isExcluded(by: $0) } }) {
            problems.append(.postsCross)
        }
        return problems
    }
}

extension Literal {
    /// What it says affirmed; a day that is not to have come is one until the
    /// day before. Nil where nothing of that kind follows from its denial.
    fileprivate var inTime: Predicate? {
        switch (predicate, isAffirmed) {
        case (_, true): predicate
        case (.reached(let day), false): .until(day.before)
        case (.until(let day), false): day.next.map { .reached($0) }
        default: nil
        }
    }

    /// Posts that are demanded where so many of the kind, or in all, must not be.
    fileprivate func isExcluded(by other: Literal) -> Bool {
        guard isAffirmed, !other.isAffirmed, case .posts(let demanded) = predicate,
            case .posts(let excluded) = other.predicate, predicate != other.predicate
        else { return false }
        return excluded.atLeast <= demanded.atLeast && (excluded.kind == nil || excluded.kind == demanded.kind)
    }
}

extension Predicate.Agreed {
    /// Why its rule makes no sense, whoever is asked or for so many.
    /// - Parameter bodies: all that could be asked; none where nobody is known.
    func problem(for bodies: [BodyID]) -> PredicateProblem? {
        guard let text = rule else { return nil }
        do {
            let rule = try ResultRule(parsing: text)
            guard !bodies.isEmpty else { return nil }
            return rule.faults(for: bodies.map { Vote($0, .silent) }).first.map { .badRule(text, $0.message) }
        } catch {
            return .badRule(text, error.message)
        }
    }
}

/// A part and whether it is affirmed or denied.
private struct Literal {
    var predicate: Predicate
    var isAffirmed: Bool

    /// What must hold together for the predicate to be (not) so.
    static func joined(_ predicate: Predicate, _ isAffirmed: Bool) -> [Literal] {
        switch (predicate, isAffirmed) {
        case (.not(let part), _): joined(part, !isAffirmed)
        case (.all, true), (.any, false), (.unless, false): predicate.parts.flatMap { joined($0, isAffirmed) }
        default: [Literal(predicate: predicate, isAffirmed: isAffirmed)]
        }
    }

    /// Of what one is enough for the predicate to be (not) so.
    static func either(_ predicate: Predicate, _ isAffirmed: Bool) -> [Literal] {
        switch (predicate, isAffirmed) {
        case (.not(let part), _): either(part, !isAffirmed)
        case (.any, true), (.unless, true), (.all, false): predicate.parts.flatMap { either($0, isAffirmed) }
        default: [Literal(predicate: predicate, isAffirmed: isAffirmed)]
        }
    }
}
