/// A distribution made ready: from a probability to a value.
enum Quantiles: Sendable {
    case constant(Double)
    case linear(low: Double, width: Double)
    /// `share`: of the probability that lies below the mode.
    case triangle(low: Double, high: Double, share: Double, rise: Double, fall: Double)
    case table(NormalTable)
    /// Values in order, each with the probability of it or a lower one.
    case steps([(upTo: Double, value: Double)])

    init(of distribution: Distribution) throws(Distribution.Fault) {
        switch distribution {
        case .fixed(let value):
            self = .constant(try Quantiles.number(value))
        case .uniform(let low, let high):
            try Quantiles.ordered([low, high])
            self = .linear(low: low, width: high - low)
        case .triangular(let low, let mode, let high):
            try Quantiles.ordered([low, mode, high])
            let width = high - low
            self =
                width == 0
                ? .constant(low)
                : .triangle(
                    low: low, high: high, share: (mode - low) / width,
                    rise: width * (mode - low), fall: width * (high - mode))
        case .normal(let mean, let sd, let low, let high):
            try Quantiles.ordered([low, high])
            _ = try Quantiles.number(mean)
            guard try Quantiles.number(sd) >= 0 else { throw .deviation }
            guard low <= mean + 6 * sd, high >= mean - 6 * sd else { throw .bounds }
            self =
                sd == 0 || low == high
                ? .constant(min(max(mean, low), high))
                : .table(NormalTable(mean: mean, sd: sd, low: low, high: high))
        case .discrete(let outcomes):
            self = .steps(try Quantiles.steps(outcomes))
        }
    }

    /// `probability` must be from 0 to 1.
    @inline(__always)
    func callAsFunction(_ probability: Double) -> Double {
        switch self {
        case .constant(let value): value
        case .linear(let low, let width): low + probability * width
        case .triangle(let low, let high, let share, let rise, let fall):
            probability < share
                ? low + SimulationMath.root(probability * rise)
                : high - SimulationMath.root((1 - probability) * fall)
        case .table(let table): table(probability)
        case .steps(let steps):
            // The last step is the rest, whatever the sum was rounded to.
            (steps.first { probability <= $0.upTo } ?? steps[steps.count - 1]).value
        }
    }

    /// The lowest and the highest value.
    var ends: ClosedRange<Double> { self(0)...max(self(0), self(1)) }

    var isConstant: Bool { if case .constant = self { true } else { ends.lowerBound == ends.upperBound } }

    private static func steps(
        _ outcomes: [Distribution.WeightedValue]
    ) throws(Distribution.Fault) -> [(upTo: Double, value: Double)] {
        for outcome in outcomes {
            _ = try number(outcome.value)
            guard outcome.weight >= 0, outcome.weight <= Distribution.largest else { throw .weight }
        }
        let possible = outcomes.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
        let total = possible.reduce(0) { $0 + $1.weight }
        guard total > 0 else { throw .weight }
        var sum = 0.0
        return possible.map {
            sum += $0.weight
            return (sum / total, $0.value)
        }
    }

    @discardableResult
    private static func number(_ value: Double) throws(Distribution.Fault) -> Double {
        guard abs(value) <= Distribution.largest else { throw .value }
        return value
    }

    private static func ordered(_ values: [Double]) throws(Distribution.Fault) {
        for value in values { try number(value) }
        for (a, b) in zip(values, values.dropFirst()) where a > b { throw .order }
    }
}
