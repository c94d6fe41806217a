import Decisions

/// How many of the first columns of a table name its rows: as many as it takes
/// until no two rows read the same, as far as columns of words can do that.
enum RowNames {
    /// At least one, and fewer than there are.
    static func columns(of table: Table) -> Int {
        let columns = (0..<max(1, table.columnCount - 1)).prefix { $0 == 0 || !table.numericColumns.contains($0) }
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

    private struct Name: Hashable {
        var group: Int
        var text: String
    }
}
