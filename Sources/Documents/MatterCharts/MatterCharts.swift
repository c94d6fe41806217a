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
    public var costByYear: Chart? {
        guard let projection = view.figures.projection, let last = projection.years.last else { return nil }
        let cliffIndex = projection.cliff.flatMap { year in projection.years.firstIndex { $0.year == year } }
        let end = view.figures["grant-last-day"]?.value.map(type.value)
        let cliff = cliffIndex.map {
            CostByYearChart.Cliff(
                after: max(0, $0 - 1),
                text: end.map { words("Förderung endet \($0)", "Grant ends \($0)") } ?? words("Förderung sinkt", "Grant falls"))
        }
        let before = projection.years.first.map { type.money($0.net.rounded(to: Money(cents: 100_000))) } ?? ""
        let after = type.money(last.net.rounded(to: Money(cents: 100_000)))
        let alternative = cliff == nil
            ? words("Mehrkosten je Jahr bis \(last.year): zuletzt rund \(after).", "Extra cost by year to \(last.year): about \(after) at the end.")
            : words("Mehrkosten je Jahr: anfangs rund \(before), nach dem Ende der Förderung rund \(after).",
                    "Extra cost by year: about \(before) at first, about \(after) once the grant has ended.")
        return CostByYearChart(
            words: ChartWords(
                id: "cost-by-year", alternative: alternative, caption: words("Mehrkosten je Jahr", "Extra cost by year"),
                head: [words("Jahr", "Year"), words("Mehrkosten, Tsd. €", "Extra cost, € thousand"), words("Förderung, Tsd. €", "Grant, € thousand")]),
            years: projection.years.map {
                CostByYearChart.Year(
                    label: String($0.year), net: $0.net.cents, grant: $0.grant.cents,
                    netText: thousands($0.net), grantText: thousands($0.grant))
            },
            cliff: cliff, unit: words("Tsd. €", "€ thousand"),
            netLegend: words("bleibt beim Kreis", "borne by the county"), grantLegend: words("zahlt das Land", "paid by the state"))
            .draw { thousands(Money(cents: $0)) }
    }

    /// From the value a round was told to the value now.
    public var bridge: Chart? {
        guard let drift = view.standing.drift, let then = drift.then.money, let now = drift.now.money else { return nil }
        let cause = view.matter.costs.edition?.content.title.in(words.language) ?? words("heute", "now")
        let told = view.matter.costs.editions.all.first?.content.title.in(words.language) ?? ""
        // What a change of the grant explains; the rest is the edition's.
        let ofGrant = drift.round.header.on?.lastDay.map { .zero - view.figures.grantChange(since: $0) } ?? .zero
        let ofEdition = now - then - ofGrant
        let deltas = [(words("neue Ausgabe", "new edition"), ofEdition), (words("andere Förderung", "changed grant"), ofGrant)]
            .filter { $0.1 != .zero }
        let causes = deltas.map { "\($0.0) \(type.difference($0.1))" }.joined(separator: ", ")
        return BridgeChart(
            words: ChartWords(
                id: "bridge",
                alternative: words(
                    "Von \(type.money(then)) auf \(type.money(now)): \(causes).",
                    "From \(type.money(then)) to \(type.money(now)): \(causes)."),
                caption: words("Von \(type.money(then)) auf \(type.money(now))", "From \(type.money(then)) to \(type.money(now))"),
                head: [words("Schritt", "Step"), words("Betrag", "Amount")]),
            steps: [.init(label: told, amount: then.cents, text: type.money(then), kind: .total)]
                + deltas.map { .init(label: $0.0, amount: $0.1.cents, text: type.difference($0.1), kind: .delta) }
                + [.init(label: cause, amount: now.cents, text: type.money(now), kind: .total)])
            .draw()
    }
}
