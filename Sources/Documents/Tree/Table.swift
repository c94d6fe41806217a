/// Rows under a head. Rows that are too short are filled with empty cells by
/// the writers.
public struct Table: Codable, Hashable, Sendable {
    public var caption: [Inline]?
    /// Empty: the table has no head.
    public var head: [Cell]
    public var rows: [[Cell]]
    /// Columns of numbers, counted from 0; set flush right.
    public var numericColumns: Set<Int>
    /// Columns of which a narrow page need show no more than their words; of a
    /// page only, and kept with no paper.
    public var narrowColumns: Set<Int> = []

    public init(
        caption: [Inline]? = nil, head: [Cell], rows: [[Cell]], numericColumns: Set<Int> = []
    ) {
        self.caption = caption
        self.head = head
        self.rows = rows
        self.numericColumns = numericColumns
    }

    public var columnCount: Int {
        max(head.count, rows.lazy.map(\.count).max() ?? 0)
    }

    /// Head and rows, each with as many cells as the table has columns.
    var whole: Table {
        let count = columnCount
        func filled(_ row: [Cell]) -> [Cell] {
            row.count < count ? row + Array(repeating: Cell([]), count: count - row.count) : row
        }
        var whole = self
        whole.head = filled(head)
        whole.rows = rows.map(filled)
        return whole
    }

    /// Columns of a few letters, such as a number or a mark. On a narrow page
    /// they need no share of the width.
    var shortColumns: Set<Int> {
        var short = Set(0..<columnCount)
        for row in [head] + rows {
            for (column, cell) in row.enumerated() where short.contains(column) && cell.content.plainText.count > 5 {
                short.remove(column)
            }
        }
        return narrowColumns.union(short)
    }

    enum CodingKeys: String, CodingKey { case caption, head, rows, numericColumns }

    /// The columns go out sorted: the same table has the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encodeIfPresent(caption, forKey: .caption)
        try box.encode(head, forKey: .head)
        try box.encode(rows, forKey: .rows)
        try box.encode(numericColumns.sorted(), forKey: .numericColumns)
    }
}

public struct Cell: Codable, Hashable, Sendable {
    public var content: [Inline]
    /// Names its row.
    public var isRowHeader: Bool

    public init(_ content: [Inline], isRowHeader: Bool = false) {
        self.content = content
        self.isRowHeader = isRowHeader
    }

    public init(_ text: String, isRowHeader: Bool = false) {
        self.init([.text(text)], isRowHeader: isRowHeader)
    }
}
