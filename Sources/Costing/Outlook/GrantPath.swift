/// The grant rules as a case has them, and what they pay in a year.
struct GrantPath {
    /// As they began; the one that goes on names no end.
    let rules: [GrantRule]
    /// Where a case goes on: the last ruled day, and the rule after it.
    private let continued: (index: Int, after: Day)?
    private let growth: BasisPoints
    /// Of the one that goes on: its lines in order, then its ceiling.
    private var sums: [Int: PricePath] = [:]

    init(_ grants: [GrantRule], _ grant: GrantCase) {
        var rules = GrantRule.inOrder(grants.filter { rule in rule.lastDay.map { $0 >= rule.firstDay } ?? true })
        var continued: (Int, Day)?
        if grant != .asRuled, rules.allSatisfy({ $0.lastDay != nil }), let last = rules.compactMap(\.lastDay).max(),
            let index = rules.lastIndex(where: { $0.lastDay == last })
        {
            rules[index].lastDay = nil
            continued = (index, last)
        }
        self.rules = rules
        self.continued = continued
        growth = if case .grows(let by) = grant { by } else { BasisPoints(0) }
    }

    /// The first year without any grant after the first with one; nil where
    /// there is none up to `last`.
    func firstYearWithout(through last: Int) -> Int? {
        guard var year = rules.first?.firstDay.year else { return nil }
        while year <= last, rules.contains(where: { $0.days(inYear: year) > 0 }) { year += 1 }
        return year <= last ? year : nil
    }

    /// Whether a rule pays in this year beyond its own last day.
    func isAssumed(in year: Int) -> Bool {
        guard let continued, let last = Day.lastDay(ofYear: year) else { return false }
        return last > continued.after
    }

    /// What all rules pay in a year for the planned posts that have not ended.
    mutating func paid(
        in year: Int, for comparison: Comparison, ended: [String: Int], filling: Filling, costs: inout CostPath
    ) throws(CostingError) -> Trace {
        let isFull = filling.isFull(in: year)
        let whole = GrantRule.days(inYear: year, ofEach: rules)
        let length = Day.length(ofYear: year)
        let months = Month.all(of: year)
        let daysByMonth =
            isFull
            ? []
            : months.map { month in
                GrantRule.days(ofEach: rules.map { $0.span(inYear: year).clamped(to: month.span) })
            }
        var parts: [Trace] = []
        for (index, rule) in rules.enumerated() where whole[index] > 0 {
            let days = zip(months, daysByMonth).map { (month: $0, days: $1[index]) }
            guard isFull || days.contains(where: { $0.days > 0 && filling.part(in: $0.month).value > 0 }) else {
                continue
            }
            let full = try fullYear(of: index, for: comparison, ended: ended, year: year, costs: &costs)
            parts.append(
                isFull
                    ? Trace(
                        .grant(rule.id),
                        .money((full.value.money ?? .zero).times(Int64(whole[index]), over: Int64(length))),
                        .daysOfYear(whole[index], of: length), [full])
                    : full.part(filling.filledDays(of: rule.id, days: days), of: Int64(length) * 10_000))
        }
        return .sum(.grantTotal, parts)
    }

    /// What a rule pays in a full year with all posts taken up.
    private mutating func fullYear(
        of index: Int, for comparison: Comparison, ended: [String: Int], year: Int, costs: inout CostPath
    ) throws(CostingError) -> Trace {
        let rule = rules[index], plan = comparison.plan
        let posts = plan.posts.filter { post in ended[post.id].map { $0 > year } ?? true }
        let after = continued.flatMap { $0.index == index && year >= $0.after.year ? $0.after : nil }
        let reckoned = GrantAmount(rule: rule)
        let limit = try reckoned.ceiling.map { ceiling throws(CostingError) in
            try grown(ceiling, number: rule.lines.count, after: after, year: year)
        }
        var fixed: Trace?
        if case .fixed(let lines)? = rule.support {
            try rule.check()
            fixed = try sum(of: lines, rule: rule.id, for: posts, of: plan.id, after: after, year: year, costs: &costs)
        }
        let cost: Trace? =
            rule.needsEligibleCost
            ? try eligible(rule.eligible, comparison, ended: ended, year: year, costs: &costs) : nil
        let full = try reckoned.trace(
            lines: { _ in fixed ?? .sum(.grant(rule.id), []) }, eligible: { cost ?? .sum(.eligibleCost, []) },
            ceiling: limit)
        guard let after, isAssumed(in: year) else { return full }
        return Trace(full.label, full.value, .continued(after: after), [full])
    }

    /// The lines of a fixed sum; of vacant posts nothing is paid.
    private mutating func sum(
        of known: [GrantRule.Line], rule: String, for posts: [StaffingPlan.Post], of plan: String, after: Day?,
        year: Int, costs: inout CostPath
    ) throws(CostingError) -> Trace {
        var lines: [Trace] = []
        for (number, line) in known.enumerated() {
            let filled = posts.filter { $0.kind == line.kind }
            var personnel: [Trace] = []
            for post in filled { personnel.append(try costs.personnel(of: post, in: plan, year: year)) }
            let cap = try grown(line.cap(of: rule), number: number, after: after, year: year)
            lines.append(
                FundedPosts.amount(of: line, upTo: cap, grant: rule, posts: filled, plan: plan, personnel: personnel))
        }
        return Trace.sum(.grant(rule), lines).less(costs.vacancy)
    }

    /// The eligible cost of the year, vacancies left out.
    private func eligible(
        _ cost: GrantRule.EligibleCost, _ comparison: Comparison, ended: [String: Int], year: Int, costs: inout CostPath
    ) throws(CostingError) -> Trace {
        let planned = try costs.cost(of: comparison.plan, year: year, ended: ended)
        switch cost {
        case .personnel: return planned.personnel
        case .workplaces: return planned.total(.planCost(comparison.plan.id))
        case .additional:
            let existing = try costs.cost(of: comparison.baseline, year: year, ended: [:])
            return .difference(
                .grossExtraCost, planned.total(.planCost(comparison.plan.id)),
                existing.total(.baselineCost(comparison.baseline.id)))
        }
    }

    /// A sum of the rule as it has grown since the last ruled day.
    private mutating func grown(_ sum: Trace, number: Int, after: Day?, year: Int) throws(CostingError) -> Trace {
        guard let after, growth.value != 0 else { return sum }
        var path = sums[number] ?? PricePath(sum, of: after.year, growth: growth, as: .grantGrowth)
        let price = path.price(in: year)
        sums[number] = path
        guard price.value.money?.isPossiblePrice == true else { throw .assumption(.grant) }
        return price
    }
}
