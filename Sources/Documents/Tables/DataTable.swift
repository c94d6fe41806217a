import Costing
import Decisions

/// A table of values that keep their kind: the page sets them, a CSV file and
/// a workbook take them along as numbers.
public struct DataTable: Sendable {
    public enum Value: Sendable, Equatable {
        case text(String)
        case quantity(Quantity)
        /// A share by which something has changed; shown with its sign.
        case change(BasisPoints)
        /// A year; the page puts an asterisk beside a marked one.
        case year(Int, isMarked: Bool = false)
        case empty

        public init(_ value: Quantity) { self = .quantity(value) }

        public static func money(_ money: Money) -> Value { .quantity(.money(money)) }
        public static func share(_ share: BasisPoints) -> Value { .quantity(.share(share)) }
        public static func count(_ count: Int64) -> Value { .quantity(.count(count)) }
        public static func posts(_ posts: Posts) -> Value { .quantity(.posts(posts)) }
        public static func points(_ points: PercentagePoints) -> Value { .quantity(.points(points)) }
        public static func day(_ day: Day) -> Value { .quantity(.day(day)) }
    }

    public struct Column: Sendable {
        public var name: String
        public var isNumber: Bool
        /// Only in a file: what the page says by a sign, a unit or its caption.
        public var isForFiles: Bool
        public init(_ name: String, isNumber: Bool = true, isForFiles: Bool = false) {
            self.name = name
            self.isNumber = isNumber
            self.isForFiles = isForFiles
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
        let shown = columns.indices.filter { !columns[$0].isForFiles }
        return Table(
            caption: [.text(title)], head: shown.map { Cell(columns[$0].name) },
            rows: rows.map { row in
                shown.filter(row.indices.contains).map { Cell(DataTable.shown(row[$0], type), isRowHeader: $0 == 0) }
            },
            numericColumns: Set(shown.indices.filter { columns[shown[$0]].isNumber }))
    }

    static func shown(_ value: Value, _ type: Typography) -> String {
        switch value {
        case .text(let text): text
        case .quantity(let quantity): type.value(quantity)
        case .change(let share): type.change(share)
        case .year(let year, let isMarked): String(year) + (isMarked ? " *" : "")
        case .empty: "–"
        }
    }
}
