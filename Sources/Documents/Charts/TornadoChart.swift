/// How far each assumption, taken alone, moves a result to either side.
public struct TornadoChart: Sendable, Equatable, Codable {
    public struct Bar: Sendable, Equatable, Codable {
        /// The assumption.
        public var label: String
        /// The results, in cents, with the assumption at its low and at its
        /// high value; either may lie on either side of the middle.
        public var low: Int64
        public var high: Int64
        public var lowText: String
        public var highText: String
        /// The assumption's own low and high value in words, such as "4 %".
        public var atLow: String
        public var atHigh: String

        public init(
            label: String, low: Int64, high: Int64, lowText: String, highText: String,
            atLow: String, atHigh: String
        ) {
            self.label = label
            self.low = low
            self.high = high
            self.lowText = lowText
            self.highText = highText
            self.atLow = atLow
            self.atHigh = atHigh
        }

        /// The assumption's value and what comes of it.
        var lowWords: String { Self.words(atLow, lowText) }
        var highWords: String { Self.words(atHigh, highText) }

        private static func words(_ value: String, _ result: String) -> String {
            value.isEmpty ? result : result.isEmpty ? value : "\(value): \(result)"
        }
    }

    /// The table's columns are assumption, low and high; the legend calls the
    /// two parts of a bar as the table does.
    public var words: ChartWords
    /// The result with every assumption at its middle, in cents.
    public var middle: Int64
    public var middleText: String
    /// From the top down, in the order given.
    public var bars: [Bar]

    public init(words: ChartWords, middle: Int64, middleText: String, bars: [Bar]) {
        self.words = words
        self.middle = middle
        self.middleText = middleText
        self.bars = bars
    }

    /// The chart; a cell of the table holds the assumption's value and the
    /// result. The middle is not in the table: the alternative must name it.
    public func draw() -> Chart {
        var layout = TornadoLayout(chart: self)
        let height = layout.draw()
        return Chart(
            id: words.id,
            svg: layout.canvas.svg(
                kind: "tornado", height: height, alternative: words.alternative),
            alternative: words.alternative, caption: words.caption,
            table: ChartTable(
                head: words.head,
                rows: bars.map { [$0.label, $0.lowWords, $0.highWords] },
                numeric: [false, true, true]))
    }
}
