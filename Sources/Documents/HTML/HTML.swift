/// Markup that is escaped by how it is made. In a literal, what is
/// interpolated as a `String` is escaped and what is `HTML` is not:
///
///     let row: HTML = "<td title=\"\(tooltip)\">\(name)</td>"
///
/// Attributes must stand in quotation marks. Escaping goes by bytes, so a
/// quotation mark is found also where a combining mark follows it.
public struct HTML: Hashable, Sendable {
    /// UTF-8
    public private(set) var bytes: [UInt8]

    public init() { bytes = [] }

    /// Markup that the program made itself, such as a chart's SVG. Never for
    /// anything a person has entered.
    public init(trusted markup: String) { bytes = Array(markup.utf8) }

    /// A text as markup, escaped.
    public init(text: String) {
        bytes = []
        HTML.escape(text, into: &bytes)
    }

    /// The same, line by line.
    public init(lines text: String) {
        bytes = []
        append(lines: text)
    }

    mutating func append(lines text: String) {
        for (index, line) in Inline.lines(of: text).enumerated() {
            if index > 0 { bytes += "<br>\n".utf8 }
            HTML.escape(line, into: &bytes)
        }
    }

    public init(joining parts: some Sequence<HTML>, separator: HTML = HTML()) {
        bytes = []
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes += separator.bytes }
            bytes += part.bytes
        }
    }

    public var isEmpty: Bool { bytes.isEmpty }
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    public static func + (a: HTML, b: HTML) -> HTML {
        var sum = a
        sum += b
        return sum
    }
    public static func += (a: inout HTML, b: HTML) { a.bytes += b.bytes }
}

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes += $0 }
        }
        public mutating func appendInterpolation(_ text: some StringProtocol) {
            HTML.escape(text, into: &bytes)
        }
        public mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes += html.bytes }
        }
        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes += part.bytes }
        }
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes += String(number).utf8
        }
    }
}
