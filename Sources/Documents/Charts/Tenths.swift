/// Writes a coordinate with at most one decimal. What is not a number, or
/// farther out than any drawing, is pulled back: a chart is always valid.
func tenths(_ value: Double) -> String {
    guard value == value else { return "0" }
    let scaled = Int((min(max(value, -99_999), 99_999) * 10).rounded())
    let size = scaled.magnitude
    let sign = scaled < 0 ? "-" : ""
    let fraction = size % 10 == 0 ? "" : ".\(size % 10)"
    return "\(sign)\(size / 10)\(fraction)"
}

/// Text as it may stand in an SVG element or attribute.
///
/// Walks scalars, never characters: a quotation mark with a combining accent
/// is one character, and would slip through. What XML forbids is left out.
func svgEscaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\t", "\n", "\r": result += " "
        case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// The bytes with which anything begins that must not stay as it is.
private func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        true
    default: false
    }
}
