/// Collects the shapes and labels of a drawing, and remembers where the labels
/// are, so that none is laid over another.
struct ChartCanvas {
    enum Anchor: String { case start, middle, end }

    struct Box: Equatable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width
                && y < other.y + other.height && other.y < y + height
        }
    }

    struct Label {
        var text: String
        var box: Box
    }

    /// The width of every drawing in user units: narrow, so that text stays
    /// legible on a telephone, where the drawing shrinks with the page.
    static let width = 380.0
    static let size = 13.0
    static let small = 12.0

    private(set) var body = ""
    private(set) var labels: [Label] = []

    mutating func rect(
        _ style: String, x: Double, y: Double, width: Double, height: Double
    ) {
        body += "<rect class=\"\(style)\" x=\"\(tenths(x))\" y=\"\(tenths(y))\""
        body += " width=\"\(tenths(max(width, 0)))\" height=\"\(tenths(max(height, 0)))\"/>"
    }

    mutating func line(_ style: String, x1: Double, y1: Double, x2: Double, y2: Double) {
        body += "<line class=\"\(style)\" x1=\"\(tenths(x1))\" y1=\"\(tenths(y1))\""
        body += " x2=\"\(tenths(x2))\" y2=\"\(tenths(y2))\"/>"
    }

    mutating func circle(_ style: String, x: Double, y: Double, radius: Double) {
        body += "<circle class=\"\(style)\" cx=\"\(tenths(x))\" cy=\"\(tenths(y))\""
        body += " r=\"\(tenths(radius))\"/>"
    }

    mutating func polygon(_ style: String, _ points: [(x: Double, y: Double)]) {
        let list = points.map { "\(tenths($0.x)),\(tenths($0.y))" }
        body += "<polygon class=\"\(style)\" points=\"\(list.joined(separator: " "))\"/>"
    }

    /// Separate strokes, each through the points given.
    mutating func strokes(_ style: String, _ strokes: [[(x: Double, y: Double)]]) {
        guard !strokes.isEmpty else { return }
        let path = strokes.map { stroke in
            "M" + stroke.map { "\(tenths($0.x)) \(tenths($0.y))" }.joined(separator: "L")
        }
        body += "<path class=\"\(style)\" d=\"\(path.joined())\"/>"
    }

    /// What follows, up to `endGroup`, has this as its tooltip.
    mutating func beginGroup(title: String) {
        body += "<g><title>\(svgEscaped(title))</title>"
    }

    mutating func endGroup() { body += "</g>" }

    static func box(
        _ text: String, x: Double, y: Double, size: Double, anchor: Anchor
    ) -> Box {
        let width = TextMeasure.width(text, size: size)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(x: left, y: y - size * 0.76, width: width, height: size * 0.96)
    }

    /// Writes a line of text on its base line `y`.
    mutating func text(
        _ text: String, x: Double, y: Double, size: Double = Self.size,
        anchor: Anchor = .start, bold: Bool = false, style: String = "chart-text"
    ) {
        guard !text.isEmpty else { return }
        let box = Self.box(text, x: x, y: y, size: size, anchor: anchor)
        labels.append(Label(text: text, box: box))
        body += "<text class=\"\(style)\" x=\"\(tenths(x))\" y=\"\(tenths(y))\""
        body += " font-size=\"\(tenths(size))\" text-anchor=\"\(anchor.rawValue)\""
        if bold { body += " font-weight=\"600\"" }
        body += ">\(svgEscaped(text))</text>"
    }

    /// Would a text here lie within the drawing and clear of the others?
    func hasRoom(
        for text: String, x: Double, y: Double, size: Double = Self.size,
        anchor: Anchor = .start
    ) -> Bool {
        var box = Self.box(text, x: x, y: y, size: size, anchor: anchor)
        guard box.x >= -0.1, box.x + box.width <= Self.width + 0.1 else { return false }
        box.x -= 2
        box.width += 4
        return !labels.contains { $0.box.overlaps(box) }
    }

    /// The whole drawing. `kind` becomes part of the root's class.
    func svg(kind: String, height: Double, alternative: String) -> String {
        let width = tenths(Self.width)
        let height = tenths(max(height, 24))
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-\(kind)\""
            + " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
            + " role=\"img\" aria-label=\"\(svgEscaped(alternative))\">"
            + "<g aria-hidden=\"true\">\(body)</g></svg>"
    }
}
