/// When which grant pays in the years of a model, and its lines as numbers.
struct SimulatedGrants {
    private(set) var lines: [SimulatedModel.Line] = []
    /// What the posts of each line cost: of all lines on the first edition,
    /// then on the second …
    private(set) var linePersonnel: [Double] = []
    /// Of each rule that pays, once.
    private(set) var terms: [SimulatedModel.Terms] = []
    private(set) var spans: [SimulatedModel.Span] = []
    private(set) var spansOfYear: [Range<Int>] = []
    /// The last ruled day; nil where a rule has no end or there is no rule.
    private(set) var end: Day?
    private(set) var unknownAfterEnd: String?

    private let comparison: Comparison
    private var kinds: [String] = []
    private var termsOfRule: [GrantRule: Int] = [:]

    init(
        of comparison: Comparison, grants: [GrantRule], years: ClosedRange<Int>, editions: [Edition]
    ) throws(SimulationError) {
        self.comparison = comparison
        let rules = GrantRule.inOrder(grants.filter { rule in rule.lastDay.map { $0 >= rule.firstDay } ?? true })
        let ends = rules.compactMap(\.lastDay)
        end = ends.count == rules.count ? ends.max() : nil
        let last = end.flatMap { GrantRule.inForce(on: $0, of: rules) }
        for year in years {
            let before = spans.count
            try add(year, rules: rules, last: last)
            spansOfYear.append(before..<spans.count)
        }
        for edition in editions {
            for kind in kinds {
                let posts = comparison.plan.posts.filter { $0.kind == kind }
                linePersonnel.append(try SimulatedModel.personnel(of: posts, in: comparison.plan.id, edition: edition))
            }
        }
    }

    /// From day to day as in `GrantRule.days(inYear:ofEach:)`, and after the
    /// last ruled day the last rule.
    private mutating func add(_ year: Int, rules: [GrantRule], last: GrantRule?) throws(SimulationError) {
        guard let first = Day.firstDay(ofYear: year)?.ordinal else { return }
        let length = Day.length(ofYear: year)
        let ruled = rules.map { $0.span(inYear: year) }
        let inside = ruled.filter { !$0.isEmpty }.flatMap { [$0.lowerBound, $0.upperBound] }
        let edges = Set(inside + [first, first + length]).sorted()
        for (from, to) in zip(edges, edges.dropFirst()) {
            let counting = ruled.lastIndex { $0.contains(from) }
            let after = end.map { from > $0.ordinal } ?? false
            guard let rule = counting.map({ rules[$0] }) ?? (after ? last : nil) else { continue }
            if counting == nil, rule.support == nil {
                unknownAfterEnd = rule.id
                continue
            }
            spans.append(
                SimulatedModel.Span(
                    from: Double(from - first) / Double(length), to: Double(to - first) / Double(length),
                    terms: try place(of: rule), carried: counting == nil,
                    grows: counting == nil && year > (end?.year ?? year)))
        }
    }

    private mutating func place(of rule: GrantRule) throws(SimulationError) -> Int {
        if let known = termsOfRule[rule] { return known }
        guard let support = rule.support else { throw .costing(.unknownGrant(rule.id)) }
        do { try rule.check() } catch { throw .costing(error) }
        let before = lines.count
        for line in rule.lines {
            let posts = comparison.plan.posts.filter { $0.kind == line.kind }
            lines.append(
                SimulatedModel.Line(
                    amount: Double(line.amount.cents) / 100, funded: Double(line.posts.hundredths) / 100,
                    filled: posts.reduce(0) { $0 + Double($1.posts.hundredths) / 100 }))
            kinds.append(line.kind)
        }
        let share: Double? =
            switch support {
            case .fixed: nil
            case .share(let share): Double(share.value) / 10_000
            case .deficit: 1
            }
        terms.append(
            SimulatedModel.Terms(
                lines: before..<lines.count, share: share, eligible: rule.eligible,
                ceiling: rule.ceiling.map { Double($0.cents) / 100 } ?? .infinity,
                left: rule.ownContribution.value > 0 ? 1 - Double(rule.ownContribution.value) / 10_000 : nil))
        termsOfRule[rule] = terms.count - 1
        return terms.count - 1
    }
}
