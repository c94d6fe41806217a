import Testing

@testable import Costing

@Suite("A part of the county pays less or more, § 56 (4) KrO NRW")
struct BurdenTests {
    private func shares(_ weights: [Int64], _ factors: [String: Int64], _ cents: Int64) throws -> [Int64] {
        let burden = try Burden(id: "burden", factors: factors.mapValues { BasisPoints($0) })
        return try SharingSample.key(weights).burdened(by: burden).shares(of: Money(cents: cents)).map(\.amount.cents)
    }

    @Test("Who is left out pays nothing, and the others pay it all")
    func leftOut() throws {
        // 1 : 3 remain
        #expect(try shares([1, 4, 3], ["m1": 0], 1_000) == [250, 0, 750])
    }

    @Test("Half the burden is half the weight, one and a half is half as much again")
    func lessAndMore() throws {
        // 10 × 0.5 : 10 : 10 × 1.5 = 5 : 10 : 15
        #expect(try shares([10, 10, 10], ["m0": 5_000, "m2": 15_000], 600) == [100, 200, 300])
    }

    @Test("A factor that leaves a fraction of a weight is not rounded")
    func exact() throws {
        // 1 × 0.3333 : 1 = 3 333 : 10 000 of 13 333
        #expect(try shares([1, 1], ["m0": 3_333], 13_333) == [3_333, 10_000])
    }

    @Test("The same burden on all is no difference")
    func uniform() throws {
        var random = SharingSample.Random(seed: 3)
        for factor in [1, 5_000, 10_000, 20_000] as [Int64] {
            let weights = (0..<19).map { _ in Int64.random(in: 0...100_000, using: &random) }
            let all = Dictionary(uniqueKeysWithValues: weights.indices.map { ("m\($0)", factor) })
            let amount = Int64.random(in: -10_000_000...10_000_000, using: &random)
            #expect(try shares(weights, all, amount) == SharingSample.byHand(Money(cents: amount), weights))
            #expect(try shares(weights, [:], amount) == SharingSample.byHand(Money(cents: amount), weights))
        }
    }

    @Test("Shares under a burden recompute down to the weight and the factor, each from its entry")
    func traces() throws {
        let burden = try Burden(id: "burden-2013", factors: ["m0": BasisPoints(3_333)])
        let key = try SharingSample.key([7, 11, 13], id: "inhabitants").burdened(by: burden)
        for share in key.shares(of: Money(cents: -1_000_003)) {
            #expect(Recomputation.wrong(in: share.trace) == [])
            let entries = Recomputation.leaves(of: share.trace).map(\.step)
            #expect(entries.contains(.input(entry: "inhabitants")))
            #expect(entries.contains(.input(entry: "burden-2013")))
        }
    }

    @Test("A factor below zero, a stranger, a burden on nobody and weights out of range are refused by name")
    func refused() throws {
        #expect(throws: CostingError.key("burden", .negativeFactor("m0", BasisPoints(-1)))) {
            _ = try shares([1], ["m0": -1], 1)
        }
        #expect(throws: CostingError.key("key", .unknown("m7"))) { _ = try shares([1, 2], ["m7": 0, "m9": 0], 1) }
        #expect(throws: CostingError.key("key", .noWeight)) { _ = try shares([1, 0], ["m0": 0], 1) }
        #expect(throws: CostingError.key("key", .beyondRange("m1"))) { _ = try shares([1, .max / 2], [:], 1) }
    }
}
