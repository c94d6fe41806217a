/// A sheet as it stands in a file: rows of cells, the blank ones too, so that
/// places are those that a spreadsheet shows.
struct Sheet: Hashable, Sendable {
    /// Cells shown as one; all places count from 0.
    struct Merge: Hashable, Sendable {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    /// What a number format shows besides the number.
    struct Format: Hashable, Sendable, Decodable {
        /// Words beside it, such as `TEUR`.
        var words: String
        /// The power of ten by which the number is shown smaller than it is.
        var scale: Int
        /// The words stand before the number.
        var before: Bool? = nil
        /// The cell is struck out.
        var struck: Bool? = nil
        /// A number above zero is shown as one below.
        var minus: Bool? = nil
        /// So many decimal places are shown of more; nil: all of them.
        var places: Int? = nil
    }

    /// What a file says by its form.
    enum Form: String, Hashable, Sendable, Decodable {
        case csv, xlsx, ods
        /// The register of municipalities in fixed columns.
        case register
    }

    var rows: [[SheetCell]]
    /// Of a workbook.
    var name: String?
    var form = Form.csv
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    var merged: [Merge] = []
    var formats: [Format] = []
    /// What stood in the cells for which somebody typed something else.
    var corrected: [Place: SheetCell] = [:]

    /// `A`, `B`, … `Z`, `AA`, as spreadsheets name the columns.
    static func letter(_ column: Int) -> String {
        var rest = max(0, column), name = ""
        repeat {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }

    /// A cell, empty where the row is shorter.
    func cell(_ row: Int, _ column: Int?) -> SheetCell {
        guard let column, rows.indices.contains(row), rows[row].indices.contains(column) else { return .empty }
        return rows[row][column]
    }

    func isBlank(_ row: Int) -> Bool { rows[row].allSatisfy(\.isEmpty) }

    func filled(_ row: Int) -> Int { rows[row].count { !$0.isEmpty } }

    var width: Int { rows.map(\.count).max() ?? 0 }

    /// Columns that are seen and not used, of the first so many.
    func columns(besides used: Set<Int>, most: Int) -> [Int] {
        (0..<min(width, most)).filter { !used.contains($0) && !hiddenColumns.contains($0) }
    }

    /// What is shown at a place: of merged cells the first.
    func shown(_ row: Int, _ column: Int) -> SheetCell {
        let own = cell(row, column)
        guard own.isEmpty, let merge = merged.first(where: { $0.rows.contains(row) && $0.columns.contains(column) })
        else { return own }
        return cell(merge.rows.lowerBound, merge.columns.lowerBound)
    }

    /// What names a row: of cells merged over several rows the first, and a number with the words of its format.
    func name(_ row: Int, _ column: Int?) -> SheetCell {
        guard let column else { return .empty }
        var own = cell(row, column)
        if own.isEmpty,
            let merge = merged.first(where: {
                $0.rows.contains(row) && $0.columns.lowerBound == column && $0.columns.count == 1
            })
        {
            own = cell(merge.rows.lowerBound, column)
        }
        guard case .number(let digits) = own.content, let format = format(own), !format.words.isEmpty else {
            return own
        }
        return SheetCell(
            content: .text(format.before == true ? "\(format.words) \(digits)" : "\(digits) \(format.words)"),
            mark: own.mark)
    }

    /// The words that the number format of a cell shows beside the number.
    func format(_ cell: SheetCell) -> Format? {
        formats.indices.contains(Int(cell.format)) ? formats[Int(cell.format)] : nil
    }
}
