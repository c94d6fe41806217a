/// What a simulation says of the net extra cost, year by year and in all.
/// None of it is a figure: no paper may state it without saying that it is
/// simulated, from how many runs and on which assumptions.
public struct SimulatedResult: Hashable, Sendable {
    public let years: ClosedRange<Int>
    public let seed: UInt64
    public let runs: Int
    /// In the order of the years.
    public let ofYear: [SimulatedSpread]
    /// Of the sum over the years, run by run: not the sum of the percentiles.
    public let total: SimulatedSpread
}

/// An amount in euro that came out of a simulation: no `Money`, no figure, and
/// no way leads from here to one.
public struct SimulatedAmount: Hashable, Comparable, Sendable {
    public let euro: Double
    public static func < (a: SimulatedAmount, b: SimulatedAmount) -> Bool { a.euro < b.euro }

    /// To the nearest thousand (or other `step` of one or more) for a reader, who
    /// must not be shown more digits than a simulation has.
    public func rounded(to step: Int64 = 1_000) -> Int64 {
        let step = max(1, step)
        let steps = euro / Double(step)
        guard abs(steps) < 9e18 else { return steps < 0 ? .min : .max }
        // Truncated, so half goes away from zero; needs no mathematics library.
        let (rounded, overflow) = Int64(steps + (steps < 0 ? -0.5 : 0.5)).multipliedReportingOverflow(by: step)
        return overflow ? (steps < 0 ? .min : .max) : rounded
    }
}

/// How the runs are spread.
public struct SimulatedSpread: Hashable, Sendable {
    public let least: SimulatedAmount
    /// Percentiles by nearest rank: of n values in order the one in place
    /// ⌈n × p ÷ 100⌉, so always one that a run gave.
    public let p10: SimulatedAmount
    public let p50: SimulatedAmount
    public let p90: SimulatedAmount
    public let most: SimulatedAmount
    public let mean: SimulatedAmount
    public let histogram: SimulatedHistogram

    /// Puts `values`, at least one, into another order.
    init(of values: inout [Double], bins: Int) {
        var sum = 0.0, least = values[0], most = values[0]
        for value in values {
            sum += value
            least = min(least, value)
            most = max(most, value)
        }
        // A mean of equal values must not leave them by a last bit.
        mean = SimulatedAmount(euro: min(max(sum / Double(values.count), least), most))
        histogram = SimulatedHistogram(of: values, from: least, to: most, bins: bins)
        let n = values.count
        let ranks = [(n * 10 + 99) / 100, (n * 50 + 99) / 100, (n * 90 + 99) / 100].map { $0 - 1 }
        let p50 = NearestRank.select(ranks[1], in: &values, within: 0..<n)
        let p10 = NearestRank.select(ranks[0], in: &values, within: 0..<ranks[1] + 1)
        let p90 = NearestRank.select(ranks[2], in: &values, within: ranks[1]..<n)
        self.p10 = SimulatedAmount(euro: p10)
        self.p50 = SimulatedAmount(euro: p50)
        self.p90 = SimulatedAmount(euro: p90)
        self.least = SimulatedAmount(euro: least)
        self.most = SimulatedAmount(euro: most)
    }
}

/// How many runs came out in which stretch of equal width.
public struct SimulatedHistogram: Hashable, Sendable {
    /// In euro, rising; one more than there are counts. A bin holds its lower
    /// edge and not its upper one, the last bin both. Where all runs gave the
    /// same there is one bin, and both its edges are that value.
    public let edges: [Double]
    /// Add up to the runs.
    public let counts: [Int]

    init(of values: [Double], from least: Double, to most: Double, bins: Int) {
        let width = (most - least) / Double(bins)
        guard width > 0, least + width > least else {
            edges = [least, most]
            counts = [values.count]
            return
        }
        let edges = (0...bins).map { $0 == bins ? most : least + Double($0) * width }
        var counts = [Int](repeating: 0, count: bins)
        for value in values {
            var bin = min(bins - 1, Int((value - least) / width))
            // The division may be off by a last bit at an edge.
            while bin > 0, value < edges[bin] { bin -= 1 }
            while bin < bins - 1, value >= edges[bin + 1] { bin += 1 }
            counts[bin] += 1
        }
        self.edges = edges
        self.counts = counts
    }
}
