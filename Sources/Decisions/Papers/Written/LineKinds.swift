/// "## Kosten". A single sign before a number is a number sign: "# 5".
struct HeadingLine {
    let level: Int
    let content: ArraySlice<UInt8>

    init?(_ line: WrittenLine) {
        let bytes = line.content, rest: ArraySlice<UInt8>
        level = bytes.prefix(7).run(of: UInt8(ascii: "#"))
        guard (1...6).contains(level) else { return nil }
        rest = bytes.dropFirst(level)
        content = rest.trimmed
        guard rest.first?.isBlank == true, let first = content.first, level > 1 || !first.isDigit else { return nil }
    }
}

/// Three backticks or tildes, alone or before the name of a language: "```yaml".
struct FenceLine {
    let sign: UInt8
    let length: Int
    /// What a language stands after opens code and closes none.
    let closes: Bool

    init?(_ line: WrittenLine) {
        let content = line.bytes.trimmed
        guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        (sign, length) = (first, content.run(of: first))
        let name = content.dropFirst(length)
        closes = name.isEmpty
        // "``` und dann" and "~~~ Ende" are text.
        guard length >= 3,
            closes || Self.isLanguage(sign == UInt8(ascii: "`") && name.first == 0x20 ? name.dropFirst() : name)
        else { return nil }
    }

    private static func isLanguage(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, name.count <= 30 else { return false }
        return first.isLetter && name.allSatisfy { $0.isLetter || $0.isDigit || "+-_.#".utf8.contains($0) }
    }

    /// Each line that opens code with the next one that closes it, which has as
    /// many signs or more.
    static func pairs(in lines: [WrittenLine]) -> [Int: Int] {
        // From the end on: of the lines that close, the nearest last, and none
        // behind a nearer one that is as long.
        var pairs: [Int: Int] = [:], closing: [UInt8: [(index: Int, length: Int)]] = [:]
        for (index, line) in lines.enumerated().reversed() {
            guard let fence = FenceLine(line) else { continue }
            pairs[index] = closing[fence.sign]?.last { $0.length >= fence.length }?.index
            guard fence.closes else { continue }
            while let last = closing[fence.sign]?.last, last.length <= fence.length {
                closing[fence.sign]?.removeLast()
            }
            closing[fence.sign, default: []].append((index, fence.length))
        }
        return pairs
    }
}

/// The lines of a table.
enum TableLine {
    private static let bar = UInt8(ascii: "|"), escape = UInt8(ascii: "\\")

    static func isRow(_ line: WrittenLine) -> Bool {
        var before = UInt8(0)
        for byte in line.bytes {
            if byte == bar, before != escape { return true }
            before = byte
        }
        return false
    }

    /// "|---|---:|"
    static func isRule(_ line: WrittenLine) -> Bool {
        guard line.bytes.contains(bar), line.bytes.contains(UInt8(ascii: "-")),
            line.bytes.allSatisfy({ "|-: \t".utf8.contains($0) })
        else { return false }
        return cells(of: line).allSatisfy { cell in
            let signs = cell.bytes.trimmed
            var dashes = signs
            if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
            if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
            return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
        }
    }

    /// The columns whose rule ends in a colon and does not begin with one.
    static func flushRight(_ line: WrittenLine) -> Set<Int> {
        Set(
            cells(of: line).enumerated().filter { _, cell in
                let signs = cell.bytes.trimmed
                return signs.last == UInt8(ascii: ":") && signs.first != UInt8(ascii: ":")
            }.map(\.offset))
    }

    /// What stands between the bars; a bar after a backslash is a letter.
    static func cells(of line: WrittenLine) -> [WrittenLine] {
        var bytes = line.bytes.trimmed
        if bytes.first == bar { bytes.removeFirst() }
        if bytes.last == bar, bytes.dropLast().last != escape { bytes.removeLast() }
        var cells: [WrittenLine] = [], cell: [UInt8] = []
        for byte in bytes {
            if byte == bar, cell.last == escape {
                cell[cell.count - 1] = bar
            } else if byte == bar {
                cells.append(line.holding(cell[...]))
                cell = []
            } else {
                cell.append(byte)
            }
        }
        return cells + [line.holding(cell[...])]
    }
}
