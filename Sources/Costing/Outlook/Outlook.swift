/// The years of a comparison under stated assumptions: what the plan costs
/// more than the posts there are, what the grant pays of it, and what is left. All
/// amounts are cents of the year in question; every rounding is to the cent, half
/// away from zero, and stands in the trace.
public struct Outlook: Hashable, Sendable {
    /// The ids of the two staffing plans.
    public let plan: String
    public let baseline: String
    public let assumptions: Assumptions
    public let years: [Year]
    /// The year in which the grant falls most; nil where it never falls.
    public let cliff: Int?
    /// The first year without any grant after years with one; nil where that
    /// does not come up to the last year asked for.
    public let firstYearWithoutGrant: Int?

    /// `grants` are all rules known, in any order; of rules that overlap, on each
    /// day the one that began last counts. At most a hundred years, 1…9999.
    ///
    /// Throws where an assumption or an input is out of its range, where an
    /// edition lacks a rate, `noEdition` for a year that none is valid in, `openPriceYear` where it is not
    /// known since when rates grow, and `unknownGrant` where a rule pays in one of
    /// the years whose amounts are not known.
    public init(
        of comparison: Comparison, grants: [GrantRule], assumptions: Assumptions = Assumptions(),
        years: ClosedRange<Int>
    ) throws(CostingError) {
        var placed = assumptions
        placed.baseYear = assumptions.baseYear ?? comparison.openYears[comparison.edition.id]?.last
        try placed.check(years: years, plan: comparison.plan)
        try EditionPeriods(comparison, baseYear: assumptions.baseYear).check(
            years, isGrowthStated: assumptions.wageGrowth != nil && assumptions.priceGrowth != nil,
            isHeld: assumptions.wageGrowth?.value == 0 && assumptions.priceGrowth?.value == 0)
        var reckoning = try Reckoning(comparison, grants, assumptions, through: years.upperBound)
        var costs: [YearCost] = []
        for year in years { costs.append(try reckoning.year(year)) }
        let erosions = try Outlook.erosions(costs, of: comparison, grants: grants, assumptions: assumptions)
        let end = reckoning.firstYearWithout
        plan = comparison.plan.id
        baseline = comparison.baseline.id
        self.assumptions = assumptions
        self.years = zip(costs, erosions).map { Year($0, erosion: $1, firstWithoutGrant: end) }
        firstYearWithoutGrant = end
        cliff = GrantFall.deepest(in: self.years.map { ($0.year, $0.grant) }, rules: grants.count)
    }
}
