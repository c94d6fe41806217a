/// The extra cost year by year, with the edition's rates held as they are:
/// what the state pays, and what is left when its grant ends.
public struct Projection: Hashable, Sendable {
    public struct Year: Hashable, Sendable {
        public var year: Int
        /// Before the grant.
        public var gross: Money
        public var grant: Money
        /// Gross less grant.
        public var net: Money
        public var trace: Trace
    }

    public var years: [Year]
    /// The year in which the grant falls most; nil where it never falls.
    public var cliff: Int?

    /// `grants` are all rules known, in any order: on each day the one that
    /// began last counts.
    public init(
        of comparison: Comparison, grants: [GrantRule], years: ClosedRange<Int>
    ) throws(CostingError) {
        let gross = try comparison.grossExtraCost()
        let funded = FundedPosts(plan: comparison.plan, baseline: comparison.baseline, edition: comparison.edition)
        let rules = GrantRule.inOrder(grants)
        var full: [String: Trace] = [:]
        var projected: [Year] = []
        for year in years {
            let counting = zip(rules, GrantRule.days(inYear: year, ofEach: rules)).filter { $0.1 > 0 }
            for (rule, _) in counting where full[rule.id] == nil { full[rule.id] = try funded.amount(of: rule) }
            projected.append(
                Projection.year(
                    year, gross: gross,
                    paying: counting.compactMap { rule, days in
                        full[rule.id].map { (rule, days, $0) }
                    }))
        }
        self.years = projected
        cliff = GrantFall.deepest(in: projected.map { ($0.year, $0.grant) }, rules: rules.count)
    }

    /// The years of an outlook, without what else it says of them.
    public init(_ outlook: Outlook) {
        years = outlook.years.map {
            Year(year: $0.year, gross: $0.gross, grant: $0.grant, net: $0.net, trace: $0.trace)
        }
        cliff = outlook.cliff
    }

    /// `paying`: each rule that pays in the year, on how many days, and what it
    /// pays in a full year.
    private static func year(
        _ year: Int, gross: Trace, paying: [(rule: GrantRule, days: Int, full: Trace)]
    ) -> Year {
        let length = Day.length(ofYear: year)
        let parts = paying.map { rule, days, full in
            let paid = (full.value.money ?? .zero).times(Int64(days), over: Int64(length))
            return Trace(.grant(rule.id), .money(paid), .daysOfYear(days, of: length), [full])
        }
        let paid = Trace.sum(.grantTotal, parts)
        let net = Trace.difference(.year(year), gross, paid)
        return Year(
            year: year, gross: gross.value.money ?? .zero, grant: paid.value.money ?? .zero,
            net: net.value.money ?? .zero, trace: net)
    }
}

extension GrantRule {
    /// For each rule, in order, the days of a year on which it is the one
    /// that counts.
    static func days(inYear year: Int, ofEach rules: [GrantRule]) -> [Int] {
        days(ofEach: rules.map { $0.span(inYear: year) })
    }

    /// The days of each span, in the order of the rules, that no later one covers.
    static func days(ofEach spans: [Range<Int>]) -> [Int] {
        let edges = Set(spans.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        var days = spans.map { _ in 0 }
        for (from, to) in zip(edges, edges.dropFirst()) {
            guard let counting = spans.lastIndex(where: { $0.contains(from) }) else { continue }
            days[counting] += to - from
        }
        return days
    }
}
