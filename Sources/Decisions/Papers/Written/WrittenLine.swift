/// One line of a typed text, without its end.
struct WrittenLine: Hashable {
    /// Counted from 1, in the whole text.
    let number: Int
    let bytes: ArraySlice<UInt8>
    /// Stood indented in an item: a sign at its beginning opens a list.
    var isNested = false

    static func all(in text: String) -> [WrittenLine] {
        let bytes = Array(text.utf8)
        var lines: [WrittenLine] = [], start = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
            guard index >= start else { continue }
            lines.append(WrittenLine(number: lines.count + 1, bytes: bytes[start..<index]))
            start = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
        }
        lines.append(WrittenLine(number: lines.count + 1, bytes: bytes[start...]))
        return lines
    }

    /// Nothing stands on it but spaces, the hard ones of a text processor too.
    var isBlank: Bool {
        guard let first = bytes.first(where: { !$0.isBlank }) else { return true }
        return [0xC2, 0xE1, 0xE2, 0xE3, 0xEF].contains(first) && bytes.count < 40
            && bytes.string.unicodeScalars.allSatisfy {
                $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
            }
    }

    /// In columns; a tab leads to the next fourth one.
    var indent: Int {
        var columns = 0
        for byte in bytes {
            switch byte {
            case 0x20: columns += 1
            case 0x09: columns += 4 - columns % 4
            default: return columns
            }
        }
        return columns
    }

    /// Without the spaces at its beginning.
    var content: ArraySlice<UInt8> { bytes.drop(while: \.isBlank) }

    /// Without as many columns of spaces at its beginning, as far as it has them.
    func dropping(_ columns: Int) -> WrittenLine {
        var left = columns, start = bytes.startIndex
        while left > 0, start < bytes.endIndex, bytes[start].isBlank {
            left -= bytes[start] == 0x09 ? 4 : 1
            start += 1
        }
        return WrittenLine(number: number, bytes: bytes[start...])
    }

    func holding(_ rest: ArraySlice<UInt8>) -> WrittenLine { WrittenLine(number: number, bytes: rest) }

    /// Announces what follows: "Sie sollen:".
    var endsInColon: Bool { bytes.last { !$0.isBlank } == UInt8(ascii: ":") }
}

extension UInt8 {
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension ArraySlice<UInt8> {
    var string: String { String(decoding: self, as: UTF8.self) }
    var trimmed: ArraySlice<UInt8> {
        var slice = drop(while: \.isBlank)
        while let last = slice.last, last.isBlank { slice.removeLast() }
        return slice
    }
    /// How many of them stand at the beginning.
    func run(of byte: UInt8) -> Int { prefix { $0 == byte }.count }
}
