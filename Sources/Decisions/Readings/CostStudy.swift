import Costing

/// What the cost room asks of a matter: the years to come under stated
/// assumptions, and the difference of two states.
public struct CostStudy: Sendable {
    let calculation: Calculation

    public var comparison: Comparison { calculation.comparison }
    public var model: Recorded<CostModel> { calculation.model }
    public var edition: Recorded<RateEdition> { calculation.edition }
    public var plan: Recorded<PostPlan>? { calculation.matter.costs.plans[model.content.plan] }
    public var grants: [GrantRule] { calculation.matter.costs.grantRules }

    /// From the model's first year on, at least ten years beyond the day, and
    /// up to the year before one in which it is not known what the grant pays.
    public var years: ClosedRange<Int> {
        let first = model.content.firstYear
        let last = max(first, model.content.lastYear, min(calculation.day.year + 10, first + 50))
        return first...max(first, min(last, (unknownGrant?.firstDay.year ?? .max) - 1))
    }

    /// The first grant of which it is not known what it pays.
    public var unknownGrant: GrantRule? {
        grants.filter { $0.support == nil }.min { $0.firstDay < $1.firstDay }
    }

    /// The year whose prices the rates have: as the edition says, or else the
    /// year it came out in.
    public var priceYear: Int? { edition.pricesYear }

    /// All editions that years are computed on, rising by year; the last is `edition`.
    public var editions: [Recorded<RateEdition>] {
        Calculation.editions(before: edition, in: calculation.matter).map(\.edition) + [edition]
    }

    /// Whether the year of the prices is open to an assumption: the edition
    /// itself names none.
    public var canAssumePriceYear: Bool { edition.content.priceYear == nil }

    /// With the year that the prices have. Only where the edition names none
    /// somebody can state one; the year of another edition is not meant so: it
    /// was saved, or stands in an address, since before the newer edition.
    public func settled(_ assumptions: Assumptions) -> Assumptions {
        var settled = assumptions
        let isOthers = editions.dropLast().contains { $0.pricesYear == assumptions.baseYear }
        if !canAssumePriceYear || assumptions.baseYear == nil || isOthers { settled.baseYear = priceYear }
        return settled
    }

    /// What is assumed where nobody says otherwise: the year of the prices, and
    /// the growth that the model states.
    public var neutral: Assumptions {
        Assumptions(baseYear: priceYear, wageGrowth: model.content.wageGrowth, priceGrowth: model.content.priceGrowth)
    }

    /// The comparison with other numbers of posts.
    public func comparison(with changes: [CostVariant.Change]) -> Comparison {
        var comparison = comparison
        for change in changes {
            for index in comparison.plan.posts.indices where comparison.plan.posts[index].id == change.post {
                comparison.plan.posts[index].posts = change.posts
            }
        }
        return comparison
    }

    /// The three cases of the grant.
    public func cases(
        _ assumptions: Assumptions, changes: [CostVariant.Change] = [], growth: BasisPoints = BasisPoints(200),
        probabilities: OutlookCases.Probabilities? = nil
    ) throws(CostingError) -> OutlookCases {
        try OutlookCases(
            of: comparison(with: changes), grants: grants, assumptions: assumptions, growth: growth,
            probabilities: probabilities, years: years)
    }

    /// - Parameter span: the years; nil: `years`.
    public func outlook(
        _ assumptions: Assumptions, changes: [CostVariant.Change] = [], in span: ClosedRange<Int>? = nil
    ) throws(CostingError) -> Outlook {
        try Outlook(of: comparison(with: changes), grants: grants, assumptions: assumptions, years: span ?? years)
    }

    /// The outlook that the assumptions themselves state: one of the cases, or
    /// computed where none of them has their case of the grant.
    public func outlook(
        _ assumptions: Assumptions, changes: [CostVariant.Change], among cases: OutlookCases
    ) throws(CostingError) -> Outlook {
        if let one = cases.outlook(assumptions.grant) { return one }
        return try outlook(assumptions, changes: changes)
    }
}

extension FigureBook {
    /// Nil while the model, a plan or an edition is missing.
    public var study: CostStudy? { calculation.map { CostStudy(calculation: $0) } }

    /// The same on another edition; nil where the matter has none of this id.
    public func study(on edition: RateEditionID) -> CostStudy? { calculation?.with(edition: edition).map { CostStudy(calculation: $0) } }
}
