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
        let here =
            found.isEmpty
            ? Text(phrase: "endet der Text")
            : Text(phrase: "steht „\(found, "found")“")
        return Text(
            phrase: "An Stelle \(position, "position") \(here.in, "here"); erwartet: \(expected.words.in, "words").")
    }
}

extension ResultRuleSyntaxError.Expected {
    /// What was expected, as the end of a sentence.
    public var words: Text {
        switch self {
        case .words(let words):
            Text(each: { language in words.map { Text($0).quoted(language) }.joined(separator: ", ") })
        case .fraction:
            Text(phrase: "ein Bruch über 0 und höchstens 1, bei „more than“ unter 1, Nenner bis 10000, etwa 1/2")
        case .number:
            Text(phrase: "eine ganze Zahl von 1 bis 100000")
        case .end:
            Text(phrase: "das Ende des Textes")
        case .parentheses:
            Text(phrase: "Klammern, weil „and“ und „or“ nebeneinander mehrdeutig sind")
        case .atMost(let most, .bytes):
            Text(phrase: "höchstens \(most, "most") Byte")
        case .atMost(let most, .levels):
            Text(phrase: "höchstens \(most, "most") Klammern ineinander")
        case .atMost(let most, .parts):
            Text(phrase: "höchstens \(most, "most") Teilregeln")
        }
    }
}
