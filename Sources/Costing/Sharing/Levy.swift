/// The county levy (Kreisumlage): the base that one percentage point of it is
/// taken from.
public struct Levy: Hashable, Sendable {
    /// The entry that the base stands in.
    public let id: String
    /// The sum of the Umlagegrundlagen (tax capacity and allocations) of all
    /// municipalities; above zero.
    public let base: Money

    /// Throws `CostingError.levyBase` for a base of zero or less.
    public init(id: String, base: Money) throws(CostingError) {
        guard base > .zero else { throw .levyBase(base, levy: id) }
        self.id = id
        self.base = base
    }

    /// By how many percentage points the levy would rise to bring in the
    /// amount; rounded to the millionth of a point, half away from zero.
    /// Throws `CostingError.amountBeyondRange` beyond 9 × 10¹² points.
    public func points(of amount: Money) throws(CostingError) -> PercentagePoints {
        let points = Int128(amount.cents) * 100 * Int128(PercentagePoints.millionthsOfOne)
        let most = Int128(Int64.max) * Int128(base.cents)
        guard points.magnitude <= most.magnitude else { throw .amountBeyondRange(amount) }
        return PercentagePoints(millionths: Money.rounded(points, over: Int128(base.cents)))
    }

    /// The same with a trace: amount and base, and the rounding by name.
    /// Throws also `CostingError.noAmount` where the value is no money.
    public func points(of amount: Trace) throws(CostingError) -> Trace {
        guard let money = amount.value.money else { throw .noAmount(amount.label) }
        let leaf = Trace(.levyBase, .money(base), .input(entry: id))
        return Trace(.levyPoints, .points(try points(of: money)), .percentagePoints, [amount, leaf])
    }
}
