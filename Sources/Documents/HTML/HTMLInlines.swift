extension HTMLRun {
    func inlines(_ inlines: [Inline]) -> HTML {
        var html = HTML()
        for inline in inlines { html += self.inline(inline) }
        return html
    }

    private func inline(_ inline: Inline) -> HTML {
        switch inline {
        case .text(let text): return HTML(lines: text)
        case .strong(let inner): return "<strong>\(inlines(inner))</strong>"
        case .emphasis(let inner): return "<em>\(inlines(inner))</em>"
        case .code(let text): return "<code>\(text)</code>"
        case .link(let address, let inner):
            guard let address = writer.resolved(address) else { return inlines(inner) }
            return "<a href=\"\(address)\">\(inlines(inner))</a>"
        case .figure(let mark): return figure(mark)
        case .lineBreak: return "<br>\n"
        case .footnote(let number, let content): return footnote(number, content)
        case .lang(let language, let inner):
            return "<span lang=\"\(language.rawValue)\">\(inlines(inner))</span>"
        case .span(.aside, let inner):
            // One that leads somewhere is as large as a finger.
            if case .link(let to, let words)? = inner.first, inner.count == 1, let address = writer.resolved(to) {
                return "<a class=\"ev-src\" href=\"\(address)\">\(inlines(words))</a>"
            }
            return span(.aside, inlines(inner))
        case .span(let kind, let inner): return span(kind, inlines(inner))
        }
    }

    private func span(_ kind: SpanKind, _ content: HTML) -> HTML {
        switch kind {
        case .aside, .source: "<span class=\"ev-src\">\(content)</span>"
        case .grade(let grade): "<span class=\"ev-grade ev-grade--\(grade.rawValue)\">\(content)</span>"
        case .status(let tone): "<span class=\"ev-tag ev-tag--\(tone.rawValue)\">\(content)</span>"
        case .anchor(let id): "<span id=\"\(id)\">\(content)</span>"
        case .way: content
        }
    }

    private func figure(_ mark: FigureMark) -> HTML {
        let grade: HTML? = mark.grade.map { " data-grade=\"\($0)\"" }
        let after: HTML? =
            mark.isMarked
            ? " <span class=\"ev-mark\">\(writer.texts.markedFigure)</span>" : nil
        let kind: HTML = mark.unknown == nil ? "ev-figure" : "ev-figure ev-figure--unknown"
        let address = mark.href.flatMap(writer.resolved)
        if let address {
            return """
                <a class="\(kind)" href="\(address)" data-figure="\(mark.id)"\(grade)>\(mark.shown)</a>\(after)
                """
        }
        return "<span class=\"\(kind)\" data-figure=\"\(mark.id)\"\(grade)>\(mark.shown)</span>\(after)"
    }
}
