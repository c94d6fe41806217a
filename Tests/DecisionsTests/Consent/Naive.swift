@testable import Decisions

/// The most naive way to count: every completion, one by one, in fractions.
/// It shares no code with what it checks.
enum Naive {
    struct Body {
        var stands: [Stand]
        var inhabitants: Int
        var levy: Int
    }
    struct Case {
        var bodies: [Body]
        var refusing = 0
        var consenting = 0
        var isSpokenFor = false
        var silence = SilenceRule.noAnswer
        var isOpen = false
    }

    static func weight(_ body: Body, _ measure: Measure) -> Int {
        switch measure {
        case .heads: 1
        case .inhabitants: body.inhabitants
        case .levy: body.levy
        }
    }

    static func passes(_ part: Int, of whole: Int, _ threshold: Threshold) -> Bool {
        if part == 0 { return false }
        let (left, right) = (part * threshold.denominator, threshold.numerator * whole)
        return threshold.bound == .moreThan ? left > right : left >= right
    }

    static func holds(
        _ rule: ResultRule, _ stands: [Stand], _ bodies: [Body], _ silence: SilenceRule, conditionsMet: Bool
    ) -> Bool {
        func sum(_ measure: Measure, _ isCounted: (Stand) -> Bool) -> Int {
            var total = 0
            var index = 0
            while index < stands.count {
                if isCounted(stands[index]) { total += weight(bodies[index], measure) }
                index += 1
            }
            return total
        }
        func consents(_ stand: Stand) -> Bool {
            stand == .consent || stand == .conditional && conditionsMet || stand == .silent && silence == .consent
        }
        func refuses(_ stand: Stand) -> Bool {
            stand == .refusal || stand == .conditional && !conditionsMet || stand == .silent && silence == .refusal
        }
        switch rule {
        case .all: return !stands.isEmpty && stands.allSatisfy(consents)
        case .share(let threshold, let measure, .asked):
            return passes(sum(measure, consents), of: sum(measure) { _ in true }, threshold)
        case .share(let threshold, let measure, .votes):
            return passes(sum(measure, consents), of: sum(measure) { consents($0) || refuses($0) }, threshold)
        case .heads(let number): return stands.count(where: consents) >= max(1, number)
        case .quorum(let threshold, let measure):
            return passes(sum(measure) { $0 != .silent }, of: sum(measure) { _ in true }, threshold)
        case .quorumOfHeads(let number): return stands.count { $0 != .silent } >= max(1, number)
        case .both(let rules):
            return !rules.isEmpty
                && rules.allSatisfy { holds($0, stands, bodies, silence, conditionsMet: conditionsMet) }
        case .either(let rules):
            return rules.contains { holds($0, stands, bodies, silence, conditionsMet: conditionsMet) }
        }
    }

    static func result(_ rule: ResultRule, _ stands: [Stand], _ bodies: [Body], _ silence: SilenceRule) -> RoundOutcome
    {
        if holds(rule, stands, bodies, silence, conditionsMet: false) { return .reached }
        return holds(rule, stands, bodies, silence, conditionsMet: true) ? .reachedUnderConditions : .notReached
    }

    /// Each way in which the bodies may in truth stand.
    static func completions(_ given: Case) -> [[Stand]] {
        let domains = given.bodies.map { body in
            body.stands.contains(.silent) && (given.isOpen || given.isSpokenFor) ? Stand.allCases : body.stands
        }
        let refusing = min(given.refusing, domains.count { $0.contains(.refusal) })
        let consenting = min(given.consenting, domains.count { $0.contains(.consent) })
        return product(domains).filter { stands in
            stands.count { $0 == .refusal } >= refusing && stands.count { $0 == .consent } >= consenting
        }
    }

    static func product(_ domains: [[Stand]]) -> [[Stand]] {
        domains.reduce([[]]) { lists, domain in lists.flatMap { list in domain.map { list + [$0] } } }
    }

    static func settled(_ results: Set<RoundOutcome>, _ given: Case) -> RoundOutcome {
        if results.isEmpty { return .unknown }
        if results.count == 1, let only = results.first { return only }
        return given.isOpen && given.bodies.contains { $0.stands.contains(.silent) } ? .open : .unknown
    }

    static func ballot(_ given: Case) -> Ballot {
        var statements: [CollectiveStatement] = []
        if given.isSpokenFor {
            statements.append(CollectiveStatement(.refusal, .count(given.refusing)))
            statements.append(CollectiveStatement(.consent, .count(given.consenting)))
        }
        return Ballot(
            votes: given.bodies.enumerated().map { index, body in
                Vote(
                    BodyID("b\(index)"), contested: Set(body.stands), inhabitants: Int64(body.inhabitants),
                    levy: Int64(body.levy))
            },
            statements: statements, silence: given.silence, isOpen: given.isOpen)
    }
}

/// The rules that are checked against it.
enum Checked {
    static let rules: [ResultRule] = [
        "all", "more than 1/2 of heads", "more than 1/2 of heads of votes", "at least 1/2 of inhabitants",
        "at least 2/3 of levy of votes", "at least 3 heads", "quorum at least 1/2 of inhabitants",
        "more than 1/2 of heads and more than 1/2 of inhabitants", "all or at least 3/4 of levy",
        "more than 1/2 of heads of votes and quorum at least 3 heads",
        "at least 4/5 of inhabitants or (quorum more than 1/2 of heads and at least 1/3 of levy of votes)",
        "at least 2 heads or quorum at least 4 heads",
    ].compactMap { ResultRule($0) }
}
