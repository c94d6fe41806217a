import Decisions

/// A number as it is written, with the units beside it. Any other sign in it,
/// also one that cannot be seen, makes it none: `61.000*`, `6l.000`.
struct WrittenNumber {
    /// Digits, commas, points, and single spaces where any white space was.
    var number: String
    var isNegative: Bool
    var units: Set<Unit>
    /// The words beside it, as they are written.
    var words: String

    init?(_ text: String) {
        // Two lines are two texts: „12“ above „500“ is not 12 500.
        guard !text.unicodeScalars.contains(where: { $0 == "\u{2028}" || $0 == "\n" || $0 == "\r" }) else { return nil }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let first = line.firstIndex(where: WrittenNumber.isDigit),
            let last = line.lastIndex(where: WrittenNumber.isDigit)
        else { return nil }
        number = String(line[first...last])
        guard number.allSatisfy({ WrittenNumber.isDigit($0) || $0 == "." || $0 == "," || $0 == " " }) else {
            return nil
        }
        var before = String(line[..<first]), after = String(line[line.index(after: last)...])
        isNegative = before.last == "-" || before.last == "\u{2212}"
        if isNegative { before.removeLast() }
        // A minus before the currency.
        if !isNegative, let sign = before.first, sign == "-" || sign == "\u{2212}" {
            isNegative = true
            before.removeFirst()
        }
        before = WrittenNumber.trimmed(before)
        after = WrittenNumber.trimmed(after)
        words = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
        units = Unit.named(in: words)
        guard words.isEmpty || WrittenNumber.areUnits(words) else { return nil }
        guard units.isSubset(of: WrittenNumber.besideNumbers) else { return nil }
        // „Stellen 2026“ is a heading; before a number stands a currency at most.
        guard Unit.named(in: before).isSubset(of: [.euro, .otherCurrency]) else { return nil }
    }

    /// Nothing but units, and no signs but those of an abbreviation.
    private static func areUnits(_ words: String) -> Bool {
        guard
            words.allSatisfy({
                $0.isLetter || $0 == " " || $0 == "." || $0 == "%" || $0 == "€" || $0 == "$" || $0 == "£" || $0 == "‰"
            }), words.first != "."
        else { return false }
        let tokens = Tokens(words)
        return !tokens.words.isEmpty && UnitWords(tokens).used.count == tokens.words.count
    }

    private static let besideNumbers: Set<Unit> = [
        .euro, .cent, .thousand, .million, .billion, .otherCurrency, .percent, .permille, .hours, .posts, .people,
        .perYear, .perMonth, .perSpan,
    ]

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character) && character.utf8.count == 1
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension WrittenNumber {
    /// What keeps a text that has digits from being a number, for the message:
    /// the sign, and the name of one that cannot be seen.
    static func foreignSigns(in text: String) -> Text? {
        guard text.contains(where: \.isNumber), WrittenNumber(text) == nil else { return nil }
        var signs: [String] = []
        for scalar in text.unicodeScalars
        where !isDigit(Character(scalar)) && !".,-\u{2212}€% \u{A0}\u{202F}".unicodeScalars.contains(scalar) {
            let category = scalar.properties.generalCategory
            let code = String(scalar.value, radix: 16, uppercase: true)
            let isUnseen = category == .format || category == .control || category == .nonspacingMark
            let sign =
                isUnseen
                ? "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code : String(Character(scalar))
            if !signs.contains(sign) { signs.append(sign) }
        }
        // „61.000,-“: the line stands for cents.
        let end = text.filter { !$0.isWhitespace && $0 != "€" }.suffix(3).drop { $0 != "," }
        if signs.isEmpty, let last = end.last, "-\u{2212}".contains(last) { signs.append(String(end)) }
        guard !signs.isEmpty else { return nil }
        let list = signs.prefix(4).joined(separator: " ")
        return Text(phrase: "mit Zeichen, die keine Zahl sind: \(list, "list")")
    }
}
