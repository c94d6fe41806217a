/// Lays out a `BridgeChart`: as columns while their labels have room, else as
/// rows, which take any number of steps and any length of label.
struct BridgeLayout {
    private struct Span {
        var start: Double
        var end: Double
        var low: Double { min(start, end) }
        var high: Double { max(start, end) }
    }

    /// Of the labels under columns.
    private static let labelSize = 11.5

    let chart: BridgeChart
    var canvas = ChartCanvas()
    private let spans: [Span]
    private let scale: NiceScale

    init(chart: BridgeChart) {
        self.chart = chart
        var level = 0.0
        var spans: [Span] = []
        for step in chart.steps {
            let start = step.kind == .total ? 0 : level
            level = start + Double(step.amount)
            spans.append(Span(start: start, end: level))
        }
        self.spans = spans
        scale = NiceScale(over: spans.flatMap { [$0.low, $0.high] })
    }

    /// Draws everything and returns the height.
    mutating func draw() -> Double {
        guard !chart.steps.isEmpty else {
            canvas.line("chart-axis", x1: 0, y1: 12, x2: ChartCanvas.width, y2: 12)
            return 24
        }
        return columnsHaveRoom ? drawColumns() : drawRows()
    }

    private var pitch: Double { ChartCanvas.width / Double(chart.steps.count) }

    private var columnsHaveRoom: Bool {
        chart.steps.count <= 6
            && chart.steps.allSatisfy { step in
                TextMeasure.width(step.text, size: ChartCanvas.size) <= pitch - 6
                    && TextMeasure.words(step.label).allSatisfy {
                        TextMeasure.width($0, size: Self.labelSize) <= pitch - 4
                    }
                    && labelLines(step).count <= 4
            }
    }

    private func labelLines(_ step: BridgeChart.Step) -> [String] {
        TextMeasure.lines(step.label, within: pitch - 4, size: Self.labelSize, most: 5)
    }

    private func style(_ step: BridgeChart.Step) -> String {
        switch (step.kind, step.amount) {
        case (.total, _): "chart-total"
        case (.delta, 0): "chart-delta-none"
        case (.delta, ..<0): "chart-delta-down"
        case (.delta, _): "chart-delta"
        }
    }

    private mutating func drawColumns() -> Double {
        let top = 22.0
        let hasNegative = scale.low < 0
        let bottom = top + 150
        func y(_ value: Double) -> Double {
            scale.position(value, bottom: bottom, top: top)
        }
        let gap = min(pitch * 0.2, 24)
        let width = min(pitch - gap, 92)
        func x(_ index: Int) -> Double { (Double(index) + 0.5) * pitch - width / 2 }
        canvas.line("chart-axis", x1: 0, y1: y(0), x2: ChartCanvas.width, y2: y(0))
        for index in chart.steps.indices.dropFirst() {
            // A total that does not follow from what came before has no tie.
            guard
                spans[index].start == spans[index - 1].end
                    || spans[index].end == spans[index - 1].end
            else { continue }
            let level = y(spans[index - 1].end)
            canvas.line(
                "chart-tie", x1: x(index - 1) + width, y1: level, x2: x(index), y2: level)
        }
        var lowest = 0.0
        for (index, step) in chart.steps.enumerated() {
            let span = spans[index]
            let high = y(span.high)
            let height = max(y(span.low) - high, 2)
            let isLevel = y(span.low) - high < 2
            canvas.rect(
                style(step), x: x(index), y: isLevel ? high - 1 : high, width: width,
                height: height)
            let middle = (Double(index) + 0.5) * pitch
            canvas.text(step.text, x: middle, y: high - 7, anchor: .middle, bold: true)
            for (number, line) in labelLines(step).enumerated() {
                canvas.text(
                    line, x: middle, y: bottom + (hasNegative ? 8 : 0) + 18 + Double(number) * 15,
                    size: Self.labelSize, anchor: .middle, style: "chart-text-soft")
                lowest = max(lowest, Double(number))
            }
        }
        return bottom + (hasNegative ? 8 : 0) + 18 + lowest * 15 + 8
    }

    private mutating func drawRows() -> Double {
        let size = ChartCanvas.size
        let amounts = chart.steps.map { TextMeasure.shortened($0.text, to: 140, size: size) }
        let column = amounts.map { TextMeasure.width($0, size: size) }.max() ?? 0
        let plot = ChartCanvas.width - column - 12
        func x(_ value: Double) -> Double {
            scale.position(value, bottom: 0, top: plot)
        }
        var y = 0.0
        var tie: (x: Double, y: Double)?
        for (index, step) in chart.steps.enumerated() {
            let lines = TextMeasure.lines(
                step.label, within: plot, size: ChartCanvas.small, most: 3)
            let barTop = y + 16 * Double(max(lines.count, 1)) + 5
            let span = spans[index]
            if let tie, span.start == spans[index - 1].end || span.end == spans[index - 1].end {
                let text = lines.map { TextMeasure.width($0, size: ChartCanvas.small) }.max() ?? 0
                // Passes beside the label, or only reaches in from below it.
                let start = tie.x > text + 6 ? tie.y : barTop - 4
                canvas.line("chart-tie", x1: tie.x, y1: start, x2: tie.x, y2: barTop)
            }
            for (number, line) in lines.enumerated() {
                canvas.text(
                    line, x: 0, y: y + 15 + Double(number) * 16, size: ChartCanvas.small,
                    style: "chart-text-soft")
            }
            let width = max(x(span.high) - x(span.low), 2)
            canvas.line("chart-axis", x1: x(0), y1: barTop - 3, x2: x(0), y2: barTop + 19)
            canvas.rect(
                style(step), x: min(x(span.low), plot - 2), y: barTop, width: width, height: 16)
            canvas.text(
                amounts[index], x: ChartCanvas.width, y: barTop + 12.6, size: size,
                anchor: .end, bold: true)
            tie = (min(max(x(span.end), 0.5), plot - 0.5), barTop + 16)
            y = barTop + 16 + 6
        }
        return y
    }
}
