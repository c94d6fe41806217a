/// Lays out the stacked bars of a `CostByYearChart`.
struct CostByYearLayout {
    private static let plotHeight = 176.0

    let chart: CostByYearChart
    var canvas = ChartCanvas()
    private var left = 0.0
    private var pitch = 0.0
    private var gap = 0.0
    private var scale = NiceScale(over: [])
    private var top = 0.0

    init(chart: CostByYearChart) { self.chart = chart }

    private var bottom: Double { top + Self.plotHeight }
    private var base: Double { y(0) }
    private func y(_ value: Double) -> Double {
        scale.position(value, bottom: bottom, top: top)
    }
    private func slot(_ index: Int) -> Double { left + Double(index) * pitch }
    private func isAfterCliff(_ index: Int) -> Bool {
        chart.cliff.map { index > $0.after } ?? false
    }

    /// Draws everything and returns the height.
    mutating func draw(tick: (Int64) -> String) -> Double {
        guard !chart.years.isEmpty else {
            canvas.line("chart-axis", x1: 0, y1: 12, x2: ChartCanvas.width, y2: 12)
            return 24
        }
        let heights = chart.years.map(\.stack)
        scale = NiceScale(over: heights.flatMap { [$0.low, $0.high] })
        top = drawHead()
        drawGrid(tick: tick)
        let runs = runs()
        for run in runs { drawBar(run) }
        for run in runs { drawValues(of: run) }
        canvas.line("chart-axis", x1: axisLeft, y1: base, x2: ChartCanvas.width, y2: base)
        drawCliff()
        drawYears()
        return bottom + 24
    }

    private var axisLeft = 0.0

    private mutating func drawHead() -> Double {
        let hasCliff = chart.years.indices.contains(where: isAfterCliff)
        let hasGrant = chart.years.contains { $0.grant != 0 }
        var entries = [
            ChartLegend.Entry(text: chart.netLegend) { canvas, x, y in
                canvas.rect("chart-net", x: x - 7, y: y - 6, width: 14, height: 12)
                if hasCliff {
                    canvas.rect("chart-cliff", x: x, y: y - 6, width: 7, height: 12)
                }
            }
        ]
        if hasGrant {
            entries.append(
                ChartLegend.Entry(text: chart.grantLegend) { canvas, x, y in
                    canvas.rect("chart-grant", x: x - 6.5, y: y - 5.5, width: 13, height: 11)
                })
        }
        let end = ChartLegend(entries: entries).draw(on: &canvas, top: 0)
        let unit = TextMeasure.shortened(
            chart.unit, to: ChartCanvas.width, size: ChartCanvas.small)
        canvas.text(
            unit, x: 0, y: end + 20, size: ChartCanvas.small, style: "chart-text-soft")
        return end + 30
    }

    private mutating func drawGrid(tick: (Int64) -> String) {
        let texts = scale.ticks.map {
            TextMeasure.shortened(tick($0), to: 90, size: ChartCanvas.small)
        }
        let widest = texts.map { TextMeasure.width($0, size: ChartCanvas.small) }.max() ?? 0
        axisLeft = widest > 0 ? widest + 8 : 0
        let room = ChartCanvas.width - axisLeft
        pitch = min(room / Double(chart.years.count), 76)
        left = axisLeft + (room - pitch * Double(chart.years.count)) / 2
        gap = pitch < 18 ? 0 : pitch * 0.16
        for (value, text) in zip(scale.ticks, texts) {
            let line = y(Double(value))
            canvas.line("chart-grid", x1: axisLeft, y1: line, x2: ChartCanvas.width, y2: line)
            let x = axisLeft - 8
            if canvas.hasRoom(
                for: text, x: x, y: line + 4, size: ChartCanvas.small, anchor: .end)
            {
                canvas.text(
                    text, x: x, y: line + 4, size: ChartCanvas.small, anchor: .end,
                    style: "chart-text-soft")
            }
        }
    }

