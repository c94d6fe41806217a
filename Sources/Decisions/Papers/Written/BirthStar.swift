/// "(*1950)", "*12. 3. 1950 in Köln": a star for a birth, and no emphasis. A
/// day that is all that is emphasised stays so: "*2013* galt".
enum BirthStar {
    private static let star = UInt8(ascii: "*")

    /// - Parameter text: what stands after the star
    static func stands(before text: ArraySlice<UInt8>) -> Bool {
        let text = text.prefix(60)
        if let rest = afterYear(text) { return !isWhole(text) && !isAmount(rest) }
        if let rest = afterDay(text) { return !isWhole(text) && isEnd(rest) }
        return false
    }

    private static func afterYear(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let digits = text.prefix(5).prefix(while: \.isDigit)
        guard digits.count == 4, let year = Int(digits.string), (1500...2199).contains(year) else { return nil }
        return text.dropFirst(4)
    }

    /// "12. 3. 1950", "12.3.1950" and "12. März 1950"
    private static func afterDay(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let month = afterOrdinal(text, upTo: 31) else { return nil }
        if let year = afterOrdinal(month, upTo: 12) { return afterYear(year) }
        guard DateStart.startsWithMonth(month) else { return nil }
        return afterYear(month.drop { !$0.isBlank && !$0.isDigit && $0 != star }.drop(while: \.isBlank))
    }

    private static func afterOrdinal(_ text: ArraySlice<UInt8>, upTo most: Int) -> ArraySlice<UInt8>? {
        let digits = text.prefix(3).prefix(while: \.isDigit)
        guard let number = Int(digits.string), (1...most).contains(number),
            text.dropFirst(digits.count).first == UInt8(ascii: ".")
        else { return nil }
        return text.dropFirst(digits.count + 1).drop(while: \.isBlank)
    }

    /// "*2013*", "*2012/2013*", "*2012 und 2013*", "*31. Dezember 2017*"
    private static func isWhole(_ text: ArraySlice<UInt8>) -> Bool {
        let inner = text.prefix { $0 != star }
        guard inner.count < text.count, let last = inner.last,
            last.isDigit || last.isLetter || last == UInt8(ascii: ".")
        else { return false }
        // A star within a word or a product closes nothing: "*1950 2*3".
        if let next = text.dropFirst(inner.count + 1).first, next.isDigit || next.isLetter || next >= 0x80 {
            return false
        }
        return inner.split(whereSeparator: \.isBlank).allSatisfy { word in
            DateStart.startsWithMonth(word) || ["und", "bis", "and", "to"].contains(word.string) || isNumber(word)
        }
    }

    /// "2013", "2012/13", "31.12.2017", but not "12.000"
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        !word.contains { $0.isLetter || (0xC3..<0xE2).contains($0) || "()".utf8.contains($0) }
            && word.split { !$0.isDigit }.allSatisfy { $0.count == 4 || $0.count <= 2 }
    }

    /// "*1500 Euro", "*2000,50"
    private static func isAmount(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return false }
        if ".,".utf8.contains(first) { return rest.dropFirst().first?.isDigit ?? false }
        return AmountStart.beginsWithUnit(rest.trimmed)
    }

    /// What goes on is no sentence: "*31. Dezember 2017 endet die Frist*" is emphasis.
    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.trimmed.first else { return true }
        if ",;)".utf8.contains(first) { return true }
        return ["in ", "† ", "†", "und ", "and ", "– ", "- "].contains { rest.trimmed.starts(with: $0.utf8) }
    }
}
