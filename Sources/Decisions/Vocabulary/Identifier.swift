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
}

/// A reference to an entry of a kind, for whoever checks that it exists.
public protocol Reference {
    static var referredType: String { get }
    var text: String { get }
}

extension Identifier: Reference {
    public static var referredType: String { Kind.type }
}
