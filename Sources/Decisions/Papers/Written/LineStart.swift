/// The sign or number before an item, if the line has one: "- ", "3. ", "3) ".
/// "+ spart Wege" is an advantage, and stays as it was typed.
struct ItemStart: Hashable {
    enum Kind: Hashable {
        case sign(UInt8)
        case number(Int, closing: UInt8)
    }

    let kind: Kind
    /// Columns before the sign, and before what follows it.
    let indent: Int
    let inner: Int
    let content: ArraySlice<UInt8>

    /// - Parameter before: the item before, on which a number may count on
    ///   though it looks like a day: "2. Mai abwarten"
    init?(_ line: WrittenLine, after before: (kind: Kind, line: WrittenLine)? = nil) {
        let bytes = line.content
        guard let first = bytes.first else { return nil }
        let length: Int
        if "-*".utf8.contains(first) {
            (kind, length) = (.sign(first), 1)
        } else {
            let digits = bytes.prefix(4).prefix(while: \.isDigit)
            guard (1...3).contains(digits.count), let number = Int(digits.string),
                let closing = bytes.dropFirst(digits.count).first,
                closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")")
            else { return nil }
            // "01." is written with its nought, which no list keeps.
            guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
            (kind, length) = (.number(number, closing: closing), digits.count + 1)
        }
        let rest = bytes.dropFirst(length)
        content = rest.trimmed
        guard rest.first?.isBlank == true, !content.isEmpty else { return nil }
        indent = line.indent
        inner = indent + length + 1
        if case .number(let number, UInt8(ascii: ".")) = kind, DateStart.follows(number, content) {
            guard let before, follows(before.kind), DateStart.startsWithMonth(content),
                !DateStart.isLedTo(by: before.line)
            else { return nil }
        }
        if case .number(let number, UInt8(ascii: ".")) = kind, let before,
            DateStart.goesOn(from: before.line, number, content)
        {
            return nil
        }
    }

    /// Whether it is the next one of the same list.
    func follows(_ before: Kind) -> Bool {
        switch (before, kind) {
        case (.sign(let a), .sign(let b)): a == b
        case (.number(let a, let closing), .number(let b, let other)): b == a + 1 && closing == other
        default: false
        }
    }

    /// Whether it counts on, but for some that are left out.
    func skips(_ before: Kind) -> Bool {
        guard case .number(let a, let closing) = before, case .number(let b, closing) = kind else { return false }
        return b > a + 1
    }

    /// A sign before a number may be a minus, or a star for a birth; another star marks a note.
    enum Doubt { case none, some, certain }

    var doubt: Doubt {
        guard case .sign(let sign) = kind else { return .none }
        let isNumber = content.first?.isDigit == true
        if sign == UInt8(ascii: "*") { return isNumber ? .some : NoteMark.doubt(of: content) }
        return isNumber ? AmountStart.doubt(of: content) : .none
    }
}

/// Days at the beginning of a line: what looks like the number of an item is
/// the day of a date.
enum DateStart {
    private static let months = [
        "januar", "jänner", "februar", "feber", "märz", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november",
        "dezember", "january", "february", "march", "may", "june", "july", "october", "december",
        "jan.", "feb.", "febr.", "mrz.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "okt.", "oct.", "nov.",
        "dez.", "dec.",
    ].map { Array($0.utf8) }

    /// "31." and then "Dezember 2017" or "12. 2012"; "17." and then "12. tagt".
    static func follows(_ number: Int, _ content: ArraySlice<UInt8>) -> Bool {
        guard (1...31).contains(number) else { return false }
        if startsWithMonth(content) { return true }
        let digits = content.prefix(3).prefix(while: \.isDigit)
        guard let month = Int(digits.string), (1...12).contains(month),
            content.dropFirst(digits.count).first == UInt8(ascii: ".")
        else { return false }
        let after = content.dropFirst(digits.count + 1), year = after.trimmed.prefix(5).prefix(while: \.isDigit).count
        return year == 2 || year == 4 || year == 0 && (after.isEmpty || after.first?.isBlank == true)
    }

