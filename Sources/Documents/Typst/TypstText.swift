/// Text as Typst's string literals.
enum TypstText {
    /// As an expression in code: `"…"`.
    static func literal(_ text: String) -> String { quoted(shown(text)) }

    /// As content: `#"…";`. The semicolon ends it, so that what follows is not
    /// read as a call.
    static func content(_ text: String) -> String {
        text.isEmpty ? "" : "#" + literal(text) + ";"
    }

    /// The same for what is read: a word that may be longer than its line can
    /// be broken, and a name with a hyphen stays on one line, so that it is
    /// found in plain text as it was typed.
    static func words(_ text: String, in place: Place = .line) -> String {
        var source = "", plain = ""
        func flush() {
            source += content(plain)
            plain = ""
        }
        for piece in WordPiece.all(in: keepingHyphens(shown(text))) {
            switch piece.kind(in: place) {
            case .plain: plain += piece.text
            case .long:
                flush()
                source += "#long(\(quoted(piece.breakable)));"
            case .name:
                flush()
                source += "#box(\(quoted(piece.text)));"
            }
        }
        flush()
        return source
    }

    /// A line does not end in a written hyphen before a space: "Teilhabe- und"
    /// is read back as one word by those who take it for hyphenation.
    private static func keepingHyphens(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
        var result = String.UnicodeScalarView(), before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            result.append(before == "-" && scalar == " " ? "\u{A0}" : scalar)
            before = scalar
        }
        return String(result)
    }

    /// Where words stand: a line of the page, a narrow cell, a heading.
    enum Place { case line, cell, heading }

    /// A whole SVG, lines and all.
    static func svg(_ markup: String) -> String {
        quoted(String(String.UnicodeScalarView(markup.unicodeScalars.compactMap { scalar in
            scalar == "\n" || scalar == "\t" ? scalar : Glyphs.drawn(scalar)
        })))
    }

    private static func shown(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result.append(" ")
            default: if let drawn = Glyphs.drawn(scalar) { result.append(drawn) }
            }
        }
        return String(result)
    }

    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
            case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }
}
