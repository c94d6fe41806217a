import CCmarkGFM
import Decisions

/// Authored text: CommonMark with tables, and marks for figures, dates and
/// names. HTML in it is shown as it is written; links lead only to https,
/// http, mailto and the own site.
public enum Markdown {
    /// - Parameters:
    ///   - firstLevel: the level that `# …` gets in the tree
    ///   - protects: puts non-breaking spaces, see `Typography.protect`
    /// - Throws: all faults of the text at once, each with its line.
    public static func parse(
        _ text: String, firstLevel: Int = 1, protects: Bool = true, binder: some MarkBinder
    ) throws(MarkdownErrors) -> [Block] {
        var reader = Reader(firstLevel: firstLevel, protects: protects) {
            mark throws(MarkError) in try binder.bind(mark)
        }
        let blocks = read(text, with: &reader)
        guard reader.errors.isEmpty else {
            throw MarkdownErrors(reader.errors.sorted { $0.line < $1.line })
        }
        return blocks
    }

    private static func read(_ text: String, with reader: inout Reader) -> [Block] {
        _ = extensions
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") {
            cmark_parser_attach_syntax_extension(parser, table)
        }
        var copy = text
        copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parser_feed(parser, $0.baseAddress, $0.count)
            }
        }
        guard let root = Node(cmark_parser_finish(parser)) else { return [] }
        defer { cmark_node_free(root.pointer) }
        return reader.blocks(in: root)
    }

    /// Registered once for the process.
    private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()
}
