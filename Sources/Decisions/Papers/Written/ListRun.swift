/// Lines that could be a list: items of one kind, numbers that count on.
struct ListRun {
    let kind: ItemStart.Kind
    private let start: Int
    let starts: [ItemStart]
    /// The lines of each item, without its sign.
    let items: [[WrittenLine]]
    /// The line after the last item.
    let end: Int
    /// The lines of the items where a number is left out: they stay as typed.
    let withGap: Set<Int>

    init?(_ lines: [WrittenLine], from start: Int, interrupts: (Int) -> Bool) {
        guard let first = ItemStart(lines[start]) else { return nil }
        var starts = [first], items = [[lines[start].holding(first.content)]], index = start + 1, end = start + 1
        var numbers = [lines[start].number], hasGap = false
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                items[items.count - 1].append(line)
                index += 1
                continue
            }
            let isAfterBlank = lines[index - 1].isBlank, last = starts[starts.count - 1]
            let isInside = line.indent >= first.indent + 2 || line.indent >= last.inner
            if !isInside, let item = ItemStart(line, after: (last.kind, lines[index - 1])), item.follows(last.kind) {
                starts.append(item)
                items.append([line.holding(item.content)])
                numbers.append(line.number)
            } else if !isInside, !isAfterBlank, let item = ItemStart(line, after: (last.kind, lines[index - 1])),
                item.skips(last.kind), Self.isGap(lines, at: index, after: last)
            {
                starts.append(item)
                items.append([line.holding(item.content)])
                numbers.append(line.number)
                hasGap = true
            } else if isInside || !isAfterBlank && !interrupts(index) {
                var rest = line.dropping(min(line.indent, last.inner))
                rest.isNested = isInside
                items[items.count - 1].append(rest)
            } else {
                break
            }
            index += 1
            end = index
        }
        (kind, self.start) = (first.kind, start)
        (self.starts, self.items, self.end) = (starts, items, end)
        withGap = hasGap ? Set(numbers) : []
    }

    /// "2. …" and then "4. …", where no line wraps before "4. Sitzung" and no
    /// "3. …" comes.
    private static func isGap(_ lines: [WrittenLine], at index: Int, after last: ItemStart) -> Bool {
        guard !DateStart.isLedTo(by: lines[index - 1]) else { return false }
        return !lines[(index + 1)...].prefix(50).contains { ItemStart($0)?.follows(last.kind) ?? false }
    }

    /// A list has two items or more, or stands indented in an item; and its
    /// signs are no minus, its numbers no days (`ItemStart` sees to those).
    /// Where advantages are marked with "+", hyphens mark what is against; where
    /// something bears a star, and below a table, stars mark notes.
    func isReal(in reader: BlockReader) -> Bool {
        if reader.hasPlus, kind == .sign(UInt8(ascii: "-")) { return false }
        if kind == .sign(UInt8(ascii: "*")), NoteMark.isExpected(in: reader.lines[..<start], isBorne: reader.hasStars) {
            return false
        }
        guard withGap.isEmpty, starts.count > 1 || reader.isItem && starts[0].isSign else { return false }
        let doubts = starts.map(\.doubt)
        return !doubts.contains(.certain) && doubts.contains(.none)
    }
}

private extension ItemStart {
    var isSign: Bool { if case .sign = kind { true } else { false } }
}
