/// How one body or organization rates the fields of action in a round.
public struct FieldsRated: Content {
    public static let type = "options.fields-rated"
    public struct Rating: Hashable, Codable, Sendable {
        public var field: FieldID
        /// 1 (not important) … 5 (very important)
        public var score: Int
        public init(field: FieldID, score: Int) {
            self.field = field
            self.score = score
        }
    }
    /// What the round is called; ratings of one name belong together.
    public var round: String
    /// A body or an organization.
    public var by: String
    public var ratings: [Rating]
    public var text: Text?
    public var headline: Text { text ?? Text("Bewertung der Handlungsfelder", en: "Rating of the fields of action") }
    public init(round: String, by: String, ratings: [Rating], text: Text? = nil) {
        self.round = round
        self.by = by
        self.ratings = ratings
        self.text = text
    }
}
