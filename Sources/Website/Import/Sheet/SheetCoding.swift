/// What the reader found in a file: its sheets, and which of them it left.
struct SheetFile: Sendable {
    var sheets: [Sheet]
    /// Sheets that nobody sees in the file.
    var hidden: [String] = []
    /// Sheets for which there was no room.
    var unread: [String] = []
    /// Records of another kind, in a file of records.
    var others = 0
}

extension SheetFile: Decodable {
    private struct Read: Decodable {
        var name: String?
        var rows: [String]
        var hiddenRows: [Int]?
        var hiddenColumns: [Int]?
        var merged: [[Int]]?
    }
    private enum Key: String, CodingKey { case form, sheets, formats, hidden, unread, others }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        let form = try box.decode(Sheet.Form.self, forKey: .form)
        let formats = try box.decode([Sheet.Format].self, forKey: .formats)
        sheets = try box.decode([Read].self, forKey: .sheets).map { read in
            Sheet(
                rows: read.rows.map(SheetCell.row), name: read.name, form: form, hiddenRows: Set(read.hiddenRows ?? []),
                hiddenColumns: Set(read.hiddenColumns ?? []), merged: (read.merged ?? []).compactMap(Sheet.Merge.init),
                formats: formats)
        }
        hidden = try box.decodeIfPresent([String].self, forKey: .hidden) ?? []
        unread = try box.decodeIfPresent([String].self, forKey: .unread) ?? []
        others = try box.decodeIfPresent(Int.self, forKey: .others) ?? 0
    }
}

extension Sheet.Merge {
    /// Row, column, last row, last column.
    init?(_ places: [Int]) {
        guard places.count == 4, places.allSatisfy({ $0 >= 0 }), places[0] <= places[2], places[1] <= places[3] else {
            return nil
        }
        self.init(rows: places[0]...places[2], columns: places[1]...places[3])
    }
}

extension SheetCell {
    /// The cells of a row as `Tools/read_table.py` writes it. A million may
    /// pass here, so bytes are looked at once.
    static func row(_ line: String) -> [SheetCell] {
        guard !line.isEmpty else { return [] }
        var line = line
        return line.withUTF8 { bytes in
            var cells: [SheetCell] = [], start = 0
            // U+0085 parts them, in two bytes.
            for index in bytes.indices.dropFirst() where bytes[index] == 0x85 && bytes[index - 1] == 0xC2 {
                cells.append(SheetCell(coded: UnsafeBufferPointer(rebasing: bytes[start..<(index - 1)])))
                start = index + 1
            }
            cells.append(SheetCell(coded: UnsafeBufferPointer(rebasing: bytes[start...])))
            return cells
        }
    }

    private init(coded bytes: UnsafeBufferPointer<UInt8>) {
        guard let kind = bytes.first else {
            self = .empty
            return
        }
        let end = bytes.firstIndex(of: 10) ?? bytes.count
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[1..<max(1, end)]), as: UTF8.self)
        switch kind {
        case UInt8(ascii: "n"): self.init(content: .number(text))
        case UInt8(ascii: "p"): self.init(content: .percent(text))
        case UInt8(ascii: "d"): self.init(content: .day(text))
        case UInt8(ascii: "f"): self.init(content: .formula(text))
        case UInt8(ascii: "e"): self.init(content: .error(text))
        case UInt8(ascii: "b"): self.init(content: .truth(text == "1"))
        default: self.init(text: text)
        }
        guard end < bytes.count else { return }
        for part in bytes[(end + 1)...].split(separator: 10) {
            let text = String(decoding: part.dropFirst(), as: UTF8.self)
            if part.first == UInt8(ascii: "M") { mark = text + mark }
            if part.first == UInt8(ascii: "S") { struck = text }
            if part.first == UInt8(ascii: "F") { format = Int16(text) ?? -1 }
        }
    }
}
