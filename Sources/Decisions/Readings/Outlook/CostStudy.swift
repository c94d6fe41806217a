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
        let first = model.content.years.lowerBound
        let last = max(model.content.years.upperBound, min(calculation.day.year + 10, first + 50))
        return first...max(first, min(last, (unknownGrant?.firstDay.year ?? .max) - 1))
    }

    /// Whether each grant ends or is replaced, so that something can become of
    /// it afterwards.
    public var grantEnds: Bool { !grants.isEmpty && calculation.matter.costs.endlessGrant == nil }

    /// The first grant of which it is not known what it pays.
    public var unknownGrant: GrantRule? {
        grants.filter { $0.support == nil }.min { $0.firstDay < $1.firstDay }
    }

    /// The year whose prices the rates have: as the edition says, or else the
    /// year it came out in; nil where neither is known, as between two years.
    public var priceYear: Int? { edition.pricesYear }

    /// All editions that years are computed on, rising by year.
    public var editions: [Recorded<RateEdition>] {
        Calculation.editions(before: edition, in: calculation.matter).map(\.edition) + [edition] + later
    }

    private var later: [Recorded<RateEdition>] {
        comparison.later.isEmpty ? [] : Calculation.editions(after: edition, in: calculation.matter).map(\.edition)
    }

    /// Whether the year of the prices is open to an assumption: the edition
    /// itself names none.
    public var canAssumePriceYear: Bool { edition.content.priceYear == nil }

    /// With the year that the prices have. Only where the edition names none
    /// somebody can state one; the year of another edition is not meant so: it
    /// was saved, or stands in an address, since before the newer edition.
    public func settled(_ assumptions: Assumptions) -> Assumptions {
        var settled = assumptions
        let isOthers = editions.contains { $0.id != edition.id && $0.placedYear == assumptions.baseYear }
        if !canAssumePriceYear || assumptions.baseYear == nil || isOthers { settled.baseYear = priceYear }
        return settled
    }

    /// What is assumed where nobody says otherwise: the year of the prices, and
    /// the growth that the model states.
    public var neutral: Assumptions {
        Assumptions(baseYear: priceYear, wageGrowth: model.content.wageGrowth, priceGrowth: model.content.priceGrowth)
    }

    /// The comparison with other numbers of posts, and other sums of the grant.
    public func comparison(with changes: [CostVariant.Change], amounts: [CostVariant.GrantAmount] = []) -> Comparison {
        var comparison = comparison
        for change in changes {
            for index in comparison.plan.posts.indices where comparison.plan.posts[index].id == change.post {
                comparison.plan.posts[index].isAssumed = comparison.plan.posts[index].posts != change.posts
                comparison.plan.posts[index].posts = change.posts
            }
        }
        comparison.grant = comparison.grant.map { $0.paying(amounts) }
        return comparison
    }

    /// The rule whose sums can be tried: the one in force, else the next to
    /// begin; nil where there is none, or it pays no fixed sum per post.
    public var triedGrant: GrantRule? {
        let rule = comparison.grant ?? grants.filter { $0.firstDay > calculation.day }.min { $0.firstDay < $1.firstDay }
        return rule.flatMap { $0.lines.isEmpty ? nil : $0 }
    }

    /// The rules with other sums: the one that is tried and those after it;
    /// what an earlier one paid is past.
    public func grants(paying amounts: [CostVariant.GrantAmount]) -> [GrantRule] {
        guard let tried = triedGrant, !amounts.isEmpty else { return grants }
        return grants.map { $0.id == tried.id || $0.firstDay > tried.firstDay ? $0.paying(amounts) : $0 }
    }

    /// The three cases of the grant.
    public func cases(
        _ assumptions: Assumptions, changes: [CostVariant.Change] = [], amounts: [CostVariant.GrantAmount] = [],
        growth: BasisPoints = BasisPoints(200),
        probabilities: OutlookCases.Probabilities? = nil
    ) throws(CostingError) -> OutlookCases {
        try OutlookCases(
            of: comparison(with: changes, amounts: amounts), grants: grants(paying: amounts),
            assumptions: settled(assumptions), growth: growth,
            probabilities: probabilities, years: years)
    }

    /// - Parameter span: the years; nil: `years`.
    public func outlook(
        _ assumptions: Assumptions, changes: [CostVariant.Change] = [], amounts: [CostVariant.GrantAmount] = [],
        in span: ClosedRange<Int>? = nil
    ) throws(CostingError) -> Outlook {
        try Outlook(
            of: comparison(with: changes, amounts: amounts), grants: grants(paying: amounts),
            assumptions: settled(assumptions),
            years: span ?? years)
    }

    /// The outlook that the assumptions themselves state: one of the cases, or
    /// computed where none of them has their case of the grant.
    public func outlook(
        _ assumptions: Assumptions, changes: [CostVariant.Change], amounts: [CostVariant.GrantAmount],
        among cases: OutlookCases
    ) throws(CostingError) -> Outlook {
        if let one = cases.outlook(assumptions.grant) { return one }
        return try outlook(assumptions, changes: changes, amounts: amounts)
    }
}

extension FigureBook {
    /// Nil while the model, a plan or an edition is missing.
    public var study: CostStudy? { calculation.map { CostStudy(calculation: $0) } }

    /// The same on another edition; nil where the matter has none of this id.
    public func study(on edition: RateEditionID) -> CostStudy? {
        calculation?.with(edition: edition).map { CostStudy(calculation: $0) }
    }
}

extension GrantRule {
    /// With these sums where it funds the kind of post, and no others.
    func paying(_ amounts: [CostVariant.GrantAmount]) -> GrantRule {
        guard case .fixed(var lines)? = support else { return self }
        for index in lines.indices {
            guard let other = amounts.last(where: { $0.kind == lines[index].kind }),
                other.amount != lines[index].amountPerPost
            else { continue }
            lines[index].isAssumed = true
            lines[index].amount =
                lines[index].isPart ? other.amount : other.amount.times(lines[index].posts.hundredths, over: 100)
        }
        var rule = self
        rule.support = .fixed(lines)
        return rule
    }
}

extension GrantRule.Line {
    /// Whether it funds less than one post.
    public var isPart: Bool { posts.hundredths < 100 }
    /// For one post, rounded to the cent; where it funds less than one, for
    /// that part, as the rule has it.
    public var amountPerPost: Money { isPart ? amount : amount.times(100, over: posts.hundredths) }
}
