/// Lays out a `HistogramChart`: the marks' words above, the bars, the axis.
struct HistogramLayout {
    private static let plotHeight = 150.0

    let chart: HistogramChart
    var canvas = ChartCanvas()
    private let bins: [HistogramChart.Bin]
    private let counts: NiceScale
    /// The least and the greatest amount that is shown.
    private let low: Double
    private let high: Double
    private var left = 0.0
    private var top = 0.0

    init(chart: HistogramChart) {
        self.chart = chart
        bins = chart.bins
        counts = NiceScale(over: bins.map { Double($0.count) }, intervals: 3)
        let amounts = bins.flatMap { [$0.from, $0.to] } + chart.marks.map(\.value)
        low = Double(amounts.min() ?? 0)
        high = Double(amounts.max() ?? 0)
    }

    private var bottom: Double { top + Self.plotHeight }
    private func y(_ count: Int) -> Double {
        counts.position(Double(count), bottom: bottom, top: top)
    }

    /// Where an amount lies. If there is but one it stands in the middle.
    private func x(_ value: Int64) -> Double {
        guard high > low else { return (left + ChartCanvas.width) / 2 }
        let share = (Double(value) - low) / (high - low)
        return left + 1 + share * (ChartCanvas.width - left - 2)
    }

    /// Draws everything and returns the height.
    mutating func draw(edgeText: (Int64) -> String) -> Double {
        guard !bins.isEmpty else {
            canvas.line("chart-axis", x1: 0, y1: 12, x2: ChartCanvas.width, y2: 12)
            return 24
        }
        let size = ChartCanvas.small
        let ticks = counts.ticks.map { "\($0)" }
        left = (ticks.map { TextMeasure.width($0, size: size) }.max() ?? 0) + 8
        let unit = chart.words.head.count >= 3 ? chart.words.head[2] : ""
        let shortUnit = TextMeasure.shortened(unit, to: ChartCanvas.width, size: size)
        canvas.text(shortUnit, x: 0, y: 13, size: size, style: "chart-text-soft")

        let marks = HistogramMarks(
            chart.marks.map { (x($0.value), $0.text) }, top: shortUnit.isEmpty ? 0 : 20)
        top = marks.bottom + 10
        marks.drawWords(on: &canvas)
        drawGrid(ticks)
        for bin in bins { draw(bin) }
        canvas.line("chart-axis", x1: left, y1: bottom, x2: ChartCanvas.width, y2: bottom)
        marks.drawLines(on: &canvas, to: bottom)
        drawEdges(edgeText)
        return bottom + 26
    }

    private mutating func drawGrid(_ texts: [String]) {
        for (count, text) in zip(counts.ticks, texts) {
            let line = counts.position(Double(count), bottom: bottom, top: top)
            canvas.line("chart-grid", x1: left, y1: line, x2: ChartCanvas.width, y2: line)
            let size = ChartCanvas.small
            guard
                canvas.hasRoom(for: text, x: left - 8, y: line + 4, size: size, anchor: .end)
            else { continue }
            canvas.text(
                text, x: left - 8, y: line + 4, size: size, anchor: .end,
                style: "chart-text-soft")
        }
    }

    private mutating func draw(_ bin: HistogramChart.Bin) {
        guard bin.count > 0 else { return }
        let start = x(bin.from)
        let width = x(bin.to) - start
        // A range of a single amount still has a bar, around its place.
        let wide = width >= 2 ? width : high > low ? 2 : 24
        let place = width >= 2 ? start : start + width / 2 - wide / 2
        let height = max(bottom - y(bin.count), 1)
        // The outline lies inside, so that neighbours stay apart.
        let inset = wide >= 4 ? 0.75 : 0.5
        canvas.rect(
            "chart-grant", x: place + inset, y: bottom - height + 0.5,
            width: wide - 2 * inset, height: height - 0.5)
    }

    /// Words as many edges as have room: quarters, halves or the ends alone.
    private mutating func drawEdges(_ edgeText: (Int64) -> String) {
        let size = ChartCanvas.small
        let room = (ChartCanvas.width - left) / 2 - 6
        let edges = bins.map(\.from) + bins.suffix(1).map(\.to)
        let last = edges.count - 1
        func texts(_ parts: Int) -> [(x: Double, middle: Double, text: String)] {
            (0...parts).map { part in
                let edge = edges[last * part / parts]
                let text = TextMeasure.shortened(edgeText(edge), to: room, size: size)
                let half = TextMeasure.width(text, size: size) / 2
                return (x(edge), min(max(x(edge), half), ChartCanvas.width - half), text)
            }
        }
        func fits(_ texts: [(x: Double, middle: Double, text: String)]) -> Bool {
            let boxes = texts.map {
                ChartCanvas.box($0.text, x: $0.middle, y: 0, size: size, anchor: .middle)
            }
            return zip(boxes, boxes.dropFirst()).allSatisfy { $0.x + $0.width + 8 <= $1.x }
        }
        let all = [4, 2].filter { last % $0 == 0 }.map(texts).first(where: fits) ?? texts(1)
        for edge in all {
            let y = bottom + 19
            guard
                canvas.hasRoom(for: edge.text, x: edge.middle, y: y, size: size, anchor: .middle)
            else { continue }
            canvas.line("chart-axis", x1: edge.x, y1: bottom, x2: edge.x, y2: bottom + 5)
            canvas.text(
                edge.text, x: edge.middle, y: y, size: size, anchor: .middle,
                style: "chart-text-soft")
        }
    }
}
