extension DataTable {
    /// Tables of the same rows as one, side by side: the first column names the
    /// rows of all, and every other one says of which table it is.
    /// - Parameter tables: each with what follows the names of its columns.
    public static func beside(_ tables: [(of: String, table: DataTable)]) -> DataTable {
        var names: [Value] = [], columns: [Column] = [], sum: [Value] = []
        for (of, table) in tables {
            if columns.isEmpty { columns += table.columns.prefix(1) }
            columns += table.columns.dropFirst().map {
                Column($0.name + of, isNumber: $0.isNumber, isForFiles: $0.isForFiles)
            }
            for name in table.parts.compactMap(\.first) where !names.contains(name) { names.append(name) }
            let own = table.hasSum ? table.rows.last ?? [] : []
            if sum.isEmpty { sum += own.prefix(1) }
            sum += own.dropFirst()
        }
        let rows = names.map { name -> [Value] in
            tables.reduce(into: [name]) { row, item in
                let found = item.table.parts.first { $0.first == name }
                row +=
                    found?.dropFirst()
                    ?? Array(repeating: Value.empty, count: max(0, item.table.columns.count - 1))[...]
            }
        }
        let hasSum = tables.contains { $0.table.hasSum }
        return DataTable(
            title: tables.first?.table.title ?? "", columns: columns, rows: rows + (hasSum ? [sum] : []), hasSum: hasSum
        )
    }

    /// The rows but the sum.
    private var parts: ArraySlice<[Value]> { rows.dropLast(hasSum ? 1 : 0) }
}
