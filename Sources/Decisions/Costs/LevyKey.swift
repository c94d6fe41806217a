import Costing

/// By which key the municipalities bear a cost. The county levy goes by the
/// Umlagegrundlagen (§ 56 KrO NRW); another key can stand in for them.
public struct LevyKey: Content {
    public static let kind = EntryKind(
        "costs.key-set", Text(phrase: "Umlageschlüssel"), list: "levy-keys", file: .costs,
        course: nil, tense: .holds, isBasis: true)
    public enum Unit: String, Codable, Sendable, CaseIterable {
        /// Umlagegrundlagen in euro
        case euro
        case inhabitants
        /// parts of an agreed key
        case parts
    }
    public struct Weight: Hashable, Codable, Sendable {
        public var body: BodyID
        public var weight: Int
        /// Where a facility serves it far less or far more: how much of its
        /// weight counts (§ 56 (4) KrO NRW). Nil: all of it.
        public var burden: BasisPoints?

        public init(body: BodyID, weight: Int, burden: BasisPoints? = nil) {
            self.body = body
            self.weight = weight
            self.burden = burden
        }
    }
    public var title: Text
    public var unit: Unit
    public var weights: [Weight]
    /// It stands in for the key that the levy goes by.
    public var isStandIn: Bool?
    public var note: Text?
    /// Unlikely numbers that were asked about and confirmed, as the question was put.
    public var confirmed: [Text]?
    public var headline: Text { title }
    public var burdened: [BodyID] { weights.map(\.body) }
    enum CodingKeys: String, CodingKey {
        case title, unit, weights, note, confirmed
        case isStandIn = "stand-in"
    }

    public init(
        title: Text, unit: Unit, weights: [Weight], isStandIn: Bool? = nil, note: Text? = nil, confirmed: [Text]? = nil
    ) {
        self.title = title
        self.unit = unit
        self.weights = weights
        self.isStandIn = isStandIn
        self.note = note
        self.confirmed = confirmed
    }

    /// Whether its weights together are no more than can be reckoned with.
    var isWithinBounds: Bool {
        weights.reduce(Int128(0)) { $0 + Int128($1.weight) } <= Int128(Costs.largestKey)
    }
}
