/// Which rows of a long table are shown: those that tell how it was read.
struct SheetRows {
    /// The rows in their order; nil where some are left out between two.
    let places: [Int?]
    /// How many are not shown.
    let left: Int

    private static let most = 24

    /// - Parameter faults: rows in which something is to be corrected.
    init(_ table: Sheet, uses: [RowUse], head: Range<Int>, faults: [Int]) {
        let filled = table.rows.indices.filter { !table.isBlank($0) }
        guard filled.count > SheetRows.most else {
            places = filled
            left = 0
            return
        }
        func use(_ row: Int) -> RowUse { uses.indices.contains(row) ? uses[row] : .taken }
        var groups: [RowUse: [Int]] = [:]
        for row in filled { groups[use(row), default: []].append(row) }
        var shown = Set(head.prefix(8)).union(faults.prefix(10))
        for (use, rows) in groups {
            switch use {
            case .taken: shown.formUnion(rows.prefix(4) + rows.suffix(3))
            case .above: shown.formUnion(rows.prefix(1) + rows.suffix(2))
            case .head: shown.formUnion(rows.prefix(4))
            default: shown.formUnion(rows.prefix(2))
            }
        }
        var places: [Int?] = [], left = 0, isGap = false
        for row in filled {
            if shown.contains(row) {
                places.append(row)
                isGap = false
            } else {
                if !isGap { places.append(nil) }
                isGap = true
                left += 1
            }
        }
        self.places = places
        self.left = left
    }
}
