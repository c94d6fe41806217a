import Costing
import Decisions

/// Charts of simulated results. They are no figures, and say so.
public struct RangeCharts {
    let words: Words
    let type: Typography

    public init(_ language: Language) {
        words = Words(language)
        type = Typography(language)
    }

    private func money(_ amount: SimulatedAmount) -> String {
        type.money(Money(cents: amount.rounded()).times(100, over: 1))
    }
    private func cents(_ euro: Double) -> Int64 { Int64(max(-9e15, min(9e15, euro * 100))) }

    public func histogram(_ spread: SimulatedSpread, year: Int, runs: Int) -> Chart? {
        HistogramChart(
            words: ChartWords(
                id: "histogram",
                alternative: words(
                    """
                    Simulierte Mehrkosten \(year, "year"): in acht von zehn Läufen zwischen \
                    \(money(spread.p10), "money") und \(money(spread.p90), "money2"), in der Mitte \
                    \(money(spread.p50), "money3").
                    """),
                caption: words(
                    "\(type.count(Int64(runs)), "count") Läufe nach ihren Mehrkosten \(year, "year"), simuliert"),
                head: [words("von"), words("bis"), words("Läufe")]),
            edges: spread.histogram.edges.map(cents), counts: spread.histogram.counts,
            marks: [
                .init(value: cents(spread.p10.euro), text: words("1 von 10")),
                .init(value: cents(spread.p50.euro), text: words("Mitte")),
                .init(value: cents(spread.p90.euro), text: words("9 von 10")),
            ]
        )
        .draw { type.money(Money(cents: $0).rounded(to: Money(cents: 100_000))) }
    }

    public func tornado(_ tornado: SimulatedTornado, year: Int) -> Chart? {
        // A bar without any length says nothing.
        let bars = tornado.bars.filter { $0.span >= 1 }
        guard !bars.isEmpty else { return nil }
        func share(_ value: Double) -> String { type.share(BasisPoints(Int64((value * 10_000).rounded()))) }
        let most = bars.first.map { words.simulated($0.assumption) } ?? ""
        return TornadoChart(
            words: ChartWords(
                id: "tornado",
                alternative: words("Am meisten macht aus: \(most, "most")."),
                caption: words(
                    """
                    Jede Annahme für sich, unter und über dem, was in je einem von zehn Läufen vorkommt, die anderen \
                    in ihrer Mitte; Mehrkosten \(year, "year"), simuliert
                    """),
                head: [words("Annahme", context: "by itself"), words("niedrig"), words("hoch")]),
            middle: cents(tornado.middle.euro), middleText: money(tornado.middle),
            bars: bars.map {
                .init(
                    label: words.simulated($0.assumption), low: cents($0.atLow.euro), high: cents($0.atHigh.euro),
                    lowText: money($0.atLow), highText: money($0.atHigh), atLow: share($0.low), atHigh: share($0.high))
            }
        )
        .draw()
    }
}
