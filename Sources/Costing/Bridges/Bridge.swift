/// The way from one state's result to another's, split into causes: for each
/// cause how much of the difference is due to it, whatever the order in which
/// the causes are thought to have come (Shapley value).
///
/// A cause's part is what it changes, averaged over all orders. The averages
/// are exact fractions over n!; they are rounded to the cent once, by largest
/// remainder, so each is off by less than a cent and together they are the
/// difference. Of equal remainders the cause that sorts first is served first.
/// The way back has the same parts, negated. A cause that changes nothing has
/// a part of zero.
public struct Bridge<Cause: Hashable & Comparable & Sendable>: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public let cause: Cause
        /// To the cent; above zero where the cause raises the result.
        public let amount: Money
    }

    /// The result with every cause as in the old state.
    public let from: Money
    /// The result with every cause as in the new state.
    public let to: Money
    /// One for each cause, in the causes' own order. They add up to `to − from`.
    public let parts: [Part]
    /// The result with each set of causes as in the new state; bit i of the
    /// place stands for the i-th part's cause. The first is `from`, the last `to`.
    public let results: [Money]

    /// Splits the difference. `value` is the result with the causes of the set
    /// as in the new state and the others as in the old; it is asked once for
    /// each of the 2ⁿ sets.
    ///
    /// Throws what `value` throws, and `CostingError.bridge` for more than
    /// `BridgeFault.mostCauses` causes or one given twice,
    /// `CostingError.amountBeyondRange` where a result is at the limit of Int64,
    /// where sums stay (see `Money`), or a difference leaves it.
    public static func split(
        _ causes: [Cause], value: (Set<Cause>) throws(CostingError) -> Money
    ) throws(CostingError) -> Bridge {
        let causes = causes.sorted()
        guard causes.count <= BridgeFault.mostCauses else { throw .bridge(.tooManyCauses(causes.count)) }
        for (cause, next) in zip(causes, causes.dropFirst()) where cause == next {
            throw .bridge(.repeated(String(describing: cause)))
        }
        var results: [Money] = []
        for mask in 0..<(1 << causes.count) {
            let changed = causes.indices.filter { mask & (1 << $0) != 0 }.map { causes[$0] }
            let result = try value(Set(changed))
            guard result.cents > .min, result.cents < .max else { throw .amountBeyondRange(result) }
            results.append(result)
        }
        let amounts = try Shapley(results: results, causes: causes.count).amounts()
        return Bridge(
            from: results[0], to: results[results.count - 1],
            parts: zip(causes, amounts).map { Part(cause: $0, amount: $1) }, results: results)
    }
}
