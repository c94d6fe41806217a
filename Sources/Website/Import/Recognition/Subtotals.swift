/// Rows that are not called sums, and perhaps are: each amounts to those between it and the one before, or the one
/// below it.
struct Subtotals {
    private(set) var rows: [Int] = []

    /// Where the sums stand above what they are of.
    enum Order { case below, above }

    /// More rows than a plan can have.
    private static let most = 1_200

    /// - Parameters:
    ///   - plain: rows that are called neither sums nor parts.
    ///   - isCollective: whether a row can be of several, by its name.
    init(
        _ plain: [Int], _ order: Order = .below, value: (Int) -> Int128?, isCollective: (Int) -> Bool,
        isKnown: (Int) -> Bool
    ) {
        var items = plain.prefix(Subtotals.most).compactMap { row in value(row).map { (row: row, value: $0) } }
        // Read from its end, a table has them below.
        if order == .above { items.reverse() }
        // What is below zero is a fault of its own.
        guard items.count >= 3, items.allSatisfy({ $0.value >= 0 }) else { return }
        // What all rows before each amount to.
        var before: [Int128] = [0]
        for item in items { before.append(before[before.count - 1] + item.value) }
        let mayBeSum = items.map { $0.value > 0 && !isKnown($0.row) },
            areCollective = items.map { isCollective($0.row) }
        rows = items.indices.filter { end in
            // Where every row is of a team none is the sum of the others.
            mayBeSum[end] && areCollective[end]
                && Subtotals.starts(end, latest: end - 2, items[end].value, before).contains { start in
                    areCollective[start..<end].contains(false)
                }
        }.map { items[$0].row }
        rows = Set(rows).union(
            Subtotals.blocks(items.map(\.value), before, mayBeSum, areCollective).map { items[$0].row }
        ).sorted()
    }

    /// The rows from which on those above one amount to it, the nearest first; rows of nothing may stand before them.
    private static func starts(_ end: Int, latest: Int, _ value: Int128, _ before: [Int128]) -> [Int] {
        var starts: [Int] = [], start = latest
        while start >= 0, before[end] - before[start] <= value {
            if before[end] - before[start] == value { starts.append(start) }
            start -= 1
        }
        return starts
    }

    /// The ends of blocks into which all rows fall, where each ends with its sum: two rows that make
    /// a third are nothing unusual, but that all do so, more than once.
    private static func blocks(_ values: [Int128], _ before: [Int128], _ mayBeSum: [Bool], _ areCollective: [Bool])
        -> [Int]
    {
        // For each row that can end a block the row with which that begins, if all rows above it are blocks, too.
        var starts: [Int?] = Array(repeating: nil, count: values.count)
        for end in values.indices where mayBeSum[end] && end > 0 {
            let latest = areCollective[end] && !areCollective[end - 1] ? end - 1 : end - 2
            starts[end] = Subtotals.starts(end, latest: latest, values[end], before).first {
                $0 == 0 || starts[$0 - 1] != nil
            }
        }
        var ends: [Int] = [], place = values.count - 1
        while place >= 0, let start = starts[place] {
            ends.append(place)
            place = start - 1
        }
        return ends.count >= 2 ? ends : []
    }
}
