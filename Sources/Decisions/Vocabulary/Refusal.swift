/// Why a command is not carried out: the rule, where it comes from, and what
/// would help.
public struct Refusal: Error, Hashable, Sendable {
    public var rule: Text
    /// A paragraph or the program's own rule.
    public var basis: String?
    public var help: Text?
    /// What is unlikely, where it only asks whether that is meant.
    public var questions: [Text]
    public var isQuestion: Bool { !questions.isEmpty }
    /// Where it is about one line of an authored text: which.
    public var place: Place?
    /// The key of the entry that it is about, as a case folder writes it: `date`, `amount`. Nil: it is about
    /// none, or about several.
    public var key: String?

    /// A line of an authored text, counted from 1, in one of its languages.
    public struct Place: Hashable, Sendable {
        public var language: Language
        public var line: Int
        /// What stands there, by which it is found in a file that breaks its lines
        /// otherwise.
        public var words: String?
    }

    public init(
        _ rule: Text, basis: String? = nil, help: Text? = nil, questions: [Text] = [], place: Place? = nil,
        key: String? = nil
    ) {
        self.rule = rule
        self.basis = basis
        self.help = help
        self.questions = questions
        self.place = place
        self.key = key
    }

    /// The first of the questions are told, the others counted.
    /// - Parameter help: how they are answered.
    public static func unlikely(_ questions: [PlausibleQuestion], help: Text) -> Refusal {
        let list = questions.prefix(3).map(\.text), more = questions.count - list.count
        let rest = more > 0 ? Text(phrase: " Und \(more, "more") weitere.") : Text("", en: "")
        return Refusal(
            Text(phrase: "Unwahrscheinlich: \(Text.joined(list), "questions")\(rest, "rest")"),
            help: help, questions: questions.map(\.text))
    }
}

/// A slice of the matter: its state. What it refuses stands with each kind of
/// entry (`RefusableContent`).
public protocol Slice: Sendable {
    init()
    /// Total: never fails, never asks the time.
    mutating func apply(_ entry: Entry)
}
