/// The lines of a paragraph as one run of bytes.
struct TypedLines {
    private(set) var bytes: [UInt8] = []
    /// Where a line break was typed that stays one.
    private(set) var breaks: Set<Int> = []
    private var starts: [(offset: Int, number: Int)] = []

    init(_ lines: [WrittenLine]) {
        var signs: [EnumerationStart] = []
        for (index, line) in lines.enumerated() {
            var content = line.content, isBroken = content.suffix(2).elementsEqual([0x20, 0x20])
            content = content.trimmed
            if index + 1 < lines.count, content.last == Self.escape, content.dropLast().last != Self.escape {
                content.removeLast()
                isBroken = true
            }
            // "a) …" and "b) …" stand on lines of their own, as they were typed.
            if let sign = EnumerationStart(content) {
                if index > 0, signs.contains(where: sign.follows) { breaks.insert(bytes.count - 1) }
                signs.append(sign)
            }
            starts.append((bytes.count, line.number))
            bytes += Self.unescaped(content)
            guard index + 1 < lines.count else { break }
            if isBroken { breaks.insert(bytes.count) }
            bytes.append(0x0A)
        }
    }

    /// The line on which a byte was typed.
    func line(at offset: Int) -> Int {
        var low = 0, high = starts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle].offset <= offset { low = middle } else { high = middle }
        }
        return starts.isEmpty ? 1 : starts[low].number
    }

    private static let escape = UInt8(ascii: "\\")

    /// "\# 5" and "5\. Mai": a backslash before a sign that would open a block.
    private static func unescaped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = line.prefix(10).prefix(while: \.isDigit).count
        let rest = line.dropFirst(digits)
        guard rest.first == escape, let sign = rest.dropFirst().first else { return line }
        let signs = digits == 0 ? "#>-+" : ".)"
        return signs.utf8.contains(sign) ? line.prefix(digits) + rest.dropFirst() : line
    }
}

/// A sign with which somebody counts up without a list: "a)", "(2)", "3.", "–".
struct EnumerationStart {
    private enum Kind { case sign, number(Int), letter(UInt8) }
    private let kind: Kind
    /// What stands around it, and a sign itself.
    private let form: [UInt8]

    init?(_ line: ArraySlice<UInt8>) {
        let word = line.prefix { !$0.isBlank }
        guard word.count < line.count, word.count <= 5 else { return nil }
        if ["-", "–", "—", "•", "·", "*", "+", ">"].contains(where: { word.elementsEqual($0.utf8) }) {
            (kind, form) = (.sign, Array(word))
            return
        }
        let opening = word.first == UInt8(ascii: "(") ? 1 : 0, inner = word.dropFirst(opening).dropLast()
        guard let last = word.last, ".)".utf8.contains(last), let first = inner.first else { return nil }
        if inner.allSatisfy(\.isDigit), let number = Int(inner.string), !DateStart.follows(number, line.dropFirst(word.count).trimmed) {
            kind = .number(number)
        } else if inner.count == 1, first.isLetter, last != UInt8(ascii: ".") { kind = .letter(first) } else { return nil }
        form = Array(word.prefix(opening)) + [last]
    }

    func follows(_ other: EnumerationStart) -> Bool {
        guard form == other.form else { return false }
        return switch (other.kind, kind) {
        case (.sign, .sign): true
        case (.number(let a), .number(let b)): b == a || b == a + 1
        case (.letter(let a), .letter(let b)): b == a + 1
        default: false
        }
    }
}
