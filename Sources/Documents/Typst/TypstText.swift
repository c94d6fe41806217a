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
    /// be broken, and what holds a hyphen stays on one line, so that it is
    /// found in plain text as it was typed. What is longer than `Place.holds`
    /// breaks after its hyphens.
    ///
    /// - Parameters:
    ///   - notes: the source of the footnotes right after the text; no line ends
    ///     between it and them
    ///   - isBroken: is some of a word that is longer than its line
    static func words(_ text: String, in place: Place = .line, notes: String = "", isBroken: Bool = false) -> String {
        if let hyphen = text.ranges(of: " - ").first(where: {
            text[$0.upperBound...].prefix { $0 != " " }.count > place.longestWord
        }) {
            return words(String(text[..<hyphen.lowerBound]), in: place, isBroken: isBroken) + loneHyphen
                + words(String(text[hyphen.upperBound...]), in: place, notes: notes, isBroken: isBroken)
        }
        let pieces = WordPiece.all(in: shown(text), place: place, isBroken: isBroken)
        var source = ""
        for (index, piece) in pieces.enumerated() {
            switch piece.kind {
            case .plain:
                source += afterHyphens(of: piece.text, isOpen: isBroken).map { "#\(quoted($0));" }.joined(
                    separator: hyphenSeam)
            case .long:
                source += piece.parts.map { part in
                    afterHyphens(of: part, isOpen: isBroken).map { "#long(\(quoted($0)));" }.joined(
                        separator: hyphenSeam)
                }.joined(separator: seam)
            case .whole where index == pieces.count - 1 && !notes.isEmpty:
                return source + "#box[#\(quoted(piece.text));\(notes)];"
            case .whole: source += "#box(\(quoted(piece.text)));"
            case .parts: source += piece.parts.map { "#box(\(quoted($0)));" }.joined()
            }
        }
        return source + notes
    }

    /// A hyphen that stands alone, as one for a dash, goes with the word after it, also
    /// where that is broken: at the end of a line readers of plain text would leave it out.
    private static let loneHyphen = "#\" \";#box(\"-\");#\"\u{A0}\";"

    /// A line may end here, and no letter says so: who copies the text or
    /// searches in it finds nothing between its neighbours.
    private static let seam = "#box();"

    /// A line may end here, after a hyphen that was written. Readers of plain text
    /// leave out a hyphen at the end of a line, so there an unseen soft one
    /// follows; within a line there is nothing.
    static let hyphenSeam = "#after-hyphen;"

    /// Cut where a line may end: after a hyphen between letters, before no number.
    ///
    /// - Parameter isOpen: goes on in other type, before it and after a hyphen at its end
    private static func afterHyphens(of text: String, isOpen: Bool) -> [String] {
        var parts: [String] = [], part = String.UnicodeScalarView(), before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isWithin =
                part.dropLast().last.map { !$0.properties.isWhitespace && $0 != "-" } ?? (isOpen && parts.isEmpty)
            if before == "-", isWithin, scalar.properties.isAlphabetic {
                parts.append(String(part))
                part = String.UnicodeScalarView()
            }
            part.append(scalar)
            before = scalar
        }
        return parts + [String(part)] + (isOpen && before == "-" && text.unicodeScalars.count > 1 ? [""] : [])
    }

    /// Code as it was typed, spaces and all; what is longer than its line is
    /// broken without a sign, at no hyphen.
    static func code(_ text: String, in place: Place = .line) -> String {
        var source = "", plain = ""
        func raw(_ text: String) -> String { "raw(\(quoted(text)))" }
        func flush() {
            if !plain.isEmpty { source += "#\(raw(plain));" }
            plain = ""
        }
        for (index, chunk) in shown(text).split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { plain += " " }
            guard chunk.count > place.longestWord || chunk.contains(where: WordPiece.isDash) else {
                plain += chunk
                continue
            }
            flush()
            source += codeParts(chunk, in: place).map { "#box(\(raw($0)));" }.joined()
        }
        flush()
        return source
    }

    /// Between them a line may end.
    private static func codeParts(_ chunk: Substring, in place: Place) -> [String] {
        chunk.count > place.longestWord ? WordPiece.cuts(of: String(chunk), most: 11) : [String(chunk)]
    }

    /// Code with a space wherever a line may end, to be measured.
    static func brokenCode(_ text: String, in place: Place) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).flatMap { codeParts($0, in: place) }.joined(
            separator: " ")
    }

    /// Where words stand: a line of the page, a narrow cell, an address and
    /// what stands beside it, a heading, the small type at the end of a paper.
    enum Place { case line, cell, address, narrow, heading, foot }

    /// A whole SVG, lines and all.
    static func svg(_ markup: String) -> String {
        quoted(
            String(
                String.UnicodeScalarView(
                    markup.unicodeScalars.compactMap { scalar in
                        scalar == "\n" || scalar == "\t" ? scalar : Glyphs.drawn(scalar)
                    })))
    }

    private static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap(Glyphs.drawn)))
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
