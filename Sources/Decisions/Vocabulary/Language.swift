/// The languages of the page. German is the language of record; what the
/// program says in the others stands in their catalogues, by these tags.
public enum Language: String, Codable, Sendable, CaseIterable {
    case de, en
}
