import Testing

@testable import Costing

@Suite("An amount in percentage points of the levy")
struct LevyTests {
    private func levy(_ euro: Int64) throws(CostingError) -> Levy {
        try Levy(id: "levy-2013", base: CostSample.euro(euro))
    }

    @Test("80,000 € of 608 M€ are 0.0132 percentage points")
    func realCase() throws {
        // 80 000 × 100 ÷ 608 000 000 = 0.01315789…
        let points = try levy(608_000_000).points(of: CostSample.euro(80_000))
        #expect(points == PercentagePoints(millionths: 13_158))
        #expect(points.tenThousandths == 132)
        #expect(points.description == "0.013158 points")
    }

    @Test("The base itself is a hundred points, and a refund is as far below zero as a cost is above")
    func hundred() throws {
        #expect(try levy(608).points(of: CostSample.euro(608)) == PercentagePoints(millionths: 100_000_000))
        #expect(try levy(608).points(of: CostSample.euro(-608)) == PercentagePoints(millionths: -100_000_000))
    }

    @Test("Half a millionth of a point goes away from zero, on both sides")
    func half() throws {
        // 1 cent of 2 000 000 euro is 0.5 millionths
        #expect(try levy(2_000_000).points(of: Money(cents: 1)).millionths == 1)
        #expect(try levy(2_000_000).points(of: Money(cents: -1)).millionths == -1)
        #expect(try levy(2_000_001).points(of: Money(cents: 1)).millionths == 0)
    }

    @Test("The trace names amount, base and rounding, and recomputes")
    func traced() throws {
        let extra = try CostSample.comparison().extraCost()
        let trace = try levy(608_123_457).points(of: extra)
        #expect(trace.step == .percentagePoints)
        #expect(trace.inputs.map(\.label) == [.extraCost, .levyBase])
        #expect(Recomputation.wrong(in: trace) == [])
        let people = Trace(.inhabitants, .count(7), .input(entry: "county"))
        #expect(throws: CostingError.noAmount(.inhabitants)) { _ = try levy(1).points(of: people) }
    }

    @Test("A base of nothing or less is refused", arguments: [0, -1] as [Int64])
    func noBase(euro: Int64) {
        #expect(throws: CostingError.levyBase(CostSample.euro(euro), levy: "levy-2013")) { _ = try levy(euro) }
    }

    @Test("More points than can be counted are refused, not cut")
    func beyondRange() throws {
        // 10¹⁵ euro on a base of one cent
        let much = Money(cents: 100_000_000_000_000_000)
        #expect(throws: CostingError.amountBeyondRange(much)) {
            _ = try Levy(id: "levy", base: Money(cents: 1)).points(of: much)
        }
        #expect(try levy(608_000_000).points(of: much).millionths == 164_473_684_210_526)
    }

    @Test(
        "Percentage points read back as they were written",
        arguments: ["0 points", "0.013158 points", "-1.5 points", "32.5 points"])
    func text(text: String) {
        #expect(PercentagePoints(text)?.description == text)
    }

    @Test(
        "What is no percentage point is not read as one",
        arguments: ["", "0.0132", "0,01 points", "0.0131579 points", "points", " points"])
    func noText(text: String) {
        #expect(PercentagePoints(text) == nil)
    }
}
