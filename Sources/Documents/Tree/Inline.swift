import Decisions

/// What stands within a line.
public indirect enum Inline: Hashable, Sendable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case code(String)
    case link(to: String, [Inline])
    case figure(FigureMark)
    case lineBreak
    /// Leads to a note, which the writers put at its place: the foot of the
    /// page, or the end. The writers count anew.
    case footnote(number: Int, [Inline])
    /// In another language than what surrounds it.
    case lang(Language, [Inline])
    case span(kind: SpanKind, [Inline])
}

/// A figure as it stands in a text: which one, and what was shown for it.
public struct FigureMark: Codable, Hashable, Sendable {
    /// `extra-cost`, or on an edition or in a round: `extra-cost@kgst-2013`.
    public var id: String
    /// Formatted, in the document's language: `80.000 €`.
    public var shown: String
    public var grade: String?
    /// The page of its trace.
    public var href: String?
    /// Rests on an assumption of one's own, and is shown as such.
    public var isMarked: Bool
    /// Why there is no value, as a sentence; what is shown then says only that
    /// there is none. Nil where there is a value.
    public var unknown: String?

    /// Without the place: `extra-cost`.
    var figure: String { String(id.prefix { $0 != "@" }) }

    public init(
        id: String, shown: String, grade: String? = nil, href: String? = nil, isMarked: Bool = false,
        unknown: String? = nil
    ) {
        self.id = id
        self.shown = shown
        self.grade = grade
        self.href = href
        self.isMarked = isMarked
        self.unknown = unknown
    }
}

extension Inline {
    /// A plain text in its lines: what somebody typed into a field is shown
    /// line by line, in every form. Empty ones at its edges are none.
    public static func lines(of text: String) -> [String] {
        // Most texts are told by their bytes; the last three are also parts of letters.
        func mayEnd(_ byte: UInt8) -> Bool {
            (0x0A...0x0D).contains(byte) || byte == 0x85 || byte == 0xA8 || byte == 0xA9
        }
        guard text.utf8.withContiguousStorageIfAvailable({ $0.contains(where: mayEnd) }) ?? true,
            text.unicodeScalars.contains(where: ends.contains)
        else { return [text] }
        var lines = text.replacing("\r\n", with: "\n").unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: ends.contains
        ).map { String($0) }
        while lines.count > 1, lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        while lines.count > 1, lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
        return lines
    }

    private static let ends: Set<Unicode.Scalar> = ["\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
}

extension [Inline] {
    /// The words alone.
    public var plainText: String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let words), .code(let words): text += words
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .lang(_, let inner),
                .span(_, let inner):
                text += inner.plainText
            case .figure(let mark): text += mark.shown
            case .lineBreak: text += " "
            case .footnote(_, let note): text += " (" + note.plainText + ")"
            }
        }
        return text
    }
}
