import Decisions
import Register

extension MatterCharts {
    /// The municipalities by the position that each gave itself in the round
    /// that matters. A speaker's word colours no tile.
    public var map: Chart? {
        view.standing.round.flatMap { map(of: $0) }
    }

    /// The same for one round.
    public func map(of round: RoundReading, id: String = "map") -> Chart? {
        let stands = Dictionary(round.answers.map { ($0.body, $0) }) { $1 }
        var tiles: [HexMapChart.Tile] = []
        var labelled: Set<BodyID> = []
        for (body, tile) in places(in: round) {
            let name = body.content.name.in(words.language)
            tiles.append(HexMapChart.Tile(
                q: tile.q, r: tile.r, lines: labelled.insert(body.id).inserted ? body.content.label ?? [name] : [],
                state: state(of: body, stands[body.id]), title: name))
        }
        guard !tiles.isEmpty else { return nil }
        let used = Set(tiles.map(\.state))
        let legend = keys(of: round).filter { used.contains($0.state) }
        let (asked, own) = (round.answers.count, round.answers.filter { $0.position != nil }.count)
        return HexMapChart(
            words: ChartWords(
                id: id, alternative: words(
                    "Karte der \(asked) Städte und Gemeinden nach eigener Stellungnahme; bekannt: \(own).",
                    "Map of the \(asked) municipalities by their own position; known: \(own)."),
                caption: words("Votum der \(asked) Städte und Gemeinden", "Positions of the \(asked) municipalities"),
                head: [words("Stadt oder Gemeinde", "Municipality"), words("Stellungnahme", "Position")]),
            tiles: tiles, legend: legend)
            .draw()
    }

    /// The tiles of the bodies that there were when the round asked. The tiles
    /// of one that was gone by then are of the one in its place.
    private func places(in round: RoundReading) -> [(body: Recorded<Body>, tile: Body.Tile)] {
        let council = view.matter.council, day = round.round.header.on?.lastDay
        return council.bodies.flatMap { named -> [(body: Recorded<Body>, tile: Body.Tile)] in
            if let day, let first = named.header.on?.firstDay, first > day { return [] }
            let heirs = council.heirs(of: named.id, on: day)
            guard heirs.count == 1, let body = council.bodies[heirs[0]] else { return [] }
            return (named.content.tiles ?? []).map { (body, $0) }
        }
    }

    private func state(of body: Recorded<Body>, _ answer: RoundReading.Answer?) -> HexMapChart.State {
        if body.content.kind != .municipality { return .neighbor }
        return switch answer?.stand {
        case .consent: .consent
        case .conditional: .conditional
        case .refusal: .refusal
        case .abstention: .abstain
        case .noView, .silent: .unknown
        case nil: .none
        }
    }

    private func keys(of round: RoundReading) -> [HexMapChart.Key] {
        // Who is silent is only unknown where somebody has spoken for several.
        let isSpokenFor = round.ballot.isSpokenFor || !round.otherStatements.isEmpty
        return [
            .init(state: .consent, text: words("stimmt zu", "consents")),
            .init(state: .conditional, text: words("unter Bedingungen", "subject to conditions")),
            .init(state: .refusal, text: words("lehnt ab", "refuses")),
            .init(state: .abstain, text: words("enthält sich", "abstains")),
            .init(state: .unknown, text: isSpokenFor ? words("eigene Antwort nicht bekannt", "own answer not known") : unheard(in: round)),
            .init(state: .neighbor, text: words("gehört nicht zum Kreis", "not in the county")),
            .init(state: .none, text: words("nicht gefragt", "not asked")),
        ]
    }
    /// What a tile without a known answer means, and how silence counts.
    private func unheard(in round: RoundReading) -> String {
        let counted = round.rule == nil || round.isOpen ? nil : words.counted(round.ballot.silence, isOpen: false)
        let hasSilent = round.answers.contains { $0.isSilent && !$0.hasTakenBack }
        let kinds = [
            hasSilent ? words("keine Antwort", "no answer") + (counted.map { " (\($0))" } ?? "") : nil,
            round.answers.contains { !$0.contested.isEmpty } ? words("strittig", "disputed") : nil,
            round.takenBack.isEmpty ? nil : words("zurückgenommen", "taken back"),
        ].compactMap { $0 }
        return kinds.isEmpty ? words("keine Antwort", "no answer") : kinds.joined(separator: ", ")
    }
}
