/// Shapley values over all sets of up to eight causes.
struct Shapley {
    /// One for each set of causes; bit i of the index stands for cause i.
    let results: [Money]
    let causes: Int

    /// The value of each cause, rounded so that all add up to the difference
    /// of the last result and the first.
    func amounts() throws(CostingError) -> [Money] {
        let orders = Shapley.factorial(causes)
        var exact = numerators()
        // The way back must mirror the way there, also where remainders are
        // equal: so it is always taken in the direction of its first change.
        let sign: Int128 = (exact.first { $0 != 0 } ?? 0) < 0 ? -1 : 1
        for index in exact.indices { exact[index] *= sign }
        var parts = exact.map { Shapley.floor($0, orders) }
        // What is cut off adds up to whole cents.
        let left = Int((exact.reduce(0, +) / orders) - parts.reduce(0) { $0 + $1.quotient })
        let order = parts.indices.sorted { (parts[$1].remainder, $0) < (parts[$0].remainder, $1) }
        for index in order.prefix(left) { parts[index].quotient += 1 }
        var amounts: [Money] = []
        for part in parts {
            guard let cents = Int64(exactly: sign * part.quotient) else {
                throw .amountBeyondRange(Money(cents: Int64(clamping: sign * part.quotient)))
            }
            amounts.append(Money(cents: cents))
        }
        return amounts
    }

    /// For each cause, over all orders, the sum of what it changes: over n!.
    ///
    /// A cause comes after exactly the k causes of a set in k!(n−k−1)! orders.
    private func numerators() -> [Int128] {
        (0..<causes).map { cause in
            var sum: Int128 = 0
            for without in results.indices where without & (1 << cause) == 0 {
                let before = without.nonzeroBitCount
                let orders = Shapley.factorial(before) * Shapley.factorial(causes - before - 1)
                let change = Int128(results[without | (1 << cause)].cents) - Int128(results[without].cents)
                sum += orders * change
            }
            return sum
        }
    }

    static func factorial(_ number: Int) -> Int128 {
        number < 2 ? 1 : (2...number).reduce(1) { $0 * Int128($1) }
    }

    /// Downward, so that no remainder is below zero.
    private static func floor(_ a: Int128, _ b: Int128) -> (quotient: Int128, remainder: Int128) {
        let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
        return rest < 0 ? (quotient - 1, rest + b) : (quotient, rest)
    }
}
