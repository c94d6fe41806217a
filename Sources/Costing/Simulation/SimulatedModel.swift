/// A comparison and its grants over some years, as plain numbers that a run
/// can vary: what it computes is simulated and no figure. With nothing varied
/// it is an exact `Outlook` (and `Projection`) but for the rounding: about half a
/// cent for each rate, post and year of growth. One-off
/// costs, ramp-up and posts that end with the grant are not in it.
public struct SimulatedModel: Hashable, Sendable {
    public let years: ClosedRange<Int>
    /// Of each edition in turn, and for each year which of them is valid.
    let rates: [Rates], ratesOfYear: [Int]
    /// Years from the first on: do rates grow in it?
    let grows: [Bool]
    /// Growth that is due before the first year.
    let yearsBefore: Int
    /// Whether a base year is stated, without which nothing can grow.
    let hasBaseYear: Bool
    /// For each year the part of it that is over at the start of each month,
    /// and at its end: 13 numbers, by days.
    let monthStarts: [[Double]]
    /// Of all grants that pay, one after the other.
    let lines: [Line]
    /// What the posts of each line cost, in euro a year: of all lines on the
    /// first edition, then on the second …
    let linePersonnel: [Double]
    /// How each rule pays.
    let terms: [Terms]
    /// The times in which a grant pays, and for each year which of them.
    let spans: [Span], spansOfYear: [Range<Int>]
    /// Growth of a grant that goes on which is due before the first year.
    let carriedBefore: Int
    /// Months from January of the first year to the start; 0 where the model
    /// names none.
    let start: Double
    /// A grant that pays an unknown sum and would have to go on.
    let unknownAfterEnd: String?

    struct Cost: Hashable, Sendable { var personnel: Double, material: Double }
    /// On an edition, in euro a year; of gross personnel cost an overhead of
    /// 0.2 is 20 %.
    struct Rates: Hashable, Sendable { var plan: Cost, baseline: Cost, overhead: Double }
    /// A line of a grant: its sum, the posts it is for, and those of the plan.
    struct Line: Hashable, Sendable { var amount: Double, funded: Double, filled: Double }
    /// A rule: its lines, or the share of the eligible cost that it pays; its
    /// ceiling, and what part of that cost an own contribution leaves.
    struct Terms: Hashable, Sendable {
        var lines: Range<Int>, share: Double?, eligible: GrantRule.EligibleCost, ceiling: Double, left: Double?
    }
    /// Parts of a year, 0…1; after the grant's end it is `carried`.
    struct Span: Hashable, Sendable { var from: Double, to: Double, terms: Int, carried: Bool, grows: Bool }

    public static let mostYears = 100

    /// - Parameters:
    ///   - grants: all rules known, in any order, as `Projection` takes them.
    ///   - baseYear: the year whose prices the comparison's own edition has;
    ///     nil where it is not stated: then no growth can be. In years without
    ///     an edition of their own the rates of the one before grow.
    ///   - start: the first month of the plan, before which all is as in the
    ///     baseline, without a grant; nil: since ever.
    /// - Throws: `.years`, and `.costing` what the exact calculation refuses.
    public init(
        of comparison: Comparison, grants: [GrantRule], years: ClosedRange<Int>,
        baseYear: Int? = nil, start: Month? = nil
    ) throws(SimulationError) {
        guard years.lowerBound >= 1, years.upperBound <= 9999, years.count <= Self.mostYears
        else { throw .years(years) }
        let base = baseYear ?? years.lowerBound
        guard (1...9999).contains(base), years.upperBound - base <= 200
        else { throw .costing(.assumption(.baseYear)) }
        let editions = EditionPeriods(comparison, baseYear: baseYear)
        do {
            for period in editions.all { try period.edition.check() }
            // What is simulated grows.
            try editions.check(years, isGrowthStated: true, isHeld: false)
        } catch { throw .costing(error) }
        self.years = years
        rates = try editions.all.map { period throws(SimulationError) in
            Rates(
                plan: try Cost(of: comparison.plan, edition: period.edition),
                baseline: try Cost(of: comparison.baseline, edition: period.edition),
                overhead: Double(period.edition.overhead.value) / 10_000)
        }
        ratesOfYear = years.map(editions.index)
        grows = years.map { baseYear != nil && editions.isExtrapolated($0) }
        yearsBefore = max(
            0, years.lowerBound - 1 - (editions.all[editions.index(in: years.lowerBound)].since ?? years.lowerBound))
        hasBaseYear = baseYear != nil
        monthStarts = years.map { year in
            let days = (1...12).map { Day.length(ofMonth: $0, year: year) }
            return (0...12).map { Double(days.prefix($0).reduce(0, +)) / Double(Day.length(ofYear: year)) }
        }
        self.start = start.map { Double(($0.year - years.lowerBound) * 12 + $0.month - 1) } ?? 0
        let paid = try SimulatedGrants(
            of: comparison, grants: grants, years: years, editions: editions.all.map(\.edition))
        lines = paid.lines
        linePersonnel = paid.linePersonnel
        terms = paid.terms
        spans = paid.spans
        spansOfYear = paid.spansOfYear
        carriedBefore = paid.end.map { max(0, years.lowerBound - 1 - $0.year) } ?? 0
        // Growth is chained year by year, so the chain is bounded.
        guard carriedBefore <= 200 else { throw .costing(.assumption(.grant)) }
        unknownAfterEnd = paid.unknownAfterEnd
    }
}

extension SimulatedModel.Cost {
    init(of plan: StaffingPlan, edition: Edition) throws(SimulationError) {
        personnel = try SimulatedModel.personnel(of: plan.posts, in: plan.id, edition: edition)
        let posts = plan.posts.reduce(0) { $0 + Double($1.posts.hundredths) / 100 }
        material = posts * Double(edition.material.cents) / 100
    }
}

extension SimulatedModel {
    /// What these posts cost in a year, in euro.
    static func personnel(
        of posts: [StaffingPlan.Post], in plan: String, edition: Edition
    ) throws(SimulationError) -> Double {
        do throws(CostingError) {
            var cents = 0.0
            for post in posts {
                guard post.posts >= .zero else { throw .beyondRange(post: post.id) }
                let cost = try WorkplaceCost(edition: edition).personnel(of: post, in: plan)
                cents += Double((cost.value.money ?? .zero).cents)
            }
            return cents / 100
        } catch { throw .costing(error) }
    }
}
