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
        let read = read(text, firstLevel: firstLevel, protects: protects, binder: binder)
        if let errors = read.errors { throw errors }
        return read.blocks
    }

    /// The same with what stands for nothing left as it was typed, and named.
    static func read(
        _ text: String, firstLevel: Int = 1, protects: Bool = true, binder: some MarkBinder
    ) -> (blocks: [Block], errors: MarkdownErrors?) {
        let written = WrittenText(text)
        var reader = Reader(notes: written.notes, firstLevel: firstLevel, protects: protects) {
            mark throws(MarkError) in try binder.bind(mark)
        }
        let blocks = reader.blocks(written.blocks)
        return (blocks, reader.errors.isEmpty ? nil : MarkdownErrors(reader.errors.sorted { $0.line < $1.line }))
    }
}
