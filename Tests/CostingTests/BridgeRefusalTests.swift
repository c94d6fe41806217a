import Testing

@testable import Costing

@Suite("What cannot be split is refused")
struct BridgeRefusalTests {
    @Test("Nine causes are more than a bridge has")
    func tooMany() {
        #expect(throws: CostingError.bridge(.tooManyCauses(9))) {
            _ = try Bridge.split(Array(0..<9)) { _ throws(CostingError) in .zero }
        }
    }

    @Test("A cause given twice is named")
    func repeated() {
        #expect(throws: CostingError.bridge(.repeated("rates"))) {
            _ = try Bridge.split(["rates", "posts", "rates"]) { _ throws(CostingError) in .zero }
        }
    }

    @Test("Without causes there is one state, and nothing to split")
    func none() throws {
        let bridge = try Bridge.split([String]()) { _ throws(CostingError) in Money(cents: 5) }
        #expect(bridge.from == bridge.to)
        #expect(bridge.parts.isEmpty)
    }

    @Test("A state that cannot be computed is passed on as it is")
    func passedOn() {
        #expect(throws: CostingError.unknownGrant("grant-3")) {
            _ = try Bridge.split([1, 2]) { changed throws(CostingError) in
                guard changed.count < 2 else { throw .unknownGrant("grant-3") }
                return .zero
            }
        }
    }

    @Test("A sum that stays at the limit is refused, not split")
    func saturated() {
        #expect(throws: CostingError.amountBeyondRange(Money(cents: .max))) {
            _ = try Bridge.split([1]) { changed throws(CostingError) in Money(cents: changed.isEmpty ? 0 : .max) }
        }
    }

    @Test("A difference beyond the range of cents is refused, one within it is split")
    func beyondRange() throws {
        #expect(throws: CostingError.amountBeyondRange(Money(cents: .max))) {
            _ = try Bridge.split([1]) { changed throws(CostingError) in
                Money(cents: changed.isEmpty ? -(.max - 1) : .max - 1)
            }
        }
        let bridge = try Bridge.split([1, 2]) { changed throws(CostingError) in
            Money(cents: changed.count == 2 ? 100_000_000_000_000_001 : 0)
        }
        #expect(bridge.parts.map(\.amount.cents) == [50_000_000_000_000_001, 50_000_000_000_000_000])
    }
}
