import Costing

/// A figure that the engine computes.
struct Computed {
    var figure: ComputedFigure
    var trace: Trace
    var grade: Grade
    var sources: [SourceID]
    var isStandIn = false
}

/// The cost model of a matter with all that it needs, as of a day.
struct Calculation: Sendable {
    let model: Recorded<CostModel>
    let comparison: Comparison
    let edition: Recorded<RateEdition>
    let grants: [Recorded<Grant>]
    let inhabitants: Trace?
    let matter: Matter
    let day: Day

    /// Nil while the model, a plan or an edition is missing, or it is not settled
    /// which model or edition holds.
    init?(
        _ matter: Matter, asOf day: Day, edition wanted: RateEditionID? = nil, model meant: Recorded<CostModel>? = nil
    ) {
        guard let model = meant ?? matter.costs.settledModel,
            let plan = matter.costs.plans[model.content.plan],
            let baseline = matter.costs.plans[model.content.baseline],
            let edition = wanted.map({ matter.costs.editions[$0] }) ?? matter.costs.settledEdition(in: day.year)
        else { return nil }
        self.model = model
        self.edition = edition
        self.matter = matter
        self.day = day
        grants = matter.costs.grants.all
        var comparison = Comparison(
            plan: plan.content.plan(plan.header.id), baseline: baseline.content.plan(baseline.header.id),
            edition: edition.content.edition(edition.header.id),
            grant: .inForce(on: day, of: matter.costs.grantRules), rounding: model.content.roundTo,
            earlier: Calculation.editions(before: edition, in: matter).map {
                Edition.OfYear(year: $0.year, edition: $0.edition.content.edition($0.edition.header.id))
            },
            later: wanted != nil
                ? []
                : Calculation.editions(after: edition, in: matter).map {
                    Edition.OfYear(year: $0.year, edition: $0.edition.content.edition($0.edition.header.id))
                })
        comparison.openYears = matter.costs.openPriceYears
        comparison.contested = Calculation.contestedYears(
            matter, model: model.content, asOf: day, before: wanted == nil ? nil : edition.placedYear)
        self.comparison = comparison
        inhabitants = Calculation.inhabitants(matter, asOf: day)
    }

    /// The years of an outlook in which several editions can be valid.
    /// - Parameter end: those from here on are computed on one that was chosen.
    private static func contestedYears(_ matter: Matter, model: CostModel, asOf day: Day, before end: Int?) -> [Int:
        [String]]
    {
        let isOpen = matter.costs.editions.contains { $0.header.on?.firstDay != $0.header.on?.lastDay }
        guard isOpen else { return [:] }
        let first = model.years.lowerBound, last = max(model.years.upperBound, min(day.year + 10, first + 50))
        let rivals = (first...max(first, last)).filter { year in end.map { year < $0 } ?? true }.map {
            ($0, matter.costs.rivalEditions(in: $0))
        }
        return Dictionary(uniqueKeysWithValues: rivals.filter { !$0.1.isEmpty }.map { ($0.0, $0.1.map(\.header.id)) })
    }

    /// The editions of earlier prices, by which earlier years are computed.
    static func editions(before edition: Recorded<RateEdition>, in matter: Matter) -> [(
        year: Int, edition: Recorded<RateEdition>
    )] {
        guard let year = edition.placedYear else { return [] }
        return matter.costs.editionsByYear.filter { $0.year < year }
    }

    /// The editions of later prices, by which years to come are computed.
    static func editions(after edition: Recorded<RateEdition>, in matter: Matter) -> [(
        year: Int, edition: Recorded<RateEdition>
    )] {
        guard let year = edition.placedYear else { return [] }
        return matter.costs.editionsByYear.filter { $0.year > year }
    }

    func with(edition: RateEditionID) -> Calculation? {
        matter.costs.editions[edition] == nil ? nil : Calculation(matter, asOf: day, edition: edition, model: model)
    }

    /// Whether a reported number rests on the edition and the grant that are
    /// in force now: on other rates or another grant it is history.
    func isBasis(of report: Figure.Report) -> LastReports.Meaning {
        report.edition == edition.id ? isOnGrantInForce(report) : .notMeant
    }

