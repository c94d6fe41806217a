extension Bridge {
    /// What a cause changes where certain others have come before it.
    public struct Step: Hashable, Sendable {
        /// Already as in the new state; in the causes' own order.
        public let before: [Cause]
        /// The results without the cause, and with it.
        public let without: Money, with: Money
        /// In how many of all orders exactly these come before it.
        public let orders: Int64
        /// `with` less `without`.
        public var change: Money { with - without }
    }

    /// All orders in which the causes can be taken: n!, 1…40 320.
    public var orders: Int64 { Int64(clamping: Shapley.factorial(parts.count)) }

    /// From what a cause's part is averaged: the sum of each change times its
    /// orders, over all orders, is the part but for its rounding. The fewest
    /// before it first; none for a cause that is not in the bridge.
    public func steps(of cause: Cause) -> [Step] {
        guard let place = parts.firstIndex(where: { $0.cause == cause }) else { return [] }
        let bit = 1 << place
        let sets = results.indices.filter { $0 & bit == 0 }.sorted {
            ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
        }
        return sets.map { set in
            let before = set.nonzeroBitCount
            return Step(
                before: parts.indices.filter { set & (1 << $0) != 0 }.map { parts[$0].cause },
                without: results[set], with: results[set | bit],
                orders: Int64(clamping: Shapley.factorial(before) * Shapley.factorial(parts.count - before - 1)))
        }
    }
}
