extension TerminalWriter {
    /// With the ends of lines that are set in it.
    func text(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

    /// On one line, as a heading or a cell needs it.
    func line(_ inlines: [Inline]) -> String { text(inlines).replacing("\n", with: " ") }

    private func text(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): Inline.lines(of: text).map(\.onTerminal).joined(separator: "\n")
        case .strong(let inner), .emphasis(let inner), .lang(_, let inner), .span(_, let inner): text(inner)
        case .code(let text): text.onTerminal
        case .link(let address, let inner):
            text(inner) + (Self.shown(address, beside: inner.plainText).map { " <\($0)>" } ?? "")
        case .figure(let mark): mark.shown.onTerminal + (mark.isMarked ? " (\(texts.markedFigure))" : "")
        case .lineBreak: "\n"
        case .footnote(let number, _): "[\(number)]"
        }
    }

    /// The address of a link to elsewhere, where the text does not say it already.
    private static func shown(_ address: String, beside text: String) -> String? {
        guard let address = SafeLink.resolve(address, base: nil), address.contains(":"), !text.contains(address) else {
            return nil
        }
        return address.onTerminal
    }
}

extension String {
    /// Without signs that would steer it, and without places at which a word may
    /// be parted: it ends lines at spaces alone.
    var onTerminal: String { withoutControls.replacing("\u{AD}", with: "") }
}

/// Text in lines that end at a space.
enum Wrapped {
    /// - Parameter hang: by how much all but the first are set in.
    static func lines(_ text: String, _ width: Int, hang: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: hang)
        var lines: [String] = []
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = lines.isEmpty ? "" : margin
            var isEmpty = true
            for word in part.split(separator: " ") {
                if !isEmpty, line.count + 1 + word.count > width {
                    lines.append(line)
                    (line, isEmpty) = (margin, true)
                }
                line += (isEmpty ? "" : " ") + word
                isEmpty = false
            }
            if !isEmpty { lines.append(line) }
        }
        return lines
    }
}
