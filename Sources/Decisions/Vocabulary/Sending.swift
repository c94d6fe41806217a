/// By what an entry was sent, where it came by a form or a request that can
/// arrive more than once: by a double click, the back button, a lost answer.
public struct Sending: Hashable, Codable, Sendable {
    /// Names the form as it was drawn, or the request; 32 hexadecimal digits.
    public var mark: String
    /// What was sent, so that the same is told from something else; likewise.
    public var content: String

    public init(mark: String, content: String) {
        self.mark = mark
        self.content = content
    }
}
