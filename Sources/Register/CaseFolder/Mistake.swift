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
    /// What was found, and what was expected, for readers of either language.
    public private(set) var told: Text
    public private(set) var awaited: Text
    /// Whether it can be read and the rules refuse it: then what was found is
    /// the rule as a sentence, and what was expected is what helps.
    public private(set) var isRefused = false
    /// Whether a whole file could not be read: it comes first, since what others
    /// lack may be in it.
    private(set) var isOfFile = false

    init(file: String, line: Int, key: String = "", found: Text, expected: Text, isLineKnown: Bool = true) {
        self.file = Mistake.printable(file)
        self.line = line
        self.key = key
        told = Text(each: { Mistake.printable(found.in($0)) })
        awaited = expected
        self.isLineKnown = isLineKnown
    }

    static func ofFile(_ file: String, line: Int = 0, found: Text, expected: Text) -> Mistake {
        var mistake = Mistake(file: file, line: line, found: found, expected: expected)
        mistake.isOfFile = true
        return mistake
    }

    public func found(in language: Language) -> String { told.in(language) }

    public func expected(in language: Language) -> String { awaited.in(language) }

    /// In English, as the command line tells it.
    public var found: String { told.in(.en) }
    public var expected: String { awaited.in(.en) }
    public var description: String { description(in: .en) }

    public func description(in language: Language) -> String {
        let (found, expected) = (told.in(language), awaited.in(language))
        let since = Text(phrase: "ab dieser Zeile: ").in(language)
        let place = "\(file)\(line > 0 ? ":\(line)" : ""): " + (isLineKnown ? "" : since)
        if isRefused { return place + [found, expected].filter { !$0.isEmpty }.joined(separator: " ") }
        return place + Text(phrase: "gefunden \(found, "found"); erwartet \(expected, "expected")").in(language)
    }

    /// What the rules refuse.
    init(_ refusal: Refusal, at item: CaseFolder.Located) {
        let place = item.place(of: refusal)
        self.init(
            file: place.file, line: place.line, found: refusal.rule, expected: refusal.help ?? Text("", en: ""),
            isLineKnown: place.isKnown)
        isRefused = true
    }

    /// More of what was found is not told.
    static let longest = 2_000

    /// Without signs by which a terminal could be steered, and not longer than
    /// anybody reads.
    static func printable(_ text: String) -> String {
        let isPlain = text.utf8.count <= longest && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        guard !isPlain else { return text }
        let scalars = text.unicodeScalars.prefix(longest).map {
            $0.properties.generalCategory == .control && $0 != "\n" ? "\u{FFFD}" : $0
        }
        return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > longest ? "…" : "")
    }
}
