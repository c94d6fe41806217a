/// A translated text with its gaps: `Until {day}.` `{{` and `}}` stand for a brace.
public struct Template: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case text(String)
        case gap(String)
    }

    let pieces: [Piece]

    /// Nil where a brace is left open or a gap has no name.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var plain: [UInt8] = [], name: [UInt8]?
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            let doubled = place + 1 < bytes.count && bytes[place + 1] == byte
            place += 1
            switch (byte, name) {
            case (UInt8(ascii: "{"), nil) where doubled, (UInt8(ascii: "}"), nil) where doubled:
                plain.append(byte)
                place += 1
            case (UInt8(ascii: "{"), nil):
                if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
                plain = []
                name = []
            case (UInt8(ascii: "}"), let read?):
                guard !read.isEmpty else { return nil }
                pieces.append(.gap(String(decoding: read, as: UTF8.self)))
                name = nil
            case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): return nil
            case (_, nil): plain.append(byte)
            default: name?.append(byte)
            }
        }
        guard name == nil else { return nil }
        if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
        self.pieces = pieces
    }

    /// The names of its gaps.
    public var gaps: Set<String> {
        Set(pieces.compactMap { if case .gap(let name) = $0 { name } else { nil } })
    }

    /// With its gaps filled; nil where nothing is known for one.
    public func filled(_ value: (String) -> String?) -> String? {
        if pieces.count == 1, case .text(let text) = pieces[0] { return text }
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .gap(let name):
                guard let value = value(name) else { return nil }
                filled += value
            }
        }
        return filled
    }

    /// A text as it stands in a key, where it is not a gap.
    public static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return text }
        return text.reduce(into: "") { $0 += $1 == "{" ? "{{" : $1 == "}" ? "}}" : String($1) }
    }
}
