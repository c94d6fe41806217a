/// What a paragraph names besides its words.
struct InlineFindings {
    /// The notes that it leads to.
    var used: Set<String> = []
    /// Leads to a note that there is not.
    var missing: [(line: Int, label: String)] = []
    /// An address longer than a link may be.
    var tooLong: [(line: Int, address: String)] = []

    mutating func add(_ other: InlineFindings) {
        used.formUnion(other.used)
        missing += other.missing
        tooLong += other.tooLong
    }
}

/// The words of a paragraph, with emphasis, links, marks and notes. All that
/// is not clearly one of these is a letter.
struct InlineReader {
    let typed: TypedLines
    let labels: Set<String>
    let spans: Spans
    private(set) var findings = InlineFindings()
    var bytes: [UInt8] { typed.bytes }

    init(_ typed: TypedLines, labels: Set<String>) {
        (self.typed, self.labels) = (typed, labels)
        spans = Spans(typed.bytes)
    }

    mutating func all() -> [WrittenInline] { inlines(0..<bytes.count, isLink: false) }

    private mutating func inlines(_ range: Range<Int>, isLink: Bool) -> [WrittenInline] {
        var run = EmphasisRun()
        var place = range.lowerBound, word = place, path = place, looked = -1
        while place < range.upperBound {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "h"), UInt8(ascii: "w"):
                let end = WebAddress.end(at: place, in: bytes[range]) ?? place + 1
                while place < end {
                    run.add(byte: bytes[place])
                    place += 1
                }
            case 0x0A:
                if typed.breaks.contains(place) { run.add(.lineBreak) } else { run.add(byte: 0x20) }
                place += 1
                word = place
                continue
            case 0x0B:
                run.add(.lineBreak)
                place += 1
            case UInt8(ascii: "\\"):
                // Once for each word, or many backslashes would cost their square.
                if looked != word, isPath(word) { path = max(path, endOfPath(word)) }
                looked = word
                if place + 1 < range.upperBound, "*`[]|".utf8.contains(bytes[place + 1]), place >= path {
                    place += 1
                }
                run.add(byte: bytes[place])
                place += 1
            case UInt8(ascii: "`"):
                if let code = spans.code[place], code.upperBound <= range.upperBound {
                    run.add(.code(self.code(code)))
                    place = code.upperBound
                } else {
                    let length = bytes[place..<range.upperBound].run(of: byte)
                    for _ in 0..<length { run.add(byte: byte) }
                    place += length
                }
            case UInt8(ascii: "*"):
                let length = bytes[place..<range.upperBound].run(of: byte)
                run.add(stars: length, Flanks(of: place..<(place + length), in: bytes, within: range))
                place += length
            case UInt8(ascii: "["):
                if let (inline, end) = bracket(at: place, in: range, isLink: isLink) {
                    for part in inline { run.add(part) }
                    place = end
                } else {
                    run.add(byte: byte)
                    place += 1
                }
            case UInt8(ascii: "!") where place + 1 < range.upperBound && bytes[place + 1] == UInt8(ascii: "["):
                if let address = address(after: place + 1, in: range), let close = spans.closing[place + 1] {
                    run.add(
                        .mark(
                            WrittenMark(
                                line: typed.line(at: place), source: "![\(text(place + 2..<close))](\(address.text))",
                                fault: .image)))
                    place = address.end
                } else {
                    run.add(byte: byte)
                    place += 1
                }
            default:
                run.add(byte: byte == 0x09 ? 0x20 : byte)
                place += 1
            }
            if byte.isBlank || "(\"".utf8.contains(byte) || endsQuote(at: place) { word = place }
        }
        return run.finished
    }

    private func text(_ range: Range<Int>) -> String { bytes[range].string }

    private func code(_ span: Range<Int>) -> String {
        let sign = bytes[span].run(of: UInt8(ascii: "`"))
        var inner = bytes[span].dropFirst(sign).dropLast(sign).map { $0 == 0x0A ? 0x20 : $0 }[...]
        if inner.count > 2, inner.first == 0x20, inner.last == 0x20, !inner.trimmed.isEmpty {
            inner = inner.dropFirst().dropLast()
        }
        return inner.string
    }

    /// Whether the bytes up to here end in a quotation mark: „ “ ” ‚ ‘.
    private func endsQuote(at place: Int) -> Bool { place >= 3 && Self.isQuote(bytes[(place - 3)..<place]) }
    private static func isQuote(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0xE2, 0x80]) && bytes.count == 3 && bytes.last.map { (0x98...0x9F).contains($0) } ?? false
    }

    /// A path in quotation marks may hold spaces, another one ends at the first.
    private func endOfPath(_ word: Int) -> Int {
        let isQuoted = word > 0 && (bytes[word - 1] == UInt8(ascii: "\"") || endsQuote(at: word))
        var end = word
        while end < bytes.count, bytes[end] != 0x0A, isQuoted || !bytes[end].isBlank {
            if isQuoted,
                bytes[end] == UInt8(ascii: "\"") || end + 3 <= bytes.count && Self.isQuote(bytes[end..<(end + 3)])
            {
                break
            }
            end += 1
        }
        return end
    }

    /// "C:\…" and "\\server\…": in a path a backslash is a letter.
    private func isPath(_ word: Int) -> Bool {
        let start = bytes[word...].prefix(3)
        return start.starts(with: [0x5C, 0x5C])
            || start.count == 3 && start.first?.isLetter == true && start.dropFirst().elementsEqual(":\\".utf8)
    }
}

