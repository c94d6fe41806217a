import Decisions

/// Reads JSON (RFC 8259) as it is written. It knows on which line each value
/// stands, numbers keep the digits they were written with, a key that stands
/// twice is a mistake, and so is nesting that no entry has. The cost is in the
/// number of bytes.
struct JSONText {
    private static let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    /// Where the line begins.
    private var start = 0

    static func read(_ bytes: some Sequence<UInt8>) throws(UnreadableText) -> WrittenValue {
        let bytes = Array(bytes)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw UnreadableText(
                line: 0, found: Text(phrase: "Bytes, die nicht UTF-8 sind"), expected: Text("JSON in UTF-8"))
        }
        var reader = JSONText(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (reader.index, reader.start) = (3, 3) }
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.peek == nil else { throw reader.problem(Text(phrase: "das Ende")) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skip() {
        if bytes[index] == UInt8(ascii: "\n") { (line, start) = (line + 1, index + 1) }
        index += 1
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { skip() }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: sign) else { return false }
        skip()
        return true
    }

    private func problem(_ expected: Text) -> UnreadableText {
        let rest = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
        let found =
            rest.unicodeScalars.first.map { scalar -> Text in
                guard scalar.value < 0x20 || scalar.value == 0x7F else { return Text(phrase: "„\(scalar, "scalar")“") }
                let code = String(scalar.value, radix: 16, uppercase: true)
                return Text(phrase: "das Zeichen U+\(code, "code")")
            } ?? Text(phrase: "das Ende")
        // A byte of the form 10…… goes on with a character and begins none.
        let column = 1 + bytes[start..<index].count { $0 & 0xC0 != 0x80 }
        let place = Text(phrase: "\(found, "found") in Spalte \(column, "column")")
        return UnreadableText(line: line, found: place, expected: expected)
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(UnreadableText) -> WrittenValue {
        skipSpace()
        guard depth < WrittenValue.deepest else { throw .tooDeep(line: line) }
        let place = line
        let content: WrittenValue.Content
        switch peek {
        case UInt8(ascii: "{"): content = .mapping(try object(depth: depth))
        case UInt8(ascii: "["): content = .list(try list(depth: depth))
        case UInt8(ascii: "\""): content = .scalar(WrittenScalar(text: try string(), isQuoted: true))
        case let byte? where byte == UInt8(ascii: "-") || JSONText.digit.contains(byte):
            content = .scalar(WrittenScalar(text: try number()))
        default:
            guard let word = ["true", "false", "null"].first(where: { bytes[index...].starts(with: $0.utf8) }) else {
                throw problem(
                    Text(
                        phrase: "ein Wert: ein Objekt, eine Liste, ein Text, eine Zahl, true, false oder null"))
            }
            index += word.utf8.count
            content = .scalar(WrittenScalar(text: word))
        }
        return WrittenValue(content, line: place)
    }

    private mutating func object(depth: Int) throws(UnreadableText) -> WrittenMapping {
        skip()
        var mapping = WrittenMapping()
        skipSpace()
        if take("}") { return mapping }
        repeat {
            skipSpace()
            let place = line
            guard peek == UInt8(ascii: "\"") else { throw problem(Text(phrase: "ein Schlüssel in Anführungszeichen")) }
            let key = try string()
            skipSpace()
            guard take(":") else { throw problem(Text(phrase: "„:“ nach dem Schlüssel „\(key.prefix(60), "key")“")) }
            guard mapping.add(key, line: place, try value(depth: depth + 1)) else {
                throw UnreadableText(
                    line: place, found: Text(phrase: "der Schlüssel „\(key.prefix(60), "key")“ ein zweites Mal"),
                    expected: Text(phrase: "jeder Schlüssel einmal"))
            }
            skipSpace()
        } while take(",")
        guard take("}") else { throw problem(Text(phrase: "„,“ oder „}“")) }
        return mapping
    }

    private mutating func list(depth: Int) throws(UnreadableText) -> [WrittenValue] {
        skip()
        var items: [WrittenValue] = []
        skipSpace()
        if take("]") { return items }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw problem(Text(phrase: "„,“ oder „]“")) }
        return items
    }

    /// As it is written: amounts and shares are exact.
    private mutating func number() throws(UnreadableText) -> String {
        let first = index
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("-") { _ = take("+") }
            try digits()
        }
        return String(decoding: bytes[first..<index], as: UTF8.self)
    }

    private mutating func digits() throws(UnreadableText) {
        let first = index
        while let byte = peek, JSONText.digit.contains(byte) { index += 1 }
        guard index > first else { throw problem(Text(phrase: "eine Ziffer")) }
    }

    // MARK: Texts

    private mutating func string() throws(UnreadableText) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = peek, byte >= 0x20 {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += String(try escaped()).utf8
            default: text.append(byte)
            }
        }
        throw problem(Text(phrase: "ein Text, der auf derselben Zeile mit einem Anführungszeichen endet"))
    }

    private mutating func escaped() throws(UnreadableText) -> Unicode.Scalar {
        let scalar: Unicode.Scalar
        switch peek.map(Unicode.Scalar.init) {
        case "\"", "\\", "/": scalar = Unicode.Scalar(bytes[index])
        case "b": scalar = "\u{8}"
        case "f": scalar = "\u{C}"
        case "n": scalar = "\n"
        case "r": scalar = "\r"
        case "t": scalar = "\t"
        case "u":
            index += 1
            return try ofFourDigits()
        default: throw problem(Text(phrase: "eines von \" \\ / b f n r t u nach einem umgekehrten Schrägstrich"))
        }
        index += 1
        return scalar
    }

    private static let secondHalf = Text(phrase: "die zweite Hälfte eines Zeichens nach der ersten")

    private mutating func ofFourDigits() throws(UnreadableText) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Above U+FFFF a character is written as two halves.
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw problem(JSONText.secondHalf) }
        let second = try fourDigits()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem(JSONText.secondHalf) }
        return scalar
    }

    private mutating func fourDigits() throws(UnreadableText) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw problem(Text(phrase: "vier hexadezimale Ziffern"))
            }
            value = value << 4 + UInt32(digit)
            index += 1
        }
        return value
    }
}
