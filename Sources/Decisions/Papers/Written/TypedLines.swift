/// The lines of a paragraph as one run of bytes.
struct TypedLines {
    private(set) var bytes: [UInt8] = []
    /// Where a line break was typed that stays one.
    private(set) var breaks: Set<Int> = []
    private var starts: [(offset: Int, number: Int)] = []

    /// - Parameter numbers: of lines that stay lines
    init(_ lines: [WrittenLine], breaking numbers: Set<Int> = []) {
        let counting = Self.counting(lines)
        for (index, line) in lines.enumerated() {
            var content = line.content, isBroken = content.suffix(2).elementsEqual([0x20, 0x20])
            content = content.trimmed
            if index + 1 < lines.count, content.last == Self.escape, content.dropLast().last != Self.escape,
                !Self.endsInPath(content)
            {
                content.removeLast()
                isBroken = true
            }
            // "a) …" and "b) …" stand on lines of their own, as they were typed.
            if index > 0, counting.contains(index) || numbers.contains(line.number) { breaks.insert(bytes.count - 1) }
            starts.append((bytes.count, line.number))
            bytes += Self.unescaped(content)
            guard index + 1 < lines.count else { break }
            if isBroken { breaks.insert(bytes.count) }
            bytes.append(0x0A)
        }
    }

    /// The lines that count up from one another, the first of them too.
    private static func counting(_ lines: [WrittenLine]) -> Set<Int> {
        var signs: [(index: Int, sign: EnumerationStart)] = [], counting: Set<Int> = []
        for (index, line) in lines.enumerated() {
            guard let sign = EnumerationStart(line.content.trimmed) else { continue }
            if let before = signs.last(where: { sign.follows($0.sign) }) { counting.formUnion([before.index, index]) }
            signs.append((index, sign))
            // A long text need not be compared with all of itself.
            if signs.count > 200 { signs.removeFirst(100) }
        }
        return counting
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

    /// "R:\Amt 50\KI\": another backslash stands before a letter, or a colon before this one.
    private static func endsInPath(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.dropLast()
        return rest.last == UInt8(ascii: ":")
            || zip(rest, rest.dropFirst()).contains { $0 == escape && ($1.isLetter || $1.isDigit || $1 >= 0x80) }
    }

    /// "\# 5" and "5\. Mai": a backslash before a sign that would open a block.
    private static func unescaped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = line.prefix(10).prefix(while: \.isDigit).count
        let rest = line.dropFirst(digits)
        guard rest.first == escape, let sign = rest.dropFirst().first else { return line }
        let signs = digits == 0 ? "#>-+" : ".)"
        return signs.utf8.contains(sign) ? line.prefix(digits) + rest.dropFirst() : line
    }
}
