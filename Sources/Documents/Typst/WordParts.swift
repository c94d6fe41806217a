/// How what is too long is broken.
extension WordPiece {
    /// Between them a line may end, without a sign: hyphenation knows words, and
    /// breaks no word with a digit in it, nor what is no word at all.
    var parts: [String] {
        switch kind {
        case .plain, .whole: [text]
        case .long: Self.segments(of: text)
        case .parts: Self.cuts(of: text, most: 11)
        }
    }

    private static func segments(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var segments: [String] = [], start = 0, alike = 0, wasVowel = false
        for index in scalars.indices {
            let isHyphen = scalars[index] == "-", isVowel = vowels.contains(scalars[index])
            alike = isHyphen ? 0 : isVowel == wasVowel ? alike + 1 : 1
            wasVowel = isVowel
            guard alike > 9 || isSeam(scalars, index) else { continue }
            segments.append(string(scalars[start..<index]))
            (start, alike) = (index, 1)
        }
        return segments + [string(scalars[start...])]
    }

    /// Between digits and letters: "U3" and "CO2" stay whole; "Konzept2013" need
    /// not, and in "Fachbereichsleitung4" the word is to be hyphenated.
    private static func isSeam(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index > 0, scalars[index] != "-", scalars[index - 1] != "-",
            isDigit(scalars[index]) != isDigit(scalars[index - 1])
        else { return false }
        let before = scalars[..<index].reversed().prefix(9).prefix {
            $0 != "-" && isDigit($0) == isDigit(scalars[index - 1])
        }.count
        let after = scalars[index...].prefix(9).prefix { $0 != "-" && isDigit($0) == isDigit(scalars[index]) }.count
        return before >= 4 && after >= 4 || (isDigit(scalars[index]) ? before : after) > 8
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// After what parts an address or a name of a file, and else anywhere; at
    /// neither side of a hyphen.
    static func cuts(of text: String, most: Int) -> [String] {
        var parts: [String] = [], part: [Character] = []
        func isJoint(_ character: Character) -> Bool { "/\\_?&=".contains(character) }
        for character in text {
            if let last = part.last, isJoint(last), !isJoint(character) {
                parts.append(String(part))
                part = []
            } else if part.count >= most {
                var end = part.count
                while end > 1, isDash(part[end - 1]) || isDash(end < part.count ? part[end] : character) { end -= 1 }
                if end == 1 { end = part.count }
                parts.append(String(part[..<end]))
                part.removeFirst(end)
            }
            part.append(character)
        }
        return part.isEmpty ? parts : parts + [String(part)]
    }

    private static let vowels: Set<Unicode.Scalar> = Set(
        "aeiouyäöüáéíóúàèìòùâêîôûãõåæøœëïαεηιουωаеиоуыэюяAEIOUYÄÖÜÁÉÍÓÚ".unicodeScalars)
}

/// The widest that stands on one line whatever is done, in sizes of its type.
struct WordWidth {
    private(set) var widest = 0.0
    private var current = 0.0

    init(of content: [Inline], in place: TypstText.Place) { self.init(of: content.measuredText(in: place), in: place) }

    init(of text: String, in place: TypstText.Place) {
        for piece in WordPiece.all(in: text, place: place) { add(piece) }
        end()
    }

    private mutating func end() {
        widest = max(widest, current)
        current = 0
    }

    private mutating func add(_ piece: WordPiece) {
        switch piece.kind {
        case .plain: add(plain: piece.text)
        case .long:
            // A syllable or two of it.
            let start = String(piece.text.prefix(11))
            current += TextMeasure.printed(start + "-", size: 1)
            end()
            current = TextMeasure.printed(start, size: 1)
        case .whole, .parts:
            // A line may end before a box and after it.
            if !isOpen { end() }
            for (index, part) in piece.parts.enumerated() {
                if index > 0 { end() }
                current += TextMeasure.printed(part, size: 1)
            }
        }
        if piece.kind != .plain { (isOpen, isBoxed) = (false, piece.kind != .long) }
    }

    /// Ends in a sign after which no line ends: "(„".
    private var isOpen = false
    private var isBoxed = false

    private mutating func add(plain text: String) {
        var characters = Array(text)[...]
        if isBoxed, let first = characters.first, !first.isPunctuation || isOpening(first) { end() }
        isBoxed = false
        while let character = characters.popFirst() {
            if character == " " {
                end()
                isOpen = false
                continue
            }
            current += TextMeasure.printed(String(character), size: 1)
            isOpen = isOpening(character)
            if let next = characters.first, next != " ", ends(after: character, before: next) {
                // The unseen one needs its place.
                if character == "-" { current += TextMeasure.printed("-", size: 1) }
                end()
            }
        }
    }

    private func isOpening(_ character: Character) -> Bool { "([{„‚“\"'»«".contains(character) }

    private func ends(after character: Character, before next: Character) -> Bool {
        switch character {
        case "-", "/": !next.isNumber && !next.isPunctuation
        case "–", "—", "|", "!", "?", "…": !next.isPunctuation
        default: false
        }
    }
}

extension [Inline] {
    /// The words, and a space in code where a line may end.
    func measuredText(in place: TypstText.Place) -> String {
        map { inline in
            switch inline {
            case .code(let text): TypstText.brokenCode(text, in: place)
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .lang(_, let inner),
                .span(_, let inner):
                inner.measuredText(in: place)
            case .text, .figure, .lineBreak, .footnote: [inline].plainText
            }
        }.joined()
    }
}
