/// The whole text: its notes first, then all other lines.
struct TextReader {
    let blocks: [WrittenBlock]
    private(set) var notes: [String: [WrittenInline]] = [:]
    private(set) var faults: [TextFault] = []
    private(set) var used: Set<String>
    private let known: Set<String>

    /// Notes that no text leads to, or several of one label.
    var hasUnused: Bool { known != used }

    /// - Parameter labels: the notes to read; nil: all that there are.
    init(_ lines: [WrittenLine], labels: Set<String>? = nil) {
        let definitions = NoteLines.all(in: lines)
        let counts = definitions.reduce(into: [String: Int]()) { $0[$1.label, default: 0] += 1 }
        known = Set(counts.keys)
        let wanted = labels ?? Set(counts.filter { $0.value == 1 }.keys)
        let taken = definitions.filter { wanted.contains($0.label) }
        var rest = lines
        for note in taken { for index in note.range { rest[index] = lines[index].holding([]) } }
        let reader = BlockReader(rest, labels: wanted)
        blocks = reader.blocks
        used = reader.findings.used
        var missing = reader.findings.missing, tooLong = reader.findings.tooLong
        for note in taken {
            var inner = InlineReader(TypedLines(note.content(of: lines)), labels: [])
            notes[note.label] = inner.all()
            missing += inner.findings.missing
            tooLong += inner.findings.tooLong
        }
        guard labels != nil || known == used else { return }
        findFaults(definitions, missing, tooDeep: reader.tooDeep)
        for (line, address) in tooLong {
            faults.append(
                TextFault(
                    line: line, found: String(address.prefix(40)) + "…",
                    expected: Text(
                        phrase: "eine Adresse mit höchstens 2 000 Zeichen; längere fasst das PDF nicht")))
        }
        for line in reader.tooLarge {
            faults.append(
                TextFault(
                    line: line.number, found: String(line.content.string.prefix(40)),
                    expected: Text(
                        phrase:
                            "Tabellen mit höchstens 200 Spalten und 20 000 Zellen; eine größere auf mehrere aufteilen"))
            )
        }
    }

    private mutating func findFaults(
        _ definitions: [NoteLines], _ missing: [(line: Int, label: String)], tooDeep: [WrittenLine]
    ) {
        let starts = Dictionary(definitions.map { ($0.number, $0.label) }, uniquingKeysWith: { a, _ in a })
        for (line, label) in missing where starts[line] != label {
            faults.append(
                TextFault(
                    line: line, found: "[^\(label)]",
                    expected: known.contains(label)
                        ? Text(phrase: "ein Text je Fußnote, und kein Verweis in einer Fußnote")
                        : Text(phrase: "ein Absatz „[^\(label, "label")]: …“ mit dem Text der Fußnote")))
        }
        for note in definitions where !used.contains(note.label) {
            faults.append(
                TextFault(
                    line: note.number, found: "[^\(note.label)]:",
                    expected: Text(
                        phrase: """
                            im Text eine Stelle „[^\(note.label, "label")]“, an der die Fußnote steht, und jede \
                            Fußnote nur einmal
                            """)))
        }
        if let line = tooDeep.first {
            faults.append(
                TextFault(
                    line: line.number, found: String(line.content.string.prefix(40)),
                    expected: Text(
                        phrase: """
                            Aufzählungen und Zitate, die höchstens \(BlockReader.deepest, "deepest")-mal ineinander \
                            stehen
                            """)))
        }
    }
}

/// The lines of a note: "[^1]: …" up to a blank line or to the next note.
struct NoteLines {
    let label: String
    let number: Int
    let range: Range<Int>

    static func all(in lines: [WrittenLine]) -> [NoteLines] {
        var found: [NoteLines] = [], index = 0
        while index < lines.count {
            guard let label = label(of: lines[index]) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < lines.count, !lines[end].isBlank, Self.label(of: lines[end]) == nil { end += 1 }
            found.append(NoteLines(label: label, number: lines[index].number, range: index..<end))
            index = end
        }
        return found
    }

    /// The lines without the label.
    func content(of lines: [WrittenLine]) -> [WrittenLine] {
        let first = lines[range.lowerBound],
            colon = first.bytes.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? first.bytes.endIndex
        return [first.holding(first.bytes[colon...].trimmed)] + lines[range].dropFirst()
    }

    private static func label(of line: WrittenLine) -> String? {
        let bytes = line.bytes
        guard bytes.starts(with: "[^".utf8), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
            bytes[end...].dropFirst().first == UInt8(ascii: ":"),
            !bytes[(end + 2)...].trimmed.isEmpty
        else { return nil }
        return NoteLabel.read(bytes[...end])
    }
}
