import Yams

/// Reads JSON (RFC 8259) into the nodes that a case folder is read from, so
/// that both are held to the same schema. It knows on which line each value
/// stands, numbers keep the digits they were written with, a key that stands
/// twice is a mistake, and so is nesting that no entry has.
struct JSONNode {
    /// What cannot be read as JSON, and where.
    struct Problem: Error {
        var line: Int
        var found: String
        var expected: String
    }

    /// Deeper than any predicate that a person writes.
    static let deepest = 60

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1
    private var lines: [String: Int] = [:]

    /// - Returns: the value, and the line of each value in it by JSON Pointer.
    static func read(_ bytes: some Sequence<UInt8>) throws(Problem) -> (node: Node, lines: [String: Int]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(line: 0, found: "bytes that are not UTF-8", expected: "JSON in UTF-8")
        }
        var reader = JSONNode(scalars: Array(text.unicodeScalars))
        let node = try reader.value(at: [])
        reader.skipSpace()
        guard reader.peek == nil else { throw reader.problem("the end") }
        return (node, reader.lines)
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func next() -> Unicode.Scalar? {
        guard let scalar = peek else { return nil }
        index += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        return scalar
    }

    private mutating func skipSpace() {
        while let scalar = peek, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" { _ = next() }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        _ = next()
        return true
    }

    private func problem(_ expected: String) -> Problem {
        let found = peek.map { $0.value < 0x20 || $0.value == 0x7F ? "the character U+\(String($0.value, radix: 16, uppercase: true))" : "“\($0)”" }
        return Problem(line: line, found: (found ?? "the end") + " in column \(column)", expected: expected)
    }

    // MARK: Values

    private mutating func value(at path: [any CodingKey]) throws(Problem) -> Node {
        skipSpace()
        guard path.count < JSONNode.deepest else { throw Problem(line: line, found: "values nested deeper than \(JSONNode.deepest)", expected: "an entry") }
        lines[path.pointer] = line
        switch peek {
        case "{": return try object(at: path)
        case "[": return try list(at: path)
        case "\"": return .scalar(Node.Scalar(try string(), Tag(.str), .doubleQuoted))
        case let scalar? where scalar == "-" || ("0"..."9").contains(scalar):
            return .scalar(Node.Scalar(try number(), .implicit, .plain))
        default:
            for word in ["true", "false", "null"] where scalars[index...].starts(with: word.unicodeScalars) {
                for _ in word.unicodeScalars { _ = next() }
                return .scalar(Node.Scalar(word, .implicit, .plain))
            }
            throw problem("a value: an object, a list, a text, a number, true, false or null")
        }
    }

    private mutating func object(at path: [any CodingKey]) throws(Problem) -> Node {
        _ = next()
        var pairs: [(Node, Node)] = []
        var keys: Set<String> = []
        skipSpace()
        if take("}") { return .mapping(Node.Mapping([], .implicit, .flow)) }
        repeat {
            skipSpace()
            let place = line
            guard peek == "\"" else { throw problem("a key in quotation marks") }
            let key = try string()
            guard keys.insert(key).inserted else { throw Problem(line: place, found: "the key “\(key)” a second time", expected: "each key once") }
            skipSpace()
            guard take(":") else { throw problem("“:” after the key “\(key)”") }
            // Tagged as keys are that are looked for: YAML takes “on” for a truth.
            pairs.append((Node(key), try value(at: path + [KeyName(key)])))
            skipSpace()
        } while take(",")
        guard take("}") else { throw problem("“,” or “}”") }
        return .mapping(Node.Mapping(pairs, .implicit, .flow))
    }

    private mutating func list(at path: [any CodingKey]) throws(Problem) -> Node {
        _ = next()
        var items: [Node] = []
        skipSpace()
        if take("]") { return .sequence(Node.Sequence([], .implicit, .flow)) }
        repeat {
            items.append(try value(at: path + [ListIndex(items.count)]))
            skipSpace()
        } while take(",")
        guard take("]") else { throw problem("“,” or “]”") }
        return .sequence(Node.Sequence(items, .implicit, .flow))
    }

    /// As it is written: amounts and shares are exact.
    private mutating func number() throws(Problem) -> String {
        var text = take("-") ? "-" : ""
        if take("0") { text += "0" } else { text += try digits() }
        if take(".") { text += "." + (try digits()) }
        if let sign = peek, sign == "e" || sign == "E" {
            text.unicodeScalars.append(sign)
            _ = next()
            if let sign = peek, sign == "+" || sign == "-" {
                text.unicodeScalars.append(sign)
                _ = next()
            }
            text += try digits()
        }
        return text
    }

    private mutating func digits() throws(Problem) -> String {
        var text = ""
        while let digit = peek, ("0"..."9").contains(digit) {
            text.unicodeScalars.append(digit)
            _ = next()
        }
        guard !text.isEmpty else { throw problem("a digit") }
        return text
    }

    // MARK: Texts

    private mutating func string() throws(Problem) -> String {
        _ = next()
        var text = String.UnicodeScalarView()
        while let scalar = peek {
            guard scalar.value >= 0x20 else { break }
            _ = next()
            switch scalar {
            case "\"": return String(text)
            case "\\": text.append(try escaped())
            default: text.append(scalar)
            }
        }
        throw problem("a text that ends with a quotation mark on the same line")
    }

    private mutating func escaped() throws(Problem) -> Unicode.Scalar {
        let known: [Unicode.Scalar: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
        ]
        guard let sign = peek, sign == "u" || known[sign] != nil else { throw problem("one of \" \\ / b f n r t u after a backslash") }
        _ = next()
        if let scalar = known[sign] { return scalar }
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Above U+FFFF a character is written as two halves.
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw problem("the second half of a character after a first") }
        let second = try fourDigits()
        guard (0xDC00..<0xE000).contains(second),
              let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem("the second half of a character after a first") }
        return scalar
    }

    private mutating func fourDigits() throws(Problem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ Character($0).hexDigitValue }) else { throw problem("four hexadecimal digits") }
            value = value << 4 + UInt32(digit)
            _ = next()
        }
        return value
    }
}
