/// How the head of a letter is set, as a page and as a PDF.
extension LetterHead {
    /// Both, one above the other; none that is empty.
    var lines: [[String]] { [sender, addressee].filter { !$0.isEmpty } }

    var html: HTML {
        let broken: HTML = "<br>\n"
        let parts = zip(["from", "to"], [sender, addressee]).compactMap { place, lines -> HTML? in
            lines.isEmpty
                ? nil
                : "<p class=\"ev-letter-\(place)\">\(HTML(joining: lines.map { "\($0)" }, separator: broken))</p>\n"
        }
        return "\(parts)"
    }

    /// 85 mm, in points.
    static let addressWidth = 241.0

    /// The sender on top, the address where the window of an envelope is, and
    /// beside it what else there is to say: date, reference.
    func typst(rows: String) -> String {
        func lines(_ lines: [String]) -> String {
            lines.map { TypstText.words($0, in: .address) }.joined(separator: "#linebreak();")
        }
        return """
            \(LetterHead.style)
            #letter-head([\(lines(sender))], [\(lines(addressee))],
            \(rows));

            """
    }

    /// From the top edge 45 mm to the address, and 45 mm for it, as in form B,
    /// or as much more as the lines need. A subject is no larger than what is
    /// said of it.
    private static let style = """
        #show title: set text(size: 12.5pt)
        #let letter-head(sender, addressee, ..cells) = {
          block(below: 0pt, grid(columns: (1fr, 0pt), par(text(weight: 600, sender)), block(height: 23mm)))
          grid(columns: (\(LetterHead.addressWidth)pt, 1fr, 0pt), rows: (auto,), column-gutter: (8mm, 0mm), \
        par(addressee),
            grid(columns: (auto, 1fr), column-gutter: 4mm, row-gutter: 0.9em,
              ..cells.pos().enumerate().map(((i, cell)) => if calc.even(i) { text(fill: soft, cell) } else { cell })),
            block(height: 45mm))
          v(8mm, weak: true)
        }
        """
}
