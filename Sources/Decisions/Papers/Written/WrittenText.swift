/// A text as somebody typed it, read for the paper.
///
/// What is typed is what is printed: a sign is markup only where it can be
/// nothing else, and all others are letters. "31. Dezember" is a date and no
/// list, "3 * 4" no emphasis, "&copy;" five letters and a semicolon.
public struct WrittenText: Hashable, Sendable {
    public var blocks: [WrittenBlock]
    /// What a footnote says, by the label under which the text names it.
    public var notes: [String: [WrittenInline]]
    /// What cannot be printed as it was meant, in the order of its lines. It
    /// is refused where it is entered; in a text from before it is printed
    /// as it was typed.
    public var faults: [TextFault]

    public init(_ text: String) {
        let lines = WrittenLine.all(in: Self.withLineBreaks(text))
        var reader = TextReader(lines)
        if reader.hasUnused {
            // A note that nothing leads to stays where it was typed.
            reader = TextReader(lines, labels: reader.used)
        }
        (blocks, notes, faults) = (reader.blocks, reader.notes, reader.faults.sorted { $0.line < $1.line })
    }
}

extension WrittenText {
    /// All that breaks a line within a paragraph as U+000B, with which text
    /// processors do; and without the mark at the beginning that says how a
    /// file is coded.
    private static func withLineBreaks(_ text: String) -> String {
        let breaks: Set<Unicode.Scalar> = ["\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"]
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        guard isMarked || text.unicodeScalars.contains(where: breaks.contains) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.dropFirst(isMarked ? 1 : 0).map { breaks.contains($0) ? "\u{0B}" : $0 }))
    }
}

/// What a text must not have, and where.
public struct TextFault: Hashable, Sendable {
    /// Counted from 1, in the text given.
    public var line: Int
    /// As it stands there.
    public var found: String
    public var expected: Text
}

/// What stands on lines of its own in a typed text.
public indirect enum WrittenBlock: Hashable, Sendable {
    case heading(level: Int, [WrittenInline])
    case paragraph([WrittenInline])
    case list(WrittenList)
    case quote([WrittenBlock])
    case table(WrittenTable)
    /// Line by line, as it was typed.
    case code([String])
    case rule
}

/// A list with its own signs or numbers.
public struct WrittenList: Hashable, Sendable {
    /// The number of the first item; nil for a list of signs.
    public var first: Int?
    /// What follows the numbers: `.` or `)`.
    public var closing: String
    public var items: [[WrittenBlock]]
}

/// Rows under a head; a row may have more cells than the head or fewer.
public struct WrittenTable: Hashable, Sendable {
    public var head: [[WrittenInline]]
    public var rows: [[[WrittenInline]]]
    /// Columns set flush right, counted from 0.
    public var numeric: Set<Int>
}

/// What stands within a line of a typed text.
public indirect enum WrittenInline: Hashable, Sendable {
    case text(String)
    case strong([WrittenInline])
    case emphasis([WrittenInline])
    case code(String)
    case link(to: String, [WrittenInline])
    /// A mark, well formed or not.
    case mark(WrittenMark)
    /// Leads to the note of this label.
    case footnote(String)
    case lineBreak
}
