/// Where something is known from.
public struct Source: Content {
    public static let kind = EntryKind(
        "sources.source-named", Text(phrase: "Quelle", context: "within a sentence"), list: "sources", file: .sources,
        course: nil, tense: .always)
    public var title: Text
    public var publisher: String?
    public var published: PartialDate?
    public var citation: String?
    public var note: Text?
    public var headline: Text { title }

    public init(title: Text) { self.title = title }
}
