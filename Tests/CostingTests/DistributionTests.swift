import Testing

@testable import Costing

@Suite("What is uncertain has a distribution")
struct DistributionTests {
    @Test("A fixed value is the same at every percentile")
    func fixed() throws {
        for p in [0, 0.1, 0.5, 1] { #expect(try Distribution.fixed(0.02).quantile(p) == 0.02) }
    }

    @Test("A uniform value is at its share of the way")
    func uniform() throws {
        let distribution = Distribution.uniform(low: 10, high: 30)
        #expect(try distribution.quantile(0) == 10)
        #expect(try distribution.quantile(0.25) == 15)
        #expect(try distribution.quantile(1) == 30)
    }

    @Test("A triangle from 0 over 3 to 12: a quarter lies below the mode, half below 12 − √54")
    func triangular() throws {
        let distribution = Distribution.triangular(low: 0, mode: 3, high: 12)
        #expect(try distribution.quantile(0) == 0)
        #expect(abs(try distribution.quantile(0.25) - 3) < 1e-12)
        // (12 − x)² ÷ (12 × 9) = 1/2
        #expect(abs(try distribution.quantile(0.5) - (12 - 54.0.squareRoot())) < 1e-12)
        #expect(try distribution.quantile(1) == 12)
    }

    @Test("A triangle may have its mode at an end, or no width")
    func edgeTriangles() throws {
        // x² = p, and 1 − x = √(1 − p)
        #expect(abs(try Distribution.triangular(low: 0, mode: 1, high: 1).quantile(0.25) - 0.5) < 1e-12)
        #expect(abs(try Distribution.triangular(low: 0, mode: 0, high: 1).quantile(0.75) - 0.5) < 1e-12)
        #expect(try Distribution.triangular(low: 2, mode: 2, high: 2).quantile(0.3) == 2)
    }

    @Test("The normal distribution has the percentiles of the printed tables")
    func normal() throws {
        let distribution = Distribution.normal(mean: 100, sd: 10, low: -1e6, high: 1e6)
        for (p, z) in [(0.5, 0), (0.9, 1.281552), (0.1, -1.281552), (0.975, 1.959964), (0.999, 3.090232)] {
            #expect(abs(try distribution.quantile(p) - (100 + 10 * z)) < 0.01, "\(p)")
        }
    }

    @Test("A normal distribution cut off at its mean has half its quartiles: the 75th percentile becomes the middle")
    func truncated() throws {
        let upper = Distribution.normal(mean: 0, sd: 1, low: 0, high: 100)
        #expect(try upper.quantile(0) == 0)
        #expect(abs(try upper.quantile(0.5) - 0.674490) < 0.001)
        let narrow = Distribution.normal(mean: 0, sd: 1, low: -0.01, high: 0.01)
        #expect(abs(try narrow.quantile(0.75) - 0.005) < 1e-5)
        #expect(try narrow.quantile(1) <= 0.01)
    }

    @Test("A tail five deviations away is still a distribution within its bounds")
    func tail() throws {
        let tail = Distribution.normal(mean: 0, sd: 1, low: 5, high: 7)
        let values = try (0...100).map { try tail.quantile(Double($0) / 100) }
        #expect(values == values.sorted())
        #expect(values.allSatisfy { (5...7.000001).contains($0) })
        // P(Z > x) = P(Z > 5) ÷ 2 at x = 5.1313
        #expect(abs(values[50] - 5.1313) < 0.002)
    }

    @Test("Outcomes come in proportion to their weights")
    func discrete() throws {
        let distribution = Distribution.discrete([
            .init(value: 5, weight: 1), .init(value: -1, weight: 3), .init(value: 9, weight: 0),
        ])
        #expect(try distribution.quantile(0.74) == -1)
        #expect(try distribution.quantile(0.76) == 5)
        #expect(try distribution.quantile(1) == 5)
        #expect(try Distribution.chance(0).quantile(1) == 0)
        #expect(try Distribution.chance(1).quantile(0) == 1)
    }

    @Test(
        "What is no distribution is refused with its fault",
        arguments: [
            (Distribution.fixed(.nan), Distribution.Fault.value), (.fixed(.infinity), .value), (.fixed(1e15), .value),
            (.uniform(low: 1, high: 0), .order), (.triangular(low: 0, mode: 2, high: 1), .order),
            (.normal(mean: 0, sd: -1, low: 0, high: 1), .deviation),
            (.normal(mean: 0, sd: .nan, low: 0, high: 1), .value),
            (.normal(mean: 0, sd: 1, low: 7, high: 8), .bounds), (.normal(mean: 0, sd: 0, low: 1, high: 2), .bounds),
            (.discrete([]), .weight), (.discrete([.init(value: 1, weight: 0)]), .weight),
            (.discrete([.init(value: 1, weight: -1)]), .weight), (.chance(1.5), .weight), (.chance(.nan), .weight),
        ])
    func refused(distribution: Distribution, fault: Distribution.Fault) {
        #expect(throws: fault) { try distribution.quantile(0.5) }
    }

    @Test("A probability beyond 0 and 1 is refused")
    func probability() {
        for p in [-0.1, 1.1, .nan] {
            #expect(throws: Distribution.Fault.probability) { try Distribution.fixed(1).quantile(p) }
        }
    }

    @Test("Root and exponential are right to the last places")
    func mathematics() {
        var chance = Chance(4)
        for _ in 0..<10_000 {
            let x = Double(chance.next() >> 11) * 0x1p-53 * (chance.next() % 2 == 0 ? 1 : 1e18)
            let root = SimulationMath.root(x)
            #expect(abs(root - x.squareRoot()) <= 2 * root.ulp)
        }
        #expect(SimulationMath.root(0) == 0)
        #expect(abs(SimulationMath.exponential(-1) - 0.367_879_441_171_442_33) < 1e-15)
        #expect(abs(SimulationMath.exponential(-40) / 4.248_354_255_291_589e-18 - 1) < 1e-12)
        #expect(SimulationMath.exponential(-1e9) == 0)
    }
}
