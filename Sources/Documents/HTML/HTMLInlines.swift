extension HTMLRun {
    func inlines(_ inlines: [Inline]) -> HTML {
        var html = HTML()
        write(inlines, to: &html)
        return html
    }

    private func write(_ inlines: [Inline], to html: inout HTML) {
        for inline in inlines { write(inline, to: &html) }
    }

    private func write(_ inline: Inline, to html: inout HTML) {
        switch inline {
        case .text(let text): html.append(lines: text)
        case .strong(let inner): write(inner, within: "<strong>", "</strong>", to: &html)
        case .emphasis(let inner): write(inner, within: "<em>", "</em>", to: &html)
        case .code(let text): html += "<code>\(text)</code>"
        case .link(let address, let inner):
            guard let address = writer.resolved(address) else { return write(inner, to: &html) }
            write(inner, within: "<a href=\"\(address)\">", "</a>", to: &html)
        case .figure(let mark): html += figure(mark)
        case .lineBreak: html += "<br>\n"
        case .footnote(let number, let content): html += footnote(number, content)
        case .lang(let language, let inner):
            write(inner, within: "<span lang=\"\(language.rawValue)\">", "</span>", to: &html)
        case .span(.aside, let inner):
            // One that leads somewhere is as large as a finger.
            if case .link(let to, let words)? = inner.first, inner.count == 1, let address = writer.resolved(to) {
                return write(words, within: "<a class=\"ev-src\" href=\"\(address)\">", "</a>", to: &html)
            }
            write(inner, within: "<span class=\"ev-src\">", "</span>", to: &html)
        case .span(.source, let inner): write(inner, within: "<span class=\"ev-src\">", "</span>", to: &html)
        case .span(.grade(let grade), let inner):
            write(inner, within: "<span class=\"ev-grade ev-grade--\(grade.rawValue)\">", "</span>", to: &html)
        case .span(.status(let tone), let inner):
            write(inner, within: "<span class=\"ev-tag ev-tag--\(tone.rawValue)\">", "</span>", to: &html)
        case .span(.anchor(let id), let inner): write(inner, within: "<span id=\"\(id)\">", "</span>", to: &html)
        case .span(.way, let inner): write(inner, to: &html)
        }
    }

    private func write(_ inlines: [Inline], within start: HTML, _ end: HTML, to html: inout HTML) {
        html += start
        write(inlines, to: &html)
        html += end
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
