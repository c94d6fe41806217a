/// A table as it stands in a file: rows of cells, the blank ones too, so that
/// places are those that a spreadsheet shows.
struct ReadTable: Hashable, Sendable {
    enum Cell: Hashable, Sendable {
        /// As written, in a notation that has to be found out.
        case text(String)
        /// A workbook holds it as a number: digits and a point, `61000.5`.
        case number(String)
        /// The same, shown with a percent sign: `20`.
        case percent(String)
        /// A formula whose result is not in the file.
        case formula(String)
    }

    var rows: [[Cell]]
    /// Of a workbook: the sheet that was read, and how many can be seen.
    var sheet: String?
    var sheets: Int?

    /// `A`, `B`, … `Z`, `AA`, as spreadsheets name the columns.
    static func letter(_ column: Int) -> String {
        var rest = max(0, column), name = ""
        repeat {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}

extension ReadTable.Cell {
    /// As a person reads it in the file.
    var shown: String {
        switch self {
        case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .number(let digits): digits
        case .percent(let digits): digits + " %"
        case .formula(let formula): formula
        }
    }

    var isEmpty: Bool { shown.isEmpty }

    /// For comparing words: small letters, nothing around them.
    var folded: String { shown.lowercased() }
}

extension ReadTable: Decodable {}

extension ReadTable.Cell: Decodable {
    private enum Key: String, CodingKey { case n, p, f }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
            return
        }
        let box = try decoder.container(keyedBy: Key.self)
        if let digits = try box.decodeIfPresent(String.self, forKey: .n) {
            self = .number(digits)
        } else if let digits = try box.decodeIfPresent(String.self, forKey: .p) {
            self = .percent(digits)
        } else {
            self = .formula(try box.decode(String.self, forKey: .f))
        }
    }
}
