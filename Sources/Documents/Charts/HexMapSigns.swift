/// How a state looks: its edge, its filling and its sign.
enum HexMapSigns {
    static func draw(
        _ state: HexMapChart.State, at place: Hexagon, raised: Bool = false,
        inLegend: Bool = false, on canvas: inout ChartCanvas
    ) {
        let name = state.rawValue
        canvas.polygon("chart-hex chart-hex-\(name)", place.corners)
        let distance = inLegend ? 4.0 : 6.0
        switch state {
        case .refusal:
            canvas.strokes(
                "chart-hatch chart-ink-\(name)", place.hatching(every: distance, falling: true))
        case .conditional:
            canvas.strokes(
                "chart-hatch chart-ink-\(name)", place.hatching(every: distance, falling: false))
        case .unknown, .consent, .abstain, .neighbor, .none: break
        }
        let height = place.radius * (inLegend ? 0.42 : raised ? 0.17 : 0.2)
        let middle = inLegend ? place.y : place.y - place.radius * (raised ? 0.58 : 0.48)
        canvas.strokes(
            "chart-glyph chart-ink-\(name)",
            sign(of: state).map { stroke in
                stroke.map { (x: place.x + $0.x * height, y: middle + $0.y * height) }
            })
    }

    /// Strokes in a square from −1 to 1: drawn, because not every font has
    /// these signs.
    private static func sign(of state: HexMapChart.State) -> [[(x: Double, y: Double)]] {
        switch state {
        case .unknown:
            [
                [
                    (-0.6, -0.5), (-0.5, -0.85), (-0.1, -1), (0.35, -0.95), (0.6, -0.6),
                    (0.5, -0.2), (0.1, 0.05), (0, 0.4),
                ],
                [(0, 0.98), (0, 1)],
            ]
        case .consent: [[(-1, 0.1), (-0.3, 0.8), (1, -0.8)]]
        case .conditional: [[(0, -1), (0, 0.3)], [(0, 0.95), (0, 1)]]
        case .refusal: [[(-0.8, -0.8), (0.8, 0.8)], [(-0.8, 0.8), (0.8, -0.8)]]
        case .abstain: [[(-0.9, 0), (0.9, 0)]]
        case .neighbor, .none: []
        }
    }
}
