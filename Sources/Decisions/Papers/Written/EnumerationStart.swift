/// A sign with which somebody counts up without a list: "a)", "(2)", "1.)",
/// "II.", "1.2", "TOP 3:", "2013:", "**)", "–".
struct EnumerationStart {
    private enum Kind { case sign, number(Int), letter(UInt8), roman(Int), section([Int]) }
    private let kind: Kind
    /// What stands around it, and a sign itself.
    private let form: [UInt8]

    init?(_ line: ArraySlice<UInt8>) {
        let word = line.starts(with: "[ ] ".utf8) ? line.prefix(3) : Self.word(line), rest = line.dropFirst(word.count)
        guard !rest.isEmpty, let last = word.last else { return nil }
        if Self.signs.contains(where: word.elementsEqual) {
            // What is for and what is against is one enumeration.
            (kind, form) = (.sign, word.elementsEqual("+".utf8) ? [UInt8(ascii: "-")] : Array(word))
            return
        }
        if Self.boxes.contains(where: word.elementsEqual) {
            (kind, form) = (.sign, [UInt8(ascii: "[")])
            return
        }
        // "* …" and "** …": notes to what has a star.
        if word.count <= 3, word.allSatisfy({ $0 == UInt8(ascii: "*") }) {
            (kind, form) = (.number(word.count), [UInt8(ascii: "*")])
            return
        }
        // "¹ geschätzt"
        if let raised = Self.raised(word) {
            (kind, form) = (.number(raised), Array("¹".utf8))
            return
        }
        if Self.counted.contains(where: word.elementsEqual) {
            let number = rest.drop { $0.isBlank || $0 == 0xC2 || $0 == 0xA0 }.prefix(5).prefix(while: \.isDigit)
            guard (1...4).contains(number.count), let value = Int(number.string) else { return nil }
            (kind, form) = (.number(value), Array(word))
            return
        }
        // "TOP 1: …"
        if word.allSatisfy({ $0.isLetter || $0 >= 0x80 }) {
            let number = Self.word(rest.drop { $0.isBlank || $0 == 0xC2 || $0 == 0xA0 })
            guard let sign = number.last, sign == UInt8(ascii: ":"), let value = Int(number.dropLast().string) else {
                return nil
            }
            (kind, form) = (.number(value), Array(word) + [sign])
            return
        }
        let opening = word.first == UInt8(ascii: "(") ? 1 : 0
        var inner = word.dropFirst(opening)
        while let sign = inner.last, ".):".utf8.contains(sign) { inner.removeLast() }
        let closing = word.dropFirst(opening + inner.count)
        form = Array(word.prefix(opening)) + Array(closing)
        guard let first = inner.first else { return nil }
        if inner.allSatisfy({ $0 == UInt8(ascii: "*") }), last == UInt8(ascii: ")") {
            kind = .number(inner.count)
        } else if first.isDigit, inner.contains(UInt8(ascii: ".")) {
            let parts = inner.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
                $0.count < 3 ? Int($0.string) : nil
            }
            guard parts.count < 6, closing.count < 2, !parts.contains(nil) else { return nil }
            kind = .section(parts.compactMap { $0 })
        } else if closing.isEmpty, let number = Self.bare(inner, before: rest.trimmed) {
            kind = .number(number)
        } else if closing.isEmpty || closing.count > 2 {
            return nil
        } else if inner.allSatisfy(\.isDigit), let number = Int(inner.string) {
            kind = .number(number)
        } else if inner.count == 1, first.isLetter {
            kind = .letter(first)
        } else if let number = Self.roman(inner) {
            kind = .roman(number)
        } else {
            return nil
        }
    }

    private static let hardSpace: [UInt8] = [0xC2, 0xA0]

    /// Also those that text processors set before an item, and the bar before a
    /// row of a table without a rule.
    private static let signs = [
        "-", "–", "—", "•", "·", "+", ">", "|", "o", "●", "○", "◦", "‣", "■", "□", "▪", "▫", "►", "▶", "→", "⇒", "»",
        "†", "‡",
        "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
    ].map { Array($0.utf8) }

    /// To tick, and ticked.
    private static let boxes = ["☐", "☑", "☒", "✓", "✔", "✗", "✘", "[ ]", "[x]", "[X]"].map { Array($0.utf8) }

    /// What is counted by a word: "§ 1", "Art. 2", "Anlage 3".
    private static let counted = [
        "§", "Art.", "Artikel", "Anlage", "Ziffer", "Ziff.", "Punkt", "Nr.", "TOP", "Frage", "Article", "Annex", "No.",
    ].map { Array($0.utf8) }

    /// "2013 – …", and "1 geschätzt" where a raised number was meant.
    private static func bare(_ word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Int? {
        guard word.allSatisfy(\.isDigit) else { return nil }
        let isYear = word.count == 4 && ["–", "-", "—"].contains { rest.starts(with: $0.utf8) }
        return isYear || word.count < 3 && rest.first?.isLetter ?? false ? Int(word.string) : nil
    }

    private static func raised(_ word: ArraySlice<UInt8>) -> Int? {
        word.string.unicodeScalars.reduce(Int?(0)) { number, scalar in
            guard let number, let digit = raisedDigits.firstIndex(of: scalar) else { return nil }
            return number * 10 + digit
        }
    }
    private static let raisedDigits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

    /// Up to a space, a hard one too.
    private static func word(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var word = line.prefix(0)
        while word.endIndex < line.endIndex, word.count < 12, !line[word.endIndex].isBlank,
            !line[word.endIndex...].starts(with: hardSpace)
        {
            word = line[line.startIndex...word.endIndex]
        }
        return word.count < 12 ? word : []
    }

    func follows(_ other: EnumerationStart) -> Bool {
        guard form == other.form else { return false }
        return switch (other.kind, kind) {
        case (.sign, .sign): true
        case (.number(let a), .number(let b)): b == a || b == a + 1
        case (.letter(let a), .letter(let b)): b == a + 1
        case (.letter(let a), .roman(let b)): Self.roman([a]).map { b == $0 + 1 } ?? false
        case (.roman(let a), .letter(let b)): Self.roman([b]) == a + 1
        case (.roman(let a), .roman(let b)): b == a + 1
        // "1.2", "1.2.1" and "2.1" after "1.1"
        case (.section(let a), .section(let b)): a.lexicographicallyPrecedes(b)
        default: false
        }
    }

    private static func roman(_ letters: ArraySlice<UInt8>) -> Int? {
        let values: [UInt8: Int] = [
            UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50,
        ]
        var sum = 0, before = 0
        for letter in letters {
            guard let value = values[letter] else { return nil }
            sum += before < value ? value - 2 * before : value
            before = value
        }
        return sum
    }
}
