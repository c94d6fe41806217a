import Costing

/// A gift in kind of a grant, valued where it can be.
public struct ValuedGift: Sendable {
    /// Where its value comes from.
    public enum Valuation: Hashable, Sendable {
        /// The grant states it.
        case stated
        /// The edition's personnel rate of the pay group: neither overheads nor
        /// a workplace, which the county would have to find by itself.
        case rate(payGroup: String, edition: RateEditionID)
        /// The edition has no rate for the pay group, or there is none.
        case noRate(payGroup: String)
        /// Nobody has valued it.
        case none
    }

    public var gift: Grant.Gift
    public var grant: Recorded<Grant>
    /// Whether its grant is the one in force; an earlier grant's gift is
    /// history, or goes on as that grant said.
    public var isInForce: Bool
    public var valuation: Valuation
    /// What it would cost a year; nil where it is not valued.
    public var trace: Trace?
    /// As good as the weakest of what its value rests on.
    public var grade: Grade

    public var value: Money? { trace?.value.money }
    /// For `BudgetView`, with an id that no other grant's gift has.
    public var inKind: BudgetView.InKind {
        BudgetView.InKind(id: grant.header.id + "/" + gift.id, posts: gift.posts, value: value)
    }
}

extension Matter {
    /// The gifts of all grants that have begun, those of the grant in force
    /// first, then the later ones before the earlier.
    /// - Parameter edition: whose rates value them; nil: the one whose prices hold.
    public func gifts(asOf day: Day, edition wanted: RateEditionID? = nil) -> [ValuedGift] {
        let edition = wanted.map { costs.editions[$0] } ?? costs.settledEdition(in: day.year)
        let inForce = GrantRule.inForce(on: day, of: costs.grantRules)?.id
        let begun = costs.grants.all.filter { $0.content.firstDay <= day }
            .sorted { ($0.content.firstDay, $0.header.id) > ($1.content.firstDay, $1.header.id) }
        let gifts = begun.flatMap { grant in
            (grant.content.gifts ?? []).map {
                valued($0, of: grant, isInForce: grant.header.id == inForce, on: edition)
            }
        }
        return gifts.filter(\.isInForce) + gifts.filter { !$0.isInForce }
    }

    private func valued(
        _ gift: Grant.Gift, of grant: Recorded<Grant>, isInForce: Bool, on edition: Recorded<RateEdition>?
    ) -> ValuedGift {
        let id = grant.header.id
        var valued = ValuedGift(
            gift: gift, grant: grant, isInForce: isInForce, valuation: .none, trace: nil, grade: grade(of: grant.header)
        )
        if let value = gift.value {
            valued.valuation = .stated
            valued.trace = Trace(.amount, .money(value), .input(entry: id))
        } else if let payGroup = gift.payGroup {
            valued.valuation = .noRate(payGroup: payGroup)
            if let edition, let rate = edition.content.rates.first(where: { $0.payGroup == payGroup })?.personnel {
                let amount = rate.times(gift.posts.hundredths, over: 100)
                // More than a county can have is no value.
                guard amount <= .largest else { return valued }
                valued.valuation = .rate(payGroup: payGroup, edition: edition.id)
                valued.grade = min(valued.grade, grade(of: edition.header))
                valued.trace = Trace(
                    .personnel, .money(amount), .postsTimesRate,
                    [
                        Trace(.posts, .posts(gift.posts), .input(entry: id)),
                        Trace(.rate(payGroup), .money(rate), .input(entry: edition.header.id)),
                    ])
            }
        }
        return valued
    }
}

extension CostStudy {
    /// What the grant in force gives without money, valued on the study's edition.
    public var gifts: [ValuedGift] {
        calculation.matter.gifts(asOf: calculation.day, edition: edition.id).filter(\.isInForce)
    }

    /// The three meanings of cost in these years, and the gifts apart from them.
    public func budget(of outlook: Outlook) throws(CostingError) -> BudgetView {
        try BudgetView(of: outlook, inKind: gifts.map(\.inKind))
    }
}
