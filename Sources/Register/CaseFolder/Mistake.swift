/// Something wrong in a case folder: where, what was found, what was expected.
public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// Relative to the folder that was read.
    public var file: String
    /// From 1; 0 where the whole file is meant.
    public var line: Int
    public var found: String
    public var expected: String

    public init(file: String, line: Int, found: String, expected: String) {
        self.file = file
        self.line = line
        self.found = found
        self.expected = expected
    }

    public var description: String {
        "\(file)\(line > 0 ? ":\(line)" : ""): found \(found); expected \(expected)"
    }
}

/// All mistakes of a folder at once. Nothing was imported.
public struct CaseFolderError: Error, Sendable, CustomStringConvertible {
    public var mistakes: [Mistake]
    public var description: String {
        let count = mistakes.count == 1 ? "1 mistake" : "\(mistakes.count) mistakes"
        return (mistakes.map(\.description) + ["\(count); nothing was imported."]).joined(separator: "\n")
    }
}
