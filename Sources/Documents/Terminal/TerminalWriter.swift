import Decisions

/// A document for a terminal: lines that end before its edge, tables in
/// columns, no markup. A no-break space stays whole.
public struct TerminalWriter: Sendable {
    public static let usualWidth = 96
    public var texts: WriterTexts
    public var width: Int

    public init(texts: WriterTexts, width: Int = TerminalWriter.usualWidth) {
        self.texts = texts
        self.width = max(20, width)
    }

    public func document(_ tree: DocumentTree) -> String {
        var parts = (tree.letter?.lines ?? []).map { $0.flatMap { plain($0, width) } }
        parts.append(heading(tree.title.onTerminal, "═"))
        if let subtitle = tree.subtitle { parts.append(plain(subtitle, width)) }
        if !tree.meta.isEmpty {
            parts.append(
                tree.meta.flatMap { Wrapped.lines("\($0.label.onTerminal): \(line($0.value))", width, hang: 2) })
        }
        let body = blocks(tree.blocks)
        if !body.isEmpty { parts.append(body) }
        if let note = tree.note { parts.append([rule] + plain(note, width)) }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// The lines of blocks, with their footnotes.
    public func blocks(_ blocks: [Block]) -> [String] {
        let (blocks, notes) = blocks.withFootnotes
        let text = lines(blocks, width)
        guard !notes.isEmpty else { return text }
        return text + [""] + notes.flatMap { Wrapped.lines("[\($0.number)] \(line($0.content))", width, hang: 4) }
    }

    /// - Parameter isTight: in an item; its parts follow without an empty line.
    private func lines(_ blocks: [Block], _ width: Int, isTight: Bool = false) -> [String] {
        var lines: [String] = []
        for block in blocks {
            let own = self.lines(block, width)
            guard !own.isEmpty else { continue }
            if !lines.isEmpty, !isTight || block.isWide { lines.append("") }
            lines += own
        }
        return lines
    }

    private func lines(_ block: Block, _ width: Int) -> [String] {
        switch block {
        case .heading(let level, let content, _):
            return level == 1 ? heading(line(content), "─") : Wrapped.lines(line(content), width)
        case .paragraph(let content): return Wrapped.lines(text(content), width)
        case .list(let ordered, let items, let numbering):
            let numbering = numbering ?? .usual
            return items.enumerated().flatMap { index, item in
                indented(item, behind: ordered ? "\(numbering.first + index)\(numbering.closing) " : "– ", width)
            }
        case .table(let table): return TerminalTable(table, writer: self, width: width).lines
        case .figure(let chart):
            let table = chart.tableBelowCaption.map { [""] + TerminalTable($0, writer: self, width: width).lines } ?? []
            return plain(chart.caption, width) + plain(chart.alternative, width) + table
        case .note(let kind, let inner):
            return ([texts.title(of: kind)] + lines(inner, width - 2)).map { $0.isEmpty ? "│" : "│ " + $0 }
        case .quote(let inner): return lines(inner, width - 2).map { $0.isEmpty ? "│" : "│ " + $0 }
        case .rule: return [rule]
        case .definitions(let definitions): return definitions.flatMap { self.definition($0, width) }
        case .rows(let rows): return self.rows(rows, width)
        }
    }

    /// A single paragraph follows its term on the line.
    private func definition(_ definition: Definition, _ width: Int) -> [String] {
        let term = line(definition.term)
        // What ends in a sign of its own gets no colon.
        let lead = term + (term.last.map { "?!:.".contains($0) } ?? true ? "" : ":")
        guard case .paragraph(let content)? = definition.detail.first else {
            return Wrapped.lines(lead, width) + indented(definition.detail, behind: "  ", width)
        }
        let rest = Array(definition.detail.dropFirst())
        return Wrapped.lines(lead + " " + text(content), width, hang: 2)
            + (rest.isEmpty ? [] : indented(rest, behind: "  ", width))
    }

    /// How each stands in a column of its own; one that is too long for it
    /// stands above what is said of it.
    private func rows(_ rows: [StatusRow], _ width: Int) -> [String] {
        let longest = 18
        let words = rows.map { $0.status.onTerminal }
        let column = words.map(\.count).filter { $0 <= longest }.max() ?? longest
        return zip(rows, words).enumerated().flatMap { index, entry in
            let (row, status) = entry
            let gap = index > 0 && rows.contains { $0.blocks.count > 1 } ? [""] : []
            let margin = String(repeating: " ", count: column + 2)
            guard status.count <= column else {
                return gap + Wrapped.lines(status, width) + indented(row.blocks, behind: margin, width)
            }
            return gap
                + indented(row.blocks, behind: status + String(repeating: " ", count: column + 2 - status.count), width)
        }
    }

    /// Further lines stand below the first, not below its sign.
    private func indented(_ blocks: [Block], behind sign: String, _ width: Int) -> [String] {
        let margin = String(repeating: " ", count: sign.count)
        let lines = self.lines(blocks, max(20, width - sign.count), isTight: true)
        guard !lines.isEmpty else { return [String(sign.reversed().drop { $0 == " " }.reversed())] }
        return lines.enumerated().map { $0 == 0 ? sign + $1 : $1.isEmpty ? "" : margin + $1 }
    }

    private func heading(_ text: String, _ sign: String) -> [String] {
        let lines = Wrapped.lines(text, width)
        return lines + [String(repeating: sign, count: lines.map(\.count).max() ?? 0)]
    }

    /// A text that was no line of the document, such as its title.
    private func plain(_ text: String, _ width: Int) -> [String] { Wrapped.lines(text.onTerminal, width) }

    private var rule: String { String(repeating: "─", count: min(24, width)) }
}

extension Block {
    /// Needs an empty line above it, also in an item.
    fileprivate var isWide: Bool {
        switch self {
        case .table, .figure, .heading: true
        case .paragraph, .list, .note, .quote, .rule, .definitions, .rows: false
        }
    }
}
