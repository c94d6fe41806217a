/// The key of a drawing: swatches with words, in as many rows as they need.
struct ChartLegend {
    struct Entry {
        var text: String
        /// Draws the swatch centred on a point.
        var swatch: (inout ChartCanvas, Double, Double) -> Void
    }

    static let row = 20.0
    private static let swatchWidth = 20.0

    var entries: [Entry]

    /// Draws from the top `y` down and returns where the key ends.
    func draw(on canvas: inout ChartCanvas, top: Double) -> Double {
        let entries = entries.filter { !$0.text.isEmpty }
        guard !entries.isEmpty else { return top }
        var x = 0.0
        var y = top
        for entry in entries {
            let limit = ChartCanvas.width - Self.swatchWidth - 4
            let text = TextMeasure.shortened(entry.text, to: limit, size: ChartCanvas.small)
            let width = TextMeasure.width(text, size: ChartCanvas.small)
            if x > 0, x + Self.swatchWidth + width > ChartCanvas.width {
                x = 0
                y += Self.row
            }
            entry.swatch(&canvas, x + 8, y + Self.row / 2)
            canvas.text(
                text, x: x + Self.swatchWidth, y: y + Self.row / 2 + 4.3,
                size: ChartCanvas.small)
            x += Self.swatchWidth + width + 16
        }
        return y + Self.row
    }
}
