import Costing

/// What belongs to a cost model or a grant in force and has no value as of the
/// day: it is named, with the reason, and not left out.
extension FigureBook {
    /// As they are listed.
    private static let order = [
        "extra-cost", "extra-cost-without-grant", "gross-extra-cost", "plan-cost", "baseline-cost", "grant", "grant-for-plan", "grant-last-day", perInhabitantID,
    ]

    /// - Parameter problems: what keeps each figure of the cost model from its value.
    mutating func addUnknown(_ problems: [(id: String, error: CostingError)]) {
        let known = Set(all.map(\.id)), problems = problems + (calculation == nil ? contestedProblems : [])
        for id in expected where !known.contains(id) {
            let own = problems.first { $0.id == id }.map { Problem($0.error, in: matter).sentence }
            let reason: Text? = switch id {
            case "grant", "grant-last-day": matter.whyNoGrantFigure(id, on: day)
            case FigureBook.perInhabitantID: self["extra-cost"]?.dependingOn ?? matter.whyNoInhabitants(asOf: day)
            default: nil
            }
            insert(FigureBook.unknown(id, own ?? reason ?? whyUnknown, in: matter))
        }
    }

    static func unknown(_ id: String, _ reason: Text?, in matter: Matter) -> Figure {
        Figure(
            id: id, label: computedLabels[id] ?? Text(id), value: nil, unknown: reason, grade: .assumption, sources: [], computed: nil, trace: nil,
            reports: reports(id, in: matter), frozen: freezes(id, in: matter), isStandIn: id == perInhabitantID)
    }

    /// The figures that there are where a cost model is recorded, or a grant is
    /// in force.
    private var expected: [String] {
        let hasModel = !matter.costs.models.all.isEmpty, grant = matter.costs.grant(inForceOn: day)
        // A grant may name no limit in euro; only where nobody knows what it pays is one missing.
        let isLimitUnknown = grant.map { $0.content.rule($0.header.id).support == nil } ?? false
        // Whether one without a last day ever ends nobody knows.
        let isEndUnknown = grant.map { matter.costs.lastDay(of: $0) == nil } ?? false
        return (hasModel ? Array(FigureBook.order.prefix(5)) : []) + (isLimitUnknown ? ["grant"] : [])
            + (hasModel && grant != nil ? ["grant-for-plan"] : []) + (isEndUnknown ? ["grant-last-day"] : []) + (hasModel && matter.hasCounts(asOf: day) ? [FigureBook.perInhabitantID] : [])
    }

    /// What keeps figures from their value on whichever edition holds.
    private var contestedProblems: [(id: String, error: CostingError)] {
        let rivals = matter.costs.rivalEditions(in: day.year)
        return rivals.first.flatMap { Calculation(matter, asOf: day, edition: $0.id) }?.figures().problems ?? []
    }

    private mutating func insert(_ figure: Figure) {
        func place(_ id: String) -> Int { FigureBook.order.firstIndex(of: id) ?? .max }
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
        let reason = whyUnknown(id), cost = self["extra-cost"]
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
        guard let place = all.firstIndex(where: { $0.id == FigureBook.perInhabitantID }), all[place].leadingReport == nil, let cost = self["extra-cost"]
        else { return }
        guard cost.value != nil else {
            guard all[place].value != nil else { return }
            all[place].value = nil
            all[place].unknown = cost.dependingOn
            return
        }
        guard cost.leadingReport != nil, let leading = cost.leadingTrace, let people = calculation?.inhabitants,
              let each = leading.divided(.perInhabitant, by: people) else { return }
        all[place].value = FigureValue(each.value)
        all[place].computed = all[place].value
        all[place].trace = each
        all[place].grade = min(cost.grade, matter.weakestGrade(in: people))
        all[place].sources = (cost.sources + matter.sources(of: people)).withoutRepeats
    }

    /// Which numbers of inhabitants the extra cost is divided by are sums.
    mutating func sayAddedCounts() {
        guard let place = all.firstIndex(where: { $0.id == FigureBook.perInhabitantID }), all[place].leadingReport == nil, all[place].value != nil
        else { return }
        all[place].addedCounts = matter.addedCounts(asOf: day)
    }

    /// The same, of the book.
    public var addedCounts: Text? { self[FigureBook.perInhabitantID]?.addedCounts }

    /// Of the extra cost that a source gives on an edition.
    func perInhabitant(reportedOn edition: String) -> (value: FigureValue, grade: Grade)? {
        let reports = (self["extra-cost"]?.reports ?? []).filter { $0.edition?.text == edition }
        guard let report = FigureBook.lastOf(reports), let money = report.value.money, let people = calculation?.inhabitants,
              let each = Trace(.amount, .money(money), .input(entry: report.entry)).divided(.perInhabitant, by: people) else { return nil }
        return (FigureValue(each.value), min(report.grade, matter.weakestGrade(in: people)))
    }
}
