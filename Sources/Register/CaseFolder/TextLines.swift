import Decisions

/// On which lines of its file a text stands.
enum TextLines: Hashable, Sendable {
    /// Each of its own lines on one, from this on: in a file of its own, after `|`.
    case each(from: Int)
    /// All on this one: between quotation marks, a new line written as `\n`.
    case one(Int)
    /// Several of the file to one of the text, as after `>`: those of the file as
    /// they are written, from this on.
    case folded(from: Int, [String])

    /// Where a line of the text stands, and whether it is known; else it is
    /// somewhere from there on.
    /// - Parameter words: what stands on it, where that is to be found.
    func place(of line: Int, words: String? = nil) -> (line: Int, isKnown: Bool) {
        switch self {
        case .each(let first): return (first + line - 1, true)
        case .one(let line): return (line, true)
        case .folded(let first, let lines):
            // Where the file breaks a line between two of them, by the first alone.
            let sought = [words, words?.split(whereSeparator: \.isWhitespace).first.map { String($0) }].compactMap {
                $0
            }
            let found =
                sought.lazy.map { words in lines.indices.filter { lines[$0].contains(words) } }.first { !$0.isEmpty }
                ?? []
            return found.count == 1 ? (first + found[0], true) : (first, false)
        }
    }
}

extension WrittenScalar {
    /// - Parameter line: on which the scalar begins.
    func lines(from line: Int) -> TextLines {
        let first = isBlock ? line + 1 : line
        if let folded { return .folded(from: first, folded) }
        return isBlock ? .each(from: first) : .one(first)
    }
}
