/// What a mark stands for: `[](figure:ID)`, `[](date:ID)`, `[](name:ID)`.
public enum MarkKind: String, Hashable, Sendable, CaseIterable {
    /// The value of a figure.
    case figure
    /// The date of an entry.
    case date
    /// The title or name of an entry.
    case name
}

/// A mark in an authored text.
public struct Mark: Hashable, Sendable {
    public var kind: MarkKind
    /// An id, for a figure also with an edition or a round: `extra-cost@kgst-2013`.
    public var target: String
    /// Counted from 1.
    public var line: Int

    public init(kind: MarkKind, target: String, line: Int) {
        self.kind = kind
        self.target = target
        self.line = line
    }
}

/// Puts in what a mark stands for.
public protocol MarkBinder {
    func bind(kind: MarkKind, target: String) throws(MarkError) -> [Inline]
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
