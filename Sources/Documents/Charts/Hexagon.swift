/// A hexagon with a point at the top.
struct Hexagon {
    /// Half the width of a hexagon of radius 1.
    static let half = 0.866

    var x: Double
    var y: Double
    var radius: Double

    var corners: [(x: Double, y: Double)] {
        let wide = radius * Self.half
        let tall = radius / 2
        return [
            (x, y - radius), (x + wide, y - tall), (x + wide, y + tall),
            (x, y + radius), (x - wide, y + tall), (x - wide, y - tall),
        ]
    }

    /// Slanted strokes that fill the hexagon. They are cut here and not by a
    /// clip path, which would need an id of its own within the page.
    func hatching(every distance: Double, falling: Bool) -> [[(x: Double, y: Double)]] {
        let slope = falling ? 1.0 : -1.0
        var strokes: [[(x: Double, y: Double)]] = []
        var offset = -(radius * 2 / distance).rounded(.down) * distance
        while offset <= radius * 2 {
            if let stroke = cut(slope: slope, offset: offset) { strokes.append(stroke) }
            offset += distance
        }
        return strokes
    }

    /// The part inside of the line `dy = slope · dx + offset` about the centre.
    private func cut(slope: Double, offset: Double) -> [(x: Double, y: Double)]? {
        let wide = radius * Self.half
        var low = -wide
        var high = wide
        // The four slanted sides: |dy| + |dx| · edge ≤ radius.
        let edge = 0.5 / Self.half
        for side in [edge, -edge] {
            for sign in [1.0, -1.0] {
                // sign · (slope · dx + offset) + side · dx ≤ radius
                let factor = sign * slope + side
                let limit = (radius - sign * offset) / factor
                if factor > 0 { high = min(high, limit) } else { low = max(low, limit) }
            }
        }
        guard high - low > 2 else { return nil }
        return [
            (x + low, y + slope * low + offset), (x + high, y + slope * high + offset),
        ]
    }
}
