import Testing

@testable import Costing

@Suite("Where the cost crosses a target, exactly")
struct BreakEvenTests {
    /// The real case with so many cents of grant for each full post.
    private func net(grantPerPost cents: Int64, wages: Int64 = 10_000) throws(CostingError) -> Money {
        var comparison = OutlookSample.comparison()
        for index in comparison.edition.rates.indices {
            comparison.edition.rates[index].personnel = comparison.edition.rates[index].personnel.times(
                wages, over: 10_000)
        }
        var grant = OutlookSample.grant()
        grant.lines = grant.lines.map { line in
            GrantRule.Line(
                kind: line.kind, posts: line.posts, amount: Money(cents: cents).times(line.posts.hundredths, over: 100))
        }
        comparison.grant = grant
        return try comparison.extraCostExact().value.money ?? .zero
    }

    @Test("What grant per post makes the extra cost 100,000 euro: 42,862.86 euro")
    func grantPerPost() throws {
        // 250,020 − 3.5 × g = 100,000: g = 42,862.857…
        let found = try BreakEven.find(CostSample.euro(100_000), in: 0...5_000_000) { cents throws(CostingError) in
            try self.net(grantPerPost: cents)
        }
        #expect(found.parameter == 4_286_286)
        #expect(found.value <= CostSample.euro(100_000))
        #expect(try net(grantPerPost: found.parameter - 1) > CostSample.euro(100_000))
    }

    @Test("No grant per post makes it nil, because a post never brings more than it costs")
    func outOfReach() throws {
        // Capped at the personnel cost of the plan: 250,020 − 218,250 = 31,770 remain
        let error = BreakEvenError.outOfReach(
            target: .zero, atLow: CostSample.euro(250_020), atHigh: CostSample.euro(31_770))
        #expect(throws: error) {
            try BreakEven.find(.zero, in: 0...100_000_000) { cents throws(CostingError) in
                try self.net(grantPerPost: cents)
            }
        }
    }

    @Test("At what rise of wages the extra cost doubles: by 49.94 %")
    func doubles() throws {
        let start = try net(grantPerPost: 4_000_000)
        // 250,020 − 140,000 = 110,020; doubled 220,040: 220,320 × w + 29,700 − 140,000 = 220,040: w = 1.49936…
        #expect(start == CostSample.euro(110_020))
        let found = try BreakEven.find(start + start, in: 10_000...30_000) { wages throws(CostingError) in
            try self.net(grantPerPost: 4_000_000, wages: wages)
        }
        #expect(found.parameter == 14_994)
        #expect(found.value >= start + start)
    }

    @Test("For any line that rises or falls the smallest parameter is found")
    func property() throws {
        var chance = Chance(3)
        for _ in 0..<300 {
            let slope = Int64(chance.next() % 41) - 20, step = Int64(chance.next() % 7) + 1
            let low = Int64(chance.next() % 200) - 100, high = low + Int64(chance.next() % 100)
            let target = Money(cents: Int64(chance.next() % 2_001) - 1_000)
            func line(_ x: Int64) -> Money { Money(cents: slope * (x / step)) }
            let ends = [line(low), line(high)].sorted()
            let expected = (low...high).first { x in ends[1] == line(high) ? line(x) >= target : line(x) <= target }
            let found = try? BreakEven.find(target, in: low...high) { x throws(CostingError) in line(x) }
            if let found, found.parameter > low { #expect(found.before == line(found.parameter - 1)) }
            if let found {
                #expect((found.atLow, found.atHigh, found.value) == (line(low), line(high), line(found.parameter)))
            }
            #expect(found?.parameter == (ends[0] <= target && target <= ends[1] ? expected : nil))
        }
    }

    @Test("The whole range of Int64 and a range of one do not trap")
    func limits() throws {
        let wide = try BreakEven.find(Money(cents: 7), in: .min ... .max) { x throws(CostingError) in Money(cents: x) }
        #expect(wide.parameter == 7)
        let one = try BreakEven.find(Money(cents: 7), in: 7...7) { x throws(CostingError) in Money(cents: x) }
        #expect(one.parameter == 7 && one.value == Money(cents: 7) && one.before == nil && one.range == 7...7)
    }

    @Test("What cannot be computed is said, not guessed")
    func costing() {
        #expect(throws: BreakEvenError.costing(.unknownGrant("g"))) {
            try BreakEven.find(.zero, in: 0...9) { _ throws(CostingError) in throw CostingError.unknownGrant("g") }
        }
    }
}
