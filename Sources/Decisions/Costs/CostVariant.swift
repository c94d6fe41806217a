import Costing

/// A what-if that somebody saved under a name. It is an assumption, and never
/// becomes a figure of the matter.
public struct CostVariant: Content {
    public static let kind = EntryKind(
        "costs.variant-saved", Text(phrase: "Was-wäre-wenn"), list: "variants", file: .costs,
        course: nil, tense: .holds)
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
    /// Another sum than the grant pays a year.
    public struct GrantAmount: Hashable, Codable, Sendable {
        /// The kind of post, as in the rule's line.
        public var kind: String
        /// For one post; where the rule funds less than one, for that part.
        /// 0 … ten billion euros.
        public var amount: Money
        public init(kind: String, amount: Money) {
            self.kind = kind
            self.amount = amount
        }
    }
    public var title: Text
    public var assumptions: Assumptions
    public var changes: [Change]?
    public var grantAmounts: [GrantAmount]?
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, assumptions, changes, note
        case grantAmounts = "grant-amounts"
    }

    public init(
        title: Text, assumptions: Assumptions, changes: [Change]? = nil, grantAmounts: [GrantAmount]? = nil,
        note: Text? = nil
    ) {
        self.title = title
        self.assumptions = assumptions
        self.changes = changes
        self.grantAmounts = grantAmounts
        self.note = note
    }

    func check() throws(Refusal) {
        let amounts = grantAmounts ?? []
        if let wrong = amounts.first(where: { !(Money.zero...Money.largest).contains($0.amount) }) {
            throw Refusal(
                Text(
                    phrase: """
                        Je Stelle kann die Förderung nicht \(wrong.amount.text, "amount") zahlen (\(wrong.kind, "kind")\
                        ).
                        """),
                help: Text(phrase: "Null bis zehn Milliarden Euro angeben."),
                key: "grant-amounts")
        }
        guard Set(amounts.map(\.kind)).count == amounts.count else {
            throw Refusal(
                Text(phrase: "Für eine Art von Stelle sind zwei Förderbeträge angegeben."), key: "grant-amounts")
        }
    }
}
