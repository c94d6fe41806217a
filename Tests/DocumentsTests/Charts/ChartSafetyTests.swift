import Foundation
import Testing

@testable import Documents

@Suite("A chart is valid, whatever it is given")
struct ChartSafetyTests {
    static let hostile = "\"\u{301} onload='x' <script>&amp;</script> \u{0}\u{7} ]]>"

    static func all(_ text: String) -> [Chart] {
        let words = ChartWords(id: text, alternative: text, caption: text, head: [text])
        var cost = ChartSamples.cost
        cost.words = words
        cost.unit = text
        cost.netLegend = text
        cost.grantLegend = text
        cost.cliff?.text = text
        for index in cost.years.indices {
            cost.years[index].label = text
            cost.years[index].netText = text
            cost.years[index].grantText = text
        }
        var bridge = ChartSamples.bridge
        bridge.words = words
        for index in bridge.steps.indices {
            bridge.steps[index].label = text
            bridge.steps[index].text = text
        }
        var timeline = ChartSamples.timeline
        timeline.words = words
        timeline.stand?.text = text
        for index in timeline.events.indices {
            timeline.events[index].label = text
            timeline.events[index].dateText = text
        }
        for index in timeline.ticks.indices { timeline.ticks[index].text = text }
        for index in timeline.legend.indices { timeline.legend[index].text = text }
        var map = ChartSamples.map
        map.words = words
        for index in map.tiles.indices {
            map.tiles[index].lines = [text, text]
            map.tiles[index].title = text
        }
        for index in map.legend.indices { map.legend[index].text = text }
        var tornado = ChartSamples.tornado
        tornado.words = words
        tornado.words.head = [text, text, text]
        tornado.middleText = text
        for index in tornado.bars.indices {
            tornado.bars[index].label = text
            tornado.bars[index].lowText = text
            tornado.bars[index].highText = text
            tornado.bars[index].atLow = text
            tornado.bars[index].atHigh = text
        }
        var histogram = ChartSamples.histogram
        histogram.words = tornado.words
        for index in histogram.marks.indices { histogram.marks[index].text = text }
        return [
            cost.draw(tick: { _ in text }), bridge.draw(), timeline.draw(), map.draw(),
            tornado.draw(), histogram.draw(edgeText: { _ in text }),
        ]
    }

    @Test("A quotation mark with a combining accent does not leave its attribute")
    func combiningMark() {
        #expect(svgEscaped("\"\u{301}") == "&quot;\u{301}")
        #expect(svgEscaped("<\u{338}>\u{20D2}&'") == "&lt;\u{338}&gt;\u{20D2}&amp;&#39;")
        let svg = Self.all("\"\u{301} onload=1 x=\"")[0].svg
        #expect(!SVGCheck(svg).attributes.contains("onload"))
    }

    @Test(
        "Script, quotation marks and control characters in every text stay text",
        arguments: all(hostile))
    func hostileText(chart: Chart) {
        let check = SVGCheck(chart.svg)
        #expect(check.isWellFormed)
        #expect(!check.elements.contains("script"))
        #expect(!check.attributes.contains { $0.hasPrefix("on") })
        #expect(SVGCheck(chart.standalone).isWellFormed)
    }

    static let oddTexts = [
        "", " ", String(repeating: "Wort ", count: 400), String(repeating: "W", count: 2000),
        "שלום", "👩‍👩‍👧‍👦", "\u{AD}",
    ]

    @Test("Very long, empty and right-to-left texts do no harm", arguments: oddTexts.indices)
    func oddText(index: Int) {
        for chart in Self.all(Self.oddTexts[index]) {
            #expect(SVGCheck(chart.svg).isWellFormed)
            #expect(chart.svg.utf8.count < 120_000)
        }
    }

    @Test("A chart is an image with a text alternative, and nothing in it takes the focus")
    func accessible() {
        for chart in ChartSnapshotTests.charts {
            let check = SVGCheck(chart.svg)
            #expect(check.root["role"] == "img")
            #expect(check.root["aria-label"] == chart.alternative)
            #expect(check.root["viewBox"]?.hasPrefix("0 0 380 ") == true)
            #expect(!check.elements.contains("a"))
            #expect(check.attributes.isDisjoint(with: ["tabindex", "style", "id", "href"]))
        }
    }

    @Test("A chart of nothing is a small valid drawing")
    func empty() {
        let words = ChartWords(id: "x", alternative: "nichts", caption: "", head: [])
        let charts = [
            CostByYearChart(words: words, years: [], unit: "", netLegend: "", grantLegend: "").draw(),
            BridgeChart(words: words, steps: []).draw(),
            TimelineChart(words: words, events: [], from: 0, to: 0).draw(),
            HexMapChart(words: words, tiles: [], legend: []).draw(),
            TornadoChart(words: words, middle: 0, middleText: "", bars: []).draw(),
            HistogramChart(words: words, edges: [], counts: []).draw(edgeText: { "\($0)" }),
        ]
        for chart in charts {
            let check = SVGCheck(chart.svg)
            #expect(check.isWellFormed)
            #expect(check.root["aria-label"] == "nichts")
            #expect(chart.svg.utf8.count < 700)
            #expect(chart.table.rows.isEmpty)
        }
    }

