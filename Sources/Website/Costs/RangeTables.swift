import Costing
import Decisions
import Documents

/// What was simulated for a page: all years, and one of them in detail.
struct RangeRun {
    let result: SimulatedResult
    let year: Int
    let tornado: SimulatedTornado

    /// How the runs of the year are spread.
    var spread: SimulatedSpread? {
        let index = year - result.years.lowerBound
        return result.ofYear.indices.contains(index) ? result.ofYear[index] : nil
    }
}

extension SimulatedTornado.Bar {
    /// Whether it changes anything that a page shows.
    var matters: Bool { span >= 1 }
}

/// The tables of simulated results. In a file every row says that it is
/// simulated.
struct RangeTables {
    let run: RangeRun
    let words: Words

    init(_ run: RangeRun, _ words: Words) {
        self.run = run
        self.words = words
    }

    var all: [CostTable] { [spans] + [histogram].compactMap { $0 } + [tornado] }

    var spans: CostTable {
        let runs = Typography(words.language).count(Int64(run.result.runs))
        return table(
            "spans", file: words("spannen"),
            words("Mehrkosten je Jahr in \(runs, "runs") Läufen, simuliert, auf 1.000 € gerundet"),
            words("Jahr"),
            [
                words("in einem von zehn höchstens"), words("in der Mitte"), words("in neun von zehn höchstens"),
                words("im Mittel"),
            ],
            zip(run.result.years, run.result.ofYear).map { year, spread in
                [.year(year), shown(spread.p10), shown(spread.p50), shown(spread.p90), shown(spread.mean)]
            })
    }

    /// Nil where the chart has nothing to draw either.
    var histogram: CostTable? {
        guard let bins = run.spread?.histogram, bins.edges.count == bins.counts.count + 1 else { return nil }
        return table(
            "histogram", file: words("verteilung-\(run.year, "year")"),
            words("Läufe nach ihren Mehrkosten \(run.year, "year"), simuliert"),
            words("von"), [words("bis"), words("Läufe")],
            bins.counts.indices.map {
                [edge(bins.edges[$0]), edge(bins.edges[$0 + 1]), .count(Int64(bins.counts[$0]))]
            })
    }

    var tornado: CostTable {
        table(
            "tornado", file: words("annahmen-\(run.year, "year")"),
            words("Was die Annahmen \(run.year, "year") ausmachen, simuliert"),
            words("Annahme", context: "by itself"),
            [
                words("niedrig, in %"), words("hoch, in %"), words("Mehrkosten bei niedrig"),
                words("Mehrkosten bei hoch"),
            ],
            run.tornado.bars.filter(\.matters).map { bar in
                [
                    .text(words.simulated(bar.assumption)), share(bar.low), share(bar.high), shown(bar.atLow),
                    shown(bar.atHigh),
                ]
            })
    }

    private func table(
        _ name: String, file: String, _ title: String, _ first: String, _ columns: [String], _ rows: [[DataTable.Value]]
    ) -> CostTable {
        let mark = words("simuliert")
        return CostTable(
            .range, name, file: mark + "-" + file,
            DataTable(
                title: title,
                columns: [.init(first, isNumber: false)] + columns.map { .init($0) } + [
                    .init(words("Art", context: "within a sentence"), isNumber: false, isForFiles: true)
                ],
                rows: rows.map { $0 + [.text(mark)] }))
    }

    private func shown(_ amount: SimulatedAmount) -> DataTable.Value {
        .money(Money(cents: amount.rounded()).times(100, over: 1))
    }
    /// No more digits than the chart has.
    private func edge(_ euro: Double) -> DataTable.Value {
        .money(Money(cents: Int64(max(-9e15, min(9e15, euro * 100)))).rounded(to: Money(cents: 100_000)))
    }
    private func share(_ value: Double) -> DataTable.Value { .share(BasisPoints(Int64((value * 10_000).rounded()))) }
}
