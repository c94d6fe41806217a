/// A mark as somebody wrote it, well formed or not.
public struct WrittenMark: Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        /// Empty brackets, and an address that is no mark.
        case unknownKind
        /// Words in the brackets, where the program puts in its own.
        case words
        case image
    }

    /// Counted from 1, in the text given.
    public var line: Int
    /// As it stands there: `[](figure:extra-cost)`.
    public var source: String
    public var mark: Mark?
    public var fault: Fault?

    public static func all(in text: String) -> [WrittenMark] { WrittenText(text).marks }
}

extension WrittenText {
    /// All marks, in the order in which they stand in the text; those in its
    /// footnotes after them.
    public var marks: [WrittenMark] {
        blocks.flatMap(\.marks) + notes.sorted { $0.key < $1.key }.flatMap { $0.value.flatMap(\.marks) }
    }
}

private extension WrittenBlock {
    var marks: [WrittenMark] {
        switch self {
        case .heading(_, let content), .paragraph(let content): content.flatMap(\.marks)
        case .list(let list): list.items.flatMap { $0.flatMap(\.marks) }
        case .quote(let blocks): blocks.flatMap(\.marks)
        case .table(let table): ([table.head] + table.rows).flatMap { $0.flatMap { $0.flatMap(\.marks) } }
        case .code, .rule: []
        }
    }
}

private extension WrittenInline {
    var marks: [WrittenMark] {
        switch self {
        case .mark(let mark): [mark]
        case .strong(let inner), .emphasis(let inner), .link(_, let inner): inner.flatMap(\.marks)
        case .text, .code, .footnote, .lineBreak: []
        }
    }
}
