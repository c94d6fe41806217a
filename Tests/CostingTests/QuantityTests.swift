import Costing
import Foundation
import Testing

@Suite("A value with its unit")
struct QuantityTests {
    static let all: [(text: String, quantity: Quantity, number: Int64?, code: String)] = [
        ("61000 EUR", .money(Money(cents: 6_100_000)), 6_100_000, "EUR-cent"),
        ("31.15 %", .share(BasisPoints(3_115)), 3_115, "basis-points"),
        ("3.5 posts", .posts(Posts(hundredths: 350)), 350, "posts/100"),
        ("0.0132 points", .points(PercentagePoints(millionths: 13_200)), 13_200, "millionths-of-a-percentage-point"),
        ("47", .count(47), 47, "count"),
    ]

    @Test("It is written as one scalar and read back, exact to the smallest step of its unit")
    func scalar() throws {
        for (text, quantity, number, code) in QuantityTests.all {
            #expect(Quantity(text) == quantity && quantity.description == text, "\(text)")
            #expect(quantity.number == number && quantity.unit.code == code, "\(text)")
            let bytes = try JSONEncoder().encode([quantity])
            #expect(String(decoding: bytes, as: UTF8.self) == "[\"\(text)\"]")
            #expect(try JSONDecoder().decode([Quantity].self, from: bytes) == [quantity])
        }
    }

    @Test("A day is a value and no number")
    func day() {
        #expect(Quantity("2017-12-31").map { $0.unit == .day && $0.number == nil && $0.unit.code == "day" } == true)
        #expect(Quantity("2017-02-30") == nil && Quantity("many") == nil)
    }
}
