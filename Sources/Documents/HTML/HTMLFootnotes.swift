extension HTMLRun {
    /// The number, which leads to the note. Outside of a document there is no
    /// place for notes: it stands in parentheses.
    func footnote(_ number: Int, _ content: [Inline]) -> HTML {
        guard !idPrefix.isEmpty else { return " (\(inlines(content)))" }
        return """
            <sup class="ev-noteref"><a href="#\(idPrefix)-note-\(number)" id="\(idPrefix)-ref-\(number)" \
            role="doc-noteref" \
            aria-label="\(writer.texts.footnote) \(number)">\(number)</a></sup>
            """
    }

    /// All notes, each with a way back to its place.
    func footnotes(_ notes: [Footnote]) -> HTML {
        guard !notes.isEmpty else { return HTML() }
        var items = HTML()
        for note in notes {
            items += """
                <li id="\(idPrefix)-note-\(note.number)">\(inlines(note.content)) <a href="#\(idPrefix)-ref-\
                \(note.number)" \
                role="doc-backlink" aria-label="\(writer.texts.backToText) \(note.number)">↩</a></li>

                """
        }
        return """
            <section class="ev-footnotes" role="doc-endnotes" aria-label="\(writer.texts.footnotes)">
            <ol>
            \(items)</ol>
            </section>

            """
    }
}

extension Numbering {
    /// Of `ol`: nothing where it counts as usual.
    var attributes: HTML? {
        guard self != .usual else { return nil }
        let start: HTML? = first == 1 ? nil : " start=\"\(first)\""
        let sign: HTML? = closing == ")" ? " class=\"ev-parenthesis\"" : nil
        return "\(start)\(sign)"
    }
}
