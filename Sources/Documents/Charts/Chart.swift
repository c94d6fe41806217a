/// A finished drawing, with the words and the table that say the same.
public struct Chart: Sendable, Equatable, Codable {
    /// Names the chart within its page or paper.
    public var id: String
    /// The drawing for the page: colours come from the page's style sheet,
    /// through classes that begin with `chart`.
    public var svg: String
    /// What the drawing shows, for those who do not see it.
    public var alternative: String
    public var caption: String
    /// The data of the drawing.
    public var table: ChartTable

    public init(
        id: String, svg: String, alternative: String, caption: String,
        table: ChartTable
    ) {
        self.id = id
        self.svg = svg
        self.alternative = alternative
        self.caption = caption
        self.table = table
    }

    /// The same drawing with its colours inside, for the PDF and as a file.
    public var standalone: String {
        // `>` is escaped in attributes, so the first one ends the root tag.
        guard let end = svg.utf8.firstIndex(of: UInt8(ascii: ">")) else { return svg }
        let after = svg.utf8.index(after: end)
        return svg[..<after] + "<style>" + ChartStyle.standalone + "</style>" + svg[after...]
    }
}

/// The data of a chart, as words and formatted numbers.
public struct ChartTable: Sendable, Equatable, Codable {
    public var head: [String]
    public var rows: [[String]]
    /// For each column: are these numbers, to be set flush right?
    public var numeric: [Bool]

    public init(head: [String], rows: [[String]], numeric: [Bool]) {
        self.head = head
        self.rows = rows
        self.numeric = numeric
    }
}

/// What every chart is told about itself: its name and its words.
public struct ChartWords: Sendable, Equatable, Codable {
    public var id: String
    public var alternative: String
    public var caption: String
    /// The heads of the table's columns.
    public var head: [String]

    public init(id: String, alternative: String, caption: String, head: [String]) {
        self.id = id
        self.alternative = alternative
        self.caption = caption
        self.head = head
    }
}
