extension Predicate {
    /// All that an entry states, whatever kind it is.
    static func stated(in content: any Content) -> [Predicate] {
        switch content {
        case let requirement as Requirement:
            [requirement.metIf, requirement.appliesIf].compactMap { $0 } + (requirement.readings ?? []).compactMap(\.metIf)
        case let resolution as Resolution: (resolution.provisos ?? []).map(\.holdsWhile)
        case let position as Position: (position.conditions ?? []).compactMap(\.metIf)
        case let review as Review: [review.onceMet].compactMap { $0 }
        default: []
        }
    }
}

extension Matter {
    /// A predicate that cannot be meant is refused wherever it stands.
    func checkMeaning(of content: any Content) throws(Refusal) {
        for predicate in Predicate.stated(in: content) {
            if let problem = predicate.problems.first { throw Refusal(problem.text) }
        }
    }

    /// What the entry's predicates name must be there.
    public func checkPredicates(of content: any Content) throws(Refusal) {
        for predicate in Predicate.stated(in: content) { try predicate.check(knows) }
    }
}
