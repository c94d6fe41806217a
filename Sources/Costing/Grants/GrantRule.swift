/// What a grant pays in a year: a fixed sum per post, up to a number of
/// posts, for as long as the rule is fixed.
public struct GrantRule: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        /// The kind of post it pays for.
        public var kind: String
        /// So many posts of this kind at most.
        public var posts: Posts
        /// For all these posts together in a year, at most.
        public var amount: Money
        public init(kind: String, posts: Posts, amount: Money) {
            self.kind = kind
            self.posts = posts
            self.amount = amount
        }
    }

    public var id: String
    /// Nil where it is known that there is a rule, but not what it pays.
    public var lines: [Line]?
    public var firstDay: Day
    /// Nil where the rule names no end.
    public var lastDay: Day?
    public init(id: String, lines: [Line]?, firstDay: Day, lastDay: Day?) {
        self.id = id
        self.lines = lines
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// The most it can pay in a full year; nil where that is not known.
    public var cap: Money? { lines.map { $0.reduce(.zero) { $0 + $1.amount } } }

    /// The days of a year on which it pays.
    public func days(inYear year: Int) -> Int { span(inYear: year).count }

    /// These days as ordinals; empty where it does not pay.
    func span(inYear year: Int) -> Range<Int> {
        guard let first = Day.firstDay(ofYear: year), let last = Day.lastDay(ofYear: year)
        else { return 0..<0 }
        let from = max(first, firstDay).ordinal
        let to = min(last, lastDay ?? last).ordinal
        return from > to ? 0..<0 : from..<to + 1
    }
}
