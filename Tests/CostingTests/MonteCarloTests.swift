import Testing

@testable import Costing

@Suite("Many runs, the same whoever computes them")
struct MonteCarloTests {
    @Test(
        "The same seed gives the same result to the last bit, however the runs are cut",
        arguments: [1, 2, 3, 7, 1_999, 2_000])
    func cut(workers: Int) throws {
        let simulation = try SimulationSample.simulation()
        let parts = try simulation.parts(for: workers).map { range in try simulation.part(range) }
        #expect(parts.count == workers)
        #expect(try simulation.merged(parts.reversed()) == simulation.result())
    }

    @Test("Two tasks at once give what one gives")
    func tasks() async throws {
        let simulation = try SimulationSample.simulation()
        let parts = try await withThrowingTaskGroup(of: SimulatedPart.self) { group in
            for range in simulation.parts(for: 2) { group.addTask { try simulation.part(range) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(try simulation.merged(parts) == simulation.result())
    }

    @Test("The runs of a short simulation are the first of a long one")
    func prefix() throws {
        let short = try SimulationSample.simulation(runs: 10).part(0..<10)
        let long = try SimulationSample.simulation(runs: 1_000).part(0..<10)
        #expect(short.values == long.values)
    }

    @Test("Another seed gives another result")
    func seed() throws {
        let one = try SimulationSample.simulation(seed: 1).result(),
            two = try SimulationSample.simulation(seed: 2).result()
        #expect(one.total != two.total)
        // And yet much the same one: within 3 % of each other.
        #expect(abs(one.total.mean.euro / two.total.mean.euro - 1) < 0.03)
    }

    @Test("Fixed assumptions give the exact result in every run")
    func fixed() throws {
        let result = try SimulationSample.simulation(Uncertainty(), runs: 50).result()
        // Five years at 80,020 and five at 250,020
        for amount in [
            result.total.least, result.total.p10, result.total.p50, result.total.p90, result.total.most,
            result.total.mean,
        ] {
            #expect(amount.euro == 1_650_200)
        }
        #expect(result.total.histogram.counts == [50])
        #expect(
            result.ofYear.map { $0.p50.rounded(to: 10) } == [
                80_020, 80_020, 80_020, 80_020, 80_020, 250_020, 250_020, 250_020, 250_020, 250_020,
            ])
    }

    @Test("The percentiles of a known uniform are found: cost that is linear in the rate level")
    func uniform() throws {
        var uniform = Uncertainty()
        uniform.rateLevel = .uniform(low: 0, high: 1)
        let model = try SimulationSample.model(grants: [], years: 2013...2013)
        let spread = try SimulationSample.simulation(uniform, runs: 100_000, model: model).result().total
        // 29,700 + 220,320 × (1 + u); the deviation of a percentile is √(p(1 − p) ÷ n) ≤ 0.0016
        for (amount, u) in [(spread.p10, 0.1), (spread.p50, 0.5), (spread.p90, 0.9), (spread.mean, 0.5)] {
            #expect(abs((amount.euro - 250_020) / 220_320 - u) < 0.008)
        }
        #expect(spread.least.euro >= 250_020 && spread.most.euro <= 470_340)
    }

    @Test("A grant that goes on with a chance of 60 % does so in six of ten runs")
    func chance() throws {
        var chance = Uncertainty()
        chance.grantAfterEnd = .chance(0.6)
        let spread = try SimulationSample.simulation(chance, runs: 20_000).result(bins: 2).ofYear[9]
        #expect(abs(Double(spread.histogram.counts[0]) / 20_000 - 0.6) < 0.02)
        #expect(abs(spread.p10.euro - 80_020) < 1e-6 && abs(spread.p90.euro - 250_020) < 1e-6)
    }

    @Test(
        "The counts of a histogram add up to the runs, and its edges rise from the least to the most",
        arguments: [1, 2, 17, 40, 1_000])
    func histogram(bins: Int) throws {
        let result = try SimulationSample.simulation(runs: 1_234).result(bins: bins)
        for spread in result.ofYear + [result.total] {
            #expect(spread.histogram.counts.reduce(0, +) == 1_234)
            #expect(spread.histogram.edges.count == spread.histogram.counts.count + 1)
            #expect(spread.histogram.edges == spread.histogram.edges.sorted())
            #expect(
                spread.histogram.edges.first == spread.least.euro && spread.histogram.edges.last == spread.most.euro)
        }
    }

    @Test("A percentile is the value in the nearest rank of all in order")
    func nearestRank() {
        var chance = Chance(11)
        for count in Array(1...60) + [999, 1_000, 1_001] {
            var values = (0..<count).map { _ in Double(chance.next() % (count % 3 == 0 ? 5 : 10_000)) }
            let sorted = values.sorted()
            let spread = SimulatedSpread(of: &values, bins: 5)
            for (p, amount) in [(10, spread.p10), (50, spread.p50), (90, spread.p90)] {
                #expect(amount.euro == sorted[(count * p + 99) / 100 - 1])
            }
            #expect(spread.least.euro == sorted.first && spread.most.euro == sorted.last)
        }
    }

    @Test("No runs, too many runs, no bins are refused")
    func refused() throws {
        for runs in [0, -1, MonteCarlo.mostRuns + 1] {
            #expect(throws: SimulationError.runs(runs)) { try SimulationSample.simulation(runs: runs) }
        }
        let simulation = try SimulationSample.simulation(runs: 5)
        #expect(throws: SimulationError.bins(0)) { try simulation.result(bins: 0) }
        #expect(throws: SimulationError.part(0..<6)) { try simulation.part(0..<6) }
        #expect(throws: SimulationError.part(2..<2)) { try simulation.part(2..<2) }
        #expect(simulation.parts(for: 0) == [0..<5])
        #expect(simulation.parts(for: 9).count == 5)
    }

    @Test("Parts that are missing, double or from elsewhere are refused")
    func parts() throws {
        let simulation = try SimulationSample.simulation(runs: 10)
        let (a, b) = (try simulation.part(0..<6), try simulation.part(6..<10))
        #expect(throws: SimulationError.missing(6..<10)) { try simulation.merged([a]) }
        #expect(throws: SimulationError.missing(0..<6)) { try simulation.merged([b]) }
        #expect(throws: SimulationError.missing(0..<10)) { try simulation.merged([]) }
        #expect(throws: SimulationError.twice(5..<6)) { try simulation.merged([a, simulation.part(5..<10)]) }
        let foreign = try SimulationSample.simulation(seed: 2, runs: 10).part(6..<10)
        #expect(throws: SimulationError.foreignPart(6..<10)) { try simulation.merged([a, foreign]) }
    }

    @Test("An assumption beyond its meaning is refused by name")
    func beyondMeaning() throws {
        var wrong = Uncertainty()
        wrong.vacancy = .uniform(low: -0.1, high: 0.1)
        #expect(throws: SimulationError.beyondMeaning(.vacancy, allowed: 0...1)) {
            try SimulationSample.simulation(wrong)
        }
        wrong = Uncertainty()
        wrong.startDelay = .fixed(.nan)
        #expect(throws: SimulationError.distribution(.startDelay, .value)) { try SimulationSample.simulation(wrong) }
    }

    @Test("An amount is shown rounded, and at its limits does not trap")
    func shown() {
        #expect(SimulatedAmount(euro: 1_285_305.07).rounded() == 1_285_000)
        #expect(SimulatedAmount(euro: -1_500).rounded() == -2_000)
        #expect(SimulatedAmount(euro: 0.6).rounded(to: 0) == 1)
        for euro in [1e300, -1e300, .infinity, .nan] { _ = SimulatedAmount(euro: euro).rounded() }
    }
}
