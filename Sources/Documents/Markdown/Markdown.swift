import Decisions

/// Authored text: what `WrittenText` reads in it, with marks for figures,
/// dates and names filled in. Links lead only to https, http, mailto and the
/// own site.
public enum Markdown {
    /// - Parameters:
    ///   - firstLevel: the level that `# …` gets in the tree
    ///   - protects: puts non-breaking spaces, see `Typography.protect`
    /// - Throws: all marks that stand for nothing at once, each with its line.
    public static func parse(
        _ text: String, firstLevel: Int = 1, protects: Bool = true, binder: some MarkBinder
    ) throws(MarkdownErrors) -> [Block] {
        let written = WrittenText(text)
        var reader = Reader(notes: written.notes, firstLevel: firstLevel, protects: protects) {
            mark throws(MarkError) in try binder.bind(mark)
        }
        let blocks = reader.blocks(written.blocks)
        guard reader.errors.isEmpty else {
            throw MarkdownErrors(reader.errors.sorted { $0.line < $1.line })
        }
        return blocks
    }
}