    /// The years that share a bar: one each, but equal neighbours together
    /// where bars are too narrow to be told apart.
    private func runs() -> [ClosedRange<Int>] {
        let years = chart.years
        var runs: [ClosedRange<Int>] = []
        for index in years.indices {
            if gap == 0, let last = runs.last, years[index].looksLike(years[last.lowerBound]),
                isAfterCliff(index) == isAfterCliff(last.lowerBound)
            {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    private mutating func drawBar(_ run: ClosedRange<Int>) {
        let index = run.lowerBound
        let year = chart.years[index]
        let x = slot(index) + gap / 2
        let width = slot(run.upperBound + 1) - slot(index) - gap
        let net = year.netSpan
        let grant = year.grantSpan
        if year.grant != 0 {
            // The outline lies inside, so that parts meet without a step.
            canvas.rect(
                "chart-grant", x: x + 0.5, y: y(grant.high) + 0.5, width: width - 1,
                height: y(grant.low) - y(grant.high) - 0.5)
        }
        if year.net != 0 {
            canvas.rect(
                isAfterCliff(index) ? "chart-cliff" : "chart-net", x: x, y: y(net.high),
                width: width, height: max(y(net.low) - y(net.high), 1))
        }
    }

    private mutating func drawValues(of run: ClosedRange<Int>) {
        let year = chart.years[run.lowerBound]
        let x = (slot(run.lowerBound) + slot(run.upperBound + 1)) / 2
        let room = slot(run.upperBound + 1) - slot(run.lowerBound) - gap - 3
        func fits(_ text: String) -> Bool {
            TextMeasure.width(text, size: ChartCanvas.size) <= room
        }
        let net = year.netSpan
        if fits(year.netText) {
            if y(net.low) - y(net.high) >= 19 {
                let y = year.net < 0 ? y(net.low) - 6 : y(net.high) + 16
                canvas.text(
                    year.netText, x: x, y: y, anchor: .middle, bold: true,
                    style: "chart-text-on")
            } else if year.net < 0 {
                canvas.text(
                    year.netText, x: x, y: y(net.low) + 14, anchor: .middle, bold: true)
            } else if year.grant <= 0 || y(year.grantSpan.low) - y(year.grantSpan.high) > 56 {
                // Too low for a label inside: just above, in bold as all net.
                canvas.text(
                    year.netText, x: x, y: y(net.high) - 5, anchor: .middle, bold: true)
            }
        }
        let grant = year.grantSpan
        if fits(year.grantText), y(grant.low) - y(grant.high) >= 19 {
            let y = (y(grant.low) + y(grant.high)) / 2 + 4.6
            if canvas.hasRoom(for: year.grantText, x: x, y: y, anchor: .middle) {
                canvas.text(year.grantText, x: x, y: y, anchor: .middle)
            }
        }
    }

    private mutating func drawCliff() {
        guard let cliff = chart.cliff else { return }
        let index = min(max(cliff.after, -1), chart.years.count - 1) + 1
        let x = min(slot(index), ChartCanvas.width - 1)
        let size = ChartCanvas.small
        let unitEnd = min(TextMeasure.width(chart.unit, size: size), ChartCanvas.width) + 8
        let text = TextMeasure.shortened(
            cliff.text, to: max(ChartCanvas.width - unitEnd, 0), size: size)
        let wanted = TextMeasure.width(text, size: size)
        // Beside the line where it has room, to the right if it can; else
        // above the line, which then begins lower.
        var lineTop = top - 22
        let start: Double
        if wanted <= ChartCanvas.width - x - 6 {
            start = x + 6
        } else if wanted <= x - 6 - unitEnd {
            start = x - 6 - wanted
        } else {
            start = ChartCanvas.width - wanted
            lineTop = top - 5
        }
        canvas.line("chart-cut", x1: x, y1: lineTop, x2: x, y2: bottom)
        if canvas.hasRoom(for: text, x: start, y: top - 10, size: size) {
            canvas.text(
                text, x: start, y: top - 10, size: size, bold: true,
                style: "chart-text-amber")
        }
    }

    private mutating func drawYears() {
        let size = ChartCanvas.small
        let texts = chart.years.map {
            TextMeasure.shortened($0.label, to: max(pitch - 4, 60), size: size)
        }
        let widest = texts.map { TextMeasure.width($0, size: size) }.max() ?? 0
        let stride = max(1, Int(((widest + 4) / pitch).rounded(.up)))
        for index in texts.indices where index % stride == 0 {
            let half = TextMeasure.width(texts[index], size: size) / 2
            let middle = (slot(index) + slot(index + 1)) / 2
            let x = min(max(middle, half), ChartCanvas.width - half)
            let y = bottom + 17
            if canvas.hasRoom(for: texts[index], x: x, y: y, size: size, anchor: .middle) {
                canvas.text(
                    texts[index], x: x, y: y, size: size, anchor: .middle,
                    style: "chart-text-soft")
            }
        }
    }
}

extension CostByYearChart.Year {
    /// Both parts, as amounts from below to above; what is negative hangs
    /// from the base line.
    fileprivate var netSpan: (low: Double, high: Double) {
        (Double(min(net, 0)), Double(max(net, 0)))
    }

    fileprivate var grantSpan: (low: Double, high: Double) {
        let start = (grant < 0) == (net < 0) ? Double(net) : 0
        let end = start + Double(grant)
        return (min(start, end), max(start, end))
    }

    fileprivate var stack: (low: Double, high: Double) {
        (min(netSpan.low, grantSpan.low), max(netSpan.high, grantSpan.high))
    }

    fileprivate func looksLike(_ other: Self) -> Bool {
        net == other.net && grant == other.grant && netText == other.netText
            && grantText == other.grantText
    }
}
