import Costing

/// On what the cost of a full year rests from a day on: whose rates, and which
/// grant.
public struct CostBasis: Sendable {
    /// The first day; nil: as of the day of the view.
    public var from: Day?
    public var edition: Recorded<RateEdition>
    /// Nil where none is in force.
    public var grant: Recorded<Grant>?
    /// What the cost model computes on it; nil where that is not known.
    public var extraCost: FigureValue?
    /// Which of both is another than before.
    public var hasNewEdition = false, hasNewGrant = false
}

extension FigureBook {
    /// What the figures of the day rest on; nil where nothing can be computed.
    public var basis: CostBasis? { calculation.map { CostBasis($0, from: nil) } }

    /// What holds from later days on, as far as it is known now: grants that
    /// begin or end, and rates of years to come. The first to come first.
    public var ahead: [CostBasis] {
        guard let calculation else { return [] }
        let matter = calculation.matter
        let grants = matter.costs.grantRules.map(\.firstDay) + matter.costs.grants.compactMap { matter.costs.lastDay(of: $0)?.next }
        let rates = matter.costs.editionsByYear.compactMap { Day.firstDay(ofYear: $0.year) }
        var last = CostBasis(calculation, from: nil), list: [CostBasis] = []
        for day in Set(grants + rates).filter({ $0 > calculation.day }).sorted() {
            guard let then = Calculation(matter, asOf: day) else { continue }
            var next = CostBasis(then, from: day)
            next.hasNewEdition = next.edition.id != last.edition.id
            next.hasNewGrant = next.grant?.id != last.grant?.id
            guard next.hasNewEdition || next.hasNewGrant else { continue }
            list.append(next)
            last = next
        }
        return list
    }
}

extension CostBasis {
    init(_ calculation: Calculation, from day: Day?) {
        from = day
        edition = calculation.edition
        grant = calculation.grants.last { $0.header.id == calculation.comparison.grant?.id }
        extraCost = (try? calculation.comparison.extraCost()).map { FigureValue($0.value) }
    }
}
