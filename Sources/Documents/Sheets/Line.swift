import Decisions

/// What stands within a line, as it is put together: in a literal, what is
/// interpolated keeps its kind.
///
///     let line: Line = "\(.strong(title)) (\(words.force(force)))"
public struct Line: Hashable, Sendable {
    public private(set) var inlines: [Inline] = []

    public init() {}
    public init(_ inlines: [Inline]) { self.inlines = inlines }
    public init(_ text: String) { append(text) }

    public var isEmpty: Bool { inlines.isEmpty }
    public var paragraph: Block { .paragraph(inlines) }

    /// What is said beside the matter.
    public static func aside(_ line: Line) -> Line { Line([.span(kind: .aside, line.inlines)]) }
    public static func source(_ line: Line) -> Line { Line([.span(kind: .source, line.inlines)]) }
    /// A way on, of a page only.
    public static func way(_ line: Line) -> Line { Line([.span(kind: .way, line.inlines)]) }
    public static func strong(_ line: Line) -> Line { Line([.strong(line.inlines)]) }
    /// What is no literal, as it is.
    @_disfavoredOverload
    public static func strong(_ text: String) -> Line { strong(Line(text)) }
    public static func status(_ text: String, _ tone: Tone) -> Line {
        Line([.span(kind: .status(tone), [.text(text)])])
    }
    public static func link(_ address: String, _ line: Line) -> Line { Line([.link(to: address, line.inlines)]) }
    /// The line, with a name to which links of the page lead.
    public func anchored(_ id: String) -> Line { Line([.span(kind: .anchor(id), inlines)]) }

    public static func + (a: Line, b: Line) -> Line {
        var sum = a
        sum.append(b)
        return sum
    }

    fileprivate mutating func append(_ text: String) {
        guard !text.isEmpty else { return }
        if case .text(let before)? = inlines.last {
            inlines[inlines.count - 1] = .text(before + text)
        } else {
            inlines.append(.text(text))
        }
    }

    fileprivate mutating func append(_ line: Line) {
        guard let first = line.inlines.first else { return }
        if case .text(let text) = first {
            append(text)
            inlines += line.inlines.dropFirst()
        } else {
            inlines += line.inlines
        }
    }
}

extension Words {
    /// A sentence with parts of a line in it: `words.line("Gewählt ist \(option, "option").")`.
    public func line(_ phrase: RichPhrase<Line>) -> Line {
        phrase.parts(in: language).reduce(into: Line()) { line, part in
            switch part {
            case .text(let text): line.append(text)
            case .content(let content): line.append(content)
            }
        }
    }
}

extension Line: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.line }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var line = Line()

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { line.append(literal) }
        public mutating func appendInterpolation(_ text: String) { line.append(text) }
        public mutating func appendInterpolation(_ number: Int) { line.append(String(number)) }
        public mutating func appendInterpolation(_ part: Line) { line.append(part) }
        public mutating func appendInterpolation(_ part: Line?) { if let part { line.append(part) } }
        public mutating func appendInterpolation(_ parts: [Line]) { for part in parts { line.append(part) } }
    }
}

extension [Line] {
    public func joined(separator: Line) -> Line {
        var line = Line()
        for (index, part) in enumerated() {
            if index > 0 { line.append(separator) }
            line.append(part)
        }
        return line
    }
}
