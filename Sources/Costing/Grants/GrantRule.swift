/// What a grant pays in a year, for as long as the rule is fixed: in its own
/// way, never more than its ceiling, and so that the recipient's own
/// contribution is left.
public struct GrantRule: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        /// The kind of post it pays for.
        public var kind: String
        /// So many posts of this kind at most.
        public var posts: Posts
        /// For all these posts together in a year, at most.
        public var amount: Money
        /// Whether the amount is tried and not the rule's own, so that a trace
        /// names no entry for it. It is in no file.
        public var isAssumed = false
        enum CodingKeys: String, CodingKey { case kind, posts, amount }

        public init(kind: String, posts: Posts, amount: Money) {
            self.kind = kind
            self.posts = posts
            self.amount = amount
        }

        /// The amount as an input of a trace.
        func cap(of grant: String) -> Trace {
            Trace(.grantCap(kind), .money(amount), isAssumed ? .assumed : .input(entry: grant))
        }
    }

    /// The way in which it pays (VV zu § 44 LHO NRW, no. 2.2).
    public enum Support: Hashable, Codable, Sendable {
        /// A fixed sum per post (Festbetragsfinanzierung), for each kind of
        /// post the part that the plan fills and no more than these posts cost.
        case fixed([Line])
        /// A share of the eligible cost (Anteilfinanzierung), 0 … 100 %.
        case share(BasisPoints)
        /// All of the eligible cost that the own contribution does not cover
        /// (Fehlbedarfsfinanzierung).
        case deficit
    }

    /// Of which cost a share, a deficit and an own contribution are reckoned.
    public enum EligibleCost: String, Hashable, Codable, Sendable, CaseIterable {
        /// personnel cost of the plan
        case personnel
        /// full cost of the plan's workplaces
        case workplaces
        /// full cost of the plan less that of the baseline, nothing if negative
        case additional
    }

    public var id: String
    /// Nil where it is known that there is a rule, but not what it pays.
    public var support: Support?
    public var eligible: EligibleCost
    /// The most it pays in a year; nil: no more than its way of paying says.
    public var ceiling: Money?
    /// Of the eligible cost so much stays with the recipient at least, 0 … 100 %.
    public var ownContribution: BasisPoints
    /// The ids of what must be met so that it pays; whoever calculates knows
    /// what they mean.
    public var conditions: [String]
    public var firstDay: Day
    /// Nil where the rule names no end.
    public var lastDay: Day?

    public init(
        id: String, support: Support?, eligible: EligibleCost = .personnel, ceiling: Money? = nil,
        ownContribution: BasisPoints = BasisPoints(0), conditions: [String] = [], firstDay: Day, lastDay: Day?
    ) {
        self.id = id
        self.support = support
        self.eligible = eligible
        self.ceiling = ceiling
        self.ownContribution = ownContribution
        self.conditions = conditions
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// A fixed sum per post; `lines` nil: not known.
    public init(id: String, lines: [Line]?, firstDay: Day, lastDay: Day?) {
        self.init(id: id, support: lines.map { .fixed($0) }, firstDay: firstDay, lastDay: lastDay)
    }

    /// The lines of a fixed sum per post; none where it pays in another way.
    /// Set, they make it one.
    public var lines: [Line] {
        get { if case .fixed(let lines)? = support { lines } else { [] } }
        set { support = .fixed(newValue) }
    }

    /// The most it can pay in a full year; nil where that is not known or it
    /// names no limit in euro.
    public var cap: Money? {
        guard case .fixed(let lines)? = support else { return support == nil ? nil : ceiling }
        let sum = lines.reduce(.zero) { $0 + $1.amount }
        return ceiling.map { min($0, sum) } ?? sum
    }

    /// Whether it depends on the eligible cost.
    var needsEligibleCost: Bool {
        if case .fixed? = support { ownContribution.value > 0 } else { support != nil }
    }

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
