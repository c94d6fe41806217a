import Foundation
import Testing

@testable import Documents

@Suite("Charts keep the form that was looked at and approved")
struct ChartSnapshotTests {
    static let charts: [Chart] = [
        ChartSamples.cost.draw(tick: ChartSamples.thousands),
        ChartSamples.bridge.draw(),
        ChartSamples.wideBridge.draw(),
        ChartSamples.timeline.draw(),
        ChartSamples.map.draw(),
        ChartSamples.tornado.draw(),
        ChartSamples.histogram.draw(edgeText: ChartSamples.euro),
    ]

    /// `EV_RECORD=1` writes the snapshots anew, to be looked at.
    @Test("A chart is drawn as its snapshot, byte for byte", arguments: charts)
    func snapshot(chart: Chart) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Snapshots/\(chart.id).svg")
        let drawn = Data((chart.standalone + "\n").utf8)
        if ProcessInfo.processInfo.environment["EV_RECORD"] == "1" {
            try drawn.write(to: file)
        }
        let expected = try Data(contentsOf: file)
        #expect(drawn == expected, "\(chart.id) has changed")
    }

    @Test("A chart is well-formed XML, on the page and alone", arguments: charts)
    func wellFormed(chart: Chart) {
        #expect(SVGCheck(chart.svg).isWellFormed)
        #expect(SVGCheck(chart.standalone).isWellFormed)
    }

    @Test("The style for the PDF and the page's style sheet know every class drawn", arguments: charts)
    func classesHaveStyles(chart: Chart) throws {
        let sheet = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Website/Assets/charts.css")
        let page = try String(contentsOf: sheet, encoding: .utf8)
        for name in SVGCheck(chart.svg).classes where name != "chart" {
            let kinds = ["cost", "bridge", "timeline", "map", "tornado", "histogram"]
            guard !kinds.contains(where: { name == "chart-\($0)" }) else { continue }
            #expect(ChartStyle.standalone.contains(".\(name){"), "\(name) in the PDF")
            #expect(page.contains(".\(name) ") || page.contains(".\(name),"), "\(name) on the page")
        }
    }

    @Test("A chart that stands alone has no custom property, and is otherwise the same")
    func standalone() {
        let chart = ChartSamples.cost.draw()
        #expect(!chart.standalone.contains("var("))
        #expect(chart.standalone.hasPrefix("<svg "))
        #expect(
            chart.standalone.replacing("<style>\(ChartStyle.standalone)</style>", with: "")
                == chart.svg)
    }
}

extension Chart: CustomTestStringConvertible {
    public var testDescription: String { id }
}
