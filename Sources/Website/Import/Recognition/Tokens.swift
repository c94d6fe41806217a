/// The words of a heading or a note, small, without the signs between them.
struct Tokens: Hashable, Sendable {
    var words: [String]

    init(_ text: String) {
        words = text.lowercased().split { !($0.isLetter || $0.isNumber || Tokens.signs.contains($0)) }.map(String.init)
    }

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

    static func isYear(_ word: String) -> Bool { word.utf8.count == 4 && Int(word).map { (1900...2100).contains($0) } ?? false }
    static func isDigits(_ word: String) -> Bool { !word.isEmpty && word.utf8.allSatisfy { (48...57).contains($0) } }
}
