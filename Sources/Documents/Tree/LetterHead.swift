/// The head of a letter (DIN 5008): who writes, and to whom.
public struct LetterHead: Codable, Hashable, Sendable {
    /// The administration, and what it belongs to; a line each.
    public var sender: [String]
    /// The lines of the address.
    public var addressee: [String]

    public init(sender: [String], addressee: [String]) {
        self.sender = sender
        self.addressee = addressee
    }
}
