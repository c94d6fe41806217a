extension Outlook {
    /// For each year, against the first full one: (net − net then) with wage
    /// growth less (net − net then) without it.
    static func erosions(
        _ costs: [YearCost], of comparison: Comparison, grants: [GrantRule], assumptions: Assumptions
    ) throws(CostingError) -> [Trace?] {
        guard let first = costs.firstIndex(where: \.isFull), let last = costs.last else { return costs.map { _ in nil } }
        var still = costs
        if assumptions.wageGrowth?.value ?? 0 != 0 {
            var without = assumptions
            without.wageGrowth = BasisPoints(0)
            var reckoning = try Reckoning(comparison, grants, without, through: last.year)
            for index in first..<costs.count { still[index] = try reckoning.year(costs[index].year) }
        }
        var erosions: [Trace?] = []
        for index in costs.indices {
            erosions.append(index < first ? nil : .difference(
                .erosion, .difference(.netChange, costs[index].net, costs[first].net),
                .difference(.netChange, still[index].net, still[first].net)))
        }
        return erosions
    }
}
