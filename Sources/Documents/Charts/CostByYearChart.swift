/// What a plan costs from year to year, and what of it a grant pays.
public struct CostByYearChart: Sendable, Equatable, Codable {
    public struct Year: Sendable, Equatable, Codable {
        public var label: String
        /// What remains to be paid, in cents; may be negative.
        public var net: Int64
        /// What the grant pays, in cents.
        public var grant: Int64
        public var netText: String
        public var grantText: String

        public init(
            label: String, net: Int64, grant: Int64, netText: String, grantText: String
        ) {
            self.label = label
            self.net = net
            self.grant = grant
            self.netText = netText
            self.grantText = grantText
        }
    }

    /// The day on which the grant ends.
    public struct Cliff: Sendable, Equatable, Codable {
        /// The index of the last year with the grant.
        public var after: Int
        public var text: String

        public init(after: Int, text: String) {
            self.after = after
            self.text = text
        }
    }

    public var words: ChartWords
    public var years: [Year]
    public var cliff: Cliff?
    /// The unit of the texts, such as thousands of euros.
    public var unit: String
    /// What the legend calls the two parts of a bar.
    public var netLegend: String
    public var grantLegend: String

    public init(
        words: ChartWords, years: [Year], cliff: Cliff? = nil, unit: String,
        netLegend: String, grantLegend: String
    ) {
        self.words = words
        self.years = years
        self.cliff = cliff
        self.unit = unit
        self.netLegend = netLegend
        self.grantLegend = grantLegend
    }

    /// The chart. `tick` words a round amount in cents for the axis, in the
    /// chart's unit; without it the grid has no numbers. The table's columns
    /// are year, net and grant.
    public func draw(tick: (Int64) -> String = { _ in "" }) -> Chart {
        var layout = CostByYearLayout(chart: self)
        let height = layout.draw(tick: tick)
        return Chart(
            id: words.id,
            svg: layout.canvas.svg(
                kind: "cost", height: height, alternative: words.alternative),
            alternative: words.alternative, caption: words.caption,
            table: ChartTable(
                head: words.head,
                rows: years.map { [$0.label, $0.netText, $0.grantText] },
                numeric: [false, true, true]))
    }
}
