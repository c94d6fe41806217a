import Costing

/// On what the cost of a full year rests from a day on: whose rates, and which
/// grant.
public struct CostBasis: Sendable {
    /// Rates that can hold, and what the cost model computes on them; nil where
    /// that is not known.
    public struct Rival: Sendable {
        public var edition: Recorded<RateEdition>
        public var extraCost: Quantity?
    }

    /// The first day; nil: as of the day of the view.
    public var from: Day?
    /// Nil where none is recorded, or where it is not settled which holds.
    public var edition: Recorded<RateEdition>?
    /// Those among which it is not settled which holds; none where it is.
    public var rivals: [Rival] = []
    /// Nil where none is in force.
    public var grant: Recorded<Grant>?
    /// Nil where that goes on.
    public var grantEnd: GrantEnd?
    /// What the cost model computes on it; nil where that is not known.
    public var extraCost: Quantity?
    /// Which of both is another than before.
    public var hasNewEdition = false, hasNewGrant = false

    var editions: [RateEditionID] { edition.map { [$0.id] } ?? rivals.map(\.edition.id) }
}

/// Until when a grant can pay.
public struct GrantEnd: Sendable {
    public var lastDay: Day
    /// What takes its place then, for good; nil where it ends by itself.
    public var successor: Recorded<Grant>?
}

extension Costs {
    /// The grant that pays on a day; nil where none does.
    public func grant(inForceOn day: Day) -> Recorded<Grant>? {
        GrantRule.inForce(on: day, of: grantRules).flatMap { grants[Identifier($0.id)] }
    }

    /// Nil where it goes on.
    public func end(of grant: Recorded<Grant>) -> GrantEnd? {
        lastDay(of: grant).map { GrantEnd(lastDay: $0, successor: successor(of: grant)) }
    }

    /// The last day of the grant where it ends by the end of a year, or before;
    /// nil where one pays on that day.
    public func lastGrantDay(endingIn year: Int) -> Day? {
        guard let end = Day.lastDay(ofYear: year), grant(inForceOn: end) == nil else { return nil }
        return grants.compactMap { lastDay(of: $0) }.filter { $0 <= end }.max()
    }

    /// A grant that goes on, as far as is known; nil where each one ends or is
    /// replaced, and where there is none.
    public var endlessGrant: Recorded<Grant>? { grants.all.last { lastDay(of: $0) == nil } }
}

extension FigureBook {
    /// What the figures of the day rest on; nil where nothing can be computed.
    public var basis: CostBasis? { calculation.map { CostBasis(matter, on: day, from: nil, calculated: $0) } }

    /// What holds from later days on, as far as it is known now: grants that
    /// begin or end, and rates of years to come, whether or not anything can be
    /// computed with them. The first to come first.
    public var ahead: [CostBasis] {
        let grants =
            matter.costs.grantRules.map(\.firstDay)
            + matter.costs.grants.compactMap { matter.costs.lastDay(of: $0)?.next }
        // Nothing rests on rates that no model computes with.
        let rates =
            matter.costs.models.all.isEmpty
            ? [] : matter.costs.possiblePriceYears.compactMap { Day.firstDay(ofYear: $0) }
        var last = CostBasis(matter, on: day, from: nil, calculated: calculation), list: [CostBasis] = []
        for day in Set(grants + rates).filter({ $0 > self.day }).sorted() {
            var next = CostBasis(matter, on: day, from: day)
            next.hasNewEdition = !matter.costs.models.all.isEmpty && next.editions != last.editions
            next.hasNewGrant = next.grant?.id != last.grant?.id
            guard next.hasNewEdition || next.hasNewGrant else { continue }
            list.append(next)
            last = next
        }
        return list
    }
}

extension CostBasis {
    /// - Parameter calculated: with what the day's figures were computed, where they were.
    init(_ matter: Matter, on day: Day, from: Day?, calculated: Calculation? = nil) {
        func extraCost(_ calculation: Calculation?) -> Quantity? {
            calculation.flatMap { try? $0.comparison.extraCost() }.map { $0.value }
        }
        let rivals = matter.costs.rivalEditions(in: day.year)
        self.from = from
        self.rivals = rivals.map {
            Rival(edition: $0, extraCost: extraCost(Calculation(matter, asOf: day, edition: $0.id)))
        }
        edition = rivals.isEmpty ? matter.costs.edition(in: day.year) : nil
        grant = matter.costs.grant(inForceOn: day)
        grantEnd = grant.flatMap { matter.costs.end(of: $0) }
        self.extraCost = extraCost(calculated ?? Calculation(matter, asOf: day))
    }
}
