import Costing
import Decisions

/// Blocks as Typst source that compiles to PDF/UA-1 and PDF/A-2a: a county's paper on A4.
/// All text goes in as string literals, so that nothing in it is markup.
public struct TypstWriter: Sendable {
    public var texts: WriterTexts
    /// As with `HTMLWriter`; nil: links of the site become their text.
    public var base: String?
    /// Stands at the foot of each page, on the left: number or short title.
    public var footer: String?
    /// Whether a chart is followed by its table.
    public var printsChartTables: Bool

    public init(
        texts: WriterTexts, base: String? = nil, footer: String? = nil, printsChartTables: Bool = true
    ) {
        self.texts = texts
        self.base = base
        self.footer = footer
        self.printsChartTables = printsChartTables
    }

    /// The same tree makes the same source, and that the same PDF: the date is
    /// the tree's, never today's.
    public func document(_ tree: DocumentTree) -> String {
        var run = TypstRun(writer: self)
        var source = preamble(tree)
        let place = tree.letter == nil ? TypstText.Place.line : .narrow
        let rows = tree.meta.map {
            "[\(TypstText.words($0.label, in: .narrow))], [\(run.inlines($0.value, in: place))],\n"
        }.joined()
        if let letter = tree.letter { source += letter.typst(rows: rows) }
        source +=
            "#title[\(TypstText.words(tree.title.contains { !$0.isWhitespace } ? tree.title : "–", in: .heading))];\n"
        if let subtitle = tree.subtitle { source += "#subtitle[\(TypstText.words(subtitle))];\n" }
        if !rows.isEmpty, tree.letter == nil { source += "#meta(\n\(rows));\n" }
        source += "\n" + run.blocks(tree.blocks)
        if let note = tree.note { source += "\n#endnote[\(TypstText.words(note, in: .foot))];\n" }
        return source
    }

    /// PDF/A wants a date; the first day of its count stands for none.
    private static let noDate = "datetime(year: 1970, month: 1, day: 1)"

    private func preamble(_ tree: DocumentTree) -> String {
        // PDF/UA does not accept a document without a title.
        let title = tree.title.contains { !$0.isWhitespace } ? tree.title : "–"
        let date = tree.date.map { "datetime(year: \($0.year), month: \($0.month), day: \($0.day))" }
        let foot = footer.map { "[\(TypstText.words($0, in: .foot))]" } ?? "[]"
        return """
            #set document(title: \(TypstText.literal(title)), date: \(date ?? Self.noDate))
            #let long(body) = text(hyphenate: true, body)
            #let after-hyphen = text(fill: rgb(0, 0, 0, 0), "\\u{AD}")
            #let foot = \(foot)
            #let page-word = \(TypstText.literal(texts.page))
            #let of-word = \(TypstText.literal(texts.of))
            #set text(lang: "\(tree.language.primary)", region: "\(texts.region)")
            \(TypstStyle.source)

            """
    }
}
