import Costing

extension Costs {
    /// The cost models among which it is not settled which holds.
    public var rivalModels: [Recorded<CostModel>] { models.all.rivals { CostModel.Reckoning($0) } }

    /// The cost model that holds whatever the missing days are.
    public var settledModel: Recorded<CostModel>? { rivalModels.isEmpty ? models.all.last : nil }

    /// The places in the budget among which it is not settled which holds.
    public var rivalBudgets: [Recorded<BudgetPlacement>] { budgets.all.rivals { $0 } }
}

extension CostModel {
    /// What a model reckons with, beside its name.
    struct Reckoning: Hashable {
        var plan: PostPlanID, baseline: PostPlanID
        var roundTo: Money
        var firstYear: Int, lastYear: Int
        var wageGrowth: BasisPoints?, priceGrowth: BasisPoints?

        init(_ model: CostModel) {
            (plan, baseline, roundTo) = (model.plan, model.baseline, model.roundTo)
            (firstYear, lastYear) = (model.firstYear, model.lastYear)
            (wageGrowth, priceGrowth) = (model.wageGrowth, model.priceGrowth)
        }
    }
}

extension LevyKey {
    /// By what a key shares, beside its name.
    struct Weighing: Hashable {
        var unit: Unit
        var weights: Set<Weight>

        init(_ key: LevyKey) { (unit, weights) = (key.unit, Set(key.weights)) }
    }
}
