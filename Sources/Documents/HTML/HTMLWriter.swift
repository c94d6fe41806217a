import Decisions

/// Blocks as markup for the page. Class names begin with `ev-`.
public struct HTMLWriter: Sendable {
    public var texts: WriterTexts
    /// The level of the document's highest heading: 2, below the page's `h1`.
    public var firstLevel: Int
    /// Put before addresses that begin with `/`. Nil: the markup stands outside
    /// of the site, and such a link becomes its text.
    public var base: String?
    /// Whether charts bring their colours with them: true where the charts'
    /// style sheet is not there.
    public var standaloneCharts: Bool
    /// What becomes of an address of the site, such as `/matters/m/law#c`: the
    /// day and the language of the page go with it. Nil: nothing.
    public var address: (@Sendable (String) -> String)?
    /// Whether terms stand in a column beside what is said of them.
    public var setsFacts = false

    public init(
        texts: WriterTexts, firstLevel: Int = 2, base: String? = "", standaloneCharts: Bool = false
    ) {
        self.texts = texts
        self.firstLevel = firstLevel
        self.base = base
        self.standaloneCharts = standaloneCharts
    }

    /// - Parameter idPrefix: begins the ids of captions. Where a page has
    ///   several lots of blocks, each needs its own.
    public func blocks(_ blocks: [Block], idPrefix: String = "ev") -> HTML {
        let (blocks, notes) = blocks.withFootnotes
        var run = HTMLRun(writer: self, idPrefix: idPrefix)
        return run.blocks(blocks) + run.footnotes(notes)
    }

    /// Where a link leads; nil where it is not followed.
    func resolved(_ link: String) -> String? {
        guard let address, link.hasPrefix("/") else { return SafeLink.resolve(link, base: base) }
        return SafeLink.resolve(address(link), base: base)
    }

    public func inlines(_ inlines: [Inline]) -> HTML {
        HTMLRun(writer: self, idPrefix: "").inlines(inlines)
    }

    /// Title, head, blocks and note, as an `article`.
    public func article(_ tree: DocumentTree, idPrefix: String = "ev") -> HTML {
        let subtitle: HTML? = tree.subtitle.map { "<p class=\"ev-subtitle\">\($0)</p>\n" }
        let rows = tree.meta.map { row -> HTML in
            "<div><dt>\(row.label)</dt><dd>\(inlines(row.value))</dd></div>\n"
        }
        let meta: HTML? = rows.isEmpty ? nil : "<dl class=\"ev-meta\">\n\(rows)</dl>\n"
        let note: HTML? = tree.note.map { "<p class=\"ev-endnote\">\($0)</p>\n" }
        let level = max(1, firstLevel - 1)
        let title: HTML = "<h\(level)>\(tree.title)</h\(level)>\n\(subtitle)"
        // In a letter the subject stands below sender, addressee and date.
        let head: HTML = tree.letter.map { "\($0.html)\(meta)\(title)" } ?? "\(title)\(meta)"
        return """
            <article class="ev-document" lang="\(tree.language.rawValue)">
            <header>
            \(head)</header>
            \(blocks(tree.blocks, idPrefix: idPrefix))\(note)</article>

            """
    }
}
