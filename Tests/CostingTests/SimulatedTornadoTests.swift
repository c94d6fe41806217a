import Testing

@testable import Costing

@Suite("Which assumption moves the result most")
struct SimulatedTornadoTests {
    @Test("Each varied assumption has a bar, the longest first; what is fixed has none")
    func order() throws {
        var some = SimulationSample.uncertain
        some.posts = .fixed(0.1)
        some.priceGrowth = .uniform(low: 0.01, high: 0.01)
        let tornado = try SimulatedTornado(of: SimulationSample.model(), uncertainty: some)
        #expect(
            Set(tornado.bars.map(\.assumption))
                == Set(SimulatedAssumption.allCases).subtracting([.posts, .priceGrowth]))
        #expect(tornado.bars.map(\.span) == tornado.bars.map(\.span).sorted(by: >))
        #expect(tornado.bars.first?.assumption == .grantAfterEnd)
    }

    @Test("A bar runs from the 10th to the 90th percentile with the others at their middle")
    func bar() throws {
        var two = Uncertainty()
        two.rateLevel = .uniform(low: 0, high: 1)
        two.vacancy = .uniform(low: 0, high: 0.5)
        let tornado = try SimulatedTornado(of: SimulationSample.model(), uncertainty: two, year: 2013)
        // 220,320 × (1 + level) × (1 − vacancy) + 29,700 − 170,000 × (1 − vacancy)
        func net(_ level: Double, _ vacancy: Double) -> Double {
            (220_320 * (1 + level) - 170_000) * (1 - vacancy) + 29_700
        }
        let level = try #require(tornado.bars.first { $0.assumption == .rateLevel })
        #expect(abs(level.low - 0.1) < 1e-12 && abs(level.high - 0.9) < 1e-12)
        #expect(abs(level.atLow.euro - net(0.1, 0.25)) < 1e-6)
        #expect(abs(level.atHigh.euro - net(0.9, 0.25)) < 1e-6)
        let vacancy = try #require(tornado.bars.first { $0.assumption == .vacancy })
        #expect(abs(vacancy.atLow.euro - net(0.5, 0.05)) < 1e-6)
        #expect(vacancy.atHigh < vacancy.atLow && vacancy.span > 0)
        #expect(abs(tornado.middle.euro - net(0.5, 0.25)) < 1e-6)
    }

    @Test("With nothing uncertain there is no bar, and the middle is the exact result")
    func certain() throws {
        let tornado = try SimulatedTornado(of: SimulationSample.model(), uncertainty: Uncertainty())
        #expect(tornado.bars == [])
        #expect(tornado.middle.euro == 1_650_200)
    }

    @Test("A year that the model does not have is refused")
    func year() throws {
        #expect(throws: SimulationError.years(2030...2030)) {
            try SimulatedTornado(of: SimulationSample.model(), uncertainty: Uncertainty(), year: 2030)
        }
    }
}
