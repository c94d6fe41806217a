@testable import Costing

/// The real case with everything uncertain that can be.
enum SimulationSample {
    static func model(
        grants: [GrantRule] = [OutlookSample.grant()], years: ClosedRange<Int> = 2013...2022,
        baseYear: Int? = 2013, start: Month? = nil
    ) throws -> SimulatedModel {
        try SimulatedModel(
            of: OutlookSample.comparison(), grants: grants, years: years, baseYear: baseYear, start: start)
    }

    static var uncertain: Uncertainty {
        var all = Uncertainty()
        all.wageGrowth = .normal(mean: 0.025, sd: 0.01, low: 0, high: 0.06)
        all.priceGrowth = .triangular(low: 0, mode: 0.02, high: 0.05)
        all.vacancy = .uniform(low: 0, high: 0.15)
        all.posts = .normal(mean: 0, sd: 0.05, low: -0.2, high: 0.2)
        all.rateLevel = .normal(mean: 0, sd: 0.03, low: -0.1, high: 0.1)
        all.grantAfterEnd = .chance(0.6)
        all.grantGrowth = .uniform(low: 0, high: 0.02)
        all.startDelay = .triangular(low: 0, mode: 3, high: 12)
        return all
    }

    static func simulation(
        _ uncertainty: Uncertainty = uncertain, seed: UInt64 = 1, runs: Int = 2_000, model: SimulatedModel? = nil
    ) throws -> MonteCarlo {
        try MonteCarlo(of: model ?? Self.model(), uncertainty: uncertainty, seed: seed, runs: runs)
    }

    /// With nothing varied: each year's net extra cost in euro.
    static func certain(_ model: SimulatedModel, _ uncertainty: Uncertainty = Uncertainty()) throws -> [Double] {
        try MonteCarlo(of: model, uncertainty: uncertainty, seed: 9, runs: 3).result().ofYear.map(\.p50.euro)
    }
}
