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
            // A file is the same on all days.
            guard !Places.isFile(address) else { return address }
            let parts = address.split(separator: "#", maxSplits: 1)
            guard parts.count > 1 else { return link(address) }
            return parts[0] == path ? "#" + parts[1] : link(String(parts[0])) + "#" + parts[1]
        }
        return writer
    }
}

extension PageRequest {
    /// An authored text in a cell; German in an English page says so.
    func inlines(_ text: Text) -> [Inline] { words.inlines(text) }
}
