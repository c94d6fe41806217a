import Costing

/// What is known of the grant in force by itself, whether or not anything can
/// be computed with it.
struct GrantInForce {
    /// The most that it pays in a year; nil where it names no limit in euro.
    var most: Computed?
    /// By its own word, or where another takes its place before; nil where it
    /// goes on.
    var lastDay: Computed?

    /// Nil where none is in force.
    init?(_ matter: Matter, on day: Day) {
        guard let rule = GrantRule.inForce(on: day, of: matter.costs.grantRules),
            let grant = matter.costs.grants.all.last(where: { $0.header.id == rule.id })
        else { return nil }
        func computed(_ figure: ComputedFigure, _ trace: Trace, _ grade: Grade) -> Computed {
            Computed(figure: figure, trace: trace, grade: grade, sources: matter.sources(of: trace))
        }
        most = GrantInForce.cap(of: rule).map { computed(.grant, $0, matter.grade(of: grant.header)) }
        lastDay = matter.costs.end(of: grant).map { end in
            let trace = GrantInForce.end(of: rule, end)
            return computed(.grantLastDay, trace, matter.weakestGrade(in: trace))
        }
    }

    private static func end(of rule: GrantRule, _ end: GrantEnd) -> Trace {
        let own = rule.lastDay.map { Trace(.grant(rule.id), .day($0), .input(entry: rule.id)) }
        guard let next = end.successor?.header.id else {
            return own ?? Trace(.grant(rule.id), .day(end.lastDay), .input(entry: rule.id))
        }
        let replaced = Trace(.grant(next), .day(end.lastDay), .input(entry: next))
        return Trace(.grant(rule.id), .day(end.lastDay), .smaller, [own, replaced].compactMap { $0 })
    }

    private static func cap(of rule: GrantRule) -> Trace? {
        let ceiling = rule.ceiling.map { Trace(.grantCeiling, .money($0), .input(entry: rule.id)) }
        guard case .fixed(let lines)? = rule.support else { return ceiling }
        let sum = Trace.sum(
            .grantCap(rule.id), lines.map { Trace(.grantLine($0.kind), .money($0.amount), .input(entry: rule.id)) })
        return ceiling.map { Trace(.grantCap(rule.id), .money(rule.cap ?? .zero), .smaller, [sum, $0]) } ?? sum
    }

    var figures: [Computed] { [most, lastDay].compactMap { $0 } }
}
