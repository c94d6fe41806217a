/// The figures that the engine computes where it has what it needs. Their raw values
/// stand in files, addresses and events.
public enum ComputedFigure: String, Sendable, CaseIterable {
    case extraCost = "extra-cost"
    case extraCostWithoutGrant = "extra-cost-without-grant"
    case grossExtraCost = "gross-extra-cost"
    case planCost = "plan-cost"
    case baselineCost = "baseline-cost"
    case grant
    case grantForPlan = "grant-for-plan"
    case grantLastDay = "grant-last-day"
    case perInhabitant = "extra-cost-per-inhabitant"
    /// How far the extra cost has moved from what the last round was told.
    case change = "extra-cost-change"

    /// What it is called, also on a day on which it has no value.
    public var label: Text {
        switch self {
        case .extraCost: Text(phrase: "Mehrkosten im Jahr")
        case .extraCostWithoutGrant: Text(phrase: "Mehrkosten im Jahr ohne Förderung")
        case .grossExtraCost: Text(phrase: "Mehrkosten vor Förderung, ungerundet")
        case .planCost: Text(phrase: "Kosten der geplanten Stellen")
        case .baselineCost: Text(phrase: "Kosten der vorhandenen Stellen")
        case .grant: Text(phrase: "Förderung im Jahr, höchstens")
        case .grantForPlan: Text(phrase: "Förderung im Jahr für die geplanten Stellen")
        case .grantLastDay: Text(phrase: "Letzter Tag der Förderung")
        case .perInhabitant: Text(phrase: "Mehrkosten je Einwohner")
        case .change:
            Text(phrase: "Änderung der Mehrkosten seit der Beteiligung")
        }
    }

    /// Those that are listed where they have no value, in the order of the book.
    static let listed = allCases.filter { $0 != .change }
    /// What the cost model alone makes of posts and rates.
    static let ofModel: [ComputedFigure] = [
        .extraCost, .extraCostWithoutGrant, .grossExtraCost, .planCost, .baselineCost,
    ]
    /// What the municipalities bear, with and without the grant.
    public static let shared: [ComputedFigure] = [.extraCost, .extraCostWithoutGrant]
}
