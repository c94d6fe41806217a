/// Lays out a `TornadoChart`: for each assumption its name, below it the bar
/// over the whole width, below that the two results.
struct TornadoLayout {
    /// Which end of an assumption; the low one is an outline, the high one
    /// full, so that colour is not needed to tell them.
    private enum End {
        case low, high
        var style: String { self == .low ? "chart-grant" : "chart-net" }
    }

    private static let barHeight = 16.0
    private static let swatch = 10.0

    let chart: TornadoChart
    var canvas = ChartCanvas()
    /// Over the distances from the middle, which so always lies on it.
    private let scale: NiceScale
    private let isFlat: Bool

    init(chart: TornadoChart) {
        self.chart = chart
        let distances = chart.bars.flatMap { [$0.low, $0.high] }
            .map { Double($0) - Double(chart.middle) }
        scale = NiceScale(over: distances)
        isFlat = distances.allSatisfy { $0 == 0 }
    }

    /// Where a result lies. If nothing moves the middle it stands in the middle.
    private func x(_ value: Int64) -> Double {
        guard !isFlat else { return ChartCanvas.width / 2 }
        return scale.position(
            Double(value) - Double(chart.middle), bottom: 1, top: ChartCanvas.width - 1)
    }

    /// Draws everything and returns the height.
    mutating func draw() -> Double {
        guard !chart.bars.isEmpty else {
            canvas.line("chart-axis", x1: 0, y1: 12, x2: ChartCanvas.width, y2: 12)
            return 24
        }
        var y = drawHead()
        let top = y
        for bar in chart.bars { y = draw(bar, top: y) }
        canvas.lineBesideLabels("chart-axis", x: x(chart.middle), from: top, to: y - 22)
        return y
    }

    /// The key, and the middle above its line.
    private mutating func drawHead() -> Double {
        var top = 0.0
        if chart.words.head.count >= 3 {
            let entries = [(End.low, chart.words.head[1]), (.high, chart.words.head[2])].map {
                end, text in
                ChartLegend.Entry(text: text) { canvas, x, y in
                    Self.drawSwatch(end, x: x - 5, y: y - 5, on: &canvas)
                }
            }
            top = ChartLegend(entries: entries).draw(on: &canvas, top: 0)
        }
        let text = TextMeasure.shortened(
            chart.middleText, to: ChartCanvas.width, size: ChartCanvas.size)
        guard !text.isEmpty else { return top + 4 }
        let half = TextMeasure.width(text, size: ChartCanvas.size) / 2
        canvas.text(
            text, x: min(max(x(chart.middle), half), ChartCanvas.width - half), y: top + 18,
            anchor: .middle, bold: true)
        return top + 24
    }

    private mutating func draw(_ bar: TornadoChart.Bar, top: Double) -> Double {
        let lines = TextMeasure.lines(
            bar.label, within: ChartCanvas.width, size: ChartCanvas.size, most: 3)
        for (number, line) in lines.enumerated() {
            canvas.text(line, x: 0, y: top + 17 + Double(number) * 16)
        }
        let barTop = top + 6 + 16 * Double(max(lines.count, 1))
        let middle = chart.middle
        let sharesSide =
            bar.low > middle && bar.high > middle || bar.low < middle && bar.high < middle
        if sharesSide {
            // One above the other: laid over each other, one would hide.
            let half = Self.barHeight / 2
            drawPart(.low, to: bar.low, y: barTop, height: half)
            drawPart(.high, to: bar.high, y: barTop + half, height: half)
        } else if bar.low == middle, bar.high == middle {
            canvas.rect(
                "chart-delta-none", x: x(middle) - 1.5, y: barTop, width: 3,
                height: Self.barHeight)
        } else {
            drawPart(.low, to: bar.low, y: barTop, height: Self.barHeight)
            drawPart(.high, to: bar.high, y: barTop, height: Self.barHeight)
        }
        return drawResults(of: bar, top: barTop + Self.barHeight)
    }

    private mutating func drawPart(_ end: End, to value: Int64, y: Double, height: Double) {
        guard value != chart.middle else { return }
        let start = x(chart.middle)
        let stop = x(value)
        // Too short to be seen, it still shows its side.
        let length = max(abs(stop - start), 2)
        let left = value < chart.middle ? start - length : start
        Self.rect(end, x: left, y: y, width: length, height: height, on: &canvas)
    }

    /// The lesser result to the left, the greater to the right, each with the
    /// swatch of its end; one below the other where they are long.
    private mutating func drawResults(of bar: TornadoChart.Bar, top: Double) -> Double {
        let size = ChartCanvas.small
        let indent = Self.swatch + 5
        let room = ChartCanvas.width - indent
        let ends = [(End.low, bar.lowWords), (End.high, bar.highWords)].map {
            ($0.0, TextMeasure.shortened($0.1, to: room, size: size))
        }
        let (left, right) = bar.low <= bar.high ? (ends[0], ends[1]) : (ends[1], ends[0])
        let widths = [left, right].map { TextMeasure.width($0.1, size: size) + indent }
        var y = top + 15
        drawResult(left, x: 0, y: y)
        if widths[0] + widths[1] + 12 > ChartCanvas.width { y += 16 }
        drawResult(right, x: ChartCanvas.width - widths[1], y: y)
        return y + 12
    }

    private mutating func drawResult(_ result: (end: End, text: String), x: Double, y: Double) {
        guard !result.text.isEmpty else { return }
        Self.drawSwatch(result.end, x: x, y: y - 9, on: &canvas)
        canvas.text(
            result.text, x: x + Self.swatch + 5, y: y, size: ChartCanvas.small,
            style: "chart-text-soft")
    }

    private static func drawSwatch(
        _ end: End, x: Double, y: Double, on canvas: inout ChartCanvas
    ) {
        rect(end, x: x, y: y, width: swatch, height: swatch, on: &canvas)
    }

    private static func rect(
        _ end: End, x: Double, y: Double, width: Double, height: Double,
        on canvas: inout ChartCanvas
    ) {
        // The outline lies inside, so that parts meet without a step.
        let inset = end == .low ? 0.5 : 0
        canvas.rect(
            end.style, x: x + inset, y: y + inset, width: width - 2 * inset,
            height: height - 2 * inset)
    }
}
