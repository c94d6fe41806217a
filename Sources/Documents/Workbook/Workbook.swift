import Costing
import Decisions

/// A workbook of sheets with live formulas, as the helper that writes the
/// .xlsx file is given it.
public struct Workbook: Codable, Hashable, Sendable {
    public var language: Language
    public var title: String
    /// The day whose state it shows; also the date of the file.
    public var asOf: Day
    public var sheets: [Sheet]

    public struct Sheet: Codable, Hashable, Sendable {
        /// At most 31 characters, without `[]:*?/\`.
        public var name: String
        /// In characters.
        public var widths: [Int]
        /// So many rows at the top stay in sight.
        public var frozen = 0
        public var rows: [Row] = []

        public init(name: String, widths: [Int]) {
            self.name = name
            self.widths = widths
        }

        /// Adds a row and tells its number, which counts from 1.
        @discardableResult
        mutating func add(_ cells: [Cell], level: Int = 0) -> Int {
            rows.append(Row(cells: cells, level: level))
            return rows.count
        }
    }

    public struct Row: Codable, Hashable, Sendable {
        public var cells: [Cell]
        /// How deep in a tree, so that its parts can be folded away.
        public var level: Int
    }

    /// How a number is shown. Money is in euros, a share a fraction of one,
    /// a day the number that a spreadsheet has for it.
    public typealias Format = Quantity.Unit

    public enum Style: String, Codable, Sendable {
        case title, subtitle, head, note, strong
        /// Meant to be changed by whoever recomputes.
        case input
        /// A number that no formula stands behind.
        case constant
    }
}

extension Workbook {
    /// A text, a number, or a formula with the value that the program has for it.
    public struct Cell: Codable, Hashable, Sendable {
        /// Never taken for a formula, whatever it begins with.
        public var text: String?
        /// Without `=`.
        public var formula: String?
        /// In decimal digits with a point: of the cell, or what its formula gives.
        public var number: String?
        public var format: Format?
        public var style: Style?
        /// How far the text is set in.
        public var indent: Int?

        public static let empty = Cell()

        public static func text(_ text: String, _ style: Style? = nil, indent: Int? = nil) -> Cell {
            Cell(text: text, style: style, indent: indent)
        }

        public static func value(_ value: Quantity, _ style: Style? = nil) -> Cell {
            Cell(number: value.cellNumber, format: value.unit, style: style)
        }

        public static func formula(_ formula: String, _ value: Quantity, _ style: Style? = nil) -> Cell {
            Cell(formula: formula, number: value.cellNumber, format: value.unit, style: style)
        }
    }

    /// Where a cell is.
    struct Place: Hashable, Sendable {
        var sheet: String
        /// 0 for A
        var column: Int
        /// Counts from 1.
        var row: Int

        /// As a formula on this sheet names it.
        func text(on sheet: String) -> String {
            let cell = Place.letters(column) + String(row)
            return sheet == self.sheet ? cell : Place.quoted(self.sheet) + "!" + cell
        }

        static func letters(_ column: Int) -> String {
            let last = String(UnicodeScalar(UInt8(65 + column % 26)))
            return column < 26 ? last : letters(column / 26 - 1) + last
        }

        private static func quoted(_ sheet: String) -> String { "'" + sheet.replacing("'", with: "''") + "'" }
    }
}

extension Quantity {
    /// In the unit that a cell has it in, exact.
    var cellNumber: String {
        switch self {
        case .day(let day): String(day.ordinal - Quantity.firstOrdinal)
        case .count(let count): String(count)
        case .money, .share, .posts, .points: Quantity.decimal(number ?? 0, places: cellPlaces)
        }
    }

    /// 1899-12-30, day 0 of a spreadsheet.
    private static let firstOrdinal = Day(year: 1899, month: 12, day: 30)?.ordinal ?? 0

    private static func decimal(_ number: Int64, places: Int) -> String {
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return (number < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }
}
