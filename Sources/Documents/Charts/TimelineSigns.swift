/// A shape for each kind of event, so that colour is not needed to tell them.
enum TimelineSigns {
    static func draw(
        _ kind: TimelineChart.Kind, x: Double, y: Double, on canvas: inout ChartCanvas
    ) {
        switch kind {
        case .motion:
            canvas.polygon("chart-event", [(x - 6, y + 5), (x, y - 7), (x + 6, y + 5)])
        case .meeting:
            canvas.circle("chart-event", x: x, y: y, radius: 6)
        case .letter:
            canvas.rect("chart-event", x: x - 7, y: y - 5, width: 14, height: 10)
            canvas.polygon(
                "chart-event-hole", [(x - 4.5, y - 3), (x + 4.5, y - 3), (x, y + 1)])
        case .figure:
            canvas.polygon(
                "chart-event", [(x, y - 7.5), (x + 7.5, y), (x, y + 7.5), (x - 7.5, y)])
        case .decision:
            canvas.rect("chart-event-decision", x: x - 7, y: y - 7, width: 14, height: 14)
        case .other:
            canvas.circle("chart-event-other", x: x, y: y, radius: 4.5)
        }
    }

    /// The key to those kinds that occur.
    static func legend(of chart: TimelineChart) -> ChartLegend {
        let used = Set(chart.events.map(\.kind))
        let signs = chart.legend.filter { used.contains($0.kind) }.map { key in
            ChartLegend.Entry(text: key.text) { canvas, x, y in
                draw(key.kind, x: x, y: y, on: &canvas)
            }
        }
        return ChartLegend(entries: signs + spanKey(of: chart))
    }

    /// A bar along the axis: at some time in it.
    static func drawSpan(x: Double, from top: Double, to bottom: Double, on canvas: inout ChartCanvas) {
        canvas.rect("chart-badge", x: x - 4, y: top, width: 8, height: max(bottom - top, 2))
    }

    /// The key to the bars; none where there are none.
    static func spanKey(of chart: TimelineChart) -> [ChartLegend.Entry] {
        guard let text = chart.spanText, chart.events.contains(where: { $0.since != nil }) else { return [] }
        return [
            ChartLegend.Entry(text: text) { canvas, x, y in
                drawSpan(x: x, from: y - 8, to: y + 8, on: &canvas)
            }
        ]
    }
}