    /// "am 17." and in the next line "3. 1954": the month and the year of that day.
    static func goesOn(from line: WrittenLine, _ number: Int, _ content: ArraySlice<UInt8>) -> Bool {
        guard (1...12).contains(number), let last = line.bytes.trimmed.split(separator: UInt8(ascii: " ")).last,
            last.last == UInt8(ascii: "."),
            last.count <= 3, let day = Int(last.dropLast().string), (1...31).contains(day)
        else { return false }
        let year = content.prefix(while: \.isDigit)
        return year.count == 4 && (1500...2199).contains(Int(year.string) ?? 0)
    }

    static func startsWithMonth(_ content: ArraySlice<UInt8>) -> Bool {
        let start = content.prefix(12).string.lowercased().utf8
        return months.contains { month in
            guard start.starts(with: month) else { return false }
            let next = start.dropFirst(month.count).first
            // "Dezember-Sitzung" is no day.
            return month.last == UInt8(ascii: ".")
                || !(next.map { $0.isLetter || $0 == UInt8(ascii: "-") || $0 >= 0xC3 && $0 < 0xE2 } ?? false)
        }
    }

    private static let leading: Set<String> = [
        "am", "zum", "vom", "bis", "ab", "seit", "der", "die", "das", "dem", "den", "des", "und", "oder", "im", "in",
        "beim", "bei", "nach", "vor", "zu", "zur",
        "auf", "stand", "an", "über", "für", "mit", "aus", "von", "durch", "gegen", "ohne", "um", "unter", "als", "wie",
        "dieser", "diese", "dieses", "diesem",
        "einer", "eine", "ihrer", "ihre", "seiner", "seine", "unserer", "§", "§§", "abs.", "nr.", "nrn.", "art.",
        "satz", "s.", "seite", "ziffer", "ziff.", "punkt",
        "on", "by", "until", "from", "since", "the", "and", "or", "to", "of",
    ]

    /// A line that wraps before a day: "gilt bis zum", "Freitag,", "1. Januar –".
    static func isLedTo(by line: WrittenLine) -> Bool {
        let word = line.bytes.trimmed.string.split(separator: " ").last.map { $0.lowercased() } ?? ""
        return leading.contains(word) || word.hasSuffix(",") || word.hasSuffix("-") || word.hasSuffix("–")
            || word.hasSuffix("(")
    }
}

/// Numbers at the beginning of an item.
enum AmountStart {
    private static let units = [
        "%", "‰", "€", "EUR", "Euro", "Prozent", "percent", "Punkt", "Tsd", "TEUR", "T€", "Mio", "Mrd", "K ", "°",
    ].map { Array($0.utf8) }

    static func beginsWithUnit(_ word: ArraySlice<UInt8>) -> Bool { units.contains { word.starts(with: $0) } }

    /// A date, an ordinal, a year with a colon, a time of day: no amount.
    static func doubt(of content: ArraySlice<UInt8>) -> ItemStart.Doubt {
        let number = content.prefix {
            $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":")
        }
        let rest = content.dropFirst(number.count), word = rest.trimmed
        let plain = number.last == UInt8(ascii: ":") ? number.dropLast() : number
        let parts = plain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isOrdinal =
            number.last == UInt8(ascii: ".") && parts.count == 2
            && word.first.map { $0.isLetter || $0 >= 0xC0 } ?? false
        let isDate =
            parts.count == 3 && parts[0].count <= 2 && parts[1].count <= 2 && [0, 2, 4].contains(parts[2].count)
        let isYear =
            number.count == 5 && number.last == UInt8(ascii: ":") || number.count == 4 && word.starts(with: "–".utf8)
        if isOrdinal || isDate || isYear || word.starts(with: "Uhr".utf8) { return .none }
        if word.isEmpty || beginsWithUnit(word) { return .certain }
        return ",;".utf8.contains(word[word.startIndex]) ? .certain : .some
    }
}
