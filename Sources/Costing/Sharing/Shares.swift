/// What one party pays of an amount.
public struct Share: Hashable, Sendable {
    public let id: String
    public let amount: Money
    /// The amount as made of the whole, the weight, and the sum of the weights.
    public let trace: Trace
}

extension Key {
    /// The amount, shared in proportion to the weights, in the key's order.
    ///
    /// By largest remainder (Hare): each gets its part cut to the cent toward
    /// zero, and the cents left over go one each to the largest cut-off parts;
    /// of equal ones, to the earlier in the key's order. So the shares add up
    /// to the amount, whatever it is; those of −x are those of x, negated; a
    /// weight of zero gets nothing. The extra cent is named in the trace.
    public func shares(of amount: Money) -> [Share] {
        shares(of: amount, as: Trace(.amount, .money(amount), .given))
    }

    /// The same for an amount with a trace, which each share's trace goes on to.
    /// Throws `CostingError.noAmount` where its value is no money.
    public func shares(of amount: Trace) throws(CostingError) -> [Share] {
        guard let money = amount.value.money else { throw .noAmount(amount.label) }
        return shares(of: money, as: amount)
    }

    private func shares(of amount: Money, as trace: Trace) -> [Share] {
        let magnitude = Int128(amount.cents.magnitude)
        let sign: Int128 = amount.cents < 0 ? -1 : 1
        let parts = weights.map { (magnitude * Int128($0)).quotientAndRemainder(dividingBy: Int128(total)) }
        let left = Int(magnitude - parts.reduce(0) { $0 + $1.quotient })
        let order = parts.indices.sorted { (parts[$1].remainder, $0) < (parts[$0].remainder, $1) }
        let lucky = Set(order.prefix(left))
        return ids.indices.map { index in
            let extra = lucky.contains(index)
            let share = Money(cents: Int64(sign * (parts[index].quotient + (extra ? 1 : 0))))
            return Share(
                id: ids[index], amount: share,
                trace: Trace(
                    .shareOf(ids[index]), .money(share), .apportioned(extraCent: extra),
                    [trace, traces[index], totalTrace]))
        }
    }
}
