import Decisions

/// Puts in what a mark stands for.
public protocol MarkBinder {
    func bind(_ mark: Mark) throws(MarkError) -> [Inline]
}

/// A mark that stands for nothing.
public struct MarkError: Error, Hashable, Sendable {
    /// What there is instead, or what would help.
    public var expected: String
    public init(expected: String) { self.expected = expected }
}

/// What is wrong in an authored text, and where.
public struct MarkdownError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1, in the text given.
    public var line: Int
    public var found: String
    public var expected: String

    public init(line: Int, found: String, expected: String) {
        self.line = line
        self.found = found
        self.expected = expected
    }

    public var description: String { "line \(line): found \(found), expected \(expected)" }
}

/// Everything that is wrong in a text, in the order of its lines.
public struct MarkdownErrors: Error, Hashable, Sendable, CustomStringConvertible {
    public var all: [MarkdownError]
    public init(_ all: [MarkdownError]) { self.all = all }
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
