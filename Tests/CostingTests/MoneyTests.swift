import Testing

@testable import Costing

@Suite("Money is exact and rounds half away from zero")
struct MoneyTests {
    @Test(
        "Half a cent goes away from zero, on both sides",
        arguments: [
            (1, 1, 2, 1), (-1, 1, 2, -1), (3, 1, 2, 2), (-3, 1, 2, -2),
            (1, 1, 3, 0), (-1, 1, 3, 0), (2, 1, 3, 1), (-2, 1, 3, -1), (5, 49, 100, 2), (5, 51, 100, 3),
        ] as [(Int64, Int64, Int64, Int64)])
    func halfACent(cents: Int64, numerator: Int64, denominator: Int64, expected: Int64) {
        #expect(Money(cents: cents).times(numerator, over: denominator) == Money(cents: expected))
    }

    @Test(
        "To the thousand, half goes away from zero",
        arguments: [
            (60_499_99, 60_000_00), (60_500_00, 61_000_00), (-60_500_00, -61_000_00), (-60_499_99, -60_000_00), (0, 0),
        ] as [(Int64, Int64)])
    func toTheThousand(cents: Int64, expected: Int64) {
        #expect(Money(cents: cents).rounded(to: Money(cents: 100_000)) == Money(cents: expected))
    }

    @Test("A step of zero or less changes nothing", arguments: [0, -1, -100_000] as [Int64])
    func noStep(step: Int64) {
        #expect(Money(cents: 12_345).rounded(to: Money(cents: step)) == Money(cents: 12_345))
    }

    @Test("A share of an amount is rounded to the cent")
    func share() {
        #expect(Money(cents: 12_345).share(BasisPoints(2_000)) == Money(cents: 2_469))
        #expect(Money(cents: 333).share(BasisPoints(1_250)) == Money(cents: 42))
    }

    @Test("Sums beyond the range stay at the limit and do not trap")
    func limits() {
        #expect(Money(cents: .max) + Money(cents: 1) == Money(cents: .max))
        #expect(Money(cents: .min) + Money(cents: -1) == Money(cents: .min))
        #expect(Money(cents: .min) - Money(cents: 1) == Money(cents: .min))
        #expect(Money(cents: .max) - Money(cents: -1) == Money(cents: .max))
        #expect(Money(cents: .max).times(.max, over: 1) == Money(cents: .max))
        #expect(Money(cents: .min).rounded(to: Money(cents: 3)).cents < 0)
    }

    @Test("From 61,000 to 80,000 euro is 31.15 %")
    func change() {
        #expect(BasisPoints.change(from: 6_100_000, to: 8_000_000) == BasisPoints(3_115))
        #expect(BasisPoints.change(from: 8_000_000, to: 6_100_000) == BasisPoints(-2_375))
    }

    @Test("Against nothing there is no change to name")
    func changeFromNothing() {
        #expect(BasisPoints.change(from: 0, to: 100) == nil)
        #expect(BasisPoints.change(from: -5, to: 100) == nil)
        #expect(BasisPoints.change(from: 1, to: .max) != nil)
    }
}
