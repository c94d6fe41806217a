/// Why a catalogue cannot be read, and where.
public struct CatalogueProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        /// A line that is none of a PO file; what it says.
        case line(String)
        /// A text that is not closed, or an escape that there is none of.
        case string
        /// It stands there twice.
        case twice(String)
        /// A translation without its text, or a text without a translation.
        case incomplete(String)
        /// A brace that opens no gap; in which translation.
        case braces(String)
        /// The translation has a gap that the text has not.
        case gap(String, in: String)
        /// No rule of plurals, or another number of forms than it says.
        case plural(String)
        /// The bytes are no UTF-8.
        case encoding
    }

    public let kind: Kind
    public let line: Int

    public var description: String {
        let what =
            switch kind {
            case .line(let text): "this is no line of a PO file: \(text)"
            case .string: "the text is not closed, or has an unknown escape"
            case .twice(let key): "stands there twice: \(key)"
            case .incomplete(let key): "msgid and msgstr do not go together: \(key)"
            case .braces(let text): "a brace without its other: \(text)"
            case .gap(let name, let key): "no such gap {\(name)} in: \(key)"
            case .plural(let text): "the forms of the plural do not fit the rule: \(text)"
            case .encoding: "not in UTF-8"
            }
        return "line \(line): \(what)"
    }
}
