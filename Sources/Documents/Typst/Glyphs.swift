/// Which characters the paper's fonts have. PDF/UA refuses a page with a
/// character that no font can draw. In a draft it is replaced by `�`, and the
/// draft says which it is; a paper with one is not issued.
enum Glyphs {
    /// The character, `�` in its place, or nil where it draws nothing:
    /// variation selectors, and what turns the direction of writing. Joiners
    /// stay: Persian and Arabic names are written with them. Line ends, tabs
    /// and the spaces that no font has are a space.
    static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x200C, 0x200D: scalar
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: nil
        default: has(scalar) ? scalar : scalar.properties.isWhitespace ? " " : "\u{FFFD}"
        }
    }

    private static func has(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20...0x7E).contains(scalar.value) { return true }
        var low = 0, high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(scalar.value)
    }

    /// What a text has that no font can draw, each once.
    static func missing(in text: String) -> [Unicode.Scalar] {
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { scalar in
            drawn(scalar) == "\u{FFFD}" && seen.insert(scalar).inserted
        }
    }
}
