/// The quantiles of a normal distribution that is cut off at both ends, from
/// a table: 1024 steps of equal width in the value, straight in between. The
/// table needs no mathematics library, so it is the same on every machine; it
/// is off by less than a thousandth of a deviation.
struct NormalTable: Sendable {
    private static let steps = 1024
    /// Beyond so many deviations nothing happens in any number of runs.
    private static let reach = 9.0

    private let low: Double
    private let step: Double
    /// Of a value up to the start of each step; the last is 1.
    private let below: [Double]
    /// The step in which a probability of j/1024 lies.
    private let guide: [Int32]

    init(mean: Double, sd: Double, low: Double, high: Double) {
        let from = (low - mean) / sd, to = (high - mean) / sd
        let nearest = min(max(0, from), to)
        let first = max(from, nearest - Self.reach), last = min(to, nearest + Self.reach)
        let width = (last - first) / Double(Self.steps)
        // Relative to the densest point, so that nothing vanishes in a tail.
        func density(_ z: Double) -> Double { SimulationMath.exponential((nearest * nearest - z * z) / 2) }
        var sum = 0.0
        var sums = [0.0]
        for i in 0..<Self.steps {
            let z = first + Double(i) * width
            // Simpson's rule; the common factor width ÷ 6 cancels.
            sum += density(z) + 4 * density(z + width / 2) + density(z + width)
            sums.append(sum)
        }
        self.low = mean + first * sd
        step = width * sd
        below = sums.map { $0 / sum }
        var guide: [Int32] = []
        var i = 0
        for j in 0..<Self.steps {
            while i < Self.steps - 1, below[i + 1] <= Double(j) / Double(Self.steps) { i += 1 }
            guide.append(Int32(i))
        }
        self.guide = guide
    }

    @inline(__always)
    func callAsFunction(_ probability: Double) -> Double {
        var i = Int(guide[min(Self.steps - 1, Int(probability * Double(Self.steps)))])
        while i < Self.steps - 1, below[i + 1] <= probability { i += 1 }
        let inside = below[i + 1] - below[i]
        let part = inside > 0 ? (probability - below[i]) / inside : 0
        return low + (Double(i) + part) * step
    }
}
