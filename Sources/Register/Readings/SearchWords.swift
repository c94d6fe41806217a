import Foundation

/// Words as they are compared in a search: without case, marks and signs. What
/// is indexed has each word as it is spelt out (ü is ue, ß is ss) and as it is
/// typed without marks (ü is u), so that either way of typing finds it.
enum SearchWords {
    /// What a text is looked for in.
    static func indexed(_ texts: [String]) -> String {
        var indexed: [UInt8] = []
        for text in texts {
            if isPlain(text) {
                add(plain: text, to: &indexed)
            } else {
                for word in words(text).flatMap(asTyped) {
                    begin(&indexed)
                    indexed += word.utf8
                }
            }
        }
        return String(decoding: indexed, as: UTF8.self)
    }

    /// Nearly all texts are plain, and their words need nothing but small letters.
    private static func add(plain text: String, to indexed: inout [UInt8]) {
        var isWithin = false
        for byte in text.utf8 {
            if isLetterOrDigit(byte) {
                if !isWithin { begin(&indexed) }
                indexed.append((65...90).contains(byte) ? byte + 32 : byte)
            }
            isWithin = isLetterOrDigit(byte)
        }
    }

    private static func begin(_ indexed: inout [UInt8]) {
        if !indexed.isEmpty { indexed.append(separator) }
    }

    private static let separator = UInt8(ascii: " ")

    private static func asTyped(_ word: String) -> [String] {
        if isPlain(word) { return [word] }
        let spelt = spelled(word), bare = bare(word)
        return spelt == bare ? [spelt] : [spelt, bare]
    }

    /// Each must stand somewhere in what is indexed.
    static func asked(_ text: String) -> [String] { words(text).map(spelled) }

    /// Letters and digits that stand together; a mark belongs to its letter, and
    /// a soft hyphen is not seen.
    private static func words(_ text: String) -> [String] {
        if isPlain(text) {
            var found: [UInt8] = []
            add(plain: text, to: &found)
            return found.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
        }
        let seen = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
        return seen.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Most words have nothing to fold, and folding takes far longer than all else.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static let umlauts: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue"]

    private static func spelled(_ word: String) -> String {
        isPlain(word) ? word : bare(word.reduce(into: "") { $0 += umlauts[$1] ?? String($1) })
    }

    private static func bare(_ word: String) -> String {
        word.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).replacing("ß", with: "ss")
    }
}
