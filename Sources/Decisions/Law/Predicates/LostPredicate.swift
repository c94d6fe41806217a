extension Predicate {
    /// Whether it is not met and can no longer be: its last day has passed. What
    /// has failed otherwise can still be had, such as a newer concept.
    func isLost(on evidence: some Evidence) -> Bool {
        guard verdict(on: evidence).status == .failed else { return false }
        return switch self {
        case .until, .not(.reached): true
        case .adopted(let term): term.hasEnded(on: evidence)
        case .resolved(let term): term.hasEnded(on: evidence)
        case .applied(let term): term.hasEnded(on: evidence)
        case .document(let term), .happened(let term): term.hasEnded(on: evidence)
        case .agreed, .posts, .reached, .figure, .not: false
        case .all(let parts): parts.contains { $0.isLost(on: evidence) }
        case .any, .unless: parts.allSatisfy { $0.isLost(on: evidence) }
        }
    }
}

extension Predicate {
    /// Whether what it is not by now it will not become, though it may not be settled
    /// what it is: its last day has passed.
    func isFinal(on evidence: some Evidence) -> Bool {
        switch self {
        case .until(let day): evidence.day > day
        case .not(.reached(let day)): evidence.day >= day
        case .adopted(let term): term.hasEnded(on: evidence)
        case .resolved(let term): term.hasEnded(on: evidence)
        case .applied(let term): term.hasEnded(on: evidence)
        case .document(let term), .happened(let term): term.hasEnded(on: evidence)
        case .agreed, .posts, .reached, .figure, .not: false
        // One that is lost is enough; else none may be missing that can still come.
        case .all(let parts):
            parts.contains { $0.isLost(on: evidence) }
                || parts.allSatisfy { $0.isFinal(on: evidence) || $0.verdict(on: evidence).status == .met }
        case .any, .unless: parts.allSatisfy { $0.isFinal(on: evidence) }
        }
    }
}

extension Limited {
    fileprivate func hasEnded(on evidence: some Evidence) -> Bool { deadline?.hasPassed(on: evidence.day) ?? false }
}
