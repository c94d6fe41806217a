import Testing

@testable import Costing

@Suite("Many amounts at once are shared as each by itself")
struct ManySharesTests {
    private func expectSame(_ key: Key, _ amounts: [Money]) throws {
        let flat = key.shares(ofAll: amounts)
        let single = amounts.flatMap { key.shares(of: $0).map(\.amount.cents) }
        try #require(flat == single, "\(amounts) by \(key.weights)")
    }

    @Test("Cent for cent, for keys and amounts of every size")
    func anyKeyAnyAmount() throws {
        var random = SharingSample.Random(seed: 4)
        for _ in 0..<1_500 {
            let key = try SharingSample.key(SharingSample.weights(&random))
            try expectSame(key, (0..<12).map { _ in SharingSample.amount(&random) })
        }
    }

    @Test(
        "At the ends of the range, for weights of one, of all and of half of it",
        arguments: [
            [1], [.max], [1, 1], [.max / 2, .max / 2], [.max - 1, 1], [1, .max - 1], [0, .max, 0], [2, 3, 5, 7],
        ] as [[Int64]])
    func ends(weights: [Int64]) throws {
        let ends = [.min, .min + 1, -2, -1, 0, 1, 2, .max - 1, .max].map { Money(cents: $0) }
        try expectSame(try SharingSample.key(weights), ends)
    }

    @Test("Every amount from −500 to 500 cents, among parties of whom many are equal")
    func equals() throws {
        let amounts = (Int64(-500)...500).map { Money(cents: $0) }
        for weights in [[1, 1, 1, 1, 1, 1, 1], [2, 1, 2, 1, 2], [0, 3, 0, 3, 1], [100, 1, 1, 1, 1, 1]] as [[Int64]] {
            try expectSame(try SharingSample.key(weights), amounts)
        }
    }

    @Test("Shares are written into the cells that there are, amount by amount")
    func into() throws {
        let key = try SharingSample.key([1, 3])
        var cells = [Int64](repeating: 9, count: 4)
        try key.share([Money(cents: 100), Money(cents: -4)], into: &cells)
        #expect(cells == [25, 75, -1, -3])
    }

    @Test("Cells too few or too many are refused and stay as they are")
    func wrongCells() throws {
        let key = try SharingSample.key([1, 3])
        for count in [0, 1, 3] {
            var cells = [Int64](repeating: 9, count: count)
            #expect(throws: CostingError.key("key", .cells(count, needed: 2))) {
                try key.share([Money(cents: 100)], into: &cells)
            }
            #expect(cells == [Int64](repeating: 9, count: count))
        }
    }

    @Test("No amounts have no shares")
    func none() throws {
        let key = try SharingSample.key([1, 3])
        #expect(key.shares(ofAll: []) == [])
        var cells: [Int64] = []
        try key.share([], into: &cells)
    }
}
