/// Text as Typst's string literals.
enum TypstText {
    /// As an expression in code: `"…"`.
    static func literal(_ text: String) -> String { quoted(shown(text)) }

    /// As content: `#"…";`. The semicolon ends it, so that what follows is not
    /// read as a call.
    static func content(_ text: String) -> String {
        text.isEmpty ? "" : "#" + literal(text) + ";"
    }

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
