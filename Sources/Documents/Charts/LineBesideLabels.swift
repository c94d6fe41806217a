extension ChartCanvas {
    /// An upright line that leaves out whatever label is in its way. The
    /// labels must be written before.
    mutating func lineBesideLabels(
        _ style: String, x: Double, from top: Double, to bottom: Double
    ) {
        let inTheWay = labels.map(\.box).filter { box in
            let right = box.x + box.width + 3
            return box.x - 3 < x && x < right && box.y < bottom
        }
        var start = top
        for box in inTheWay.sorted(by: { $0.y < $1.y }) {
            let end = box.y + box.height + 2
            guard end > start else { continue }
            if box.y - 2 - start >= 2 { line(style, x1: x, y1: start, x2: x, y2: box.y - 2) }
            start = end
        }
        if bottom - start >= 2 { line(style, x1: x, y1: start, x2: x, y2: bottom) }
    }
}