    @Test("Amounts and days at the end of their range are drawn")
    func extremes() {
        var cost = ChartSamples.cost
        cost.years = [
            .init(label: "a", net: .max, grant: .max, netText: "1", grantText: "2"),
            .init(label: "b", net: .min, grant: .min, netText: "3", grantText: "4"),
            .init(label: "c", net: 0, grant: 0, netText: "5", grantText: "6"),
            .init(label: "d", net: 1, grant: -1, netText: "7", grantText: "8"),
        ]
        cost.cliff?.after = .max
        var bridge = ChartSamples.bridge
        bridge.steps = [Int64.max, .max, .min, .min, .min].map {
            .init(label: "x", amount: $0, text: "y", kind: .delta)
        }
        var timeline = ChartSamples.timeline
        timeline.events[0].day = .min
        timeline.events[1].day = .max
        timeline.from = .max
        timeline.to = .min
        var many = timeline
        many.events += Array(repeating: timeline.events[1], count: 40)
        var map = ChartSamples.map
        map.tiles[0].q = .max
        map.tiles[1].r = .min
        cost.cliff?.after = .min
        for chart in [
            cost.draw(tick: { "\($0)" }), bridge.draw(), timeline.draw(), many.draw(), map.draw(),
        ] {
            #expect(SVGCheck(chart.svg).isWellFormed)
            #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf"))
        }
    }

    /// The bars of the net, without the small sign in the legend.
    private func bars(_ svg: String) -> [(top: Double, bottom: Double)] {
        let bar = #/<rect class="chart-net" x="[^"]*" y="([^"]*)" width="([^"]*)" height="([^"]*)"/#
        return svg.matches(of: bar).compactMap { match in
            guard let top = Double(match.1), let width = Double(match.2), let height = Double(match.3),
                width > 20
            else { return nil }
            return (top, top + height)
        }
    }

    @Test("A negative net hangs below the base line, a net of nothing has no bar")
    func negative() throws {
        var cost = ChartSamples.cost
        cost.cliff = nil
        func year(_ net: Int64) -> CostByYearChart.Year {
            .init(label: "2013", net: net, grant: 0, netText: "\(net)", grantText: "0")
        }
        cost.years = [year(0)]
        #expect(!cost.draw().svg.contains("class=\"chart-cliff\""))
        #expect(bars(cost.draw().svg).isEmpty)
        cost.years = [year(100), year(0), year(-100)]
        let bars = bars(cost.draw().svg)
        try #require(bars.count == 2)
        #expect(bars.allSatisfy { $0.bottom - $0.top > 20 })
        // The base line is where the one ends and the other begins.
        #expect(abs(bars[0].bottom - bars[1].top) < 0.2, "\(bars)")
        let scale = NiceScale(over: [-100, 0])
        #expect(scale.low == -100 && scale.high == 0)
        cost.years = [year(-100)]
        #expect(SVGCheck(cost.draw().svg).isWellFormed)
    }

    @Test("Coordinates have at most one decimal, in any range")
    func coordinates() {
        #expect(tenths(1) == "1")
        #expect(tenths(-0.04) == "0")
        #expect(tenths(-0.05) == "-0.1")
        #expect(tenths(12.34) == "12.3")
        #expect(tenths(.nan) == "0")
        #expect(tenths(.infinity) == "99999")
    }

    @Test(
        "Steps of a scale are round",
        arguments: [
            ([25_000_000.0], [0, 5_000_000, 10_000_000, 15_000_000, 20_000_000, 25_000_000] as [Int64]),
            ([0], [0]), ([3], [0, 1, 2, 3]), ([-60, 170], [-50, 0, 50, 100, 150]),
        ])
    func scale(values: [Double], ticks: [Int64]) {
        #expect(NiceScale(over: values).ticks == ticks)
    }

    @Test("The table holds what the drawing shows; neighbours are not asked")
    func tables() {
        let cost = ChartSamples.cost.draw().table
        #expect(cost.rows.count == 9 && cost.rows[0] == ["2013", "80", "170"])
        let map = ChartSamples.map.draw().table
        #expect(map.rows.count == 19)
        #expect(map.rows[0] == ["Alfter", "nicht bekannt"])
        let line = ChartSamples.timeline.draw().table
        #expect(line.rows[0].first == "1" && line.rows.count == 10)
    }

    @Test("The states of a municipality differ without their colour")
    func statesDiffer() {
        let shapes = HexMapChart.State.allCases.map { state in
            var canvas = ChartCanvas()
            HexMapSigns.draw(state, at: Hexagon(x: 20, y: 20, radius: 20), on: &canvas)
            return canvas.body.replacing("-\(state.rawValue)", with: "")
        }
        // A neighbour has no sign as one not asked; it differs by its edge.
        #expect(Set(shapes).count == HexMapChart.State.allCases.count - 1)
    }
}
