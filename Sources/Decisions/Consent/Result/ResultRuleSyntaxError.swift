/// Why a text is no rule for a result: where, what stands there, and what
/// was expected instead.
public struct ResultRuleSyntaxError: Error, Hashable, Sendable {
    public enum Expected: Hashable, Sendable {
        /// one of these words or signs
        case words([String])
        /// a fraction above 0 and at most 1, in ten-thousandths at the finest;
        /// or, for `more than`, below 1
        case fraction
        /// a whole number from 1 to 100 000
        case number
        case end
        /// `and` and `or` side by side: parentheses say what belongs together
        case parentheses
        /// the text, its nesting or its number of parts within the bound
        case atMost(Int, Bounded)
    }
    public enum Bounded: Hashable, Sendable { case bytes, levels, parts }

    /// In characters, from 1.
    public let position: Int
    /// The word that stands there; empty at the end of the text.
    public let found: String
    public let expected: Expected
}

extension ResultRuleSyntaxError: CustomStringConvertible {
    public var description: String { message.in(.en) }

    /// The whole sentence.
    public var message: Text {
        let here = found.isEmpty ? Text("endet der Text", en: "the text ends")
            : Text("steht „\(found)“", en: "found “\(found)”")
        return Text("An Stelle \(position) \(here.in(.de)); erwartet: \(expected.words.in(.de)).",
                    en: "At character \(position) \(here.in(.en)); expected \(expected.words.in(.en)).")
    }
}

extension ResultRuleSyntaxError.Expected {
    /// What was expected, as the end of a sentence.
    public var words: Text {
        switch self {
        case .words(let words):
            Text(words.map { "„\($0)“" }.joined(separator: ", "), en: words.map { "“\($0)”" }.joined(separator: ", "))
        case .fraction:
            Text("ein Bruch über 0 und höchstens 1, bei „more than“ unter 1, Nenner bis 10000, etwa 1/2",
                 en: "a fraction above 0 and at most 1, below 1 after “more than”, denominator up to 10000, such as 1/2")
        case .number:
            Text("eine ganze Zahl von 1 bis 100000", en: "a whole number from 1 to 100000")
        case .end:
            Text("das Ende des Textes", en: "the end of the text")
        case .parentheses:
            Text("Klammern, weil „and“ und „or“ nebeneinander mehrdeutig sind",
                 en: "parentheses, since “and” beside “or” can be read in two ways")
        case .atMost(let most, .bytes):
            Text("höchstens \(most) Byte", en: "at most \(most) bytes")
        case .atMost(let most, .levels):
            Text("höchstens \(most) Klammern ineinander", en: "at most \(most) levels of parentheses")
        case .atMost(let most, .parts):
            Text("höchstens \(most) Teilregeln", en: "at most \(most) partial rules")
        }
    }
}
