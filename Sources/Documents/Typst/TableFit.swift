/// How a table gets onto the page: as it is, in smaller type, on a page that
/// is turned, or in parts that each repeat the columns that name the rows.
///
/// All widths in points, estimated from those of the letters; the estimate is
/// on the wide side.
struct TableFit: Hashable {
    /// The text's width on A4 with the paper's margins, upright and turned.
    static let column = 467.0, turned = 714.0
    private static let upright: [Double] = [9, 8.5, 8, 7.5], across: [Double] = [9, 8.5, 8, 7.5, 7]

    var size: Double
    var isTurned = false
    /// The columns of each part; one part for a table that stays whole.
    var parts: [[Int]]
    /// Of each column; nil where the usual widths do.
    var widths: [Double]?
    /// Of each column, in any case.
    private(set) var estimated: [Double] = []
    /// A cell leaves its column even so.
    var isOverflowing = false
    /// So many columns stand first in every part.
    private(set) var heads = 1
    /// Those that name the rows and tell them apart are too wide to stand in every part.
    private(set) var lacksHeads = false

    /// Space to the left and right of a cell's content.
    static func inset(_ size: Double) -> Double { size >= 9 ? 5 : 3 }

    /// - Parameter isNested: within an item or a note no page can be turned,
    ///   and the line is a little shorter.
    init(_ table: Table, isNested: Bool = false, size usual: Double = 9) {
        let whole = table.whole, cells = [whole.head] + whole.rows
        let columns = (0..<table.columnCount).map { column in ColumnNeed(cells.map { $0[column].content }) }
        let room = isNested ? Self.column - 40 : Self.column
        (size, parts) = (usual, [Array(columns.indices)])
        defer { if let widths { estimated = widths } }
        if let widths = TypstColumns.usual(columns, numeric: table.numericColumns, within: room, size: usual) {
            estimated = widths
            return
        }
        for (sizes, room, isTurned) in [(Self.upright, room, false), (isNested ? [] : Self.across, Self.turned, true)] {
            for size in sizes where size <= usual {
                guard let widths = Self.widths(columns, within: room, size: size) else { continue }
                (self.size, self.widths, self.isTurned) = (size, widths, isTurned)
                return
            }
        }
        split(columns, names: RowNames(of: whole), within: room)
    }

    /// As many columns beside those that name the rows as fit, then the next.
    private mutating func split(_ columns: [ColumnNeed], names: RowNames, within room: Double) {
        size = 8
        parts = []
        heads = names.all
        let least = columns.map { $0.least(size) + 2 * Self.inset(size) }
        // One that leaves the page even beside the first alone is told as such.
        let widest = { (heads: Int) -> Double in least.dropFirst(heads).filter { least[0] + $0 <= room }.max() ?? 0 }
        while heads > 1, least[..<heads].reduce(widest(heads), +) > room { heads -= 1 }
        lacksHeads = heads < names.least
        let first = Array(columns.indices.prefix(heads)), width = least[..<heads].reduce(0, +)
        var part = first, used = width
        for column in columns.indices.dropFirst(heads) {
            if used + least[column] > room, part.count > heads {
                parts.append(part)
                (part, used) = (first, width)
            }
            isOverflowing = isOverflowing || used + least[column] > room
            part.append(column)
            used += least[column]
        }
        parts.append(part)
        isOverflowing = isOverflowing || least[0] > room
        widths = least
        for part in parts {
            let spare = max(0, room - part.reduce(0) { $0 + least[$1] }) / Double(part.count)
            for column in part.dropFirst(heads) { widths?[column] = least[column] + min(spare, 30) }
        }
    }

    /// What each column needs, and of the rest a share by what it would like.
    private static func widths(_ columns: [ColumnNeed], within room: Double, size: Double) -> [Double]? {
        let least = columns.map { $0.least(size) + 2 * inset(size) }, sum = least.reduce(0, +)
        guard sum <= room else { return nil }
        let wish = columns.indices.map { min(max(0, columns[$0].whole(size) + 2 * inset(size) - least[$0]), 200) }
        let wishes = wish.reduce(0, +), share = wishes > 0 ? min(1, (room - sum) / wishes) : 0
        return columns.indices.map { least[$0] + wish[$0] * share }
    }
}

/// How much room the cells of a column need and would like, per point of size.
struct ColumnNeed {
    /// The widest word, or part of one; and the widest cell on one line.
    private(set) var word = 0.0, cell = 0.0
    /// The longest cell in letters.
    private(set) var longest = 0

    init(_ cells: [[Inline]]) {
        for content in cells {
            let text = content.plainText
            longest = max(longest, text.count)
            cell = max(cell, TextMeasure.printed(String(text.prefix(400)), size: 1))
            word = max(word, WordWidth(of: content, in: .cell).widest)
        }
    }

    func least(_ size: Double) -> Double { word * size }
    func whole(_ size: Double) -> Double { cell * size }
}
