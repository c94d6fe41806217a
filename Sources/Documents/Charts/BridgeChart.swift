/// How one total became another, step by step.
public struct BridgeChart: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Equatable, Codable {
        /// Stands on the base line; what came before does not matter.
        case total
        /// Is added to what stands before it.
        case delta
    }

    public struct Step: Sendable, Equatable, Codable {
        public var label: String
        /// In cents.
        public var amount: Int64
        public var text: String
        public var kind: Kind

        public init(label: String, amount: Int64, text: String, kind: Kind) {
            self.label = label
            self.amount = amount
            self.text = text
            self.kind = kind
        }
    }

    public var words: ChartWords
    public var steps: [Step]

    public init(words: ChartWords, steps: [Step]) {
        self.words = words
        self.steps = steps
    }

    /// The chart; the table's columns are step and amount.
    public func draw() -> Chart {
        var layout = BridgeLayout(chart: self)
        let height = layout.draw()
        return Chart(
            id: words.id,
            svg: layout.canvas.svg(
                kind: "bridge", height: height, alternative: words.alternative),
            alternative: words.alternative, caption: words.caption,
            table: ChartTable(
                head: words.head, rows: steps.map { [$0.label, $0.text] },
                numeric: [false, true]))
    }
}
