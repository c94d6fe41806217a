import Testing

@testable import Costing

@Suite("Who pays: shares by a key, exact to the cent")
struct SharingTests {
    private func cents(_ weights: [Int64], _ amount: Int64) throws -> [Int64] {
        try SharingSample.key(weights).shares(of: Money(cents: amount)).map(\.amount.cents)
    }

    @Test("100 cents by 1, 1 and 1: the cent left over goes to the first")
    func threeEqual() throws {
        #expect(try cents([1, 1, 1], 100) == [34, 33, 33])
        #expect(try cents([1, 1, 1], 101) == [34, 34, 33])
        #expect(try cents([1, 1, 1], -100) == [-34, -33, -33])
    }

    @Test("1 000 cents by 17, 30 and 53 of 100 leave nothing over")
    func even() throws {
        #expect(try cents([17, 30, 53], 1_000) == [170, 300, 530])
    }

    @Test("The largest part cut off is served first, wherever it stands")
    func largestRemainder() throws {
        // 10 × 1/7 = 1.43, 10 × 2/7 = 2.86, 10 × 4/7 = 5.71: two left over
        #expect(try cents([1, 2, 4], 10) == [1, 3, 6])
        // 3 × 5/12 = 1.25, 3 × 3/12 = 0.75, 3 × 4/12 = 1.00
        #expect(try cents([5, 3, 4], 3) == [1, 1, 1])
    }

    @Test(
        "Who weighs nothing pays nothing, and who weighs all pays all", arguments: [1, 100, -7, .max, .min] as [Int64])
    func allOrNothing(amount: Int64) throws {
        #expect(try cents([0, 5, 0], amount) == [0, amount, 0])
        #expect(try cents([3], amount) == [amount])
    }

    @Test("Nothing is shared as nothing")
    func zero() throws {
        #expect(try cents([1, 2, 3], 0) == [0, 0, 0])
    }

    @Test("80,000 € among the nineteen municipalities by their inhabitants: nine cents are left over")
    func realCase() throws {
        // 582 280 inhabitants in 2013, from Alfter to Windeck; worked out with fractions elsewhere.
        let inhabitants: [Int64] = [
            23_003, 24_845, 46_437, 18_585, 45_806, 39_976, 29_679, 23_628, 14_130, 19_481,
            36_841, 26_790, 10_222, 54_285, 39_563, 17_480, 72_978, 19_827, 18_724,
        ]
        let expected: [Int64] = [
            316_040, 341_348, 638_002, 255_341, 629_333, 549_234, 407_763, 324_627, 194_134, 267_651,
            506_162, 368_070, 140_441, 745_827, 543_560, 240_159, 1_002_652, 272_405, 257_251,
        ]
        #expect(try cents(inhabitants, 8_000_000) == expected)
        let extra = try SharingSample.key(inhabitants).shares(of: Money(cents: 8_000_000))
            .filter { $0.trace.step == .apportioned(extraCent: true) }
        #expect(extra.map(\.id) == [1, 4, 6, 8, 10, 13, 14, 16, 18].map { "m\($0)" })
    }

    @Test("For any key and amount the shares add up, mirror, stay within a cent and are those worked out cent by cent")
    func anyKeyAnyAmount() throws {
        var random = SharingSample.Random(seed: 1)
        for _ in 0..<4_000 {
            let weights = SharingSample.weights(&random), amount = SharingSample.amount(&random)
            let key = try SharingSample.key(weights)
            let shares = key.shares(of: amount)
            try #require(shares.reduce(.zero) { $0 + $1.amount } == amount)
            try #require(shares.map(\.id) == key.ids)
            try #require(shares.map(\.amount.cents) == SharingSample.byHand(amount, weights), "\(amount) by \(weights)")
            let mirrored = key.shares(of: Money(cents: -amount.cents))
            try #require(mirrored.map(\.amount.cents) == shares.map { -$0.amount.cents })
            for (share, weight) in zip(shares, weights) {
                let off = Int128(share.amount.cents) * Int128(key.total) - Int128(amount.cents) * Int128(weight)
                try #require(abs(off) < Int128(key.total))
            }
        }
    }

    @Test("Each share recomputes from the amount, the weight and the sum of the weights")
    func traces() throws {
        var random = SharingSample.Random(seed: 2)
        for _ in 0..<300 {
            let key = try SharingSample.key(SharingSample.weights(&random))
            for share in key.shares(of: SharingSample.amount(&random)) {
                #expect(share.trace.value == .money(share.amount))
                #expect(share.trace.inputs.map(\.label) == [.amount, .weight(share.id), .weightTotal])
                #expect(Recomputation.wrong(in: share.trace) == [])
            }
        }
    }

    @Test("The share of a computed amount goes on to the leaves of that amount")
    func tracedAmount() throws {
        let extra = try CostSample.comparison().extraCost()
        let key = try SharingSample.key([20_000, 30_000], id: "inhabitants-2011")
        let shares = try key.shares(of: extra)
        // 51 000 euro
        #expect(shares.map(\.amount) == [20_400, 30_600].map(CostSample.euro))
        #expect(shares[1].trace.inputs.first == extra)
        let leaves = Recomputation.leaves(of: shares[1].trace).map(\.step)
        #expect(leaves.contains(.input(entry: "inhabitants-2011")))
        #expect(leaves.contains(.input(entry: "table-1")))
        #expect(Recomputation.wrong(in: shares[1].trace) == [])
    }

    @Test("What is no money cannot be shared")
    func noMoney() throws {
        let people = Trace(.inhabitants, .count(7), .input(entry: "county"))
        #expect(throws: CostingError.noAmount(.inhabitants)) {
            _ = try SharingSample.key([1]).shares(of: people)
        }
    }
}
