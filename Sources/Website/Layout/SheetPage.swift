import Costing
import Decisions
import Documents
import Register

/// A sheet on a page: its sections as the page's own.
extension MatterWriter {
    var sheet: SheetParts { SheetParts(view, page.language) }

    /// - Parameter id: begins the ids of captions; each lot of blocks needs its own.
    func write(_ blocks: [Block], id: String) -> HTML { page.sheetWriter.blocks(blocks, idPrefix: id) }

    func write(_ line: Line) -> HTML { page.sheetWriter.inlines(line.inlines) }

    func section(_ section: SheetSection, wide: Bool = false) -> HTML {
        self.section(section.title, wide: wide, id: section.id, write(section.blocks, id: section.id))
    }

    func sections(_ sheet: some MatterSheet, wide: Bool = false) -> HTML {
        HTML(joining: sheet.sections.map { section($0, wide: wide) })
    }

    /// A way to the same as a PDF.
    func asPDF(_ name: SheetName) -> HTML {
        "<p>\(linkToPDF(name.rawValue))</p>\n"
    }

    /// - Parameter sheet: as in its address: `mandates`, of one round `consent/spring`, for one body `for/adorf`.
    func linkToPDF(_ sheet: String) -> HTML {
        let address = link(.sheetPDF(sheet))
        return "<a href=\"\(address)\">\(words("Als PDF"))</a>"
    }
}

extension PageRequest {
    /// Links keep day and language, and on the page itself lead to the place alone.
    var sheetWriter: HTMLWriter {
        var writer = writer
        // Below the heading of a section.
        writer.firstLevel = 3
        writer.setsFacts = true
        writer.address = { address in
            address.hasPrefix(path + "#") ? String(address.dropFirst(path.count)) : keeping(address)
        }
        return writer
    }

    /// What a composed line leads to, with the day and the language where it names none. A file is the same on
    /// all days.
    private func keeping(_ address: String, asOf day: Day? = nil) -> String {
        guard !Places.isFile(address) else { return address }
        let parts = address.split(separator: "#", maxSplits: 1)
        guard parts.count > 1 else { return link(address, asOf: day) }
        return link(String(parts[0]), asOf: day) + "#" + parts[1]
    }
}

extension PageRequest {
    /// For a paper or a letter: what it leads to is shown as of its own day, and in the language of the page.
    func documentWriter(_ language: Language, asOf day: Day) -> HTMLWriter {
        var writer = HTMLWriter(texts: .of(language), base: "")
        writer.address = { keeping($0, asOf: day) }
        return writer
    }

    /// One that no longer changes, in its own language. Whoever wrote its charts, they are shown as images.
    func frozen(_ tree: DocumentTree, asOf day: Day) -> HTML {
        var writer = documentWriter(tree.language, asOf: day)
        writer.standaloneCharts = true
        return writer.article(tree)
    }

    /// An authored text in a cell; German in an English page says so.
    func inlines(_ text: Text) -> [Inline] { words.inlines(text) }
}
