import Costing

/// What the state pays, from a day on.
public struct Grant: Content {
    public static let kind = EntryKind(
        "costs.grant-announced", Text(phrase: "Förderung"), list: "grants", file: .grants,
        course: .figure, tense: .holds, costs: .input, isBasis: true)
    public var title: Text
    public var norm: NormID?
    /// A fixed sum per post. Without `lines`, `share` and `deficit` it is known
    /// that there is a grant, but not what it pays.
    public var lines: [GrantRule.Line]?
    /// How far the division into lines can be trusted, where less than the rest.
    public var linesGrade: Grade?
    /// A share of the eligible cost.
    public var share: BasisPoints?
    /// All of the eligible cost that the own contribution leaves.
    public var deficit: Bool?
    /// Which cost is eligible; nil: personnel cost.
    public var eligible: GrantRule.EligibleCost?
    /// The most it pays in a year, whatever else.
    public var ceiling: Money?
    /// Of the eligible cost so much stays with the recipient at least.
    public var ownContribution: BasisPoints?
    /// What must be met so that it pays.
    public var conditions: [RequirementID]?
    public var firstDay: Day
    public var lastDay: Day?
    /// What is given without money.
    public var inKind: Text?
    /// The same, counted; nil where nobody has.
    public var gifts: [Gift]?
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, norm, lines, share, deficit, eligible, ceiling, conditions, gifts, note
        case firstDay = "first-day", lastDay = "last-day", inKind = "in-kind", ownContribution = "own-contribution",
            linesGrade = "lines-grade"
    }

    public func rule(_ id: String) -> GrantRule {
        GrantRule(
            id: id, support: lines.map { .fixed($0) } ?? share.map { .share($0) } ?? (deficit == true ? .deficit : nil),
            eligible: eligible ?? .personnel, ceiling: ceiling, ownContribution: ownContribution ?? BasisPoints(0),
            conditions: (conditions ?? []).map(\.text), firstDay: firstDay, lastDay: lastDay)
    }
}
