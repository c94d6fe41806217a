extension Outlook {
    /// For each year, what its net would be with the wages of the first full
    /// one, on the edition of that year, taken from what it is.
    static func erosions(
        _ costs: [YearCost], of comparison: Comparison, grants: [GrantRule], assumptions: Assumptions
    ) throws(CostingError) -> [Trace?] {
        guard let first = costs.firstIndex(where: \.isFull), let last = costs.last else {
            return costs.map { _ in nil }
        }
        var still = costs
        if assumptions.wageGrowth?.value ?? 0 != 0 || !comparison.earlier.isEmpty || !comparison.later.isEmpty {
            var reckoning = try Reckoning(
                comparison, grants, assumptions, through: last.year, wagesOf: costs[first].year)
            for index in first..<costs.count { still[index] = try reckoning.year(costs[index].year) }
        }
        var erosions: [Trace?] = []
        for index in costs.indices {
            erosions.append(index < first ? nil : .difference(.erosion, costs[index].net, still[index].net))
        }
        return erosions
    }
}
