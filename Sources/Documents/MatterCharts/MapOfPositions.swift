import Decisions
import Register

extension MatterCharts {
    /// The municipalities by the position that each gave itself in the round
    /// that matters. A speaker's word colours no tile.
    public var map: Chart? {
        view.once("map", words.language) { view.standing.round.flatMap { map(of: $0) } }
    }

    /// The same for one round.
    public func map(of round: RoundStanding, id: String = "map") -> Chart? {
        let stands = Dictionary(round.answers.map { ($0.body, $0) }) { $1 }
        var tiles: [HexMapChart.Tile] = []
        var labelled: Set<BodyID> = []
        for (body, tile) in places(in: round) {
            let name = body.content.name.in(words.language), answer = stands[body.id], state = state(of: body, answer)
            tiles.append(
                HexMapChart.Tile(
                    q: tile.q, r: tile.r, lines: labelled.insert(body.id).inserted ? body.content.label ?? [name] : [],
                    state: state, title: name, text: state == .unknown ? answer.map { unknown($0, in: round) } : nil))
        }
        guard !tiles.isEmpty else { return nil }
        let used = Set(tiles.map(\.state))
        // One sign for several kinds: the legend has each that occurs.
        var kinds: [String] = []
        for text in tiles.compactMap(\.text) where !kinds.contains(text) { kinds.append(text) }
        let legend = keys(unknown: kinds).filter { used.contains($0.state) }
        let (asked, own) = (round.answers.count, round.answers.filter { $0.position != nil }.count)
        return HexMapChart(
            words: ChartWords(
                id: id,
                alternative: words(
                    """
                    Karte der \(asked, "asked") Städte und Gemeinden nach eigener Stellungnahme; bekannt: \
                    \(own, "own").
                    """),
                caption: words("Votum der \(asked, "asked") Städte und Gemeinden"),
                head: [words("Stadt oder Gemeinde"), words("Stellungnahme")]),
            tiles: tiles, legend: legend
        )
        .draw()
    }

    /// The tiles of the bodies that there were when the round asked. The tiles
    /// of one that was gone by then are of the one in its place.
    private func places(in round: RoundStanding) -> [(body: Recorded<Body>, tile: Body.Tile)] {
        let council = view.matter.council, day = round.round.header.on?.lastDay
        return council.bodies.flatMap { named -> [(body: Recorded<Body>, tile: Body.Tile)] in
            if let day, let first = named.header.on?.firstDay, first > day { return [] }
            let heirs = council.heirs(of: named.id, on: day)
            guard heirs.count == 1, let body = council.bodies[heirs[0]] else { return [] }
            return (named.content.tiles ?? []).map { (body, $0) }
        }
    }

    private func state(of body: Recorded<Body>, _ answer: RoundStanding.AskedBody?) -> HexMapChart.State {
        if body.content.kind != .municipality { return .neighbor }
        guard let answer else { return .none }
        if !answer.contested.isEmpty { return .unknown }
        return switch answer.stand {
        case .consent: .consent
        case .conditional: .conditional
        case .refusal: .refusal
        case .abstention: .abstain
        case .noView, .silent: .unknown
        }
    }

    private func keys(unknown: [String]) -> [HexMapChart.Key] {
        let answered: [HexMapChart.Key] = [
            .init(state: .consent, text: words("stimmt zu")),
            .init(state: .conditional, text: words("unter Bedingungen")),
            .init(state: .refusal, text: words("lehnt ab")),
            .init(state: .abstain, text: words("enthält sich")),
        ]
        let others: [HexMapChart.Key] = [
            .init(state: .neighbor, text: words("gehört nicht zum Kreis")),
            .init(state: .none, text: words("nicht gefragt")),
        ]
        return answered + unknown.map { HexMapChart.Key(state: .unknown, text: $0) } + others
    }

    /// What is known of one that stands nowhere; how silence counts is said of the silent alone.
    private func unknown(_ answer: RoundStanding.AskedBody, in round: RoundStanding) -> String {
        if answer.hasTakenBack { return words("zurückgenommen") }
        guard answer.isSilent else { return words.stand(of: answer) }
        // Who is silent is only unknown where somebody has spoken for several.
        if round.ballot.isSpokenFor || !round.otherStatements.isEmpty { return words("eigene Antwort nicht bekannt") }
        let said =
            round.isOpen || round.round.content.deadline == nil
            ? words("keine Antwort") : words("keine Antwort in der Frist")
        let counted = round.rule == nil || round.isOpen ? nil : words.counted(round.ballot.silence, isOpen: false)
        return said + (counted.map { " (\($0))" } ?? "")
    }
}
