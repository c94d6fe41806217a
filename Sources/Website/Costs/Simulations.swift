import Costing
import Serving
import Synchronization

/// What was simulated, kept for a while: the page, its files, its other years and the
/// page in the other language show the same runs, on every day and after every entry
/// that leaves the model as it is.
final class Simulations: Sendable {
    /// All that the runs are a function of.
    private struct Key: Hashable {
        let model: SimulatedModel
        let uncertainty: Uncertainty
        let seed: UInt64
        let runs: Int

        init(_ monteCarlo: MonteCarlo) {
            model = monteCarlo.model
            uncertainty = monteCarlo.uncertainty
            seed = monteCarlo.seed
            runs = monteCarlo.runs
        }
    }

    let workers: Workers
    private let kept: Kept<Key, SimulatedResult>
    private let computed = Mutex(0)
    /// How often runs were computed.
    var count: Int { computed.withLock { $0 } }

    init(workers: Workers, mostBytes: Int) {
        self.workers = workers
        kept = Kept(mostBytes: mostBytes)
    }

    /// The runs cut into parts, one for each thread; however it is cut, the result
    /// is the same.
    func result(of monteCarlo: MonteCarlo) throws(SimulationError) -> SimulatedResult {
        let key = Key(monteCarlo)
        if let known = kept.value(key) { return known }
        computed.withLock { $0 += 1 }
        let parts = try workers.map(monteCarlo.parts(for: workers.threads)) { range throws(SimulationError) in
            try monteCarlo.part(range)
        }
        let result = try monteCarlo.merged(parts)
        // A spread has the bars of its histogram, and little else; the model some numbers for each year.
        kept.keep(result, at: key, size: (result.ofYear.count + 1) * 2_560)
        return result
    }
}
