import Testing

@testable import Costing

@Suite("The difference of two states, split into its causes")
struct BridgeTests {
    /// A result for each set of causes, looked up by the bits of the set.
    private func bridge(_ causes: [Int], _ results: [Int64]) throws -> Bridge<Int> {
        try Bridge.split(causes) { changed throws(CostingError) in
            Money(cents: results[changed.reduce(0) { $0 | 1 << $1 }])
        }
    }

    private func results(_ causes: Int, _ random: inout SharingSample.Random, most: Int64 = 1_000_000_000) -> [Int64] {
        (0..<(1 << causes)).map { _ in Int64.random(in: -most...most, using: &random) }
    }

    @Test("Rates and posts, worked out by hand: half of what they do together goes to each")
    func byHand() throws {
        // 2 posts × 100 euro → 3 posts × 120 euro: 200 → 360.
        // Rates first 40, posts then 120; posts first 100, rates then 60.
        let bridge = try Bridge.split(["rates", "posts"]) { changed throws(CostingError) in
            CostSample.euro((changed.contains("posts") ? 3 : 2) * (changed.contains("rates") ? 120 : 100))
        }
        #expect(bridge.from == CostSample.euro(200))
        #expect(bridge.to == CostSample.euro(360))
        #expect(bridge.parts.map(\.cause) == ["posts", "rates"])
        #expect(bridge.parts.map(\.amount) == [CostSample.euro(110), CostSample.euro(50)])
    }

    @Test("Three causes that only work together get a third each, and the cents left over go by their order")
    func together() throws {
        #expect(try bridge([2, 0, 1], [0, 0, 0, 0, 0, 0, 0, 100]).parts.map(\.amount.cents) == [34, 33, 33])
        #expect(try bridge([2, 0, 1], [0, 0, 0, 0, 0, 0, 0, -100]).parts.map(\.amount.cents) == [-34, -33, -33])
    }

    @Test("A real comparison: edition, plan and grant explain the extra cost to the cent")
    func comparison() throws {
        var dearer = CostSample.edition
        dearer.rates = dearer.rates.map {
            Edition.Rate(payGroup: $0.payGroup, personnel: $0.personnel.times(108, over: 100))
        }
        let more = StaffingPlan(
            id: "more",
            posts: CostSample.plan.posts + [
                StaffingPlan.Post(id: "b", payGroup: "B", posts: Posts(hundredths: 75), kind: "specialist")
            ])
        let newEdition = dearer
        let bridge = try Bridge.split(["edition", "plan", "grant"]) { changed throws(CostingError) in
            let comparison = CostSample.comparison(
                plan: changed.contains("plan") ? more : CostSample.plan,
                edition: changed.contains("edition") ? newEdition : CostSample.edition,
                grant: changed.contains("grant")
                    ? CostSample.grant(specialists: 300, amount: 171_000) : CostSample.grant())
            return try comparison.extraCostExact().value.money ?? .zero
        }
        #expect(bridge.from == CostSample.euro(51_400))
        #expect(bridge.parts.reduce(.zero) { $0 + $1.amount } == bridge.to - bridge.from)
        #expect(bridge.parts.map(\.cause) == ["edition", "grant", "plan"])
    }

    @Test("Each set of causes is asked for once")
    func once() throws {
        var asked: [Set<Int>] = []
        _ = try Bridge.split(Array(0..<8)) { changed throws(CostingError) in
            asked.append(changed)
            return .zero
        }
        #expect(asked.count == 256)
        #expect(Set(asked).count == 256)
    }

    @Test("The parts add up and do not depend on the order of the causes; the way back is the way there, negated")
    func addsUp() throws {
        var random = SharingSample.Random(seed: 5)
        for round in 0..<400 {
            let count = round % 9
            // Small results make many equal remainders.
            let results = results(count, &random, most: round % 2 == 0 ? 3 : 1_000_000_000_000)
            let ours = try bridge(Array(0..<count), results)
            try #require(ours.parts.reduce(.zero) { $0 + $1.amount } == ours.to - ours.from)
            try #require(ours.from.cents == results[0] && ours.to.cents == results[results.count - 1])
            try #require(try bridge((0..<count).shuffled(using: &random), results) == ours)
            let back = try bridge(Array(0..<count), results.reversed())
            try #require(back.parts.map(\.amount.cents) == ours.parts.map { -$0.amount.cents }, "\(results)")
        }
    }

    @Test("Each part is the average over all orders, less than a cent off")
    func averages() throws {
        var random = SharingSample.Random(seed: 6)
        for _ in 0..<40 {
            let results = results(4, &random, most: 50)
            var sums = [Int64](repeating: 0, count: 4)
            let orders = Self.orders(of: [0, 1, 2, 3])
            for order in orders {
                var set = 0
                for cause in order {
                    sums[cause] += results[set | 1 << cause] - results[set]
                    set |= 1 << cause
                }
            }
            let parts = try bridge([0, 1, 2, 3], results).parts
            try #require(orders.count == 24)
            for (part, sum) in zip(parts, sums) { try #require(abs(part.amount.cents * 24 - sum) < 24) }
        }
    }

    private static func orders(of causes: [Int]) -> [[Int]] {
        causes.isEmpty
            ? [[]]
            : causes.flatMap { first in
                orders(of: causes.filter { $0 != first }).map { [first] + $0 }
            }
    }

    @Test("A cause that changes nothing has a part of exactly zero")
    func nothing() throws {
        var random = SharingSample.Random(seed: 7)
        for count in 1...8 {
            let idle = Int.random(in: 0..<count, using: &random)
            let some = results(count, &random, most: 7)
            let results = some.indices.map { some[$0 & ~(1 << idle)] }
            #expect(try bridge(Array(0..<count), results).parts[idle].amount == .zero)
        }
    }

    @Test("Two causes that do the same have the same part, up to one cent")
    func symmetric() throws {
        var random = SharingSample.Random(seed: 8)
        for count in 2...8 {
            // What counts is how many of causes 0 and 1 have changed.
            let some = results(count, &random, most: 9)
            let results = some.indices.map { set in set & 3 == 2 ? some[set ^ 3] : some[set] }
            let parts = try bridge(Array(0..<count), results).parts
            #expect(abs(parts[0].amount.cents - parts[1].amount.cents) <= 1)
        }
    }

    @Test("Where causes only add up, each has exactly its own difference")
    func additive() throws {
        var random = SharingSample.Random(seed: 9)
        for count in 1...8 {
            let own = (0..<count).map { _ in Int64.random(in: -1_000_000...1_000_000, using: &random) }
            let results = (0..<(1 << count)).map { set in
                own.indices.reduce(Int64(77)) { $0 + (set & (1 << $1) != 0 ? own[$1] : 0) }
            }
            #expect(try bridge(Array(0..<count), results).parts.map(\.amount.cents) == own)
        }
    }
}
