/// The grant rules as a case has them, and what they pay in a year.
struct GrantPath {
    /// As they began; the one that goes on names no end.
    let rules: [GrantRule]
    /// Where a case goes on: the last ruled day, and the rule after it.
    private let continued: (index: Int, after: Day)?
    private let growth: BasisPoints
    private var caps: [Int: PricePath] = [:]

    init(_ grants: [GrantRule], _ grant: GrantCase) {
        var rules = GrantRule.inOrder(grants.filter { rule in rule.lastDay.map { $0 >= rule.firstDay } ?? true })
        var continued: (Int, Day)?
        if grant != .asRuled, rules.allSatisfy({ $0.lastDay != nil }), let last = rules.compactMap(\.lastDay).max(),
           let index = rules.lastIndex(where: { $0.lastDay == last }) {
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

    /// What all rules pay in a year for the posts of `plan` that have not ended.
    mutating func paid(
        in year: Int, for plan: StaffingPlan, ended: [String: Int], filling: Filling, costs: inout CostPath
    ) throws(CostingError) -> Trace {
        let isFull = filling.isFull(in: year)
        let whole = GrantRule.days(inYear: year, ofEach: rules)
        let length = Day.length(ofYear: year)
        let months = Month.all(of: year)
        let daysByMonth = isFull ? [] : months.map { month in
            GrantRule.days(ofEach: rules.map { $0.span(inYear: year).clamped(to: month.span) })
        }
        let posts = plan.posts.filter { post in ended[post.id].map { $0 > year } ?? true }
        var parts: [Trace] = []
        for (index, rule) in rules.enumerated() where whole[index] > 0 {
            let days = zip(months, daysByMonth).map { (month: $0, days: $1[index]) }
            guard isFull || days.contains(where: { $0.days > 0 && filling.part(in: $0.month).value > 0 }) else { continue }
            let full = try fullYear(of: index, for: posts, of: plan.id, year: year, costs: &costs).less(costs.vacancy)
            parts.append(isFull
                ? Trace(
                    .grant(rule.id), .money((full.value.money ?? .zero).times(Int64(whole[index]), over: Int64(length))),
                    .daysOfYear(whole[index], of: length), [full])
                : full.part(filling.filledDays(of: rule.id, days: days), of: Int64(length) * 10_000))
        }
        return .sum(.grantTotal, parts)
    }

    /// What a rule pays in a full year with all posts filled.
    private mutating func fullYear(
        of index: Int, for posts: [StaffingPlan.Post], of plan: String, year: Int, costs: inout CostPath
    ) throws(CostingError) -> Trace {
        let rule = rules[index]
        guard let known = rule.lines else { throw .unknownGrant(rule.id) }
        let after = continued.flatMap { $0.index == index && year >= $0.after.year ? $0.after : nil }
        var lines: [Trace] = []
        for (number, line) in known.enumerated() {
            try line.check(grant: rule.id)
            let filled = posts.filter { $0.kind == line.kind }
            var personnel: [Trace] = []
            for post in filled { personnel.append(try costs.personnel(of: post, in: plan, year: year)) }
            var cap = Trace(.grantCap(line.kind), .money(line.amount), .input(entry: rule.id))
            if let after, growth.value != 0 {
                var path = caps[number] ?? PricePath(cap, of: after.year, growth: growth, as: .grantGrowth)
                cap = path.price(in: year)
                caps[number] = path
                guard cap.value.money?.isPossiblePrice == true else { throw .assumption(.grant) }
            }
            lines.append(FundedPosts.amount(
                of: line, upTo: cap, grant: rule.id, posts: filled, plan: plan, personnel: personnel))
        }
        let sum = Trace.sum(.grant(rule.id), lines)
        guard let after, isAssumed(in: year) else { return sum }
        return Trace(sum.label, sum.value, .continued(after: after), [sum])
    }
}
