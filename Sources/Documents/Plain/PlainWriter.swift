/// A document as Markdown that reads well on a terminal: tables aligned,
/// figures as text.
public struct PlainWriter: Sendable {
    public var texts: WriterTexts
    /// As with `HTMLWriter`; nil: links of the site become their text.
    public var base: String?

    public init(texts: WriterTexts, base: String? = nil) {
        self.texts = texts
        self.base = base
    }

    public func document(_ tree: DocumentTree) -> String {
        var parts =
            (tree.letter?.lines ?? []).map { $0.map(escaped).joined(separator: "\\\n") } + [
                "# " + Self.heading(escaped(tree.title))
            ]
        if let subtitle = tree.subtitle { parts.append(escaped(subtitle)) }
        if !tree.meta.isEmpty {
            parts.append(tree.meta.map { "- **\(escaped($0.label)):** \(line($0.value))" }.joined(separator: "\n"))
        }
        let body = blocks(tree.blocks)
        if !body.isEmpty { parts.append(body) }
        if let note = tree.note { parts.append("---\n\n" + escaped(note)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    public func blocks(_ blocks: [Block]) -> String {
        let (blocks, notes) = blocks.withFootnotes
        var levels = HeadingLevels(deepest: 5)
        let text = self.blocks(blocks, &levels)
        return ([text] + notes.map { "[^\($0.number)]: " + indented(inlines($0.content), by: 4) }).joined(
            separator: "\n\n")
    }

    private func blocks(_ blocks: [Block], _ levels: inout HeadingLevels) -> String {
        var parts: [String] = []
        for (index, block) in blocks.enumerated() {
            // Two lists would be read as one that counts on.
            if case .list(let a, _, _) = block, index > 0, case .list(let b, _, _) = blocks[index - 1], a == b {
                parts.append("<!-- -->")
            }
            parts.append(self.block(block, &levels))
        }
        return parts.joined(separator: "\n\n")
    }

    private func block(_ block: Block, _ levels: inout HeadingLevels) -> String {
        switch block {
        case .heading(let level, let content, _):
            return String(repeating: "#", count: levels.next(level) + 1) + " " + Self.heading(line(content))
        case .paragraph(let content): return codeBlock(content) ?? inlines(content)
        case .list(let ordered, let items, let numbering):
            let numbering = numbering ?? .usual
            var lines: [String] = []
            for (index, item) in items.enumerated() {
                let sign = ordered ? "\(numbering.first + index)\(numbering.closing) " : "- "
                lines.append(sign + indented(blocks(item, &levels), by: sign.utf8.count))
            }
            return lines.joined(separator: "\n")
        case .table(let table): return PlainTable(table, writer: self).text
        case .figure(let chart):
            var parts = ["**\(escaped(chart.caption))**", escaped(chart.alternative)]
            if let table = chart.tableBelowCaption { parts.append(PlainTable(table, writer: self).text) }
            return parts.joined(separator: "\n\n")
        case .note(let kind, let inner):
            return quoted(after("**\(texts.title(of: kind)).**", blocks(inner, &levels), of: inner))
        case .quote(let inner): return quoted(blocks(inner, &levels))
        case .rule: return "---"
        case .definitions(let definitions):
            var lines: [String] = []
            for definition in definitions {
                let detail = blocks(definition.detail, &levels), term = line(definition.term)
                // What ends in a sign of its own gets no colon.
                let end = term.last.map { "?!:.".contains($0) } ?? true ? "" : ":"
                lines.append("- " + indented(after("**\(term)\(end)**", detail, of: definition.detail), by: 2))
            }
            return lines.joined(separator: "\n")
        case .rows(let rows):
            return rows.map { row in
                let detail = blocks(row.blocks, &levels)
                return "- " + indented(after("**\(line([.text(row.status)])):**", detail, of: row.blocks), by: 2)
            }.joined(separator: "\n")
        }
    }

    /// Number signs at the end of a heading would be taken for its close: "Raum #".
    private static func heading(_ text: String) -> String {
        let signs = text.reversed().prefix { $0 == "#" }.count, rest = text.dropLast(signs)
        return signs > 0 && (rest.isEmpty || rest.last == " ") ? rest + "\\" + text.suffix(signs) : text
    }

    /// A paragraph follows on the same line; a list or a table would not be
    /// one there.
    private func after(_ lead: String, _ text: String, of blocks: [Block]) -> String {
        guard !text.isEmpty else { return lead }
        if case .paragraph? = blocks.first { return lead + " " + text }
        return lead + "\n\n" + text
    }

    private func indented(_ text: String, by count: Int) -> String {
        let space = String(repeating: " ", count: count)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { $0 == 0 || $1.isEmpty ? String($1) : space + $1 }.joined(separator: "\n")
    }

    private func quoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }
}
