/// An assumption that may vary in a simulation. The raw value is its key; its
/// place in the list is its place among the random numbers of a run, so a new
/// one comes last.
public enum SimulatedAssumption: String, Hashable, Codable, CaseIterable, Sendable {
    case wageGrowth = "wage-growth", priceGrowth = "price-growth", vacancy, posts
    case rateLevel = "rate-level", grantAfterEnd = "grant-after-end", grantGrowth = "grant-growth"
    case startDelay = "start-delay"

    /// What it can be, in its natural unit.
    public var allowed: ClosedRange<Double> {
        switch self {
        case .wageGrowth, .priceGrowth, .grantGrowth: -0.5...0.5
        case .posts, .rateLevel: -1...10
        case .vacancy, .grantAfterEnd: 0...1
        case .startDelay: 0...1200
        }
    }
}

/// How far the assumptions are not known. Each is drawn once in a run, apart
/// from the others, and holds for all its years: a growth is the average of
/// the years, not the whim of one. By default nothing varies, and the result
/// is that of the exact calculation.
public struct Uncertainty: Hashable, Codable, Sendable {
    /// Of the personnel rates in a year, from the year after the base year
    /// on; 0.02 is 2 %.
    public var wageGrowth = Distribution.fixed(0)
    /// Of the material cost in a year, as `wageGrowth`.
    public var priceGrowth = Distribution.fixed(0)
    /// Of the posts, planned and existing alike, the share that stands empty,
    /// 0…1: lowers personnel cost, the overhead on it and the grant, not the
    /// material cost.
    public var vacancy = Distribution.fixed(0)
    /// More (or less) posts than planned, as a share of each; 0.1 is a tenth
    /// more. The baseline has the posts it has.
    public var posts = Distribution.fixed(0)
    /// All personnel rates higher or lower than the edition has them, as a
    /// share; 0.05 is 5 % higher.
    public var rateLevel = Distribution.fixed(0)
    /// How much of the grant goes on after its last ruled day: 0 it ends,
    /// 1 it goes on as it is. `.chance(0.3)`: it goes on in three of ten runs.
    public var grantAfterEnd = Distribution.fixed(0)
    /// Growth of the grant in a year, from the year after its last ruled day
    /// on, where it goes on.
    public var grantGrowth = Distribution.fixed(0)
    /// Months by which the plan starts later than the model says; parts of
    /// a month count.
    public var startDelay = Distribution.fixed(0)

    public init() {}

    public subscript(_ assumption: SimulatedAssumption) -> Distribution {
        switch assumption {
        case .wageGrowth: wageGrowth
        case .priceGrowth: priceGrowth
        case .vacancy: vacancy
        case .posts: posts
        case .rateLevel: rateLevel
        case .grantAfterEnd: grantAfterEnd
        case .grantGrowth: grantGrowth
        case .startDelay: startDelay
        }
    }

    /// Ready for drawing, in the order of `SimulatedAssumption`.
    func quantiles() throws(SimulationError) -> [Quantiles] {
        var ready: [Quantiles] = []
        for assumption in SimulatedAssumption.allCases {
            let one: Quantiles
            do { one = try Quantiles(of: self[assumption]) } catch { throw .distribution(assumption, error) }
            let ends = one.ends
            guard assumption.allowed.contains(ends.lowerBound), assumption.allowed.contains(ends.upperBound)
            else { throw .beyondMeaning(assumption, allowed: assumption.allowed) }
            ready.append(one)
        }
        return ready
    }
}
