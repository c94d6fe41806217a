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
            guard let address = SafeLink.resolve(address, base: writer.base) else { return inlines(inner) }
            return "<a href=\"\(address)\">\(inlines(inner))</a>"
        case .figure(let mark): return figure(mark)
        case .lineBreak: return "<br>\n"
        case .footnote(let number, let content): return footnote(number, content)
        case .lang(let language, let inner):
            return "<span lang=\"\(language.rawValue)\">\(inlines(inner))</span>"
        }
    }

    private func figure(_ mark: FigureMark) -> HTML {
        let grade: HTML? = mark.grade.map { " data-grade=\"\($0)\"" }
        let after: HTML? = mark.isMarked
            ? " <span class=\"ev-mark\">\(writer.texts.markedFigure)</span>" : nil
        let kind: HTML = mark.unknown == nil ? "ev-figure" : "ev-figure ev-figure--unknown"
        let address = mark.href.flatMap { SafeLink.resolve($0, base: writer.base) }
        if let address {
            return """
                <a class="\(kind)" href="\(address)" data-figure="\(mark.id)"\(grade)>\(mark.shown)</a>\(after)
                """
        }
        return "<span class=\"\(kind)\" data-figure=\"\(mark.id)\"\(grade)>\(mark.shown)</span>\(after)"
    }
}
