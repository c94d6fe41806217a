import Costing

/// What the state pays, from a day on.
public struct Grant: Content {
    public static let type = "costs.grant-announced"
    public var title: Text
    public var norm: NormID?
    /// Nil where it is known that there is a grant, but not what it pays.
    public var lines: [GrantRule.Line]?
    public var firstDay: Day
    public var lastDay: Day?
    /// What is given without money.
    public var inKind: Text?
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, norm, lines, note
        case firstDay = "first-day", lastDay = "last-day", inKind = "in-kind"
    }

    public func rule(_ id: String) -> GrantRule {
        GrantRule(id: id, lines: lines, firstDay: firstDay, lastDay: lastDay)
    }
}
