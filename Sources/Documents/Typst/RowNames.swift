import Decisions

/// How many of the first columns of a table name its rows: as many as it takes
/// until no two rows read the same, as far as columns of words can do that. A
/// number before the names tells rows apart and names none: the names go along.
struct RowNames {
    /// Without these nobody knows which row is meant; at least one, and fewer
    /// than there are.
    let least: Int
    /// Those that are wanted beside: what else tells rows of one name apart that
    /// are numbered.
    let all: Int

    init(of table: Table) {
        let columns = (0..<max(1, table.columnCount - 1)).prefix { $0 == 0 || !table.numericColumns.contains($0) }
        let words = columns.first { RowNames.areWords($0, in: table) } ?? 0
        least = max(words + 1, RowNames.telling(columns, in: table))
        all = max(least, words + RowNames.telling(columns.dropFirst(words), in: table))
    }

    /// How many of the columns it takes until no further one tells more rows apart.
    private static func telling(_ columns: Range<Int>, in table: Table) -> Int {
        // Rows that read the same so far are of one group.
        var groups = [Int](repeating: 0, count: table.rows.count), counts: [Int] = []
        for column in columns {
            var known: [Name: Int] = [:], above = ""
            for (place, row) in table.rows.enumerated() {
                let own = column < row.count ? row[column].content.plainText : ""
                // Below a head that is meant for several rows the cells are empty.
                if !own.isBlank { above = own }
                let name = Name(group: groups[place], text: above), group = known[name] ?? known.count
                known[name] = group
                groups[place] = group
            }
            counts.append(known.count)
        }
        let most = counts.last
        return (counts.firstIndex { $0 == most } ?? 0) + 1
    }

    /// More than half of the cells; a column of numbers may end with a sum.
    private static func areWords(_ column: Int, in table: Table) -> Bool {
        let cells = table.rows.compactMap { column < $0.count ? $0[column].content.plainText : nil }.filter {
            !$0.isBlank
        }
        return cells.count { !isNumber($0) } * 2 > cells.count
    }

    /// `3`, `2.1`, `4a` and `IV` count rows.
    private static func isNumber(_ text: String) -> Bool {
        let letters = text.filter(\.isLetter)
        return letters.count < 2 || letters.allSatisfy { "IVXLCDM".contains($0) }
    }

    private struct Name: Hashable {
        var group: Int
        var text: String
    }
}
