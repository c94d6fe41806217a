/// Around the number of a gap, until the phrase is said. Where a text has such a sign itself, a gap
/// is at worst shown twice.
private let mark: Character = "\u{E000}"

/// A phrase whose gaps hold more than text, such as HTML or a part of a line.
public struct RichPhrase<Content: Sendable>: Sendable {
    public enum Part: Sendable {
        case text(String)
        case content(Content)
    }

    private let phrase: Phrase
    private let gaps: [Content]

    /// In the order of the language asked for, or else of German.
    public func parts(in language: Language) -> [Part] {
        let pieces = phrase.in(language).split(separator: mark, omittingEmptySubsequences: false)
        return pieces.enumerated().compactMap { place, piece in
            if place % 2 == 1, let gap = Int(piece), gaps.indices.contains(gap) { return .content(gaps[gap]) }
            return piece.isEmpty ? nil : .text(String(piece))
        }
    }
}

extension RichPhrase: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        phrase = Phrase(stringLiteral: text)
        gaps = []
    }

    public init(stringInterpolation interpolation: StringInterpolation) {
        phrase = Phrase(stringInterpolation: interpolation.phrase)
        gaps = interpolation.gaps
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var phrase: Phrase.StringInterpolation
        var gaps: [Content] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            phrase = .init(literalCapacity: literalCapacity, interpolationCount: interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) { phrase.appendLiteral(text) }

        public mutating func appendInterpolation(_ value: String, _ name: StaticString) {
            phrase.appendInterpolation(value, name)
        }

        public mutating func appendInterpolation(_ value: Content, _ name: StaticString) {
            phrase.appendInterpolation(String(mark) + String(gaps.count) + String(mark), name)
            gaps.append(value)
        }
    }
}
