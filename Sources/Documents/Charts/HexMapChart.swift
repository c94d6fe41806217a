/// A map of equal hexagons, one for each municipality, by position.
public struct HexMapChart: Sendable, Equatable, Codable {
    public enum State: String, Sendable, Equatable, Codable, CaseIterable {
        /// Was asked, and took no side, or none that is known.
        case unknown
        case consent
        case conditional
        case refusal
        case abstain
        /// Lies beside the county and is not asked.
        case neighbor
        /// Has not been asked.
        case none
    }

    public struct Tile: Sendable, Equatable, Codable {
        /// Axial coordinates, pointed side up: q to the right, r downwards.
        public var q: Int
        public var r: Int
        /// The name, short and already broken into lines.
        public var lines: [String]
        public var state: State
        /// The full name, for the tooltip and the table.
        public var title: String
        /// What is said of this one, where its state alone does not tell.
        public var text: String?

        public init(q: Int, r: Int, lines: [String], state: State, title: String, text: String? = nil) {
            self.q = q
            self.r = r
            self.lines = lines
            self.state = state
            self.title = title
            self.text = text
        }
    }

    /// A word for a state.
    public struct Key: Sendable, Equatable, Codable {
        public var state: State
        public var text: String

        public init(state: State, text: String) {
            self.state = state
            self.text = text
        }
    }

    public var words: ChartWords
    public var tiles: [Tile]
    public var legend: [Key]

    public init(words: ChartWords, tiles: [Tile], legend: [Key]) {
        self.words = words
        self.tiles = tiles
        self.legend = legend
    }

    /// What the legend calls a state.
    func text(of state: State) -> String {
        legend.first { $0.state == state }?.text ?? ""
    }

    /// What is said of a tile: its own words, else those of its state.
    func text(of tile: Tile) -> String { tile.text ?? text(of: tile.state) }

    /// The chart; the table's columns are municipality and position.
    /// Neighbours are on the map, not in the table.
    public func draw() -> Chart {
        var layout = HexMapLayout(chart: self)
        let height = layout.draw()
        let asked = tiles.filter { $0.state != .neighbor }
        return Chart(
            id: words.id,
            svg: layout.canvas.svg(
                kind: "map", height: height, alternative: words.alternative),
            alternative: words.alternative, caption: words.caption,
            table: ChartTable(
                head: words.head, rows: asked.map { [$0.title, text(of: $0)] },
                numeric: [false, false]))
    }
}
