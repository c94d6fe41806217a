/// Many runs of a model, each with assumptions drawn at random. The result
/// depends on the seed and the number of runs alone, to the last bit: not on
/// how the runs are cut into parts, nor on who computes them in which order.
public struct MonteCarlo: Sendable {
    public let model: SimulatedModel
    public let uncertainty: Uncertainty
    public let seed: UInt64
    public let runs: Int
    private let quantiles: [Quantiles]

    public static let mostRuns = 10_000_000
    public static let mostBins = 1_000

    public init(
        of model: SimulatedModel, uncertainty: Uncertainty, seed: UInt64, runs: Int
    ) throws(SimulationError) {
        guard (1...Self.mostRuns).contains(runs) else { throw .runs(runs) }
        self.model = model
        self.uncertainty = uncertainty
        self.seed = seed
        self.runs = runs
        quantiles = try model.quantiles(of: uncertainty)
    }

    /// The runs cut into about equal parts, for as many workers.
    public func parts(for workers: Int) -> [Range<Int>] {
        let count = min(max(1, workers), runs)
        return (0..<count).map { runs * $0 / count..<runs * ($0 + 1) / count }
    }

    /// Some of the runs; may be called from several threads at once.
    public func part(_ range: Range<Int>) throws(SimulationError) -> SimulatedPart {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= runs else { throw .part(range) }
        var values = [Double](repeating: 0, count: range.count * model.years.count)
        var scratch = [Double](repeating: 0, count: 2 * model.lines.count)
        for run in range {
            let stream = RandomStream(seed: seed, run: run)
            let assumed = AssumedValues { quantiles[$0](stream.number($0)) }
            model.run(
                assumed, scratch: &scratch, into: &values,
                at: run - range.lowerBound, stride: range.count)
        }
        return SimulatedPart(runs: range, seed: seed, years: model.years, uncertainty: uncertainty, values: values)
    }

    /// The parts of all runs, in any order, put together. `bins`: how many
    /// the histograms have.
    public func merged(_ parts: [SimulatedPart], bins: Int = 40) throws(SimulationError) -> SimulatedResult {
        guard (1...Self.mostBins).contains(bins) else { throw .bins(bins) }
        let parts = parts.sorted { $0.runs.lowerBound < $1.runs.lowerBound }
        var next = 0
        for part in parts {
            guard part.seed == seed, part.years == model.years, part.uncertainty == uncertainty,
                part.runs.upperBound <= runs
            else { throw .foreignPart(part.runs) }
            if part.runs.lowerBound > next { throw .missing(next..<part.runs.lowerBound) }
            if part.runs.lowerBound < next { throw .twice(part.runs.lowerBound..<min(next, part.runs.upperBound)) }
            next = part.runs.upperBound
        }
        if next < runs { throw .missing(next..<runs) }

        var total = [Double](repeating: 0, count: runs)
        var spreads: [SimulatedSpread] = []
        for year in 0..<model.years.count {
            var values: [Double] = []
            values.reserveCapacity(runs)
            for part in parts {
                let count = part.runs.count
                values.append(contentsOf: part.values[year * count..<(year + 1) * count])
            }
            for run in 0..<runs { total[run] += values[run] }
            spreads.append(SimulatedSpread(of: &values, bins: bins))
        }
        return SimulatedResult(
            years: model.years, seed: seed, runs: runs, ofYear: spreads,
            total: SimulatedSpread(of: &total, bins: bins))
    }

    /// All runs, one after the other.
    public func result(bins: Int = 40) throws(SimulationError) -> SimulatedResult {
        guard (1...Self.mostBins).contains(bins) else { throw .bins(bins) }
        return try merged([try part(0..<runs)], bins: bins)
    }
}

/// What some of the runs gave; to be merged, and nothing else.
public struct SimulatedPart: Sendable {
    public let runs: Range<Int>
    let seed: UInt64
    let years: ClosedRange<Int>
    let uncertainty: Uncertainty
    /// In euro: all runs of the first year, then of the second …
    let values: [Double]
}

extension SimulatedModel {
    /// Checked against the model: without a base year nothing can grow, and a
    /// grant of an unknown sum cannot go on.
    func quantiles(of uncertainty: Uncertainty) throws(SimulationError) -> [Quantiles] {
        let quantiles = try uncertainty.quantiles()
        if !hasBaseYear, uncertainty.wageGrowth != .fixed(0) || uncertainty.priceGrowth != .fixed(0) {
            throw .costing(.assumption(.baseYear))
        }
        if let unknownAfterEnd, uncertainty.grantAfterEnd != .fixed(0) {
            throw .costing(.unknownGrant(unknownAfterEnd))
        }
        return quantiles
    }
}
