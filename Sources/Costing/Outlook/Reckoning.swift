/// One outlook in the making: prices and grants that go from year to year.
struct Reckoning {
    let comparison: Comparison
    let oneOff: [OneOff]
    let filling: Filling
    let firstYearWithout: Int?
    private let ended: [String: Int]
    private var costs: CostPath
    private var grants: GrantPath

    /// - Parameter wagesOf: wages stay as they are in this year; nil: they grow
    ///   as assumed.
    init(
        _ comparison: Comparison, _ rules: [GrantRule], _ assumptions: Assumptions, through last: Int,
        wagesOf: Int? = nil
    ) throws(CostingError) {
        self.comparison = comparison
        oneOff = assumptions.oneOff
        filling = Filling(start: assumptions.start, rampUp: assumptions.rampUp)
        costs = try CostPath(comparison, assumptions, wagesOf: wagesOf)
        grants = GrantPath(rules, assumptions.grant)
        let end = grants.firstYearWithout(through: last)
        firstYearWithout = end
        ended = end.map { year in Dictionary(assumptions.endWithGrant.map { ($0, year) }) { a, _ in a } } ?? [:]
    }

    mutating func year(_ year: Int) throws(CostingError) -> YearCost {
        var planned = try costs.cost(of: comparison.plan, year: year, ended: ended)
        let existing = try costs.cost(of: comparison.baseline, year: year, ended: [:])
        let isFull = filling.isFull(in: year)
        if !isFull { planned = planned.filled(filling.filledMonths(of: year), rest: existing) }
        let once = oneOff.filter { $0.year == year }.map { Trace(.oneOff($0.id), .money($0.amount), .assumed) }
        let extra = once.isEmpty ? nil : Trace.sum(.oneOffTotal, once)
        let gross = Trace.difference(
            .grossExtraCost, planned.total(.planCost(comparison.plan.id), oneOff: extra),
            existing.total(.baselineCost(comparison.baseline.id)))
        let paid = try grants.paid(in: year, for: comparison, ended: ended, filling: filling, costs: &costs)
        return YearCost(
            year: year, edition: costs.edition(in: year).id, isExtrapolated: costs.editions.isExtrapolated(year),
            isFull: isFull, planned: planned, existing: existing, oneOff: extra, gross: gross,
            grant: paid, net: .difference(.year(year), gross, paid),
            isGrantAssumed: !paid.inputs.isEmpty && grants.isAssumed(in: year))
    }
}

/// One year, in traces.
struct YearCost: Hashable, Sendable {
    var year: Int
    /// The id of the edition that is valid in it.
    var edition: String
    var isExtrapolated: Bool
    /// All posts filled from January on.
    var isFull: Bool
    var planned: KindsOfCost
    var existing: KindsOfCost
    var oneOff: Trace?
    var gross: Trace
    var grant: Trace
    var net: Trace
    var isGrantAssumed: Bool
}
