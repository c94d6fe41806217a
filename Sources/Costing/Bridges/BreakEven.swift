/// Where a result crosses a target, found exactly: no floating point, every
/// value is one that the exact calculation gives. "What grant per post would
/// make the extra cost nil?", "at what wage growth does it double?"
public struct BreakEven: Hashable, Sendable {
    /// The smallest parameter (cents, basis points, whatever the caller
    /// counts) at which the target is reached or crossed.
    public let parameter: Int64
    /// The result there; the target itself or just beyond it.
    public let value: Money
    /// What was asked for, and where it was looked for.
    public let target: Money
    public let range: ClosedRange<Int64>
    /// The results at both ends of the range.
    public let atLow: Money, atHigh: Money
    /// The result one step below, where the target is not reached yet; nil at
    /// the lower end of the range.
    public let before: Money?

    /// The smallest parameter of `range` at which `value` has reached
    /// `target`. `value` must only rise or only fall over the range (it may
    /// stand still); which of them, its two ends tell. Evaluates it some 66
    /// times at most.
    ///
    /// - Throws: `.outOfReach` where the target is not between the values
    ///   at both ends; `.costing` what `value` threw.
    public static func find(
        _ target: Money, in range: ClosedRange<Int64>,
        value: (Int64) throws(CostingError) -> Money
    ) throws(BreakEvenError) -> BreakEven {
        func evaluated(_ parameter: Int64) throws(BreakEvenError) -> Money {
            do throws(CostingError) { return try value(parameter) } catch { throw .costing(error) }
        }
        let first = try evaluated(range.lowerBound), last = try evaluated(range.upperBound)
        guard min(first, last) <= target, target <= max(first, last)
        else { throw .outOfReach(target: target, atLow: first, atHigh: last) }
        func found(_ parameter: Int64, _ value: Money, before: Money?) -> BreakEven {
            BreakEven(
                parameter: parameter, value: value, target: target, range: range, atLow: first, atHigh: last,
                before: before)
        }
        if first == target { return found(range.lowerBound, first, before: nil) }
        let rising = first < last
        // Reached at `high`, not reached at `low`.
        var low = range.lowerBound, high = range.upperBound, reached = last, before = first
        while Int128(high) - Int128(low) > 1 {
            let middle = Int64(clamping: (Int128(low) + Int128(high)) >> 1)
            let there = try evaluated(middle)
            if rising ? there >= target : there <= target {
                (high, reached) = (middle, there)
            } else {
                (low, before) = (middle, there)
            }
        }
        return found(high, reached, before: before)
    }
}

/// Why there is no break-even value.
public enum BreakEvenError: Error, Hashable, Sendable {
    /// Nowhere in the range is the target crossed; what the result is at both
    /// ends of it.
    case outOfReach(target: Money, atLow: Money, atHigh: Money)
    /// The result could not be computed.
    case costing(CostingError)
}
