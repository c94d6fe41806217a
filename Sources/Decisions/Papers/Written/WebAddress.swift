/// "https://example.org/a*b*c" and "www.example.org/*": within an address a star
/// is a letter of it.
enum WebAddress {
    private static let starts = ["https://", "http://", "www."].map { Array($0.utf8) }

    /// Where the address ends that begins here; nil where none does.
    static func end(at place: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let rest = bytes[place...]
        guard starts.contains(where: { rest.starts(with: $0) }), place == bytes.startIndex || !isWord(bytes[place - 1])
        else { return nil }
        var end = place, open = 0
        while end < bytes.endIndex, isPart(bytes[end], next: bytes[end...].dropFirst().first) {
            if bytes[end] == UInt8(ascii: "(") { open += 1 } else if bytes[end] == UInt8(ascii: ")") { open -= 1 }
            if open < 0 { break }
            end += 1
        }
        // "*https://example.org*." is an address with emphasis.
        while end > place, "*.,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end > place ? end : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

    /// Up to a space, a quotation mark, or what could be markup.
    private static func isPart(_ byte: UInt8, next: UInt8?) -> Bool {
        switch byte {
        case 0...0x20: false
        case UInt8(ascii: "\\"): !(next.map { "*`[]|".utf8.contains($0) } ?? false)
        // „ “ – and the like; a hard space, « ».
        case 0xE2: next != 0x80
        case 0xC2: next != 0xA0 && next != 0xAB && next != 0xBB
        default: !"<>\"`[]|".utf8.contains(byte)
        }
    }
}
