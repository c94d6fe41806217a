/// Lines that could be a list: items of one kind, numbers that count on.
struct ListRun {
    let kind: ItemStart.Kind
    let starts: [ItemStart]
    /// The lines of each item, without its sign.
    let items: [[WrittenLine]]
    /// The line after the last item.
    let end: Int

    init?(_ lines: [WrittenLine], from start: Int, interrupts: (Int) -> Bool) {
        guard let first = ItemStart(lines[start]) else { return nil }
        var starts = [first], items = [[lines[start].holding(first.content)]], index = start + 1, end = start + 1
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
            } else if isInside || !isAfterBlank && !interrupts(index) {
                var rest = line.dropping(min(line.indent, last.inner))
                rest.isNested = isInside
                items[items.count - 1].append(rest)
            } else { break }
            index += 1
            end = index
        }
        kind = first.kind
        (self.starts, self.items, self.end) = (starts, items, end)
    }

    /// A list has two items or more, or stands indented in an item; and its
    /// signs are no minus, its numbers no days (`ItemStart` sees to those).
    /// Where advantages are marked with "+", hyphens mark what is against.
    func isReal(in reader: BlockReader) -> Bool {
        if reader.hasPlus, kind == .sign(UInt8(ascii: "-")) { return false }
        guard starts.count > 1 || reader.isItem && starts[0].isSign else { return false }
        let doubts = starts.map(\.doubt)
        return !doubts.contains(.certain) && doubts.contains(.none)
    }
}

private extension ItemStart {
    var isSign: Bool { if case .sign = kind { true } else { false } }
}
