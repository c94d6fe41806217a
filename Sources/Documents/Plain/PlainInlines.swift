extension PlainWriter {
    public func inlines(_ inlines: [Inline]) -> String {
        inlines.map(inline).joined().split(separator: "\n", omittingEmptySubsequences: false).map {
            guarded(ended(String($0)))
        }.joined(separator: "\n")
    }

    /// On one line, as a heading or a cell needs it. Something always stands
    /// before it, so that it cannot begin a list or a rule.
    func line(_ inlines: [Inline]) -> String {
        joined(
            inlines.map { inline in
                switch inline {
                case .lineBreak: .text(" ")
                case .text(let text): .text(Inline.lines(of: text).joined(separator: " "))
                default: inline
                }
            })
    }

    /// The same in a table: there a bar ends a cell even within code.
    func cell(_ inlines: [Inline]) -> String { line(inlines.map(Self.withoutBars)) }

    private static func withoutBars(_ inline: Inline) -> Inline {
        switch inline {
        case .code(let text): .code(text.replacing("|", with: "\\|"))
        case .strong(let inner): .strong(inner.map(withoutBars))
        case .emphasis(let inner): .emphasis(inner.map(withoutBars))
        case .link(let address, let inner): .link(to: address, inner.map(withoutBars))
        case .lang(let language, let inner): .lang(language, inner.map(withoutBars))
        case .span(let kind, let inner): .span(kind: kind, inner.map(withoutBars))
        case .text, .figure, .lineBreak, .footnote: inline
        }
    }

    /// Several lines of code and nothing else, or one with spaces that a line
    /// would lose: they stand between two rows of backticks.
    func codeBlock(_ inlines: [Inline]) -> String? {
        var lines: [String] = [], isAfterBreak = true
        for inline in inlines {
            switch inline {
            case .code(let text) where isAfterBreak: (lines, isAfterBreak) = (lines + [text.withoutControls], false)
            case .lineBreak where !isAfterBreak: isAfterBreak = true
            default: return nil
            }
        }
        guard lines.count > 1, !isAfterBreak else { return nil }
        var fence = "```"
        while lines.contains(where: { $0.contains(fence) }) { fence += "`" }
        return ([fence] + lines + [fence]).joined(separator: "\n")
    }

    private func inline(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): return Inline.lines(of: text).map(escaped).joined(separator: "\\\n")
        case .strong(let inner): return enclosed(joined(inner), in: "**")
        case .emphasis(let inner): return enclosed(joined(inner), in: "*")
        case .code(let text): return code(text)
        case .link(let address, let inner):
            guard let address = SafeLink.resolve(address, base: base) else { return joined(inner) }
            return "[" + joined(inner) + "](<" + shielded(address) + ">)"
        case .figure(let mark):
            if mark.unknown != nil { return "*" + escaped(mark.shown) + "*" }
            return escaped(mark.shown) + (mark.isMarked ? " (\(escaped(texts.markedFigure)))" : "")
        case .lineBreak: return "\\\n"
        case .footnote(let number, _): return "[^\(number)]"
        case .lang(_, let inner): return joined(inner)
        case .span(.status, let inner): return enclosed(joined(inner), in: "**")
        case .span(_, let inner): return joined(inner)
        }
    }

    /// Spaces at the edges stay outside: with one inside the signs are text.
    private func enclosed(_ text: String, in sign: String) -> String {
        let lead = text.prefix { $0.isWhitespace }, rest = text.dropFirst(lead.count)
        let trail = rest.reversed().prefix { $0.isWhitespace }.count, core = rest.dropLast(trail)
        return core.isEmpty ? text : "\(lead)\(sign)\(core)\(sign)\(rest.suffix(trail))"
    }

    /// Within `<…>`: without the brackets themselves.
    private func shielded(_ address: String) -> String {
        address.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "<": result += "%3C"
            case ">": result += "%3E"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private func joined(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

    private func code(_ text: String) -> String {
        let text = text.withoutControls
        var longest = 0, current = 0
        for byte in text.utf8 {
            current = byte == 0x60 ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let pad = longest > 0 ? " " : ""
        return fence + pad + text + pad + fence
    }

    /// What would be markup, or would steer the terminal, is text. An address
    /// with a sign that would be markup mostly stands in brackets: readers that make a
    /// link of it would show a backslash.
    func escaped(_ text: String) -> String {
        let text = text.withoutControls
        guard text.contains("://") || text.contains("www.") else { return escapedWords(text) }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard let address = Self.address(in: word) else { return escapedWords(String(word)) }
            let plain = String(word[address]), safe = escapedWords(plain),
                rest = escapedWords(String(word[address.upperBound...]))
            return escapedWords(String(word[..<address.lowerBound]))
                + (safe + rest == word[address.lowerBound...] ? plain : unchanged(plain, or: safe)) + rest
        }.joined(separator: " ")
    }

    /// An address in which something would be markup, or right behind which. A bar
    /// would part a cell, and "&copy;" is a sign also in brackets: these, and what
    /// begins "www.", become no link for a sign before the colon or the dot.
    private func unchanged(_ plain: String, or safe: String) -> String {
        guard plain.contains("://") else { return safe.replacing("www.", with: "www\\.", maxReplacements: 1) }
        return plain.contains("|") || plain.contains(";")
            ? safe.replacing("://", with: "\\://", maxReplacements: 1) : "<\(plain)>"
    }

    /// "(https://example.org/a_b_)." without what stands around it.
    private static func address(in word: Substring) -> Range<Substring.Index>? {
        guard
            let start = word.firstRange(of: "https://") ?? word.firstRange(of: "http://") ?? word.firstRange(of: "www.")
        else { return nil }
        let address = word[start.lowerBound...].prefix { !"<>\"“”„«»\u{A0}".contains($0) }
        let end = address.reversed().prefix { ".,;:!?)*'’".contains($0) }.count
        return address.startIndex..<address.index(address.endIndex, offsetBy: -end)
    }

    private func escapedWords(_ text: String) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let before = index > 0 ? scalars[index - 1] : " "
            let isMarkup =
                switch scalar {
                case "\\", "*", "`", "[", "]", "<", "|": true
                case "_": !(isWord(before) && isWord(next))
                case "~": before == "~" || next == "~"
                case "&": isEntity(scalars, after: index)
                default: false
                }
            if isMarkup { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// "&amp;" and "&#8211;"; "a&b=1" is none.
    private func isEntity(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
        let name = scalars[(index + 1)...].prefix(40).prefix { isWord($0) || $0 == "#" }
        return !name.isEmpty && index + 1 + name.count < scalars.count && scalars[index + 1 + name.count] == ";"
    }

    /// Between an address and the sign of a line break: readers that make a link
    /// of it would take the sign along.
    private func ended(_ line: String) -> String {
        guard line.hasSuffix("\\"), let word = line.dropLast().split(separator: " ").last,
            ["://", "www.", "@"].contains(where: word.contains)
        else { return line }
        return line.dropLast() + " \\"
    }

    /// A line that begins like a heading, a quotation, a list or a rule.
    private func guarded(_ text: String) -> String {
        let line = text.drop { $0 == " " }
        guard let first = line.unicodeScalars.first else { return text }
        switch first {
        case "#", ">", "+", "-", "=", "~": return "\\" + line
        case "0"..."9":
            let digits = line.prefix { ("0"..."9").contains($0) }
            let rest = line.dropFirst(digits.count)
            guard rest.hasPrefix(". ") || rest.hasPrefix(") ") || rest == "." || rest == ")" else { return text }
            return digits + "\\" + rest
        default: return text
        }
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
