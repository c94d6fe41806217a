/// Estimates how wide a text will be, without a font at hand.
///
/// Advance widths of Inter SemiBold in thousandths of the size; regular
/// weight is narrower, so what fits here fits there too.
enum TextMeasure {
    private static let ascii: [Int] = [
        248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379,
        667, 640, 640, 652, 666, 640, 648, 640, 646, 648, 290, 295, 673, 673, 673, 544,
        999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906, 741, 775,
        643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468,
        497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608,
        625, 625, 397, 549, 380, 608, 576, 837, 562, 576, 562, 393, 358, 393, 673,
    ]

    /// The width in user units at a font size.
    static func width(_ text: String, size: Double) -> Double {
        var sum = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20..<0x7F: sum += ascii[Int(scalar.value) - 0x20]
            case 0xA0, 0x202F, 0x2009: sum += 260
            case 0xAD, 0x200B...0x200F, 0x300...0x36F: break
            case 0xB7: sum += 290
            case 0xC0...0xDE: sum += 740
            case 0xDF...0xFF: sum += 630
            case 0x2013: sum += 500
            case 0x2018...0x201E: sum += 410
            case 0x2212: sum += 673
            case 0x20AC: sum += 680
            case 0x1100...0x11FF, 0x2E80...0xFFFFF: sum += 1000
            default: sum += 800
            }
        }
        return Double(sum) * size / 1000
    }

    /// The same in a PDF, where all figures are as wide as the widest.
    static func printed(_ text: String, size: Double) -> Double {
        let missing = text.utf8.reduce(0) { (0x30...0x39).contains($1) ? $0 + 671 - ascii[Int($1) - 0x20] : $0 }
        return width(text, size: size) + Double(missing) * size / 1000
    }

    /// The text, or as much of its beginning as fits, with an ellipsis.
    static func shortened(_ text: String, to limit: Double, size: Double) -> String {
        guard width(text, size: size) > limit else { return text }
        var kept = ""
        var used = width("\u{2026}", size: size)
        for character in text {
            used += width(String(character), size: size)
            if used > limit { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "\u{2026}"
    }

    /// The text in lines no wider than `limit`, broken at spaces and after
    /// hyphens and slashes that follow a letter; only a word that is too long alone is cut. Past
    /// `most` lines the rest is left out with an ellipsis.
    static func lines(
        _ text: String, within limit: Double, size: Double, most: Int
    ) -> [String] {
        var done: [String] = []
        var line = ""
        for (index, word) in words(text).enumerated() {
            if line.isEmpty || width(trimmed(line + word), size: size) <= limit {
                line += word
                continue
            }
            if done.count == most - 1 {
                let rest = words(text)[index...].joined()
                return done + [shortened(trimmed(line + rest), to: limit, size: size)]
            }
            done.append(shortened(trimmed(line), to: limit, size: size))
            line = word
        }
        if !line.isEmpty { done.append(shortened(trimmed(line), to: limit, size: size)) }
        return done
    }

    /// The pieces between which a line may break; each keeps its ending.
    static func words(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            let space = character == " " || character == "\n" || character == "\t"
            if space && piece.isEmpty {
                // „CDU- und“: the space belongs to what was cut before it.
                if let last = pieces.last, last.last != " " { pieces[pieces.count - 1] = last + " " }
                continue
            }
            // "2011/12" and "05-12" stay together.
            let joint = (character == "-" || character == "/") && piece.last?.isLetter == true
            piece.append(space ? " " : character)
            if space || joint {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
