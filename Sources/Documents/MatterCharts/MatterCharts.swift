import Costing
import Decisions
import Register

/// The charts of a matter, made from its readings.
public struct MatterCharts {
    let view: MatterView
    let words: Words
    let type: Typography

    public init(_ view: MatterView, _ language: Language) {
        self.view = view
        words = Words(language)
        type = Typography(language)
    }

    /// In thousands of euros, without the unit.
    func thousands(_ money: Money) -> String {
        type.count(money.rounded(to: Money(cents: 100_000)).cents / 100_000)
    }

    /// Extra cost year by year, with the cliff where the grant ends.
    public var costByYear: Chart? { view.once("cost by year", words.language) { drawnCostByYear } }

    private var drawnCostByYear: Chart? {
        guard let projection = view.figures.projection, let last = projection.years.last else { return nil }
        let cliffIndex = projection.cliff.flatMap { year in projection.years.firstIndex { $0.year == year } }
        let end = projection.cliff.flatMap { view.matter.costs.lastGrantDay(endingIn: $0) }.map(type.day)
        let cliff = cliffIndex.map {
            CostByYearChart.Cliff(
                after: max(0, $0 - 1),
                text: end.map { words("Förderung endet \($0, "value")") } ?? words("Förderung sinkt"))
        }
        let before = projection.years.first.map { type.money($0.net.rounded(to: Money(cents: 100_000))) } ?? ""
        let after = type.money(last.net.rounded(to: Money(cents: 100_000)))
        let alternative =
            cliff == nil
            ? words("Mehrkosten je Jahr bis \(last.year, "year"): zuletzt rund \(after, "after").")
            : last.grant == .zero
                ? words(
                    """
                    Mehrkosten je Jahr: anfangs rund \(before, "before"), nach dem Ende der Förderung rund \
                    \(after, "after").
                    """)
                : words(
                    """
                    Mehrkosten je Jahr bis \(last.year, "year"): anfangs rund \(before, "before"), nachdem die \
                    Förderung \
                    gesunken ist, zuletzt rund \(after, "after").
                    """)
        let isAssumed = view.figures.modelGrade == .assumption
        return byYear(
            id: "cost-by-year", alternative: alternative + (isAssumed ? words(" Eigene Annahme.") : ""),
            caption: words("Mehrkosten je Jahr") + (isAssumed ? " (" + words.grade(.assumption) + ")" : ""),
            years: projection.years.map { ($0.year, $0.net, $0.grant) }, cliff: cliff)
    }

    /// Amounts year by year: what the county bears, what the state pays.
    func byYear(
        id: String, alternative: String, caption: String, years: [(year: Int, net: Money, grant: Money)],
        cliff: CostByYearChart.Cliff?
    ) -> Chart {
        CostByYearChart(
            words: ChartWords(
                id: id, alternative: alternative, caption: caption,
                head: [words("Jahr"), words("Mehrkosten, Tsd. €"), words("Förderung, Tsd. €")]),
            years: years.map {
                CostByYearChart.Year(
                    label: String($0.year), net: $0.net.cents, grant: $0.grant.cents,
                    netText: thousands($0.net), grantText: thousands($0.grant))
            },
            cliff: cliff, unit: words("Tsd. €"),
            netLegend: words("bleibt beim Kreis"), grantLegend: words("zahlt das Land")
        )
        .draw { thousands(Money(cents: $0)) }
    }
}
