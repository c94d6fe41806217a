/// How an ordered list counts.
public struct Numbering: Hashable, Sendable {
    /// The number of the first item, from 0.
    public var first: Int
    /// What stands after each number: `.` or `)`.
    public var closing: String

    public static let usual = Numbering(first: 1, closing: ".")

    init(first: Int, closing: String) {
        self.first = max(0, first)
        self.closing = closing == ")" ? ")" : "."
    }
}
