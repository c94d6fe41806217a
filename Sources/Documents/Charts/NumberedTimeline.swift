/// A time line of numbers, for more events than can be named: the table
/// beside it is the key. Time runs evenly.
struct NumberedTimeline {
    private static let row = 26.0
    private static let rows = 24

    let chart: TimelineChart
    var canvas = ChartCanvas()

    init(chart: TimelineChart) { self.chart = chart }

    /// Draws everything and returns the height.
    mutating func draw() -> Double {
        let events = chart.ordered
        let from = min(chart.from, events.first?.day ?? chart.from)
        let to = max(chart.to, events.last?.day ?? chart.to, from)
        let days = max(TimelineAxis.days(from, to), 1)
        let draft = TimelineAxis(chart: chart, knots: [])
        let badge = TextMeasure.width("\(events.count)", size: ChartCanvas.small) + 10
        let left = draft.x + 14
        let perRow = max(1, Int((ChartCanvas.width - left) / (badge + 5)))
        let length = Double(Self.rows) * Self.row
        let top = 16.0

        // The first free row at or after the event's own time.
        var filled: [Int: Int] = [:]
        var places: [(row: Int, column: Int)] = []
        var row = 0
        for event in events {
            let own = Int(TimelineAxis.days(from, event.day) / days * Double(Self.rows - 1))
            row = max(row, own)
            while filled[row, default: 0] >= perRow { row += 1 }
            places.append((row, filled[row, default: 0]))
            filled[row, default: 0] += 1
        }
        let needed = Double((places.last?.row ?? 0) + 1) * Self.row
        let bottom = top + max(length, needed)
        let axis = TimelineAxis(chart: chart, knots: [(from, top), (to, bottom)])
        let stand = chart.stand.flatMap { axis.y($0.day) }
        axis.drawLine(on: &canvas, stand: stand)
        axis.drawSpans(events, on: &canvas)
        if let stand {
            canvas.line("chart-cut", x1: axis.x - 8, y1: stand, x2: ChartCanvas.width, y2: stand)
        }
        for (index, place) in places.enumerated() {
            let y = top + (Double(place.row) + 0.5) * Self.row
            let x = left + Double(place.column) * (badge + 5)
            let own = axis.y(events[index].day) ?? y
            if place.column == 0 {
                canvas.strokes("chart-grid", [[(axis.x + 3, own), (x, y)]])
            }
            if events[index].since == nil { canvas.circle("chart-total", x: axis.x, y: own, radius: 3) }
            canvas.rect("chart-badge", x: x, y: y - 10, width: badge, height: 20)
            canvas.text(
                "\(index + 1)", x: x + badge / 2, y: y + 4.3, size: ChartCanvas.small,
                anchor: .middle)
        }
        axis.drawTicks(chart.ticks, on: &canvas)
        var keys = TimelineSigns.spanKey(of: chart)
        if stand != nil, let text = chart.stand?.text {
            keys.append(
                ChartLegend.Entry(text: text) { canvas, x, y in
                    canvas.line("chart-cut", x1: x - 8, y1: y, x2: x + 8, y2: y)
                })
        }
        return ChartLegend(entries: keys).draw(on: &canvas, top: bottom + 12)
    }
}
