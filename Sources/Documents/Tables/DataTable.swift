import Costing
import Decisions

/// A table of values that keep their kind: the page sets them, a CSV file and
/// a workbook take them along as numbers.
public struct DataTable: Sendable {
    public enum Value: Sendable, Equatable {
        case text(String)
        case money(Money)
        case share(BasisPoints)
        case count(Int64)
        case points(PercentagePoints)
        case empty
    }

    public struct Column: Sendable {
        public var name: String
        public var isNumber: Bool
        public init(_ name: String, isNumber: Bool = true) {
            self.name = name
            self.isNumber = isNumber
        }
    }

    public var title: String
    public var columns: [Column]
    /// Each with a value for every column.
    public var rows: [[Value]]
    /// The last row is the sum of those above it.
    public var hasSum: Bool

    public init(title: String, columns: [Column], rows: [[Value]], hasSum: Bool = false) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.hasSum = hasSum
    }

    /// As a page or a paper shows it; the first column names the rows.
    public func table(_ type: Typography) -> Table {
        Table(
            caption: [.text(title)], head: columns.map { Cell($0.name) },
            rows: rows.map { row in
                row.enumerated().map { index, value in Cell(DataTable.shown(value, type), isRowHeader: index == 0) }
            },
            numericColumns: Set(columns.indices.filter { columns[$0].isNumber }))
    }

    static func shown(_ value: Value, _ type: Typography) -> String {
        switch value {
        case .text(let text): text
        case .money(let money): type.money(money)
        case .share(let share): type.share(share)
        case .count(let count): type.count(count)
        case .points(let points): type.points(points)
        case .empty: "–"
        }
    }
}
