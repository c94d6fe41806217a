import Testing

@testable import Documents

@Suite("A chart of ranges holds, whatever the ranges are")
struct RangeChartTests {
    private static func check(_ canvas: ChartCanvas, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(ChartLabelTests.overlaps(canvas) == [], sourceLocation: sourceLocation)
        #expect(ChartLabelTests.outside(canvas) == [], sourceLocation: sourceLocation)
        let svg = canvas.svg(kind: "x", height: 1, alternative: "")
        let check = SVGCheck(svg)
        #expect(check.isWellFormed, sourceLocation: sourceLocation)
        #expect(!svg.contains("nan") && !svg.contains("inf"), sourceLocation: sourceLocation)
    }

    static func tornado(_ ends: [(low: Int64, high: Int64)], middle: Int64, text: String) -> TornadoLayout {
        var chart = ChartSamples.tornado
        chart.middle = middle
        chart.middleText = text
        chart.bars = ends.map {
            .init(
                label: text, low: $0.low, high: $0.high, lowText: text, highText: "−\(text)",
                atLow: text, atHigh: "4 %")
        }
        var layout = TornadoLayout(chart: chart)
        _ = layout.draw()
        return layout
    }

    static let texts = [
        "", "400.000 €", String(repeating: "Wasserwerk ", count: 40), String(repeating: "W", count: 300),
    ]

    @Test("A tornado of any results keeps its labels apart and its shapes inside", arguments: texts)
    func tornadoOfAnything(text: String) {
        let ends: [(low: Int64, high: Int64)] = [
            (-900, 900), (900, -900), (5, 5), (0, 0), (700, 800), (-800, -700), (0, 1), (-1, 0),
            (.min, .max), (.max, .min),
        ]
        for middle in [0, 5, -5, 100_000_000, Int64.min, .max] {
            for count in [1, 2, ends.count] {
                Self.check(Self.tornado(Array(ends.prefix(count)), middle: middle, text: text).canvas)
            }
            for end in ends { Self.check(Self.tornado([end], middle: middle, text: text).canvas) }
        }
    }

    @Test("If no assumption moves the result, the tornado is a column of marks in the middle")
    func flatTornado() {
        let body = Self.tornado([(7, 7), (7, 7)], middle: 7, text: "7").canvas.body
        #expect(body.components(of: "class=\"chart-delta-none\" x=\"188.5\"") == 2)
    }

    @Test("Ends on one side of the middle share the bar's height; a lesser result stands to the left")
    func oneSide() {
        let body = Self.tornado([(20, 10)], middle: 0, text: "x").canvas.body
        #expect(body.contains("height=\"8\""))
        #expect(body.contains("height=\"7\""))
        #expect(body.components(of: ">4 %: −x<") == 1)
        let labels = Self.tornado([(20, 10)], middle: 0, text: "x").canvas.labels
        let left = labels.first { $0.text == "4 %: −x" }
        let right = labels.first { $0.text == "x: x" }
        #expect((left?.box.x ?? 999) < (right?.box.x ?? 0))
    }

    @Test("The two ends of a tornado's bar differ without their colour: one is an outline, set in by half a unit")
    func endsDiffer() {
        let body = Self.tornado([(-10, 10)], middle: 0, text: "x").canvas.body
        #expect(body.contains("class=\"chart-grant\" x=\"1.5\""))
        #expect(body.contains("class=\"chart-net\" x=\"190\""))
    }

    @Test("The tornado's table names the assumption's values with the results, in the order given")
    func tornadoTable() {
        let table = ChartSamples.tornado.draw().table
        #expect(table.rows[0] == ["Tarifsteigerung im Jahr", "0\u{A0}%: 352.000\u{A0}€", "4\u{A0}%: 463.000\u{A0}€"])
        #expect(table.rows.map { $0[0] } == ChartSamples.tornado.bars.map(\.label))
    }

    static func histogram(
        edges: [Int64], counts: [Int], marks: [Int64], text: String
    ) -> HistogramLayout {
        var chart = ChartSamples.histogram
        chart.edges = edges
        chart.counts = counts
        chart.marks = marks.map { .init(value: $0, text: text) }
        var layout = HistogramLayout(chart: chart)
        _ = layout.draw(edgeText: { text.isEmpty ? "" : "\($0) \(text)" })
        return layout
    }

    @Test("A histogram of 1 to 40 bins keeps its labels apart", arguments: 1...40)
    func bins(count: Int) {
        for text in Self.texts {
            for (start, step) in [(0, 10), (-1000, 7), (5, 0), (-3_000_000_00, 1)] as [(Int64, Int64)] {
                let edges = (0...count).map { start + Int64($0) * step }
                let last = edges[count]
                for marks in [[], [start], [start, (start + last) / 2, last], [last, last, last], edges] {
                    for counts in [Array(0..<count), Array(repeating: 0, count: count)] {
                        Self.check(Self.histogram(edges: edges, counts: counts, marks: marks, text: text).canvas)
                    }
                }
            }
        }
    }

    @Test("Counts, edges and marks at the end of their range, and too few of them, are drawn")
    func oddHistograms() {
        let odd: [([Int64], [Int], [Int64])] = [
            ([.min, .max], [.max], [.min, 0, .max]), ([0, 1], [.min], []), ([3, 2, 1], [1, 2], [9]),
            ([1], [1], [1]), ([], [5], []), ([1, 2, 3], [4], [-50]), ([1, 2], [3, 4, 5], [2]),
            ([.max, .max], [1], [.max]),
        ]
        for (edges, counts, marks) in odd {
            Self.check(Self.histogram(edges: edges, counts: counts, marks: marks, text: "10 %").canvas)
        }
    }

    @Test("Runs that all gave the same are one bar in the middle, with its edge named once")
    func oneAmount() {
        let canvas = Self.histogram(edges: [500, 500], counts: [1000], marks: [500, 500, 500], text: "c").canvas
        #expect(canvas.body.components(of: "class=\"chart-grant\"") == 1)
        #expect(canvas.labels.count { $0.text == "500 c" } == 1)
        #expect(canvas.labels.count { $0.text == "c" } == 3)
    }

    @Test("No mark's line runs through the words of another, near or far", arguments: [1, 2, 5, 20, 60, 150])
    func lines(distance: Int64) {
        for start in stride(from: Int64(0), through: 380 - 2 * distance, by: 10) where start >= 0 {
            let canvas = Self.histogram(
                edges: [0, 380], counts: [3], marks: [start, start + distance, start + 2 * distance],
                text: "10 %: 352.000 €"
            ).canvas
            Self.check(canvas)
            #expect(canvas.body.components(of: "class=\"chart-cut\"") == 3)
        }
    }

    @Test("The histogram's table has every range with its count")
    func histogramTable() {
        let table = ChartSamples.histogram.draw(edgeText: ChartSamples.euro).table
        #expect(table.rows.count == 24)
        #expect(table.rows[0] == ["300 Tsd.\u{A0}€", "309 Tsd.\u{A0}€", "12"])
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
