/// What a file may be called, wherever its name comes from.
public enum FileName {
    /// In bytes of UTF-8; file systems take 255.
    public static let longest = 180

    /// The last part of a path, without signs that a file name must not have or
    /// that make it look like another: control signs, and those that turn the
    /// direction of writing. A long name keeps its ending.
    public static func safe(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        var kept = String(String.UnicodeScalarView(last.unicodeScalars.filter(isPlain)))
        while kept.last?.isWhitespace == true { kept.removeLast() }
        if kept.isEmpty || kept.hasPrefix(".") { kept = "datei" + kept }
        return shortened(kept)
    }

    /// A name as it is, where a file in any folder can have it and it is read as
    /// what it is; else a safe one.
    public static func kept(_ name: String) -> String {
        FileReference(name: name, hash: "", bytes: 0).hasPlainName && isLegible(name) ? name : safe(name)
    }

    /// Whether a name is read as what it is, sign by sign.
    public static func isLegible(_ name: String) -> Bool { name.unicodeScalars.allSatisfy(isSeen) }

    /// Whether every sign of a text can be seen or is a space.
    public static func hasNothingUnseen(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { isSeen($0) && $0.properties.generalCategory != .format }
    }

    /// The text without the signs that nobody sees.
    static func seen(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { isSeen($0) && $0.properties.generalCategory != .format }))
    }

    /// Neither a control sign nor one that turns what is around it. The joiners
    /// stay: Persian needs them.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
        default: true
        }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        isSeen(scalar) && !"\"<>|:*?/\\".unicodeScalars.contains(scalar)
    }

    /// Cut before the ending, between letters.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        var ending = ""
        if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 20 {
            // A signed or packed file has two: .pdf.p7s, .tar.gz.
            let inner = name[..<dot].lastIndex(of: ".").flatMap { name[$0..<dot].utf8.count <= 6 ? $0 : nil }
            ending = String(name[(inner ?? dot)...])
        }
        var stem = name.dropLast(ending.count)
        while stem.utf8.count + ending.utf8.count > longest { stem.removeLast() }
        return stem + ending
    }
}

extension FileReference {
    /// Whether the name is one that a file in a folder can have.
    public var hasPlainName: Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 200
            && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
    }
}
