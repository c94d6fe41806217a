/// A mark as somebody wrote it, well formed or not.
///
/// Marks are found here without reading the text as Markdown, so that they can
/// be checked before any paper is composed: `[](…)` on one line, outside of
/// code.
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

    public static func all(in text: String) -> [WrittenMark] {
        var found: [WrittenMark] = []
        var isCode = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let start = line.drop { $0 == " " || $0 == ">" }
            if start.hasPrefix("```") || start.hasPrefix("~~~") { isCode.toggle() } else if !isCode {
                found += LineScan(bytes: Array(line.utf8), line: index + 1).marks
            }
        }
        return found
    }
}

/// One line, byte by byte.
private struct LineScan {
    let bytes: [UInt8]
    let line: Int

    var marks: [WrittenMark] {
        var found: [WrittenMark] = []
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 2
            case UInt8(ascii: "`"): place = afterCode(place)
            case UInt8(ascii: "["):
                guard let (inner, address) = link(at: place) else {
                    place += 1
                    continue
                }
                if let mark = read(inner, address, isImage: place > 0 && bytes[place - 1] == UInt8(ascii: "!")) { found.append(mark) }
                place = address.upperBound + 1
            default: place += 1
            }
        }
        return found
    }

    /// Past a span of code, or past backticks that nothing closes.
    private func afterCode(_ start: Int) -> Int {
        func run(_ from: Int) -> Int { bytes[from...].prefix { $0 == UInt8(ascii: "`") }.count }
        let length = run(start)
        var next = start + length
        while next < bytes.count {
            guard bytes[next] == UInt8(ascii: "`") else {
                next += 1
                continue
            }
            let other = run(next)
            next += other
            if other == length { return next }
        }
        return start + length
    }

    /// What stands in the brackets and in the parentheses after them.
    private func link(at open: Int) -> (inner: Range<Int>, address: Range<Int>)? {
        let brackets: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "]")]
        guard let close = bytes[(open + 1)...].firstIndex(where: brackets.contains), bytes[close] == UInt8(ascii: "]"),
              close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "("),
              let end = bytes[(close + 2)...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
        return (open + 1..<close, close + 2..<end)
    }

    private func read(_ inner: Range<Int>, _ address: Range<Int>, isImage: Bool) -> WrittenMark? {
        let words = String(decoding: bytes[inner], as: UTF8.self), isEmpty = words.allSatisfy { $0 == " " }
        let target = String(decoding: bytes[address], as: UTF8.self).trimmed(of: [" ", "<", ">"])
        let source = (isImage ? "!" : "") + "[\(words)](\(target))"
        if isImage { return WrittenMark(line: line, source: source, fault: .image) }
        let parts = target.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let kind = MarkKind(rawValue: parts[0]) else {
            return isEmpty ? WrittenMark(line: line, source: source, fault: .unknownKind) : nil
        }
        guard isEmpty else { return WrittenMark(line: line, source: source, fault: .words) }
        return WrittenMark(line: line, source: source, mark: Mark(kind: kind, target: parts[1], line: line))
    }
}

private extension String {
    func trimmed(of characters: Set<Character>) -> String {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
