/// Which characters the paper's fonts have. PDF/UA refuses a page with a
/// character that no font can draw; one strange letter in a name must not keep
/// a paper from being printed, so it is replaced by `�`.
enum Glyphs {
    /// Latin, Greek, Cyrillic, Armenian, Arabic, Georgian, punctuation, signs:
    /// in Inter or in DejaVu Sans Mono, which the compiler brings.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x0020...0x007E, 0x00A0...0x01C3, 0x01C5...0x0377, 0x038E...0x03A1, 0x03A3...0x03E1,
        0x03F0...0x049D, 0x04A0...0x04FF, 0x0531...0x0556, 0x0561...0x0587, 0x0621...0x063A,
        0x0640...0x0655, 0x0660...0x066D, 0x10D0...0x10FC, 0x1DFC...0x1F15, 0x2000...0x200A,
        0x2010...0x2027, 0x202F...0x205F, 0x2074...0x208E, 0x2090...0x209C, 0x20A0...0x20BF,
        0x2153...0x2189, 0x2190...0x2213, 0x2241...0x2269, 0x226D...0x228B, 0x228D...0x22A5,
        0x2308...0x2315, 0x24B6...0x24CF, 0x2500...0x262F, 0x2638...0x268B, 0x270C...0x2727,
        0x2729...0x274B, 0x2761...0x2775, 0x2798...0x27AF,
    ]

    /// The character, `�` in its place, or nil where it draws nothing: joiners,
    /// variation selectors, and what turns the direction of writing.
    static func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = scalar.value
        switch value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: return nil
        default: return ranges.contains { $0.contains(value) } ? scalar : "\u{FFFD}"
        }
    }
}
