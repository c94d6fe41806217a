import Costing
import Decisions
import Register

extension MatterCharts {
    /// An outlook year by year: what the county bears, what the state pays.
    public func years(_ outlook: Outlook) -> Chart? {
        guard let first = outlook.years.first, let last = outlook.years.last else { return nil }
        let cliff = outlook.cliff.flatMap { year in outlook.years.firstIndex { $0.year == year } }.map {
            CostByYearChart.Cliff(after: max(0, $0 - 1), text: words("Förderung sinkt", "Grant falls"))
        }
        let step = Money(cents: 100_000)
        return CostByYearChart(
            words: ChartWords(
                id: "outlook",
                alternative: words(
                    "Mehrkosten je Jahr von \(first.year) bis \(last.year): zu Beginn rund \(type.money(first.net.rounded(to: step))), zuletzt rund \(type.money(last.net.rounded(to: step))).",
                    "Extra cost by year from \(first.year) to \(last.year): about \(type.money(first.net.rounded(to: step))) at first, about \(type.money(last.net.rounded(to: step))) at the end."),
                caption: words("Mehrkosten von \(first.year) bis \(last.year)", "Extra cost from \(first.year) to \(last.year)"),
                head: [words("Jahr", "Year"), words("Mehrkosten, Tsd. €", "Extra cost, € thousand"), words("Förderung, Tsd. €", "Grant, € thousand")]),
            years: outlook.years.map {
                CostByYearChart.Year(
                    label: String($0.year), net: $0.net.cents, grant: $0.grant.cents,
                    netText: thousands($0.net), grantText: thousands($0.grant))
            },
            cliff: cliff, unit: words("Tsd. €", "€ thousand"),
            netLegend: words("bleibt beim Kreis", "borne by the county"), grantLegend: words("zahlt das Land", "paid by the state"))
            .draw { thousands(Money(cents: $0)) }
    }
}
