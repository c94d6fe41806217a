/// The languages of the page. German is the language of record; what the
/// program says in the others stands in their catalogues, by these tags.
public enum Language: String, Codable, Sendable, CaseIterable {
    case de, en
    /// Plain German, *Leichte Sprache*.
    case deSimple = "de-simple"

    /// `de` of `de-simple`: what a program knows that knows no variants.
    public var primary: String { String(rawValue.prefix { $0 != "-" }) }

    /// All of them, for those who have to name one: `de, en, de-simple`.
    public static var tags: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
