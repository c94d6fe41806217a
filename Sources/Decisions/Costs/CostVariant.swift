import Costing

/// A what-if that somebody saved under a name. It is an assumption, and never
/// becomes a figure of the matter.
public struct CostVariant: Content {
    public static let type = "costs.variant-saved"
    /// A number of posts other than the plan's.
    public struct Change: Hashable, Codable, Sendable {
        /// The plan's line.
        public var post: String
        public var posts: Posts
        public init(post: String, posts: Posts) {
            self.post = post
            self.posts = posts
        }
    }
    public var title: Text
    public var assumptions: Assumptions
    public var changes: [Change]?
    public var note: Text?
    public var headline: Text { title }

    public init(title: Text, assumptions: Assumptions, changes: [Change]? = nil, note: Text? = nil) {
        self.title = title
        self.assumptions = assumptions
        self.changes = changes
        self.note = note
    }
}
