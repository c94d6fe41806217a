import Costing

/// What can make two states of a cost model differ.
public enum CostCause: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// the rates and the year of their prices
    case edition
    case plan, baseline, grant
    /// how wages and prices are carried on
    case prices
    /// vacancies, start, ramp-up, one-off costs, posts that end
    case others
    public static func < (a: CostCause, b: CostCause) -> Bool { a.rawValue < b.rawValue }
}

/// One state of a cost model: with a plan, on rates, under grants and
/// assumptions. Two of them can be compared.
public struct CostState: Hashable, Sendable {
    public var comparison: Comparison
    public var grants: [GrantRule]
    public var assumptions: Assumptions

    /// The extra cost to the cent: of a full year on the edition's rates, or
    /// of one year of the outlook.
    public func extraCost(in year: Int?) throws(CostingError) -> Trace {
        guard let year else { return try comparison.extraCostExact() }
        return try outlook(year)?.trace ?? .sum(.year(year), [])
    }

    /// The same before the grant.
    public func gross(in year: Int?) throws(CostingError) -> Trace {
        guard let year else { return try comparison.grossExtraCost() }
        // Of a year the net is the gross less the grant.
        return try outlook(year)?.trace.inputs.first ?? .sum(.grossExtraCost, [])
    }

    /// The id of the edition that it is computed on.
    public func edition(in year: Int?) -> String {
        year.flatMap { try? outlook($0)?.edition } ?? comparison.edition.id
    }

    private func outlook(_ year: Int) throws(CostingError) -> Outlook.Year? {
        try Outlook(of: comparison, grants: grants, assumptions: assumptions, years: year...year).years.first
    }

    /// From this state to another, to the cent, split into causes. Causes that
    /// are the same in both, or without effect on such a year, are left out.
    public func bridge(to new: CostState, in year: Int?) throws(CostingError) -> Bridge<CostCause> {
        let causes = CostCause.allCases.filter { differs($0, from: new, in: year) }
        return try Bridge.split(causes) { changed throws(CostingError) in
            var mixed = self
            for cause in changed { mixed.take(cause, from: new) }
            // A post that the mixed plan does not have cannot end.
            let posts = Set(mixed.comparison.plan.posts.map(\.id))
            mixed.assumptions.endWithGrant.removeAll { !posts.contains($0) }
            return try mixed.extraCost(in: year).value.money ?? .zero
        }
    }

    private func differs(_ cause: CostCause, from new: CostState, in year: Int?) -> Bool {
        if year == nil {
            switch cause {
            case .edition: return comparison.edition != new.comparison.edition
            case .grant: return comparison.grant != new.comparison.grant
            case .prices, .others: return false
            case .plan, .baseline: break
            }
        }
        var mixed = self
        mixed.take(cause, from: new)
        return mixed.comparison != comparison || mixed.grants != grants || mixed.assumptions != assumptions
    }

    private mutating func take(_ cause: CostCause, from new: CostState) {
        switch cause {
        case .edition:
            comparison.edition = new.comparison.edition
            comparison.earlier = new.comparison.earlier
            comparison.later = new.comparison.later
            comparison.openYears = new.comparison.openYears
            assumptions.baseYear = new.assumptions.baseYear
        case .plan: comparison.plan = new.comparison.plan
        case .baseline: comparison.baseline = new.comparison.baseline
        case .grant:
            comparison.grant = new.comparison.grant
            grants = new.grants
            assumptions.grant = new.assumptions.grant
        case .prices:
            assumptions.wageGrowth = new.assumptions.wageGrowth
            assumptions.priceGrowth = new.assumptions.priceGrowth
        case .others:
            let (old, other) = (assumptions, new.assumptions)
            assumptions = other
            assumptions.baseYear = old.baseYear
            assumptions.wageGrowth = old.wageGrowth
            assumptions.priceGrowth = old.priceGrowth
            assumptions.grant = old.grant
        }
    }
}

/// What is reckoned with in place of the model's plan.
public enum CostChoice: Hashable, Sendable, LosslessStringConvertible {
    case plan(PostPlanID)
    case option(OptionID)
    case variant(CostVariantID)

    /// `plan:zentrum`, `option:einrichten`, `variant:mit-steigerung`
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let id = String(text[text.index(after: colon)...])
        switch text[..<colon] {
        case "plan": self = .plan(Identifier(id))
        case "option": self = .option(Identifier(id))
        case "variant": self = .variant(Identifier(id))
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .plan(let id): "plan:" + id.text
        case .option(let id): "option:" + id.text
        case .variant(let id): "variant:" + id.text
        }
    }
}

extension CostStudy {
    /// As the model has it.
    public var state: CostState { CostState(comparison: comparison, grants: grants, assumptions: neutral) }

    /// With another plan, an option or a saved variant; nil where the matter
    /// has none of this id.
    public func state(_ choice: CostChoice) -> CostState? {
        var state = state
        let matter = calculation.matter
        switch choice {
        case .plan(let id):
            guard let plan = matter.costs.plans[id] else { return nil }
            state.comparison.plan = plan.content.plan(id.text)
        case .option(let id):
            guard let option = matter.options.options[id]?.content else { return nil }
            // An option that costs nothing more keeps the posts there are.
            let id = option.plan ?? (option.costs ? model.content.plan : model.content.baseline)
            guard let plan = matter.costs.plans[id] else { return nil }
            state.comparison.plan = plan.content.plan(id.text)
        case .variant(let id):
            guard let variant = matter.costs.variants[id]?.content else { return nil }
            state.comparison = comparison(with: variant.changes ?? [], amounts: variant.grantAmounts ?? [])
            state.grants = grants(paying: variant.grantAmounts ?? [])
            state.assumptions = settled(variant.assumptions)
        }
        return state
    }

    /// What can be chosen, with its title.
    public var choices: [(choice: CostChoice, title: Text)] {
        let matter = calculation.matter
        return matter.options.options.map { (.option($0.id), $0.content.title) }
            + matter.costs.plans.map { (.plan($0.id), $0.content.title) }
            + matter.costs.variants.map { (.variant($0.id), $0.content.title) }
    }
}
