import Costing

/// A figure that the engine computes.
struct Computed {
    var id: String
    var label: Text
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
    let grade: Grade
    let inhabitants: Trace?
    let matter: Matter
    let day: Day

    /// Nil while the model, a plan or an edition is missing.
    init?(_ matter: Matter, asOf day: Day, edition wanted: RateEditionID? = nil) {
        guard let model = matter.costs.models.all.last,
              let plan = matter.costs.plans[model.content.plan],
              let baseline = matter.costs.plans[model.content.baseline],
              let edition = wanted.map({ matter.costs.editions[$0] }) ?? matter.costs.edition
        else { return nil }
        self.model = model
        self.edition = edition
        self.matter = matter
        self.day = day
        grants = matter.costs.grants.all
        let rules = grants.map { $0.content.rule($0.header.id) }
        comparison = Comparison(
            plan: plan.content.plan(plan.header.id), baseline: baseline.content.plan(baseline.header.id),
            edition: Edition(
                id: edition.header.id, rates: edition.content.rates,
                overhead: edition.content.overhead, material: edition.content.material),
            grant: .inForce(on: day, of: rules), rounding: model.content.roundTo)
        // A result is as good as the weakest of its inputs.
        grade = [model.header, plan.header, baseline.header, edition.header]
            .map(matter.grade(of:)).min() ?? .assumption
        inhabitants = Calculation.inhabitants(matter, asOf: day)
    }

    func with(edition: RateEditionID) -> Calculation? {
        matter.costs.editions[edition] == nil ? nil : Calculation(matter, asOf: day, edition: edition)
    }

    /// Whether a reported number rests on the edition and the grant that are
    /// in force now: on other rates or another grant it is history.
    func isBasis(of report: Figure.Report) -> Bool {
        guard report.edition == edition.id, let told = report.on?.lastDay else { return false }
        let rules = grants.map { $0.content.rule($0.header.id) }
        return GrantRule.inForce(on: told, of: rules)?.id == comparison.grant?.id
    }

    func projection() throws(CostingError) -> Projection {
        try Projection(
            of: comparison, grants: grants.map { $0.content.rule($0.header.id) },
            years: model.content.firstYear...max(model.content.firstYear, model.content.lastYear))
    }

    func figures() throws(CostingError) -> [Computed] {
        let extra = try comparison.extraCost()
        var list = [
            own("extra-cost", Text("Mehrkosten im Jahr", en: "Extra cost a year"), extra),
            own("extra-cost-without-grant", Text("Mehrkosten im Jahr ohne Förderung", en: "Extra cost a year without the grant"),
                try comparison.grossExtraCost().rounded(.extraCost, to: comparison.rounding)),
            own("gross-extra-cost", Text("Mehrkosten vor Förderung, ungerundet", en: "Extra cost before the grant, unrounded"),
                try comparison.grossExtraCost()),
            own("plan-cost", Text("Kosten der geplanten Stellen", en: "Cost of the planned posts"), try comparison.planCost()),
            own("baseline-cost", Text("Kosten der vorhandenen Stellen", en: "Cost of the existing posts"), try comparison.baselineCost()),
        ]
        if let paid = try comparison.grantInFullYear(), let grant = grants.last(where: { $0.header.id == comparison.grant?.id }) {
            list += self.grant(grant, paid: paid)
        }
        if let inhabitants, let each = extra.divided(.perInhabitant, by: inhabitants) {
            var item = own("extra-cost-per-inhabitant", Text("Mehrkosten je Einwohner", en: "Extra cost per inhabitant"), each)
            item.isStandIn = true
            list.append(item)
        }
        return list
    }

    private func own(_ id: String, _ label: Text, _ trace: Trace) -> Computed {
        Computed(id: id, label: label, trace: trace, grade: grade, sources: sources)
    }

    private var sources: [SourceID] {
        var seen: Set<SourceID> = []
        return (model.header.sources + edition.header.sources).filter { seen.insert($0).inserted }
    }

    private func grant(_ grant: Recorded<Grant>, paid: Trace) -> [Computed] {
        let official = matter.grade(of: grant.header)
        let cap = Trace.sum(.grantCap(grant.header.id), grant.content.lines.map {
            Trace(.grantLine($0.kind), .money($0.amount), .input(entry: grant.header.id))
        })
        var list = [
            Computed(id: "grant", label: Text("Förderung im Jahr, höchstens", en: "Grant a year, at most"),
                     trace: cap, grade: official, sources: grant.header.sources),
            own("grant-for-plan", Text("Förderung im Jahr für die geplanten Stellen", en: "Grant a year for the planned posts"), paid),
        ]
        if let last = grant.content.lastDay {
            let trace = Trace(.grant(grant.header.id), .day(last), .input(entry: grant.header.id))
            list.append(Computed(
                id: "grant-last-day", label: Text("Letzter Tag der Förderung", en: "Last day of the grant"),
                trace: trace, grade: official, sources: grant.header.sources))
        }
        return list
    }

    /// The sum over the municipalities; nil unless each one's count is known.
    private static func inhabitants(_ matter: Matter, asOf day: Day) -> Trace? {
        let parts = matter.council.municipalities.compactMap { body in
            body.content.inhabitants(asOf: day).map {
                Trace(.inhabitants, .count(Int64($0.count)), .input(entry: body.header.id))
            }
        }
        guard !parts.isEmpty, parts.count == matter.council.municipalities.count else { return nil }
        let total = parts.reduce(Int64(0)) { sum, part in
            if case .count(let number) = part.value { sum + number } else { sum }
        }
        return Trace(.inhabitants, .count(total), .sum, parts)
    }
}
