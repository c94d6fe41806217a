import Costing

extension Grant {
    /// What the state gives without money, such as seconded teachers. It is in
    /// no sum.
    public struct Gift: Hashable, Codable, Sendable {
        public var id: String
        public var title: Text
        public var posts: Posts
        /// By whose rate it can be valued.
        public var payGroup: String?
        /// What all these posts would cost a year, where somebody has valued it.
        public var value: Money?
        enum CodingKeys: String, CodingKey { case id, title, posts, value, payGroup = "pay-group" }

        public init(id: String, title: Text, posts: Posts, payGroup: String? = nil, value: Money? = nil) {
            self.id = id
            self.title = title
            self.posts = posts
            self.payGroup = payGroup
            self.value = value
        }
    }

    func checkGifts() throws(Refusal) {
        let gifts = gifts ?? []
        guard gifts.allSatisfy({ $0.posts >= .zero && ($0.value ?? .zero) >= .zero }) else {
            throw Refusal(
                Text(
                    phrase: "Eine unentgeltliche Leistung hat keine negativen Stellen und keinen negativen Wert."),
                key: "gifts")
        }
        guard Set(gifts.map(\.id)).count == gifts.count else {
            throw Refusal(Text(phrase: "Eine unentgeltliche Leistung steht zweimal in der Förderung."), key: "gifts")
        }
    }
}
