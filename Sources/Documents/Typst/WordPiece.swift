/// A word, or what stands between two.
struct WordPiece {
    enum Kind { case plain, long, name }

    let text: String
    private let isWord: Bool

    /// Letters, digits and hyphens are words; all else stands between them.
    static func all(in text: String) -> [WordPiece] {
        var pieces: [WordPiece] = [], start = text.startIndex, isWord = false
        func piece(to end: String.Index) {
            if start < end { pieces.append(WordPiece(text: String(text[start..<end]), isWord: isWord)) }
        }
        for index in text.unicodeScalars.indices {
            let isLetter = Self.isLetter(text.unicodeScalars[index])
            guard isLetter != isWord else { continue }
            piece(to: index)
            (start, isWord) = (index, isLetter)
        }
        piece(to: text.endIndex)
        return pieces
    }

    func kind(in place: TypstText.Place) -> Kind {
        // A row of dots or lines is broken as well.
        guard isWord else { return text.split(whereSeparator: \.isWhitespace).contains { $0.count > 24 } ? .long : .plain }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false), longest = parts.map(\.unicodeScalars.count).max() ?? 0
        let limit = switch place {
        case .line: 24
        case .heading: 28
        case .cell: 11
        }
        if longest > limit { return .long }
        let isName = parts.count > 1 && parts.allSatisfy { !$0.isEmpty } && text.unicodeScalars.count <= 32
        return isName ? .name : .plain
    }

    /// What cannot be broken in a cell: the word, or a syllable or two of it.
    var longestPart: String {
        switch kind(in: .cell) {
        case .long: return String(text.prefix(11))
        case .name: return text
        case .plain:
            // A line may end after each hyphen.
            let parts: [Substring] = text.split(separator: "-")
            let longest = parts.max { $0.count < $1.count } ?? ""
            return longest.count < text.count ? String(longest) + "-" : text
        }
    }

    /// Hyphenation knows words; what is none may break anywhere.
    var breakable: String {
        var result = String.UnicodeScalarView(), alike = 0, wasVowel = false, wasDigit = false
        for scalar in text.unicodeScalars {
            let isVowel = Self.vowels.contains(scalar)
            alike = scalar == "-" ? 0 : isVowel == wasVowel ? alike + 1 : 1
            wasVowel = isVowel
            // No word with a digit in it is hyphenated.
            let isDigit = ("0"..."9").contains(scalar), isSeam = isDigit != wasDigit && !result.isEmpty
            wasDigit = isDigit
            if alike > 9 || isSeam {
                result.append("\u{200B}")
                alike = 1
            }
            result.append(scalar)
        }
        return String(result)
    }

    private static let vowels: Set<Unicode.Scalar> = Set("aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïαεηιουωаеиоуыэюяAEIOUYÄÖÜÁÉÍÓÚ".unicodeScalars)

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
}
