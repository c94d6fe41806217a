import Costing

/// The terms of which predicates are made.
extension Predicate {
    public struct Adopted: Hashable, Codable, Sendable, Limited {
        public var concept: String
        /// The body or organization; nil where any will do.
        public var by: String?
        public var notOlderThan: Period?
        public var before: Day?
        public var noLaterThan: Day?
        enum CodingKeys: String, CodingKey {
            case concept, by, before, notOlderThan = "not-older-than", noLaterThan = "no-later-than"
        }

        public init(
            concept: String, by: String? = nil, notOlderThan: Period? = nil, before: Day? = nil, noLaterThan: Day? = nil
        ) {
            self.concept = concept
            self.by = by
            self.notOlderThan = notOlderThan
            self.before = before
            self.noLaterThan = noLaterThan
        }
    }

    public struct Agreed: Hashable, Codable, Sendable {
        /// What the round serves: a requirement or a tag.
        public var round: String
        /// Nil for the round's own rule.
        public var rule: String?
        /// What the law asks for; nil: consent. A round that asks for less does
        /// not meet it.
        public var strength: ConsentRound.Strength?

        public init(round: String, rule: String? = nil, strength: ConsentRound.Strength? = nil) {
            self.round = round
            self.rule = rule
            self.strength = strength
        }
    }

    public struct Resolved: Hashable, Codable, Sendable, Limited {
        /// Each body has its own outcome, so one is named.
        public var by: String
        public var on: String
        public var before: Day?
        public var noLaterThan: Day?
        enum CodingKeys: String, CodingKey { case by, on, before, noLaterThan = "no-later-than" }

        public init(by: String, on: String, before: Day? = nil, noLaterThan: Day? = nil) {
            self.by = by
            self.on = on
            self.before = before
            self.noLaterThan = noLaterThan
        }
    }

    public struct PostsPlanned: Hashable, Codable, Sendable {
        /// Nil for all posts of the plan.
        public var kind: String?
        public var atLeast: Posts
        enum CodingKeys: String, CodingKey { case kind, atLeast = "at-least" }

        public init(kind: String? = nil, atLeast: Posts) {
            self.kind = kind
            self.atLeast = atLeast
        }
    }

    public struct Applied: Hashable, Codable, Sendable, Limited {
        public var before: Day?
        public var noLaterThan: Day?
        enum CodingKeys: String, CodingKey { case before, noLaterThan = "no-later-than" }

        public init(before: Day? = nil, noLaterThan: Day? = nil) {
            self.before = before
            self.noLaterThan = noLaterThan
        }
    }

    public struct Bounds: Hashable, Codable, Sendable {
        public var id: String
        public var atLeast: Quantity?
        public var atMost: Quantity?
        enum CodingKeys: String, CodingKey { case id, atLeast = "at-least", atMost = "at-most" }

        public init(id: String, atLeast: Quantity? = nil, atMost: Quantity? = nil) {
            self.id = id
            self.atLeast = atLeast
            self.atMost = atMost
        }
    }

    /// Written as the kind alone, or as a mapping with `kind` and a limit.
    public struct Present: Hashable, Sendable, Limited {
        public var kind: String
        public var before: Day?
        public var noLaterThan: Day?
        enum CodingKeys: String, CodingKey { case kind, before, noLaterThan = "no-later-than" }

        public init(kind: String, before: Day? = nil, noLaterThan: Day? = nil) {
            self.kind = kind
            self.before = before
            self.noLaterThan = noLaterThan
        }
    }
}

extension Predicate.Present: Codable {
    public init(from decoder: any Decoder) throws {
        if let box = try? decoder.singleValueContainer(), let kind = try? box.decode(String.self) {
            self.init(kind: kind)
            return
        }
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            kind: try box.decode(String.self, forKey: .kind),
            before: try box.decodeIfPresent(Day.self, forKey: .before),
            noLaterThan: try box.decodeIfPresent(Day.self, forKey: .noLaterThan))
    }

    public func encode(to encoder: any Encoder) throws {
        guard deadline != nil else {
            var box = encoder.singleValueContainer()
            return try box.encode(kind)
        }
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(kind, forKey: .kind)
        try box.encodeIfPresent(before, forKey: .before)
        try box.encodeIfPresent(noLaterThan, forKey: .noLaterThan)
    }
}
