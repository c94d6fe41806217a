import Costing

/// Which plan is compared with which, over which years.
public struct CostModel: Content {
    public static let type = "costs.model-set-up"
    public var title: Text
    public var plan: PostPlanID
    public var baseline: PostPlanID
    public var roundTo: Money
    public var firstYear: Int
    public var lastYear: Int
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, plan, baseline, note
        case roundTo = "round-to", firstYear = "first-year", lastYear = "last-year"
    }

    public init(title: Text, plan: PostPlanID, baseline: PostPlanID, roundTo: Money, firstYear: Int, lastYear: Int, note: Text? = nil) {
        self.title = title
        self.plan = plan
        self.baseline = baseline
        self.roundTo = roundTo
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.note = note
    }

    /// Years of the calendar, in order, at most 51 of them.
    var hasUsableYears: Bool {
        (1...9999).contains(firstYear) && (firstYear...min(firstYear + 50, 9999)).contains(lastYear)
    }
}
