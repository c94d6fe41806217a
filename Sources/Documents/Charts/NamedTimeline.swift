/// A time line on which each event has its date and name beside it.
///
/// Time runs evenly as far as the names leave it: events close together are
/// spread, a long pause is shortened and the axis then shows a break.
struct NamedTimeline {
    /// With more events a line of names is too long for a page.
    static let most = 24
    private static let lineStep = 16.0
    private static let longestPause = 40.0

    /// One place on the axis: an event, or the day of the page.
    private struct Entry {
        var day: Int
        var date: String
        var lines: [String]
        var kind: TimelineChart.Kind?

        var height: Double {
            (kind == nil ? 26 : 16) + Double(lines.count) * NamedTimeline.lineStep + 7
        }
    }

    let chart: TimelineChart
    var canvas = ChartCanvas()

    init(chart: TimelineChart) { self.chart = chart }

    /// Draws everything and returns the height.
    mutating func draw() -> Double {
        let draft = TimelineAxis(chart: chart, knots: [])
        let entries = entries(width: ChartCanvas.width - draft.x - 18)
        let legend = TimelineSigns.legend(of: chart).draw(on: &canvas, top: 0)
        let top = legend + (legend > 0 ? 16 : 10)
        let placed = place(entries, top: top)
        let axis = TimelineAxis(chart: chart, knots: placed.knots)
        let stand = entries.firstIndex { $0.kind == nil }.map { placed.places[$0] }
        axis.drawLine(on: &canvas, stand: stand)
        axis.drawSpans(chart.ordered, on: &canvas)
        for y in placed.breaks { drawBreak(x: axis.x, y: y) }
        for (entry, y) in zip(entries, placed.places) { drawEntry(entry, y: y, x: axis.x) }
        axis.drawTicks(chart.ticks, on: &canvas)
        return placed.end + 8
    }

    private func entries(width: Double) -> [Entry] {
        var entries = chart.ordered.map { event in
            Entry(
                day: event.day,
                date: TextMeasure.shortened(event.dateText, to: width, size: ChartCanvas.small),
                lines: TextMeasure.lines(
                    event.label, within: width, size: ChartCanvas.size, most: 4),
                kind: event.kind)
        }
        if let stand = chart.stand {
            let entry = Entry(
                day: stand.day,
                date: TextMeasure.shortened(stand.text, to: width, size: ChartCanvas.small),
                lines: [], kind: nil)
            entries.insert(entry, at: entries.firstIndex { $0.day > stand.day } ?? entries.count)
        }
        return entries
    }

    private func place(_ entries: [Entry], top: Double) -> (
        places: [Double], knots: [(day: Int, y: Double)], breaks: [Double], end: Double
    ) {
        let content = entries.map(\.height).reduce(0, +)
        let from = min(chart.from, entries.first?.day ?? chart.from)
        let to = max(chart.to, entries.last?.day ?? chart.to, from)
        let perDay = 1.4 * max(content, 80) / max(TimelineAxis.days(from, to), 1)
        var y = top
        var day = from
        var least = 0.0
        var places: [Double] = []
        var knots = [(day: from, y: top)]
        var breaks: [Double] = []
        func advance(to next: Int) {
            let wanted = TimelineAxis.days(day, next) * perDay
            let most = least + Self.longestPause
            if wanted > most * 1.5 { breaks.append(y + least + (most - least) / 2) }
            y += min(max(wanted, least), most)
            day = next
            knots.append((next, y))
        }
        for entry in entries {
            advance(to: entry.day)
            places.append(y)
            least = entry.height
        }
        let lastText = y + (entries.isEmpty ? 0 : least)
        least = min(least, 22)
        if to > day || entries.isEmpty { advance(to: to) }
        return (places, knots, breaks, max(y, lastText))
    }

    private mutating func drawEntry(_ entry: Entry, y: Double, x: Double) {
        guard let kind = entry.kind else {
            canvas.line("chart-cut", x1: x - 8, y1: y, x2: ChartCanvas.width, y2: y)
            canvas.text(
                entry.date, x: x + 18, y: y + 16, size: ChartCanvas.small, bold: true,
                style: "chart-text-amber")
            return
        }
        TimelineSigns.draw(kind, x: x, y: y, on: &canvas)
        canvas.text(
            entry.date, x: x + 18, y: y + 4.3, size: ChartCanvas.small,
            style: "chart-text-soft")
        for (number, line) in entry.lines.enumerated() {
            canvas.text(
                line, x: x + 18, y: y + 4.3 + Double(number + 1) * Self.lineStep,
                bold: kind == .decision)
        }
    }

    /// Two short strokes across the axis: here time is left out.
    private mutating func drawBreak(x: Double, y: Double) {
        canvas.rect("chart-event-hole", x: x - 2, y: y - 3, width: 4, height: 6)
        canvas.strokes(
            "chart-axis",
            [-3.0, 3.0].map { [(x: x - 5, y: y + $0 + 2), (x: x + 5, y: y + $0 - 2)] })
    }
}
