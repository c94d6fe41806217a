import Costing
import Decisions
import Register

extension MatterCharts {
    /// From the value a round was told to the value now.
    public var bridge: Chart? {
        guard let drift = view.standing.drift, let then = drift.then.money, let now = drift.now?.money else { return nil }
        let cause = view.figures.basis?.edition?.content.title.in(words.language) ?? words("heute", "now")
        let told = view.matter.costs.editions.all.first?.content.title.in(words.language) ?? ""
        // What a change of the grant explains; the rest is the edition's.
        let ofGrant = drift.round.header.on?.lastDay.map { .zero - view.figures.grantChange(since: $0) } ?? .zero
        let ofEdition = now - then - ofGrant
        let deltas = [(words("neue Kostensätze", "new rates"), ofEdition), (words("andere Förderung", "changed grant"), ofGrant)]
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

    /// Between two states, split into causes.
    public func bridge(_ bridge: Bridge<CostCause>, from: String, to: String) -> Chart? {
        let deltas = bridge.parts.filter { $0.amount != .zero }
        guard !deltas.isEmpty else { return nil }
        let causes = deltas.map { "\(words.cause($0.cause)) \(type.difference($0.amount))" }.joined(separator: ", ")
        return BridgeChart(
            words: ChartWords(
                id: "compare",
                alternative: words("Von \(type.money(bridge.from)) auf \(type.money(bridge.to)): \(causes).", "From \(type.money(bridge.from)) to \(type.money(bridge.to)): \(causes)."),
                caption: words("Vom \(from) zum \(to)", "From \(from) to \(to)"),
                head: [words("Schritt", "Step"), words("Betrag", "Amount")]),
            steps: [.init(label: from, amount: bridge.from.cents, text: type.money(bridge.from), kind: .total)]
                + deltas.map { .init(label: words.cause($0.cause), amount: $0.amount.cents, text: type.difference($0.amount), kind: .delta) }
                + [.init(label: to, amount: bridge.to.cents, text: type.money(bridge.to), kind: .total)])
            .draw()
    }
}
