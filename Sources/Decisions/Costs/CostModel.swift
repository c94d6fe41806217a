import Costing

/// Which plan is compared with which, over which years.
public struct CostModel: Content {
    public static let kind = EntryKind(
        "costs.model-set-up", Text(phrase: "Kostenmodell"), list: "cost-models", file: .costs,
        course: nil, tense: .holds, costs: .input)
    public var title: Text
    public var plan: PostPlanID
    public var baseline: PostPlanID
    public var roundTo: Money
    public var firstYear: Int
    public var lastYear: Int
    /// By how much rates and prices are carried on a year after the edition's
    /// own; nil where nobody has stated it, and years after it are refused.
    public var wageGrowth: BasisPoints?
    public var priceGrowth: BasisPoints?
    public var note: Text?
    public var headline: Text { title }
    enum CodingKeys: String, CodingKey {
        case title, plan, baseline, note
        case roundTo = "round-to", firstYear = "first-year", lastYear = "last-year", wageGrowth = "wage-growth",
            priceGrowth = "price-growth"
    }

    public init(
        title: Text, plan: PostPlanID, baseline: PostPlanID, roundTo: Money, firstYear: Int, lastYear: Int,
        wageGrowth: BasisPoints? = nil, priceGrowth: BasisPoints? = nil, note: Text? = nil
    ) {
        self.title = title
        self.plan = plan
        self.baseline = baseline
        self.roundTo = roundTo
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.wageGrowth = wageGrowth
        self.priceGrowth = priceGrowth
        self.note = note
    }

    var hasUsableGrowth: Bool {
        [wageGrowth, priceGrowth].allSatisfy { $0.map { (-10_000...10_000).contains($0.value) } ?? true }
    }

    /// Years of the calendar, in order, at most 51 of them.
    var hasUsableYears: Bool {
        (1...9999).contains(firstYear) && (firstYear...min(firstYear + 50, 9999)).contains(lastYear)
    }
}

extension CostModel {
    /// Its years, also where what an old ledger holds are none: within the
    /// calendar, and fifty at most.
    public var years: ClosedRange<Int> {
        let first = min(max(firstYear, 1), 9_999)
        return first...min(max(lastYear, first), min(first + 50, 9_999))
    }
}
