import Decisions

/// Something wrong in what was written: where, what was found, what was expected.
public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// Relative to the folder that was read.
    public var file: String
    /// From 1; 0 where the whole file is meant.
    public var line: Int
    /// Within an entry that a program sent: a JSON Pointer (RFC 6901) such as
    /// `/0/briefing/figures/1/value`; empty for the whole.
    public var key: String
    public var found: String
    public var expected: String
    /// Whether it can be read and the rules refuse it: then what was found is
    /// the rule as a sentence, and what was expected is what helps.
    public private(set) var isRefused = false

    public init(file: String, line: Int, key: String = "", found: String, expected: String) {
        self.file = file
        self.line = line
        self.key = key
        self.found = found
        self.expected = expected
    }

    public var description: String {
        let place = "\(file)\(line > 0 ? ":\(line)" : ""): "
        return place + (isRefused ? [found, expected].filter { !$0.isEmpty }.joined(separator: " ") : "found \(found); expected \(expected)")
    }

    /// What the rules refuse.
    init(_ refusal: Refusal, at item: CaseFolder.Located) {
        self.init(file: item.file, line: item.line, found: refusal.rule.in(.en), expected: refusal.help?.in(.en) ?? "")
        isRefused = true
    }
}

/// All mistakes of a folder at once. Nothing was imported.
public struct CaseFolderError: Error, Sendable, CustomStringConvertible {
    public var mistakes: [Mistake]
    public var description: String { mistakes.told + "; nothing was imported." }
}

/// All mistakes in entries that were sent or written in a file of their own.
/// Nothing was recorded.
public struct WrittenError: Error, Sendable, CustomStringConvertible {
    public var mistakes: [Mistake]
    public var description: String { mistakes.told + "; nothing was recorded." }
}

extension [Mistake] {
    /// A line for each, and how many there are.
    fileprivate var told: String {
        (map(\.description) + [count == 1 ? "1 mistake" : "\(count) mistakes"]).joined(separator: "\n")
    }

    var inOrder: [Mistake] { sorted { ($0.file, $0.line) < ($1.file, $1.line) } }
}
