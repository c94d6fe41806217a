import Decisions
import Register

extension MatterCharts {
    /// The municipalities by the position that each gave itself. A speaker's
    /// word colours no tile.
    public var map: Chart? {
        guard let round = view.matter.consent.rounds.all.last else { return nil }
        var tiles: [HexMapChart.Tile] = []
        for body in view.matter.council.bodies {
            for (index, tile) in (body.content.tiles ?? []).enumerated() {
                let name = body.content.name.in(words.language)
                tiles.append(HexMapChart.Tile(
                    q: tile.q, r: tile.r, lines: index == 0 ? body.content.label ?? [name] : [],
                    state: state(of: body, in: round), title: name))
            }
        }
        guard !tiles.isEmpty else { return nil }
        let used = Set(tiles.map(\.state))
        let legend = keys.filter { used.contains($0.state) }
        let own = view.matter.consent.positions(in: round.id).filter { $0.content.body != nil }.count
        return HexMapChart(
            words: ChartWords(
                id: "map", alternative: words(
                    "Karte der \(round.content.asked.count) Städte und Gemeinden nach eigener Stellungnahme; bekannt: \(own).",
                    "Map of the \(round.content.asked.count) municipalities by their own position; known: \(own)."),
                caption: words("Votum der \(round.content.asked.count) Städte und Gemeinden", "Positions of the \(round.content.asked.count) municipalities"),
                head: [words("Stadt oder Gemeinde", "Municipality"), words("Stellungnahme", "Position")]),
            tiles: tiles, legend: legend)
            .draw()
    }

    private func state(of body: Recorded<Body>, in round: Recorded<ConsentRound>) -> HexMapChart.State {
        if body.content.kind != .municipality { return .neighbor }
        guard round.content.asked.contains(body.id) else { return .none }
        return switch view.matter.consent.ownPosition(of: body.id, in: round.id)?.content.answer {
        case .consent: .consent
        case .conditional: .conditional
        case .refusal: .refusal
        case .abstention: .abstain
        case .noView, nil: .unknown
        }
    }

    private var keys: [HexMapChart.Key] {
        [
            .init(state: .consent, text: words("stimmt zu", "consents")),
            .init(state: .conditional, text: words("unter Bedingungen", "subject to conditions")),
            .init(state: .refusal, text: words("lehnt ab", "refuses")),
            .init(state: .abstain, text: words("enthält sich", "abstains")),
            .init(state: .unknown, text: words("eigene Antwort nicht bekannt", "own answer not known")),
            .init(state: .neighbor, text: words("gehört nicht zum Kreis", "not in the county")),
        ]
    }
}
