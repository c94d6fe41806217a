import Costing

/// Where a result turns: what was looked for, between which bounds, and the
/// result there in its trace. Exact, not simulated.
public struct TurningPoint: Sendable {
    /// What the result should be, or just beyond.
    public let target: Money
    /// Cents or basis points.
    public let range: ClosedRange<Int64>
    /// The results at both ends of the range.
    public let atLow: Money, atHigh: Money
    /// The smallest value of the range at which the target is reached; nil:
    /// nowhere in it.
    public let value: Int64?
    /// The result one step below `value`.
    public let before: Money?
    /// How the result at `value` comes about; where there is none, that at the
    /// upper end of the range.
    public let trace: Trace
    /// Where the target is twice a result: how that comes about.
    public let start: Trace?

    /// `result` must only rise or only fall over the range.
    init(
        _ target: Money, in range: ClosedRange<Int64>, start: Trace? = nil,
        result: (Int64) throws(CostingError) -> Trace
    ) throws(CostingError) {
        self.target = target
        self.range = range
        self.start = start
        do throws(BreakEvenError) {
            let found = try BreakEven.find(target, in: range) { value throws(CostingError) in
                try result(value).value.money ?? .zero
            }
            (atLow, atHigh, value, before) = (found.atLow, found.atHigh, found.parameter, found.before)
        } catch {
            switch error {
            case .outOfReach(_, let low, let high): (atLow, atHigh, value, before) = (low, high, nil, nil)
            case .costing(let error): throw error
            }
        }
        trace = try result(value ?? range.upperBound)
    }
}

extension CostStudy {
    /// What the state would have to pay for a post in a year so that the county
    /// paid nothing more than today: the same sum for every kind of post, in
    /// cents. Nil where the grant in force is no fixed sum per post.
    public func grantThatCoversAll() throws(CostingError) -> TurningPoint? {
        guard case .fixed(let lines)? = comparison.grant?.support else { return nil }
        return try TurningPoint(.zero, in: 0...Money.largest.cents / 1000) { cents throws(CostingError) in
            var changed = comparison
            changed.grant?.support = .fixed(
                lines.map { line in
                    var line = line
                    line.amount = Money(cents: cents).times(line.posts.hundredths, over: 100)
                    line.isAssumed = true
                    return line
                })
            changed.grant?.ceiling = nil
            return try changed.extraCostExact()
        }
    }

    /// The wage growth, in basis points up to 50 % a year, at which the extra
    /// cost of a year is twice that of the first.
    public func wageGrowthThatDoubles(in year: Int, _ assumptions: Assumptions) throws(CostingError) -> TurningPoint {
        let first = years.lowerBound
        func net(_ growth: Int64, _ year: Int) throws(CostingError) -> Trace {
            var changed = assumptions
            changed.wageGrowth = BasisPoints(growth)
            changed.priceGrowth = changed.priceGrowth ?? BasisPoints(0)
            return try outlook(changed, in: first...year).years.last?.trace ?? .sum(.year(year), [])
        }
        let start = try net(0, first), once = start.value.money ?? .zero
        return try TurningPoint(once + once, in: 0...5000, start: start) { growth throws(CostingError) in
            try net(growth, year)
        }
    }
}
