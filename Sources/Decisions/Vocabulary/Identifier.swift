/// The id of an entry, typed by what it names: a mandate's id cannot stand
/// where a meeting's is meant.
public struct Identifier<Kind: Content>: Hashable, Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(text)
    }
}

/// What an id must look like: small letters, digits and hyphens.
public enum IdentifierRule {
    public static func isWellFormed(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != 45, text.utf8.count <= 80 else { return false }
        return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// An id that a reader knows the title by: `KGSt 2013, 2. Auflage` becomes
    /// `kgst-2013-2-auflage`. Empty where the title has neither letter nor digit.
    /// - Parameter most: how many characters are kept, at most 80.
    public static func id(from title: String, most: Int = 60) -> String {
        var id = ""
        for character in title.lowercased() {
            if let spelt = spellings[character] {
                id += spelt
            } else if character.isASCII, character.isLetter || character.isNumber {
                id.append(character)
            } else if !id.isEmpty, id.last != "-" {
                id += "-"
            }
        }
        id = String(id.prefix(min(most, 80)))
        return id.last == "-" ? String(id.dropLast()) : id
    }

    private static let spellings: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
}

/// A reference to an entry of a kind, for whoever checks that it exists.
public protocol Reference {
    static var referredType: String { get }
    var text: String { get }
}

extension Identifier: Reference {
    public static var referredType: String { Kind.type }
}
