/// Why a command is not carried out: the rule, where it comes from, and what
/// would help.
public struct Refusal: Error, Hashable, Sendable {
    public var rule: Text
    /// A paragraph or the program's own rule.
    public var basis: String?
    public var help: Text?
    /// It only asks whether something unlikely is meant.
    public var isQuestion: Bool

    public init(_ rule: Text, basis: String? = nil, help: Text? = nil, isQuestion: Bool = false) {
        self.rule = rule
        self.basis = basis
        self.help = help
        self.isQuestion = isQuestion
    }
}

/// A slice of the matter: its state, and its rules on what may be added.
public protocol Slice: Sendable {
    init()
    /// Total: never fails, never asks the time.
    mutating func apply(_ entry: Entry)
    /// The only place that says no. Silent on entries of other slices.
    func decide(_ entry: Entry) throws(Refusal)
}
