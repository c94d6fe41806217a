import Costing

/// The posts of a unit, planned or there.
public struct PostPlan: Content {
    public static let kind = EntryKind(
        "costs.plan-drawn", Text(phrase: "Stellenplan"), list: "plans", file: .costs,
        course: nil, tense: .holds, costs: .input, isBasis: true)
    public struct Line: Hashable, Codable, Sendable {
        public var id: String
        public var title: Text
        public var payGroup: String
        public var posts: Posts
        public var kind: String?
        enum CodingKeys: String, CodingKey { case id, title, posts, kind, payGroup = "pay-group" }

        public init(id: String, title: Text, payGroup: String, posts: Posts, kind: String? = nil) {
            self.id = id
            self.title = title
            self.payGroup = payGroup
            self.posts = posts
            self.kind = kind
        }
    }
    public var title: Text
    public var posts: [Line]
    public var note: Text?
    /// Unlikely numbers that were asked about and confirmed, as the question was put.
    public var confirmed: [Text]?
    public var headline: Text { title }

    public init(title: Text, posts: [Line], note: Text? = nil, confirmed: [Text]? = nil) {
        self.title = title
        self.posts = posts
        self.note = note
        self.confirmed = confirmed
    }

    public func plan(_ id: String) -> StaffingPlan {
        StaffingPlan(
            id: id,
            posts: posts.map {
                StaffingPlan.Post(id: $0.id, payGroup: $0.payGroup, posts: $0.posts, kind: $0.kind)
            })
    }
}
