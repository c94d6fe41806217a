import Costing
import Decisions
import Register

extension MatterCharts {
    /// From the value a round was told to the value now, by the causes that were
    /// computed; what they do not explain is called so.
    public var bridge: Chart? {
        view.once("bridge", words.language) {
            guard let drift = view.standing.drift, case .computed(let change)? = view.changeOfCost else { return nil }
            return bridgeOfCost(change, since: drift.round)
        }
    }

    /// Why there is no chart of a cost that has changed; nil where there is one.
    public var whyNoBridge: String? {
        guard case .awaitsDay? = view.changeOfCost else { return nil }
        return words.causesAwaitDay
    }

    func bridgeOfCost(_ change: ChangeOfCost, since round: Recorded<ConsentRound>) -> Chart? {
        guard !change.parts.isEmpty else { return nil }
        let then = type.money(change.from), now = type.money(change.to)
        let deltas = change.parts.map { part in
            BridgeChart.Step(
                label: words.cause(part), amount: part.amount.cents, text: type.difference(part.amount), kind: .delta)
        }
        let causes = deltas.map { "\($0.label) \($0.text)" }.joined(separator: ", ")
        let asked = round.header.on.map { " (" + type.date($0) + ")" } ?? ""
        let told =
            change.newRates?.then.content.title.in(words.language) ?? words(
                "Beteiligung", context: "bridge of costs") + asked
        let shown = change.newRates?.now.content.title.in(words.language) ?? words("Stand ") + type.day(view.asOf)
        return BridgeChart(
            words: ChartWords(
                id: "bridge",
                alternative: words("Von \(then, "then") auf \(now, "now"): \(causes, "causes")."),
                caption: words("Von \(then, "then") auf \(now, "now")"),
                head: [words("Schritt"), words("Betrag")]),
            steps: [.init(label: told, amount: change.from.cents, text: then, kind: .total)] + deltas
                + [.init(label: shown, amount: change.to.cents, text: now, kind: .total)]
        )
        .draw()
    }

    /// Between two states, split into causes.
    public func bridge(_ bridge: Bridge<CostCause>, from: String, to: String) -> Chart? {
        let deltas = bridge.parts.filter { $0.amount != .zero }
        guard !deltas.isEmpty else { return nil }
        let causes = deltas.map { "\(words.cause($0.cause)) \(type.difference($0.amount))" }.joined(separator: ", ")
        return BridgeChart(
            words: ChartWords(
                id: "compare",
                alternative: words(
                    """
                    Von \(type.money(bridge.from), "money") auf \(type.money(bridge.to), "money2"): \
                    \(causes, "causes").
                    """),
                caption: words("Vom \(from, "from") zum \(to, "to")"),
                head: [words("Schritt"), words("Betrag")]),
            steps: [.init(label: from, amount: bridge.from.cents, text: type.money(bridge.from), kind: .total)]
                + deltas.map {
                    .init(
                        label: words.cause($0.cause), amount: $0.amount.cents, text: type.difference($0.amount),
                        kind: .delta)
                }
                + [.init(label: to, amount: bridge.to.cents, text: type.money(bridge.to), kind: .total)]
        )
        .draw()
    }
}
