import Testing

@testable import Documents

@Suite("The labels of a chart can be read")
struct ChartLabelTests {
    static func overlaps(_ canvas: ChartCanvas) -> [String] {
        let labels = canvas.labels
        return labels.indices.flatMap { first in
            labels.indices.filter { $0 > first && labels[first].box.overlaps(labels[$0].box) }
                .map { "\(labels[first].text) on \(labels[$0].text)" }
        }
    }

    static func outside(_ canvas: ChartCanvas) -> [String] {
        canvas.labels.filter {
            $0.box.x < -0.1 || $0.box.x + $0.box.width > ChartCanvas.width + 0.1
        }.map(\.text)
    }

    static func years(_ count: Int) -> CostByYearChart {
        var chart = ChartSamples.cost
        chart.years = (0..<count).map { index in
            let amount = Int64(index * 1_700_000 - 5_000_000)
            return .init(
                label: "\(2000 + index)", net: amount, grant: index < 8 ? 9_000_000 : 0,
                netText: "\(amount / 100_000)", grantText: index < 8 ? "90" : "0")
        }
        return chart
    }

    @Test("Costs of 1 to 30 years: no label lies on another or beyond the edge", arguments: 1...30)
    func cost(count: Int) {
        for cliff in [-1, 0, count / 2, count - 1, count + 5] {
            var chart = Self.years(count)
            chart.cliff?.after = cliff
            for texts in [true, false] {
                var layout = CostByYearLayout(chart: chart)
                _ = layout.draw(tick: { texts ? ChartSamples.thousands($0) : "" })
                #expect(Self.overlaps(layout.canvas) == [])
                #expect(Self.outside(layout.canvas) == [])
            }
        }
    }

    @Test("The cliff is named, wherever it falls", arguments: 0..<9)
    func cliffIsNamed(index: Int) {
        var chart = ChartSamples.cost
        chart.cliff?.after = index
        #expect(chart.draw().svg.contains(">Förderung endet 31.12.2017<"))
        #expect(chart.draw(tick: ChartSamples.thousands).svg.contains(">Förderung endet 31.12.2017<"))
    }

    @Test("A bridge of 1 to 12 steps: no label lies on another", arguments: 1...12)
    func bridge(count: Int) {
        for label in ["kurz", "Gemeinkostenzuschlag für alle Stellen der Fachstelle", "neue Ausgabe"] {
            var chart = ChartSamples.bridge
            chart.steps = (0..<count).map {
                .init(
                    label: "\(label) \($0)", amount: $0.isMultiple(of: 2) ? 500_000 : -900_000,
                    text: "+1.234.567 €", kind: $0 == 0 ? .total : .delta)
            }
            var layout = BridgeLayout(chart: chart)
            _ = layout.draw()
            #expect(Self.overlaps(layout.canvas) == [])
            #expect(Self.outside(layout.canvas) == [])
        }
    }

    @Test(
        "A time line of 1 to 300 events, on one day or on many: no label lies on another",
        arguments: [1, 2, 12, 24, 25, 60, 300])
    func timeline(count: Int) {
        for distance in [0, 1, 30] {
            var chart = ChartSamples.timeline
            chart.events = (0..<count).map {
                .init(
                    day: 15614 + $0 * distance, label: "Ereignis \($0) mit einem Namen über zwei Zeilen",
                    dateText: "Tag \($0)", kind: .meeting)
            }
            let (canvas, _) = chart.layout()
            #expect(Self.overlaps(canvas) == [])
            #expect(Self.outside(canvas) == [])
        }
    }

    @Test("The map's names stay inside their tiles")
    func map() {
        for chart in [ChartSamples.map, ChartSamples.unknownMap] {
            var layout = HexMapLayout(chart: chart)
            _ = layout.draw()
            #expect(Self.overlaps(layout.canvas) == [])
            #expect(Self.outside(layout.canvas) == [])
        }
    }

    @Test("Labels that are far too long are shortened, not laid over each other")
    func longLabels() {
        let text = String(repeating: "Wasserwerk ", count: 40)
        var cost = ChartSamples.cost
        cost.unit = text
        cost.netLegend = text
        cost.cliff?.text = text
        for index in cost.years.indices { cost.years[index].label = text }
        var costs = CostByYearLayout(chart: cost)
        _ = costs.draw(tick: { _ in text })
        var timeline = ChartSamples.timeline
        for index in timeline.events.indices {
            timeline.events[index].label = text
            timeline.events[index].dateText = text
        }
        for index in timeline.ticks.indices { timeline.ticks[index].text = text }
        var map = ChartSamples.map
        for index in map.tiles.indices { map.tiles[index].lines = [text, text] }
        var maps = HexMapLayout(chart: map)
        _ = maps.draw()
        var bridge = ChartSamples.bridge
        for index in bridge.steps.indices {
            bridge.steps[index].label = text
            bridge.steps[index].text = text
        }
        var bridges = BridgeLayout(chart: bridge)
        _ = bridges.draw()
        for canvas in [costs.canvas, timeline.layout().canvas, maps.canvas, bridges.canvas] {
            #expect(Self.overlaps(canvas) == [])
            #expect(Self.outside(canvas) == [])
        }
    }

    @Test("Text breaks at spaces, hyphens and slashes; what has no room ends with an ellipsis")
    func lines() {
        #expect(TextMeasure.lines("eins zwei", within: 40, size: 13, most: 3) == ["eins", "zwei"])
        #expect(TextMeasure.lines("Nord-Süd", within: 40, size: 13, most: 3) == ["Nord-", "Süd"])
        #expect(TextMeasure.lines("Satz 2011/12", within: 60, size: 13, most: 3) == ["Satz", "2011/12"])
        #expect(TextMeasure.lines("", within: 40, size: 13, most: 3) == [])
        let cut = TextMeasure.lines("a b c d e f g h i j", within: 20, size: 13, most: 2)
        #expect(cut.count == 2)
        #expect(cut.last?.hasSuffix("…") == true)
    }
}
