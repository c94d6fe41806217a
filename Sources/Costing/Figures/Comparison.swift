/// What a planned unit costs more than the one there is, and who pays it:
/// the cost model of a matter, with everything that goes into it.
public struct Comparison: Hashable, Sendable {
    public var plan: StaffingPlan
    public var baseline: StaffingPlan
    /// Whose rates a full year is computed on.
    public var edition: Edition
    /// Those of earlier years: an outlook, and all that rests on one, computes
    /// each year on the edition that is valid in it.
    public var earlier: [Edition.OfYear]
    /// Those that are known for years to come.
    public var later: [Edition.OfYear]
    /// Years of which it is not settled which edition is valid, with the
    /// editions that can be; what rests on one of them is not computed.
    public var contested: [Int: [String]] = [:]
    /// Editions of which it is not known of which year their prices are, with
    /// the years that can be, rising: each is valid from the last of them on.
    public var openYears: [String: [Int]] = [:]
    public var grant: GrantRule?
    /// The step to which the result is rounded, as a paper states it.
    public var rounding: Money

    public init(
        plan: StaffingPlan, baseline: StaffingPlan, edition: Edition, grant: GrantRule?,
        rounding: Money, earlier: [Edition.OfYear] = [], later: [Edition.OfYear] = []
    ) {
        self.plan = plan
        self.baseline = baseline
        self.edition = edition
        self.earlier = earlier
        self.later = later
        self.grant = grant
        self.rounding = rounding
    }

    /// Cost of the plan in a year, without any grant.
    public func planCost() throws(CostingError) -> Trace {
        try WorkplaceCost(edition: edition).cost(of: plan, as: .planCost(plan.id))
    }

    public func baselineCost() throws(CostingError) -> Trace {
        try WorkplaceCost(edition: edition).cost(of: baseline, as: .baselineCost(baseline.id))
    }

    /// Plan less baseline, before the grant; to the cent.
    public func grossExtraCost() throws(CostingError) -> Trace {
        .difference(.grossExtraCost, try planCost(), try baselineCost())
    }

    /// What the grant pays in a full year of its rule; nil without a grant.
    public func grantInFullYear() throws(CostingError) -> Trace? {
        guard let grant else { return nil }
        return try FundedPosts(plan: plan, baseline: baseline, edition: edition).amount(of: grant)
    }

    /// Plan less baseline less grant, to the cent.
    public func extraCostExact() throws(CostingError) -> Trace {
        let gross = try grossExtraCost()
        guard let paid = try grantInFullYear() else { return gross }
        return .difference(.extraCostExact, gross, paid)
    }

    /// The extra cost in a year as it is stated: rounded to `rounding`.
    public func extraCost() throws(CostingError) -> Trace {
        try extraCostExact().rounded(.extraCost, to: rounding)
    }
}
