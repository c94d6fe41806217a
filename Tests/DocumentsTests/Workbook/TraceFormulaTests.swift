import Costing
import Testing
@testable import Documents

@Suite("A step of a calculation is a formula")
struct TraceFormulaTests {
    private func euro(_ euros: Int64) -> Trace { Trace(.amount, .money(Money(cents: euros * 100)), .given) }
    private func count(_ count: Int64) -> Trace { Trace(.inhabitants, .count(count), .given) }
    private func share(_ points: Int64) -> Trace { Trace(.wageGrowth, .share(BasisPoints(points)), .assumed) }
    private func posts(_ hundredths: Int64) -> Trace { Trace(.posts, .posts(Posts(hundredths: hundredths)), .given) }

    /// With its inputs in B2, B3 and so on.
    private func formula(_ step: Trace.Step, _ inputs: [Trace], _ value: Quantity = .money(.zero), cent: String? = nil)
        -> String?
    {
        TraceFormula(Trace(.amount, value, step, inputs), inputs.indices.map { "B\($0 + 2)" }).text(extraCent: cent)
    }

    @Test("Sums, differences and the smaller of two")
    func plain() {
        #expect(formula(.sum, [euro(1), euro(2), euro(3)]) == "SUM(B2,B3,B4)")
        #expect(formula(.difference, [euro(3), euro(2)]) == "B2-B3")
        #expect(formula(.smaller, [euro(3), euro(2)]) == "MIN(B2,B3)")
        #expect(formula(.held(since: 2013), [euro(3)]) == "B2")
        #expect(formula(.continued(after: .first), [euro(3)]) == "B2")
    }

    @Test("What is rounded to the cent is rounded in the cell")
    func cents() {
        #expect(formula(.postsTimesRate, [posts(50), euro(2)]) == "ROUND(B2*B3,2)")
        #expect(formula(.share, [euro(3), share(2_000)]) == "ROUND(B2*B3,2)")
        #expect(formula(.grown(to: 2014), [euro(3), share(200)]) == "ROUND(B2*(1+B3),2)")
        #expect(formula(.less, [euro(3), share(200)]) == "ROUND(B2*ROUND(1-B3,4),2)")
        #expect(formula(.quotient, [euro(3), count(7)]) == "ROUND(B2/B3,2)")
        #expect(formula(.daysOfYear(176, of: 365), [euro(3)]) == "ROUND(B2*176/365,2)")
        #expect(formula(.fundedPosts, [euro(3), posts(50), posts(100)]) == "IF(B4>0,ROUND(B2*B3/B4,2),0)")
    }

    @Test("To the nearest multiple, in euros")
    func multiples() {
        #expect(formula(.rounded(to: Money(cents: 100_000)), [euro(3)]) == "ROUND(B2/1000,0)*1000")
        #expect(formula(.rounded(to: Money(cents: 5)), [euro(3)]) == "ROUND(B2/0.05,0)*0.05")
        #expect(formula(.rounded(to: .zero), [euro(3)]) == "B2")
    }

    @Test("A share of a key is cut to the cent, and its extra cent is a cell of its own")
    func apportioned() {
        let inputs = [euro(61_000), count(23_003), count(578_252)]
        let cut = "ROUNDDOWN(ROUND(B2*100,0)*B3/B4,0)/100"
        #expect(formula(.apportioned(extraCent: false), inputs) == cut)
        #expect(formula(.apportioned(extraCent: true), inputs, cent: "B9") == cut + "+B9")
        #expect(formula(.apportioned(extraCent: true), inputs) == nil)
    }

    @Test("Shares are fractions in cells: what counts in ten-thousandths is scaled")
    func scaled() {
        #expect(formula(.sum, [share(2_500), share(10_000)], .count(12_500)) == "ROUND(SUM(B2,B3)*10000,0)")
        #expect(formula(.products(over: 1), [count(30), share(2_500)], .count(75_000)) == "ROUND(B2*B3*10000,0)")
        #expect(formula(.products(over: 120_000), [euro(12), count(75_000)]) == "ROUND(B2*B3/120000,2)")
        #expect(
            formula(.products(over: 10_000), [euro(1), share(4_000), euro(2), share(6_000)]) == "ROUND(B2*B3+B4*B5,2)")
        #expect(formula(.weighted, [count(7), share(5_000)], .count(35_000)) == "ROUND(B2*B3*10000,0)")
        #expect(formula(.change, [euro(61), euro(80)], .share(BasisPoints(3_115))) == "ROUND((B3-B2)/B2,4)")
        #expect(
            formula(.percentagePoints, [euro(8), euro(9)], .points(PercentagePoints(millionths: 1)))
                == "ROUND(B2/B3*100,6)")
    }

    @Test("A leaf, a post that has ended and a step that does not fit have no formula")
    func constants() {
        #expect(formula(.given, []) == nil)
        #expect(formula(.ended(in: 2018), []) == nil)
        #expect(formula(.sum, []) == nil)
        #expect(formula(.sum, [euro(1), count(1)]) == nil)
        #expect(formula(.difference, [euro(1)]) == nil)
        #expect(formula(.products(over: 1), [euro(1)]) == nil)
    }

    @Test("A sum of more cells than a spreadsheet takes is a sum of sums, and of far too many a constant")
    func long() {
        let some = formula(.sum, Array(repeating: euro(1), count: 500))
        #expect(some?.components(separatedBy: "SUM(").count == 4)
        #expect(formula(.sum, Array(repeating: euro(1), count: 5_000)) == nil)
    }
}
