/// Which assumption moves the result most: each at its 10th and at its 90th
/// percentile while all others stay at their middle (their median). What is
/// fixed is left out. Simulated amounts, no figures.
public struct SimulatedTornado: Hashable, Sendable {
    public struct Bar: Hashable, Sendable {
        public let assumption: SimulatedAssumption
        /// The 10th and the 90th percentile of the assumption itself, in its
        /// natural unit.
        public let low: Double, high: Double
        /// The net extra cost at these.
        public let atLow: SimulatedAmount, atHigh: SimulatedAmount
        /// How far these are apart, in euro, never negative.
        public var span: Double { abs(atHigh.euro - atLow.euro) }
    }

    /// The net extra cost over all the years, or of the one.
    public let middle: SimulatedAmount
    /// The longest first; of two as long the one named first.
    public let bars: [Bar]

    /// `year`: nil for the sum of all years of the model; else one of them.
    public init(
        of model: SimulatedModel, uncertainty: Uncertainty, year: Int? = nil
    ) throws(SimulationError) {
        let quantiles = try model.quantiles(of: uncertainty)
        if let year, !model.years.contains(year) { throw .years(year...year) }
        let medians = quantiles.map { $0(0.5) }
        func amount(_ changed: Int?, _ value: Double) -> SimulatedAmount {
            var scratch = [Double](repeating: 0, count: 2 * model.lines.count)
            var values = [Double](repeating: 0, count: model.years.count)
            let assumed = AssumedValues { $0 == changed ? value : medians[$0] }
            model.run(assumed, scratch: &scratch, into: &values, at: 0, stride: 1)
            return SimulatedAmount(euro: year.map { values[$0 - model.years.lowerBound] } ?? values.reduce(0, +))
        }
        middle = amount(nil, 0)
        let all = zip(SimulatedAssumption.allCases, quantiles).enumerated()
        let bars = all.filter { !$0.element.1.isConstant }.map { place, one in
            let low = one.1(0.1), high = one.1(0.9)
            return Bar(assumption: one.0, low: low, high: high, atLow: amount(place, low), atHigh: amount(place, high))
        }
        self.bars = bars.enumerated()
            .sorted { ($1.element.span, $0.offset) < ($0.element.span, $1.offset) }
            .map(\.element)
    }
}
