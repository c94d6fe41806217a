/// The posts of a unit as planned or as they are.
public struct StaffingPlan: Hashable, Codable, Sendable {
    public struct Post: Hashable, Codable, Sendable {
        public var id: String
        /// The pay group under which an edition lists the rate.
        public var payGroup: String
        public var posts: Posts
        /// The kind of post under which a grant may pay for it.
        public var kind: String?
        /// Whether the number of posts is tried and not the plan's own, so that
        /// a trace names no entry for it. It is in no file.
        public var isAssumed = false
        enum CodingKeys: String, CodingKey { case id, payGroup, posts, kind }

        public init(id: String, payGroup: String, posts: Posts, kind: String? = nil) {
            self.id = id
            self.payGroup = payGroup
            self.posts = posts
            self.kind = kind
        }
    }

    public var id: String
    public var posts: [Post]
    public init(id: String, posts: [Post]) {
        self.id = id
        self.posts = posts
    }

    public var total: Posts { posts.reduce(.zero) { $0 + $1.posts } }
}
