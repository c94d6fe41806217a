/// The posts of a unit as planned or as they are.
public struct StaffingPlan: Hashable, Codable, Sendable {
    public struct Post: Hashable, Codable, Sendable {
        public var id: String
        /// The pay group under which an edition lists the rate.
        public var payGroup: String
        public var posts: Posts
        /// The kind of post under which a grant may pay for it.
        public var kind: String?
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