// MARK: Brackets

extension InlineReader {
    private mutating func bracket(at open: Int, in range: Range<Int>, isLink: Bool) -> ([WrittenInline], Int)? {
        guard let close = spans.closing[open], close < range.upperBound else { return nil }
        if let note = note(open, close) { return note }
        guard let address = address(after: open, in: range) else { return nil }
        let inner = open + 1..<close, words = text(inner), isEmpty = bytes[inner].allSatisfy { $0 == 0x20 }
        let source = "[\(words)](\(address.text))", line = typed.line(at: open)
        let parts = address.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let kind = MarkKind(rawValue: parts[0]) {
            let mark = isEmpty ? Mark(kind: kind, target: parts[1], line: line) : nil
            return (
                [.mark(WrittenMark(line: line, source: source, mark: mark, fault: isEmpty ? nil : .words))], address.end
            )
        }
        if isEmpty { return ([.mark(WrittenMark(line: line, source: source, fault: .unknownKind))], address.end) }
        // "[neu](alt)" is no link: its address would be lost.
        guard !isLink, LinkAddress.isOne(address.text) else { return nil }
        guard address.text.utf8.count <= LinkAddress.longest else {
            findings.tooLong.append((line, address.text))
            return nil
        }
        return ([.link(to: address.text, inlines(inner, isLink: true))], address.end)
    }

    /// "[^1]"
    private mutating func note(_ open: Int, _ close: Int) -> ([WrittenInline], Int)? {
        guard let label = NoteLabel.read(bytes[open...close]) else { return nil }
        guard labels.contains(label) else {
            findings.missing.append((typed.line(at: open), label))
            return nil
        }
        findings.used.insert(label)
        return ([.footnote(label)], close + 1)
    }

    /// What stands in the parentheses right after the brackets.
    private func address(after open: Int, in range: Range<Int>) -> (text: String, end: Int)? {
        guard let close = spans.closing[open], close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: "(")
        else { return nil }
        var end = close + 2, depth = 1
        while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
        let start = end
        // A space or another bracket ends the search: no address has one.
        while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "[") {
            if bytes[end] == UInt8(ascii: "(") { depth += 1 } else if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { break }
            end += 1
        }
        var inner = bytes[start..<end]
        while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
        guard end < range.upperBound, bytes[end] == UInt8(ascii: ")"), depth <= 1 else { return nil }
        if inner.first == UInt8(ascii: "<"), inner.last == UInt8(ascii: ">") { inner = inner.dropFirst().dropLast() }
        return (inner.string, end + 1)
    }
}

/// An address that a text may lead to: to a place, and to one that there is. In
/// a text nothing has a name to which "#…" could lead.
enum LinkAddress {
    /// In bytes; the PDF’s compiler ends at about eight thousand.
    static let longest = 2_000

    static func isOne(_ address: String) -> Bool {
        let start = address.prefix(12).lowercased()
        if start.hasPrefix("mailto:") {
            let parts = address.utf8.dropFirst(7).split(separator: UInt8(ascii: "@"), maxSplits: 1)
            return parts.count == 2 && address.utf8.dropFirst(7).first != UInt8(ascii: "@")
        }
        guard let scheme = ["http://", "https://"].first(where: start.hasPrefix) else { return isOwn(address) }
        return address.utf8.dropFirst(scheme.utf8.count).first.map {
            $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: "[")
        } ?? false
    }

    /// Of this site: "Der [Leiter](/in)" is none.
    private static func isOwn(_ address: String) -> Bool {
        ["/matters", "/papers", "/figures", "/ledger", "/attachments", "/api"].contains { place in
            address.hasPrefix(place)
                && (address.utf8.dropFirst(place.utf8.count).first.map { "/?#.".utf8.contains($0) } ?? true)
        }
    }
}

/// The name of a note in its brackets: letters, digits, hyphens.
enum NoteLabel {
    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.starts(with: "[^".utf8), bytes.last == UInt8(ascii: "]"), (4...40).contains(bytes.count) else {
            return nil
        }
        let label = bytes.dropFirst(2).dropLast()
        return label.allSatisfy {
            $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80
        } ? label.string : nil
    }
}
