import Costing
import Decisions
import Register
import Serving
import Synchronization

/// What was simulated, kept for a while: the page, its files, its other years and the
/// page in the other language show the same runs.
final class Simulations: Sendable {
    /// All that the runs are a function of.
    struct Key: Hashable {
        private let matter: String
        private let mark: RegisterMark
        private let asOf: Day, statusDay: Day
        private let audience: Audience
        private let uncertainty: Uncertainty
        private let seed: UInt64

        init(_ view: MatterView, _ uncertainty: Uncertainty, seed: UInt64) {
            matter = view.id
            mark = view.lastMark
            (asOf, statusDay) = (view.asOf, view.statusDay)
            audience = view.audience
            self.uncertainty = uncertainty
            self.seed = seed
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
    func result(_ key: Key, of monteCarlo: MonteCarlo) throws(SimulationError) -> SimulatedResult {
        if let known = kept.value(key) { return known }
        computed.withLock { $0 += 1 }
        let parts = try workers.map(monteCarlo.parts(for: workers.threads)) { range throws(SimulationError) in
            try monteCarlo.part(range)
        }
        let result = try monteCarlo.merged(parts)
        // A spread has the bars of its histogram, and little else.
        kept.keep(result, at: key, size: (result.ofYear.count + 1) * 2_048)
        return result
    }
}
