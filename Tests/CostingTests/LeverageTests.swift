import Testing

@testable import Costing

@Suite("A fixed grant is a lever")
struct LeverageTests {
    private func amount(_ euro: Int64) -> Trace {
        Trace(.amount, .money(CostSample.euro(euro)), .input(entry: "paper"))
    }

    @Test("Gross 231,000 to 250,000 is +8.23 %, net 61,000 to 80,000 is +31.15 %")
    func realCase() throws {
        let lever = Leverage(gross: (amount(231_000), amount(250_000)), net: (amount(61_000), amount(80_000)))
        // 19,000 ÷ 231,000 = 0.082251…; 19,000 ÷ 61,000 = 0.311475…
        #expect(lever.gross.share == BasisPoints(823))
        #expect(lever.net.share == BasisPoints(3_115))
        #expect(Recomputation.wrong(in: try #require(lever.net.trace)) == [])
    }

    @Test("Two editions of one plan, to the cent")
    func comparisons() throws {
        var old = OutlookSample.comparison()
        old.grant = OutlookSample.grant()
        var new = old
        for index in new.edition.rates.indices {
            new.edition.rates[index].personnel = old.edition.rates[index].personnel.times(11, over: 10)
        }
        let lever = try Leverage(from: old, to: new)
        // 22,032 on 250,020 and on 80,020
        #expect(lever.gross.from == CostSample.euro(250_020) && lever.gross.to == CostSample.euro(272_052))
        #expect(lever.gross.share == BasisPoints(881))
        #expect(lever.net.share == BasisPoints(2_753))
        for change in [lever.gross, lever.net] { #expect(Recomputation.wrong(in: try #require(change.trace)) == []) }
    }

    @Test("Against nothing, or an income, there is no relative change")
    func nothing() {
        let lever = Leverage(gross: (amount(0), amount(5)), net: (amount(-5), amount(5)))
        #expect(lever.gross.share == nil && lever.net.trace == nil)
        #expect(lever.net.to == CostSample.euro(5))
    }

    @Test("What cannot be computed is refused")
    func refused() {
        var edition = OutlookSample.edition
        edition.rates = []
        #expect(throws: CostingError.self) {
            try Leverage(from: OutlookSample.comparison(), to: OutlookSample.comparison(edition: edition))
        }
    }
}
