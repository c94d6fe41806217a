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
        return byYear(
            id: "outlook",
            alternative: words(
                "Mehrkosten je Jahr von \(first.year) bis \(last.year): zu Beginn rund \(type.money(first.net.rounded(to: step))), zuletzt rund \(type.money(last.net.rounded(to: step))).",
                "Extra cost by year from \(first.year) to \(last.year): about \(type.money(first.net.rounded(to: step))) at first, about \(type.money(last.net.rounded(to: step))) at the end."),
            caption: words("Mehrkosten von \(first.year) bis \(last.year)", "Extra cost from \(first.year) to \(last.year)"),
            years: outlook.years.map { ($0.year, $0.net, $0.grant) }, cliff: cliff)
    }
}