    /// Whether it was reported under the grant that is in force now.
    func isOnGrantInForce(_ report: Figure.Report) -> LastReports.Meaning {
        guard let told = report.on, let first = told.firstDay, let last = told.lastDay else { return .notMeant }
        let rules = matter.costs.grantRules
        let turns = Set(
            rules.flatMap { [$0.firstDay, $0.lastDay?.next].compactMap { $0 } }.filter { $0 > first && $0 <= last }
        ).sorted()
        let starts = [first] + turns, ends = turns.compactMap { $0.adding(-1) } + [last]
        let spans = zip(starts, ends).filter { GrantRule.inForce(on: $0.0, of: rules)?.id == comparison.grant?.id }
        guard let begin = spans.first?.0, let end = spans.last?.1 else { return .notMeant }
        return spans.count == starts.count ? .meant : .perhaps(on: .between(begin, end))
    }

    /// The model's own years under the model's own assumptions.
    func projection() throws(CostingError) -> Projection {
        let study = CostStudy(calculation: self)
        let years = model.content.years
        let last = min(years.upperBound, study.years.upperBound)
        return Projection(try study.outlook(study.neutral, in: years.lowerBound...last))
    }

    /// As many as can be computed, each by itself: one that is not known keeps no
    /// other from it. And what each of the others is kept by, the first one first.
    func figures() -> (known: [Computed], problems: [(figure: ComputedFigure, error: CostingError)]) {
        var known: [Computed] = [], problems: [(figure: ComputedFigure, error: CostingError)] = []
        func add(_ figure: ComputedFigure, isStandIn: Bool = false, _ trace: () throws(CostingError) -> Trace?) {
            do throws(CostingError) {
                guard let trace = try trace() else { return }
                var item = own(figure, trace)
                item.isStandIn = isStandIn
                known.append(item)
            } catch { problems.append((figure, error)) }
        }
        add(.extraCost) { () throws(CostingError) in try comparison.extraCost() }
        add(.extraCostWithoutGrant) { () throws(CostingError) in
            try comparison.grossExtraCost().rounded(.extraCost, to: comparison.rounding)
        }
        add(.grossExtraCost) { () throws(CostingError) in try comparison.grossExtraCost() }
        add(.planCost) { () throws(CostingError) in try comparison.planCost() }
        add(.baselineCost) { () throws(CostingError) in try comparison.baselineCost() }
        let grant = GrantInForce(matter, on: day)
        known += [grant?.most].compactMap { $0 }
        add(.grantForPlan) { () throws(CostingError) in try comparison.grantInFullYear() }
        known += [grant?.lastDay].compactMap { $0 }
        add(.perInhabitant, isStandIn: true) { () throws(CostingError) in
            guard let inhabitants else { return nil }
            return try comparison.extraCost().divided(.perInhabitant, by: inhabitants)
        }
        return (known, problems)
    }

    private func own(_ figure: ComputedFigure, _ trace: Trace) -> Computed {
        Computed(figure: figure, trace: trace, grade: grade(of: trace), sources: sources(of: trace))
    }

    /// A result is as good as the weakest of its own inputs, and as the model
    /// that puts them together.
    func grade(of trace: Trace) -> Grade { min(matter.grade(of: model.header), matter.weakestGrade(in: trace)) }

    private func sources(of trace: Trace) -> [SourceID] {
        (model.header.sources + matter.sources(of: trace)).withoutRepeats
    }

    /// The sum over the municipalities; nil unless each one's count is known.
    private static func inhabitants(_ matter: Matter, asOf day: Day) -> Trace? {
        // Each count by itself, also of those that were added.
        let parts = matter.council.municipalities.flatMap { body in
            (matter.council.inhabitants(of: body.id, asOf: day)?.parts ?? []).map {
                $0.trace(.inhabitantsOf($0.body.text))
            }
        }
        guard let total = matter.council.inhabitants(asOf: day) else { return nil }
        return Trace(.inhabitants, .count(total), .sum, parts)
    }
}
