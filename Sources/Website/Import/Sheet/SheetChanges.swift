/// A sheet as somebody wants it read: on its side, or with a cell put right.
extension Sheet {
    /// More columns than this no table has that lies on its side.
    private static let mostTurned = 300

    /// Rows as columns; nil where there are too many.
    var turned: Sheet? {
        guard !rows.isEmpty, rows.count <= Sheet.mostTurned else { return nil }
        var turned = self
        turned.rows = (0..<width).map { column in rows.indices.map { cell($0, column) } }
        turned.hiddenRows = hiddenColumns
        turned.hiddenColumns = hiddenRows
        turned.merged = merged.map { Merge(rows: $0.columns, columns: $0.rows) }
        return turned
    }

    /// What somebody typed instead is a text like any other, in no format of the file.
    func with(_ corrections: [Place: String]) -> Sheet {
        var sheet = self
        for (place, text) in corrections where has(place) {
            sheet.corrected[place] = cell(place.row, place.column)
            while sheet.rows[place.row].count <= place.column { sheet.rows[place.row].append(.empty) }
            sheet.rows[place.row][place.column] = .text(text)
        }
        return sheet
    }

    func has(_ place: Place) -> Bool { rows.indices.contains(place.row) && (0..<width).contains(place.column) }

    /// A cell as spreadsheets name it: `B5`.
    struct Place: Hashable, Comparable, Sendable {
        var row: Int
        var column: Int

        var name: String { Sheet.letter(column) + String(row + 1) }

        static func < (a: Place, b: Place) -> Bool { (a.row, a.column) < (b.row, b.column) }

        init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }

        init?(_ name: String) {
            let letters = name.prefix { $0.isASCII && $0.isUppercase }, digits = name[letters.endIndex...]
            guard (1...3).contains(letters.count), Tokens.isDigits(String(digits)), digits.utf8.count <= 6,
                let row = Int(digits), row > 0
            else { return nil }
            column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
            self.row = row - 1
        }
    }
}

extension SheetFile {
    /// The file as it was chosen to be read.
    func changed(by choices: ImportChoices) -> SheetFile {
        var file = self
        if choices.isTurned { file.sheets = sheets.map { $0.turned ?? $0 } }
        let sheet = choices.sheet ?? choices.seen ?? (sheets.count == 1 ? 0 : nil)
        if let sheet, file.sheets.indices.contains(sheet), !choices.cells.isEmpty {
            file.sheets[sheet] = file.sheets[sheet].with(choices.cells)
        }
        return file
    }
}
