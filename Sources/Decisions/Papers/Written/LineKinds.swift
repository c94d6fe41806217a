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

/// Three backticks or tildes and nothing else.
struct FenceLine {
    let sign: UInt8
    let length: Int

    init?(_ line: WrittenLine) {
        let content = line.bytes.trimmed
        guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), content.count >= 3,
              content.allSatisfy({ $0 == first }) else { return nil }
        (sign, length) = (first, content.count)
    }

    /// Each line that opens code with the next one that closes it, which has as
    /// many signs or more; those wait that have found none yet.
    static func pairs(in lines: [WrittenLine]) -> [Int: Int] {
        var pairs: [Int: Int] = [:], waiting: [UInt8: [(index: Int, length: Int)]] = [:]
        for (index, line) in lines.enumerated() {
            guard let fence = FenceLine(line) else { continue }
            // The longer ones stand below the shorter ones.
            while let last = waiting[fence.sign]?.last, last.length <= fence.length {
                pairs[last.index] = index
                waiting[fence.sign]?.removeLast()
            }
            waiting[fence.sign, default: []].append((index, fence.length))
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
        guard line.bytes.contains(bar), line.bytes.contains(UInt8(ascii: "-")), line.bytes.allSatisfy({ "|-: \t".utf8.contains($0) }) else { return false }
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
        Set(cells(of: line).enumerated().filter { _, cell in
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
            if byte == bar, cell.last == escape { cell[cell.count - 1] = bar } else if byte == bar {
                cells.append(line.holding(cell[...]))
                cell = []
            } else { cell.append(byte) }
        }
        return cells + [line.holding(cell[...])]
    }
}
