import Costing

/// The cost model on one edition, from the posts to what is stated, so that a
/// reader can add it up.
public struct EditionSteps: Sendable {
    public var edition: Recorded<RateEdition>
    /// What the posts of the plan cost, and those that there are.
    public var plan: Trace
    public var baseline: Trace
    /// The one less the other.
    public var gross: Trace
    /// What the grant in force pays in a full year; nil where there is none,
    /// or where it is not known.
    public var grant: Trace?
    /// Less the grant, to the cent and as it is stated; nil where the grant is
    /// not known.
    public var exact: Trace?
    public var stated: Trace?
    /// What a source reports on this edition, under the same grant.
    public var reported: Figure.Report?

    init?(_ calculation: Calculation, reports: [Figure.Report]) {
        let comparison = calculation.comparison
        guard let plan = try? comparison.planCost(), let baseline = try? comparison.baselineCost(),
            let gross = try? comparison.grossExtraCost()
        else { return nil }
        (self.plan, self.baseline, self.gross) = (plan, baseline, gross)
        edition = calculation.edition
        grant = try? comparison.grantInFullYear()
        exact = try? comparison.extraCostExact()
        stated = try? comparison.extraCost()
        let last = LastReports(reports, calculation.isBasis)
        reported = last.mayBeNone || last.value(otherwise: nil) == nil ? nil : last.reports.last
    }
}

extension FigureBook {
    /// The weakest grade among what the cost model rests on.
    public var modelGrade: Grade? {
        calculation.map { calculation in
            (try? calculation.comparison.extraCost()).map(calculation.grade(of:))
                ?? (try? calculation.comparison.grossExtraCost()).map(calculation.grade(of:)) ?? .assumption
        }
    }

    /// Step by step on each edition that a source has stated the extra cost
    /// on, and on the one in force; the last three.
    public var steps: [EditionSteps] {
        guard let calculation else { return [] }
        let reports = self[.extraCost]?.reports ?? []
        let wanted = Set(reports.compactMap(\.edition)).union([calculation.edition.id])
        return calculation.matter.costs.editions.all.filter { wanted.contains($0.id) }.suffix(3)
            .compactMap { calculation.with(edition: $0.id) }.compactMap { EditionSteps($0, reports: reports) }
    }
}
