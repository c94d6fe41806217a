import Decisions

/// Something wrong in what was written: where, what was found, what was expected.
public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// Relative to the folder that was read.
    public var file: String
    /// From 1; 0 where the whole file is meant.
    public var line: Int
    /// Where several lines of a file are one of a text, it may be known only that
    /// it stands somewhere from that line on.
    public internal(set) var isLineKnown = true
    /// Within an entry that a program sent: a JSON Pointer (RFC 6901) such as
    /// `/0/briefing/figures/1/value`; empty for the whole.
    public var key: String
    public var found: String
    public var expected: String
    /// Whether it can be read and the rules refuse it: then what was found is
    /// the rule as a sentence, and what was expected is what helps.
    public private(set) var isRefused = false
    /// Whether a whole file could not be read: it comes first, since what others
    /// lack may be in it.
    private(set) var isOfFile = false
    /// The same in German, where whoever reads it there may need it.
    public private(set) var german: German?

    public struct German: Hashable, Sendable {
        public var found: String
        public var expected: String
    }

    public init(file: String, line: Int, key: String = "", found: String, expected: String) {
        self.file = Mistake.printable(file)
        self.line = line
        self.key = key
        self.found = Mistake.printable(found)
        self.expected = expected
    }

    /// In both languages, where it may be read in either.
    init(file: String, line: Int, key: String = "", told found: Text, expected: Text, isLineKnown: Bool = true) {
        self.init(file: file, line: line, key: key, found: found.in(.en), expected: expected.in(.en))
        german = German(found: Mistake.printable(found.de), expected: expected.de)
        self.isLineKnown = isLineKnown
    }

    /// In German where it is told in German.
    public func found(in language: Language) -> String { language == .de ? german?.found ?? found : found }

    public func expected(in language: Language) -> String { language == .de ? german?.expected ?? expected : expected }

    static func ofFile(_ file: String, line: Int = 0, found: String, expected: String, german: German? = nil) -> Mistake {
        var mistake = Mistake(file: file, line: line, found: found, expected: expected)
        mistake.isOfFile = true
        mistake.german = german.map { German(found: printable($0.found), expected: $0.expected) }
        return mistake
    }

    public var description: String {
        let place = "\(file)\(line > 0 ? ":\(line)" : ""): " + (isLineKnown ? "" : "from this line on: ")
        return place + (isRefused ? [found, expected].filter { !$0.isEmpty }.joined(separator: " ") : "found \(found); expected \(expected)")
    }

    /// What the rules refuse.
    init(_ refusal: Refusal, at item: CaseFolder.Located) {
        let place = item.place(of: refusal)
        self.init(file: place.file, line: place.line, found: refusal.rule.in(.en), expected: refusal.help?.in(.en) ?? "")
        isRefused = true
        isLineKnown = place.isKnown
    }

    /// More of what was found is not told.
    static let longest = 2_000

    /// Without signs by which a terminal could be steered, and not longer than
    /// anybody reads.
    static func printable(_ text: String) -> String {
        let isPlain = text.utf8.count <= longest && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        guard !isPlain else { return text }
        let scalars = text.unicodeScalars.prefix(longest).map { $0.properties.generalCategory == .control && $0 != "\n" ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > longest ? "…" : "")
    }
}
