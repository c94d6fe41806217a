import Testing

@testable import Costing

@Suite("A key that exists can share any amount")
struct KeyTests {
    private func fault(_ weights: [(id: String, weight: Int64)]) -> CostingError? {
        do {
            _ = try Key(id: "own", weights: weights)
            return nil
        } catch { return error }
    }

    @Test("A key without entries is none")
    func empty() {
        #expect(fault([]) == .key("own", .empty))
    }

    @Test("A key whose weights add up to zero is none")
    func noWeight() {
        #expect(fault([("a", 0), ("b", 0)]) == .key("own", .noWeight))
    }

    @Test("A municipality that is named twice is named in the error")
    func repeated() {
        #expect(fault([("a", 1), ("b", 2), ("a", 3)]) == .key("own", .repeated("a")))
    }

    @Test("A weight below zero is named in the error")
    func negative() {
        #expect(fault([("a", 1), ("b", -2)]) == .key("own", .negativeWeight("b", -2)))
    }

    @Test("Weights that together leave the range are refused where they do")
    func beyondRange() {
        #expect(fault([("a", .max), ("b", 1)]) == .key("own", .beyondRange("b")))
        #expect(fault([("a", .max - 1), ("b", 1)]) == nil)
    }

    @Test("A key keeps the order in which it was given")
    func order() throws {
        let key = try Key(id: "own", weights: [("z", 1), ("a", 2), ("m", 0)])
        #expect(key.ids == ["z", "a", "m"])
        #expect(key.weights == [1, 2, 0])
        #expect(key.total == 3)
    }
}
