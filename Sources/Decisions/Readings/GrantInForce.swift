import Costing

/// What is known of the grant in force by itself, whether or not anything can
/// be computed with it.
struct GrantInForce {
    /// The most that it pays in a year; nil where it names no limit in euro.
    var most: Computed?
    /// Nil where it names no end.
    var lastDay: Computed?

    /// Nil where none is in force.
    init?(_ matter: Matter, on day: Day) {
        guard let rule = GrantRule.inForce(on: day, of: matter.costs.grantRules),
              let grant = matter.costs.grants.all.last(where: { $0.header.id == rule.id }) else { return nil }
        func own(_ id: String, _ trace: Trace) -> Computed {
            Computed(id: id, label: FigureBook.computedLabels[id] ?? Text(id), trace: trace, grade: matter.grade(of: grant.header), sources: grant.header.sources)
        }
        most = GrantInForce.cap(of: rule).map { own("grant", $0) }
        lastDay = rule.lastDay.map { own("grant-last-day", Trace(.grant(rule.id), .day($0), .input(entry: rule.id))) }
    }

    private static func cap(of rule: GrantRule) -> Trace? {
        let ceiling = rule.ceiling.map { Trace(.grantCeiling, .money($0), .input(entry: rule.id)) }
        guard case .fixed(let lines)? = rule.support else { return ceiling }
        let sum = Trace.sum(.grantCap(rule.id), lines.map { Trace(.grantLine($0.kind), .money($0.amount), .input(entry: rule.id)) })
        return ceiling.map { Trace(.grantCap(rule.id), .money(rule.cap ?? .zero), .smaller, [sum, $0]) } ?? sum
    }

    var figures: [Computed] { [most, lastDay].compactMap { $0 } }
}
