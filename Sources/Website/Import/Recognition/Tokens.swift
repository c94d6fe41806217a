/// The words of a heading or a note, small, without the signs between them.
struct Tokens: Hashable, Sendable {
    var words: [String]

    init(_ text: String) {
        words = Tokens.unbroken(text).lowercased().split { !($0.isLetter || $0.isNumber || Tokens.signs.contains($0)) }
            .map(String.init)
    }

    /// „Personal- kosten“, as it is broken in a narrow column, is one word; „Personal- und Sachkosten“ are two.
    private static func unbroken(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2D || $0 == 0xC2 }) else { return text }
        var pieces: [String] = []
        for piece in text.split(whereSeparator: \.isWhitespace) {
            let piece = piece.filter { $0 != "\u{AD}" }
            if let last = pieces.last, last.last == "-", last.dropLast().last?.isLetter == true,
                piece.first?.isLowercase == true, !between.contains(piece)
            {
                pieces[pieces.count - 1] = last.dropLast() + piece
            } else {
                pieces.append(String(piece))
            }
        }
        return pieces.joined(separator: " ")
    }

    private static let between: Set<String> = [
        "und", "oder", "bzw.", "bzw", "sowie", "u.", "u", "bis", "and", "or", "to",
    ]

    /// Signs that say something by themselves.
    private static let signs: Set<Character> = ["%", "€", "$", "£", "‰", "²"]

    var joined: String { words.joined(separator: " ") }

    func contains(_ word: String) -> Bool { words.contains(word) }
    func contains(anyOf set: Set<String>) -> Bool { words.contains(where: set.contains) }
    func contains(prefix: String) -> Bool { words.contains { $0.hasPrefix(prefix) } }

    /// Whether the words follow one upon the other.
    func contains(run: [String]) -> Bool {
        guard words.count >= run.count, let first = run.first else { return false }
        return words.indices.contains { words[$0] == first && words[$0...].starts(with: run) }
    }

    /// Whether a piece stands in a word; most words have letters of one byte, and are compared by these.
    static func word(_ word: String, holds piece: String) -> Bool {
        var word = word, piece = piece
        let found: Bool? = word.withUTF8 { word in
            piece.withUTF8 { piece in
                guard word.allSatisfy({ $0 < 0x80 }) else { return nil }
                guard let first = piece.first, piece.count <= word.count else { return false }
                return (0...(word.count - piece.count)).contains {
                    word[$0] == first && word[$0..<($0 + piece.count)].elementsEqual(piece)
                }
            }
        }
        return found ?? word.contains(piece)
    }

    static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && Int(word).map { (1900...2100).contains($0) } ?? false
    }
    static func isDigits(_ word: String) -> Bool { !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) } }
}
