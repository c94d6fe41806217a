/// Where something is known from.
public struct Source: Content {
    public static let type = "sources.source-named"
    public var title: Text
    public var publisher: String?
    public var published: PartialDate?
    public var citation: String?
    public var note: Text?
    public var headline: Text { title }
}
