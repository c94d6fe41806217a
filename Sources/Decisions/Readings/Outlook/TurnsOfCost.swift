import Costing

extension Matter {
    /// The days after the first and before the last on which the costs can have
    /// become others; the first of them, since nobody leaves more open.
    public func turnsOfCost(after first: Day, before last: Day) -> [Day] {
        guard first < last else { return [] }
        let changes =
            entries.filter(\.changesCosts)
            + withdrawn.filter(\.entry.changesCosts).flatMap { [$0.entry, $0.withdrawal] }
        let taken = changes.compactMap { $0.header.on?.lastDay }
        let grants =
            costs.grants.all.map(\.content.firstDay)
            + costs.grants.all.compactMap { costs.end(of: $0)?.lastDay.adding(1) }
        let years = (first.year...last.year).compactMap { Day.firstDay(ofYear: $0) }
        return Array(Set(taken + grants + years).filter { $0 > first && $0 < last }.sorted().prefix(40))
    }
}

extension Entry {
    fileprivate var changesCosts: Bool {
        switch kind.costs {
        case .input, .report: true
        case .none: false
        }
    }
}
