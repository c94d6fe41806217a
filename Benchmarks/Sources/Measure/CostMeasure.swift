import Costing
import Decisions
import Foundation
import Register
import Synchronization

/// 10,000 scenarios × 10 years over 19 municipalities, 1.9 million shares that
/// add up to the cent: against a hand-written loop over the same arrays. And a
/// single answer with its full trace.
enum CostMeasure {
    static let amounts = 100_000

    static func run() throws {
        var random = SplitMix(state: 7)
        let weights = (0..<19).map { _ in Int64.random(in: 9_000...80_000, using: &random) }
        let cents = (0..<amounts).map { _ in Int64.random(in: 5_000_000...40_000_000, using: &random) }
        let key = try Key(id: "key", weights: weights.enumerated().map { ("m\($0)", $1) })
        let money = cents.map { Money(cents: $0) }
        guard key.shares(ofAll: money) == byHand(cents, weights, key.total) else { throw Wrong() }

        var ours: [Double] = [], bare: [Double] = [], sink: Int64 = 0
        for _ in 0..<9 {
            ours.append(Measure.seconds { sink &+= key.shares(ofAll: money)[5] })
            bare.append(Measure.seconds { sink &+= byHand(cents, weights, key.total)[5] })
        }
        Measure.line(
            "1.9 million shares against a plain Swift loop", ours: Measure.median(ours), bare: Measure.median(bare),
            goal: "0.5")
        print("shares\t\(Measure.median(ours) * 1000) ms\t(\(sink == 0 ? "" : "checked"))")
        try answer()
    }

    /// Every figure of the real case with its trace, and ten years of an outlook.
    private static func answer() throws {
        let folder = Measure.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = try Office(folder: folder)
        _ = try office.take(CaseFolder(at: URL(filePath: "Cases/rhein-sieg-kiz")), by: .importer)
        let view = try office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .internal)
        guard let study = view.figures.study else { throw Wrong() }
        var figures: [Double] = [], outlooks: [Double] = []
        for _ in 0..<50 {
            figures.append(try Measure.seconds { _ = try study.comparison.extraCost() })
            outlooks.append(try Measure.seconds { _ = try study.outlook(study.neutral) })
        }
        print("one answer with its full trace\t\(Measure.milliseconds(Measure.median(figures)))\tgoal under 1 ms")
        print("eleven years of an outlook with traces\t\(Measure.milliseconds(Measure.median(outlooks)))")
        try simulation(study)
    }

    /// 100,000 runs over ten years, cut into a part for each core.
    private static func simulation(_ study: CostStudy) throws {
        let model = try SimulatedModel(of: study.comparison, grants: study.grants, years: 2013...2022, baseYear: 2013)
        var uncertainty = Uncertainty()
        uncertainty.wageGrowth = .triangular(low: 0.01, mode: 0.02, high: 0.035)
        uncertainty.priceGrowth = .triangular(low: 0, mode: 0.015, high: 0.03)
        uncertainty.vacancy = .triangular(low: 0, mode: 0.03, high: 0.1)
        uncertainty.rateLevel = .normal(mean: 0, sd: 0.03, low: -0.1, high: 0.1)
        uncertainty.grantAfterEnd = .chance(0.5)
        let monteCarlo = try MonteCarlo(of: model, uncertainty: uncertainty, seed: 7, runs: 100_000)
        var times: [Double] = []
        for _ in 0..<9 {
            times.append(
                try Measure.seconds {
                    let ranges = monteCarlo.parts(for: ProcessInfo.processInfo.activeProcessorCount)
                    let done = Mutex<[SimulatedPart]>([])
                    DispatchQueue.concurrentPerform(iterations: ranges.count) { place in
                        if let part = try? monteCarlo.part(ranges[place]) { done.withLock { $0.append(part) } }
                    }
                    _ = try monteCarlo.merged(done.withLock { $0 })
                })
        }
        print(
            """
            100,000 runs over ten years\t\(Measure.milliseconds(Measure.median(times)))\tgoal under 500 ms on two \
            cores
            """
        )
    }

    private struct Wrong: Error {}

    /// As one would write it: divide, then hand out the cents left over.
    @inline(never)
    private static func byHand(_ amounts: [Int64], _ weights: [Int64], _ total: Int64) -> [Int64] {
        let count = weights.count
        var shares = [Int64](repeating: 0, count: amounts.count * count)
        var rests = [Int64](repeating: 0, count: count)
        for row in amounts.indices {
            var left = amounts[row]
            for party in 0..<count {
                let product = amounts[row] * weights[party]
                let share = product / total
                shares[row * count + party] = share
                rests[party] = product - share * total
                left -= share
            }
            while left > 0 {
                var best = 0
                for party in 1..<count where rests[party] > rests[best] { best = party }
                shares[row * count + best] += 1
                rests[best] = -1
                left -= 1
            }
        }
        return shares
    }
}

/// A small seeded generator, so that every run has the same numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
