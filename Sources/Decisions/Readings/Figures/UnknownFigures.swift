import Costing

/// What belongs to a cost model or a grant in force and has no value as of the
/// day: it is named, with the reason, and not left out.
extension FigureBook {
    /// - Parameter problems: what keeps each figure of the cost model from its value.
    mutating func addUnknown(_ problems: [(figure: ComputedFigure, error: CostingError)]) {
        let known = Set(all.map(\.id)), problems = problems + (calculation == nil ? contestedProblems : [])
        for figure in expected where !known.contains(figure.rawValue) {
            let own = problems.first { $0.figure == figure }.map { CostProblem($0.error, in: matter).sentence }
            let reason: Text? =
                switch figure {
                case .grant, .grantLastDay: matter.whyNoGrantFigure(figure, on: day)
                case .perInhabitant: self[.extraCost]?.dependingOn ?? matter.whyNoInhabitants(asOf: day)
                case .extraCost, .extraCostWithoutGrant, .grossExtraCost, .planCost, .baselineCost, .grantForPlan,
                    .change:
                    nil
                }
            insert(FigureBook.unknown(figure.rawValue, own ?? reason ?? whyUnknown, in: matter))
        }
    }

    static func unknown(_ id: String, _ reason: Text?, in matter: Matter) -> Figure {
        Figure(
            id: id, label: ComputedFigure(rawValue: id)?.label ?? Text(id), value: nil, unknown: reason,
            grade: .assumption, sources: [], computed: nil, trace: nil,
            reports: reports(id, in: matter), frozen: freezes(id, in: matter),
            isStandIn: id == ComputedFigure.perInhabitant.rawValue)
    }

    /// The figures that there are where a cost model is recorded, or a grant is
    /// in force.
    private var expected: [ComputedFigure] {
        let hasModel = !matter.costs.models.all.isEmpty, grant = matter.costs.grant(inForceOn: day)
        // A grant may name no limit in euro; only where nobody knows what it pays is one missing.
        let isLimitUnknown = grant.map { $0.content.rule($0.header.id).support == nil } ?? false
        // Whether one without a last day ever ends nobody knows.
        let isEndUnknown = grant.map { matter.costs.lastDay(of: $0) == nil } ?? false
        return (hasModel ? ComputedFigure.ofModel : []) + (isLimitUnknown ? [.grant] : [])
            + (hasModel && grant != nil ? [.grantForPlan] : []) + (isEndUnknown ? [.grantLastDay] : [])
            + (hasModel && matter.hasCounts(asOf: day) ? [.perInhabitant] : [])
    }

    /// What keeps figures from their value on whichever edition holds.
    private var contestedProblems: [(figure: ComputedFigure, error: CostingError)] {
        let rivals = matter.costs.rivalEditions(in: day.year)
        return rivals.first.flatMap { Calculation(matter, asOf: day, edition: $0.id) }?.figures().problems ?? []
    }

    private mutating func insert(_ figure: Figure) {
        func place(_ id: String) -> Int {
            ComputedFigure(rawValue: id).flatMap(ComputedFigure.listed.firstIndex) ?? .max
        }
        all.insert(figure, at: all.firstIndex { place($0.id) > place(figure.id) } ?? all.endIndex)
    }
}

extension Figure {
    /// Why a figure that is made of this one has no value.
    var dependingOn: Text? {
        unknown.map { Text(phrase: "Sie hängt an „\(label, "label")“. \($0, "value")") }
    }
}

/// A reason that holds for several figures is told once, with each of them.
extension FigureBook {
    /// What it comes down to: of a figure that only hangs on the extra cost, why
    /// that one is not known.
    private func rootReason(_ id: String) -> Text {
        let reason = whyUnknown(id), cost = self[.extraCost]
        return cost?.dependingOn == reason ? cost?.unknown ?? reason : reason
    }

    /// Each reason once, with the labels of the figures that it keeps from a value.
    public func reasons(of unknown: [(id: String, label: Text)]) -> [(labels: [Text], reason: Text)] {
        FigureBook.once(unknown.map { (label: $0.label, reason: rootReason($0.id)) })
    }

    /// Each reason once, as they come.
    public static func once(_ unknown: [(label: Text, reason: Text)]) -> [(labels: [Text], reason: Text)] {
        var list: [(labels: [Text], reason: Text)] = []
        for item in unknown {
            if let place = list.firstIndex(where: { $0.reason == item.reason }) {
                if !list[place].labels.contains(item.label) { list[place].labels.append(item.label) }
            } else {
                list.append((labels: [item.label], reason: item.reason))
            }
        }
        return list
    }
}

/// Per inhabitant is what the extra cost is that stands beside it.
extension FigureBook {
    /// Where a source's number leads, that one is divided; where the extra cost
    /// is not known, it is not known per inhabitant either.
    mutating func dividePerInhabitant() {
        guard let place = all.firstIndex(where: { $0.id == ComputedFigure.perInhabitant.rawValue }),
            all[place].leadingReport == nil, let cost = self[.extraCost]
        else { return }
        guard cost.value != nil else {
            guard all[place].value != nil else { return }
            all[place].value = nil
            all[place].unknown = cost.dependingOn
            return
        }
        guard cost.leadingReport != nil, let leading = cost.leadingTrace, let people = calculation?.inhabitants,
            let each = leading.divided(.perInhabitant, by: people)
        else { return }
        all[place].value = each.value
        all[place].computed = all[place].value
        all[place].trace = each
        all[place].grade = min(cost.grade, matter.weakestGrade(in: people))
        all[place].sources = (cost.sources + matter.sources(of: people)).withoutRepeats
    }

    /// Which numbers of inhabitants the extra cost is divided by are sums.
    mutating func sayAddedCounts() {
        guard let place = all.firstIndex(where: { $0.id == ComputedFigure.perInhabitant.rawValue }),
            all[place].leadingReport == nil, all[place].value != nil
        else { return }
        all[place].addedCounts = matter.addedCounts(asOf: day)
    }

    /// The same, of the book.
    public var addedCounts: Text? { self[.perInhabitant]?.addedCounts }

    /// Of the extra cost that a source gives on an edition.
    func perInhabitant(reportedOn edition: String) -> (value: Quantity, grade: Grade)? {
        let reports = (self[.extraCost]?.reports ?? []).filter { $0.edition?.text == edition }
        guard let report = FigureBook.lastOf(reports), let money = report.value.money,
            let people = calculation?.inhabitants,
            let each = Trace(.amount, .money(money), .input(entry: report.entry)).divided(.perInhabitant, by: people)
        else { return nil }
        return (each.value, min(report.grade, matter.weakestGrade(in: people)))
    }
}
