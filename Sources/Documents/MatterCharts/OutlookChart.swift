import Costing
import Decisions
import Register

extension MatterCharts {
    /// An outlook year by year: what the county bears, what the state pays.
    public func years(_ outlook: Outlook) -> Chart? {
        guard let first = outlook.years.first, let last = outlook.years.last else { return nil }
        let cliff = outlook.cliff.flatMap { year in outlook.years.firstIndex { $0.year == year } }.map {
            CostByYearChart.Cliff(after: max(0, $0 - 1), text: words("Förderung sinkt"))
        }
        let step = Money(cents: 100_000)
        return byYear(
            id: "outlook",
            alternative: words(
                """
                Mehrkosten je Jahr von \(first.year, "year") bis \(last.year, "year2"): zu Beginn rund \
                \(type.money(first.net.rounded(to: step)), "money"), zuletzt rund \
                \(type.money(last.net.rounded(to: step)), "money2").
                """),
            caption: words("Mehrkosten von \(first.year, "year") bis \(last.year, "year2")"),
            years: outlook.years.map { ($0.year, $0.net, $0.grant) }, cliff: cliff)
    }
}
