/// The axis that both forms of the time line share.
struct TimelineAxis {
    /// Days and their places, both ascending; between two the axis is even.
    var knots: [(day: Int, y: Double)]
    /// Where the ticks' texts end and the axis runs.
    let tickRight: Double
    let x: Double

    init(chart: TimelineChart, knots: [(day: Int, y: Double)]) {
        self.knots = knots
        let texts = chart.ticks.map { Self.tickText($0) }
        let widest = texts.map { TextMeasure.width($0, size: ChartCanvas.small) }.max() ?? 0
        tickRight = widest
        x = (widest > 0 ? widest + 10 : 0) + 10
    }

    static func tickText(_ tick: TimelineChart.Mark) -> String {
        TextMeasure.shortened(tick.text, to: 90, size: ChartCanvas.small)
    }

    func y(_ day: Int) -> Double? {
        guard let first = knots.first, let last = knots.last,
            day >= first.day, day <= last.day
        else { return nil }
        var before = first
        for knot in knots.dropFirst() {
            if day <= knot.day {
                guard knot.day > before.day else { return before.y }
                let share =
                    TimelineAxis.days(before.day, day)
                    / TimelineAxis.days(before.day, knot.day)
                return before.y + share * (knot.y - before.y)
            }
            before = knot
        }
        return before.y
    }

    /// The time between two days; no day is too far for it.
    static func days(_ from: Int, _ to: Int) -> Double { Double(to) - Double(from) }

    /// The line itself, dashed after the day of the page.
    func drawLine(on canvas: inout ChartCanvas, stand: Double?) {
        guard let top = knots.first?.y, let bottom = knots.last?.y else { return }
        let turn = min(max(stand ?? bottom, top), bottom)
        canvas.line("chart-axis", x1: x, y1: top, x2: x, y2: turn)
        if turn < bottom { canvas.line("chart-tie", x1: x, y1: turn, x2: x, y2: bottom) }
    }

    /// What has no day, as a bar from the first that it can be to the last.
    func drawSpans(_ events: [TimelineChart.Event], on canvas: inout ChartCanvas) {
        for event in events {
            guard let since = event.since, let top = y(since), let bottom = y(event.day) else { continue }
            TimelineSigns.drawSpan(x: x, from: top, to: bottom, on: &canvas)
        }
    }

    /// The ticks; where they are too close only some have their text.
    func drawTicks(_ ticks: [TimelineChart.Mark], on canvas: inout ChartCanvas) {
        for tick in ticks.sorted(by: { $0.day < $1.day }) {
            guard let y = y(tick.day) else { continue }
            let text = Self.tickText(tick)
            let size = ChartCanvas.small
            guard canvas.hasRoom(for: text, x: tickRight, y: y + 4.3, size: size, anchor: .end)
            else { continue }
            canvas.line("chart-axis", x1: x - 6, y1: y, x2: x, y2: y)
            canvas.text(
                text, x: tickRight, y: y + 4.3, size: size, anchor: .end,
                style: "chart-text-soft")
        }
    }
}
