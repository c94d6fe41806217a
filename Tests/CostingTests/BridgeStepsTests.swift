import Testing

@testable import Costing

@Suite("Each part of a bridge can be added up again from the results it is averaged of")
struct BridgeStepsTests {
    @Test("Rates and posts, worked out by hand")
    func byHand() throws {
        // 2 posts × 100 euro → 3 posts × 120 euro
        let bridge = try Bridge.split(["rates", "posts"]) { changed throws(CostingError) in
            CostSample.euro((changed.contains("posts") ? 3 : 2) * (changed.contains("rates") ? 120 : 100))
        }
        #expect(bridge.orders == 2)
        let steps = bridge.steps(of: "posts")
        #expect(steps.map(\.before) == [[], ["rates"]])
        #expect(steps.map(\.without) == [200, 240].map(CostSample.euro))
        #expect(steps.map(\.with) == [300, 360].map(CostSample.euro))
        #expect(steps.map(\.change) == [100, 120].map(CostSample.euro))
        #expect(steps.map(\.orders) == [1, 1])
        #expect(bridge.steps(of: "weather").isEmpty)
    }

    @Test("The changes times their orders, over all orders, are the part, but for less than a cent")
    func addUp() throws {
        var random = SharingSample.Random(seed: 77)
        for causes in 1...8 {
            let results = (0..<(1 << causes)).map { _ in Int64.random(in: -1_000_000...1_000_000, using: &random) }
            let bridge = try Bridge.split(Array(0..<causes)) { changed throws(CostingError) in
                Money(cents: results[changed.reduce(0) { $0 | 1 << $1 }])
            }
            for part in bridge.parts {
                let steps = bridge.steps(of: part.cause)
                #expect(steps.count == 1 << (causes - 1))
                #expect(steps.reduce(0) { $0 + $1.orders } == bridge.orders)
                let sum = steps.reduce(Int64(0)) { $0 + $1.orders * $1.change.cents }
                #expect(abs(sum - part.amount.cents * bridge.orders) < bridge.orders)
            }
        }
    }
}
