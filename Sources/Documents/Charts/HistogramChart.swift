/// How often an amount fell into each of several ranges.
public struct HistogramChart: Sendable, Equatable, Codable {
    /// An amount with a line and a word of its own, such as the median.
    public struct Mark: Sendable, Equatable, Codable {
        /// In cents.
        public var value: Int64
        public var text: String

        public init(value: Int64, text: String) {
            self.value = value
            self.text = text
        }
    }

    /// The table's columns are from, to and count; the axis of the counts is
    /// named as the table's third column.
    public var words: ChartWords
    /// Where the ranges begin and end, in cents, ascending; one more than
    /// there are counts. The ranges are equally wide, up to rounding: a bar is
    /// as high as its count, whatever its width.
    public var edges: [Int64]
    public var counts: [Int]
    public var marks: [Mark]

    public init(words: ChartWords, edges: [Int64], counts: [Int], marks: [Mark] = []) {
        self.words = words
        self.edges = edges
        self.counts = counts
        self.marks = marks
    }

    struct Bin {
        var from: Int64
        var to: Int64
        var count: Int
    }

    /// What is counted; an edge or a count without its partner is left out.
    var bins: [Bin] {
        zip(zip(edges, edges.dropFirst()), counts).map {
            Bin(from: min($0.0, $0.1), to: max($0.0, $0.1), count: max($1, 0))
        }
    }

    /// The chart. `edgeText` words an amount in cents, for the axis and the
    /// table. The marks are not in the table: the alternative must name them.
    public func draw(edgeText: (Int64) -> String) -> Chart {
        var layout = HistogramLayout(chart: self)
        let height = layout.draw(edgeText: edgeText)
        return Chart(
            id: words.id,
            svg: layout.canvas.svg(
                kind: "histogram", height: height, alternative: words.alternative),
            alternative: words.alternative, caption: words.caption,
            table: ChartTable(
                head: words.head,
                rows: bins.map { [edgeText($0.from), edgeText($0.to), "\($0.count)"] },
                numeric: [true, true, true]))
    }
}
