import CCmarkGFM
import Decisions

/// Walks cmark's nodes and makes blocks of them. Faults are collected, not
/// thrown, so that an author sees all of them.
struct Reader {
    let firstLevel: Int
    let protects: Bool
    let bind: (Mark) throws(MarkError) -> [Inline]
    var errors: [MarkdownError] = []
    /// Deeper nesting than this is read as plain text: no text of a paper has
    /// it, and the walk must end.
    private let deepest = 40
    private var depth = 0

    init(firstLevel: Int, protects: Bool, bind: @escaping (Mark) throws(MarkError) -> [Inline]) {
        self.firstLevel = firstLevel
        self.protects = protects
        self.bind = bind
    }

    mutating func blocks(in parent: Node) -> [Block] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= deepest else {
            let text = parent.text
            return text.isEmpty ? [] : [.paragraph([.text(text)])]
        }
        return parent.children.compactMap { block($0) }
    }

    private mutating func block(_ node: Node) -> Block? {
        switch node.typeName {
        case "heading":
            return .heading(level: firstLevel + Int(cmark_node_get_heading_level(node.pointer)) - 1, line(of: node))
        case "paragraph":
            let inlines = line(of: node)
            return inlines.isEmpty ? nil : .paragraph(inlines)
        case "block_quote":
            return .quote(blocks(in: node))
        case "list":
            let ordered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
            var items: [[Block]] = []
            for item in node.children { items.append(blocks(in: item)) }
            return .list(ordered: ordered, items)
        case "table": return .table(table(node))
        case "thematic_break": return .rule
        case "code_block": return lines(node.literal).map { .paragraph(joined($0.map { .code($0) })) }
        case "html_block": return lines(node.literal).map { .paragraph(joined($0.map { .text($0) })) }
        default: return nil
        }
    }

    private mutating func table(_ node: Node) -> Table {
        var rows: [[Cell]] = []
        for row in node.children {
            var cells: [Cell] = []
            for cell in row.children { cells.append(Cell(line(of: cell))) }
            rows.append(cells)
        }
        let columns = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
        var numeric: Set<Int> = []
        if let alignments = cmark_gfm_extensions_get_table_alignments(node.pointer) {
            numeric = Set((0..<columns).filter { alignments[$0] == UInt8(ascii: "r") })
        }
        return Table(head: rows.first ?? [], rows: Array(rows.dropFirst()), numericColumns: numeric)
    }

    private func lines(_ literal: String) -> [String]? {
        var lines = literal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.isEmpty ? nil : lines
    }

    private func joined(_ lines: [Inline]) -> [Inline] {
        Array(lines.map { [$0] }.joined(separator: [.lineBreak]))
    }

    private mutating func line(of node: Node) -> [Inline] {
        let inlines = inlines(in: node)
        return protects ? Typography.protect(inlines) : inlines
    }

    mutating func inlines(in parent: Node) -> [Inline] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= deepest else { return [.text(parent.text)] }
        var result: [Inline] = []
        for child in parent.children {
            for inline in inline(child) {
                if case .text(let more) = inline, case .text(let text)? = result.last {
                    result[result.count - 1] = .text(text + more)
                } else {
                    result.append(inline)
                }
            }
        }
        return result
    }

    private mutating func inline(_ node: Node) -> [Inline] {
        switch node.typeName {
        case "text", "html_inline": return [.text(node.literal)]
        case "softbreak": return [.text(" ")]
        case "linebreak": return [.lineBreak]
        case "code": return [.code(node.literal)]
        case "strong": return [.strong(inlines(in: node))]
        case "emph": return [.emphasis(inlines(in: node))]
        case "link": return link(node)
        case "image":
            errors.append(MarkdownError(
                line: node.line, found: "an image, \(node.url)",
                expected: "text; a chart is named in the paper’s outline"))
            return inlines(in: node)
        default: return inlines(in: node)
        }
    }

    private mutating func link(_ node: Node) -> [Inline] {
        let address = node.url
        let parts = address.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let kind = parts.first.flatMap { MarkKind(rawValue: String($0)) }
        guard let kind, parts.count == 2 else {
            let inner = inlines(in: node)
            if inner.isEmpty {
                errors.append(MarkdownError(
                    line: node.line, found: "[](\(address))",
                    expected: "[](figure:ID), [](date:ID) or [](name:ID), or a link with a text"))
            }
            return SafeLink.allows(address) ? [.link(to: address, inner)] : inner
        }
        guard cmark_node_first_child(node.pointer) == nil else {
            errors.append(MarkdownError(
                line: node.line, found: "a text in the brackets of the mark \(address)",
                expected: "[](\(address)): what it stands for is put in"))
            return []
        }
        do throws(MarkError) {
            return try bind(Mark(kind: kind, target: String(parts[1]), line: node.line))
        } catch {
            errors.append(MarkdownError(
                line: node.line, found: "[](\(address))", expected: error.expected))
            return []
        }
    }
}
