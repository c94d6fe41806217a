/// Lays out a `HexMapChart`: tiles as large as the width allows, each with its
/// name and a sign, so that no state is told by colour alone.
struct HexMapLayout {
    private static let largest = 34.0
    /// The smallest size of a name; what is longer still is shortened.
    private static let smallest = 7.0

    let chart: HexMapChart
    var canvas = ChartCanvas()

    init(chart: HexMapChart) { self.chart = chart }

    /// Draws everything and returns the height.
    mutating func draw() -> Double {
        guard !chart.tiles.isEmpty else { return drawLegend(top: 0) }
        // In half widths and row heights of one tile.
        let columns = chart.tiles.map { 2 * Double($0.q) + Double($0.r) }
        let rows = chart.tiles.map { Double($0.r) }
        let left = columns.min() ?? 0
        let top = rows.min() ?? 0
        let across = (columns.max() ?? 0) - left + 2
        let down = (rows.max() ?? 0) - top
        let radius = min(Self.largest, (ChartCanvas.width - 4) / across / Hexagon.half)
        let half = radius * Hexagon.half
        let indent = (ChartCanvas.width - across * half) / 2
        let places = chart.tiles.indices.map { index in
            Hexagon(
                x: indent + (columns[index] - left + 1) * half,
                y: 2 + radius + (rows[index] - top) * radius * 1.5,
                radius: radius * 0.95)
        }
        let sizes = chart.tiles.map { fittingSize($0, radius: radius * 0.95) }
        // One size for all looks calm; only a very long name falls below it.
        let common = max(sizes.min() ?? 11, min(9, sizes.max() ?? 9))
        // Neighbours first: their thin edge must not cut into the others.
        let order =
            chart.tiles.indices.filter { chart.tiles[$0].state == .neighbor }
            + chart.tiles.indices.filter { chart.tiles[$0].state != .neighbor }
        for index in order {
            drawTile(chart.tiles[index], at: places[index], size: min(sizes[index], common))
        }
        return drawLegend(top: 2 + radius * 2 + down * radius * 1.5 + 8)
    }

    /// The base lines of a tile's lines, from its middle: under the sign, and
    /// not so low that the tile is narrow there.
    private func baselines(
        _ count: Int, size: Double, radius: Double, hasSign: Bool
    ) -> [Double] {
        let step = size * 1.08
        let middle = hasSign ? radius * (count > 1 ? 0.14 : 0.17) : 0
        let first = middle + size * 0.36 - Double(count - 1) * step / 2
        return (0..<count).map { first + Double($0) * step }
    }

    private func hasSign(_ state: HexMapChart.State) -> Bool {
        state != .neighbor && state != .none
    }

    /// The largest size at which all lines stay inside their tile, with room
    /// for a font somewhat wider than ours.
    private func fittingSize(_ tile: HexMapChart.Tile, radius: Double) -> Double {
        let lines = tile.lines.filter { !$0.isEmpty }
        var size = 12.0
        while size > Self.smallest {
            let base = baselines(
                lines.count, size: size, radius: radius, hasSign: hasSign(tile.state))
            let fits = zip(lines, base).allSatisfy { line, y in
                TextMeasure.width(line, size: size) <= room(at: y, size: size, radius: radius)
            }
            if fits { return size }
            size -= 0.5
        }
        return size
    }

    /// How wide a line may be whose base line is `y` below the tile's middle.
    private func room(at y: Double, size: Double, radius: Double) -> Double {
        let reach = max(abs(y), abs(y - size * 0.72))
        let half = min(radius * Hexagon.half, (radius - reach) * 2 * Hexagon.half)
        return max(half * 2 * 0.93 - 1, 0)
    }

    private mutating func drawTile(
        _ tile: HexMapChart.Tile, at place: Hexagon, size: Double
    ) {
        let state = chart.text(of: tile)
        let parts = [tile.title, state].filter { !$0.isEmpty }
        if !parts.isEmpty { canvas.beginGroup(title: parts.joined(separator: ": ")) }
        let lines = tile.lines.filter { !$0.isEmpty }
        HexMapSigns.draw(tile.state, at: place, raised: lines.count > 1, on: &canvas)
        let base = baselines(
            lines.count, size: size, radius: place.radius, hasSign: hasSign(tile.state))
        for (line, y) in zip(lines, base) {
            let room = room(at: y, size: size, radius: place.radius)
            canvas.text(
                TextMeasure.shortened(line, to: room, size: size), x: place.x, y: place.y + y, size: size,
                anchor: .middle,
                style: tile.state == .neighbor ? "chart-text-soft" : "chart-text")
        }
        if !parts.isEmpty { canvas.endGroup() }
    }

    private mutating func drawLegend(top: Double) -> Double {
        let entries = chart.legend.map { key in
            ChartLegend.Entry(text: key.text) { canvas, x, y in
                HexMapSigns.draw(
                    key.state, at: Hexagon(x: x, y: y, radius: 8.5), inLegend: true,
                    on: &canvas)
            }
        }
        return ChartLegend(entries: entries).draw(on: &canvas, top: top)
    }
}
