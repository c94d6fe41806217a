import Costing

/// How sure the costs are: simulated, and never a figure of the matter.
extension CostStudy {
    /// The model that is simulated, on the edition's price year or, where it
    /// does not say, the year it came out in.
    public func simulated() throws(SimulationError) -> SimulatedModel {
        try SimulatedModel(
            of: comparison, grants: grants, years: years,
            baseYear: priceYear)
    }

    /// What the state would have to pay for a post in a year so that the county
    /// paid nothing more than today: the same sum for every kind of post. Nil
    /// where the grant in force is no fixed sum per post.
    public func grantThatCoversAll() throws(BreakEvenError) -> BreakEven? {
        var changed = comparison
        guard case .fixed(let lines)? = comparison.grant?.support else { return nil }
        return try BreakEven.find(.zero, in: 0...Money.largest.cents / 1000) { cents throws(CostingError) in
            changed.grant = comparison.grant.map { rule in
                var rule = rule
                rule.support = .fixed(lines.map { line in
                    var line = line
                    line.amount = Money(cents: cents).times(line.posts.hundredths, over: 100)
                    return line
                })
                rule.ceiling = nil
                return rule
            }
            return try changed.extraCostExact().value.money ?? .zero
        }
    }

    /// The wage growth at which the extra cost of a year is twice that of the
    /// first, up to 50 % a year.
    public func wageGrowthThatDoubles(in year: Int, _ assumptions: Assumptions) throws(BreakEvenError) -> BreakEven {
        let first = years.lowerBound
        func net(_ growth: Int64, _ year: Int) throws(CostingError) -> Money {
            var changed = assumptions
            changed.wageGrowth = BasisPoints(growth)
            changed.priceGrowth = changed.priceGrowth ?? BasisPoints(0)
            return try outlook(changed, in: first...year).years.last?.net ?? .zero
        }
        let start: Money
        do throws(CostingError) { start = try net(0, first) } catch { throw .costing(error) }
        return try BreakEven.find(start + start, in: 0...5000) { growth throws(CostingError) in try net(growth, year) }
    }
}
