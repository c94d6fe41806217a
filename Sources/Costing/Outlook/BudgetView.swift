/// What "cost" means, side by side: each year of an outlook as full cost, as
/// the budget shows it, and as what is paid additionally. What adds to the
/// county's burden is above zero in every column.
public struct BudgetView: Hashable, Sendable {
    /// A gift in kind, such as a seconded teacher: no money flows, so it
    /// stands apart and is in no sum.
    public struct InKind: Hashable, Codable, Sendable {
        public var id: String
        public var posts: Posts
        /// What it would cost a year; nil where nobody has valued it.
        public var value: Money?
        public init(id: String, posts: Posts, value: Money? = nil) {
            self.id = id
            self.posts = posts
            self.value = value
        }
    }

    /// One meaning of cost in one year.
    public struct Column: Hashable, Sendable {
        /// Before the grant.
        public let cost: Money
        /// After it.
        public let net: Money
        /// Of the net: the cost, less the grant.
        public let trace: Trace

        init(_ label: Trace.Label, _ cost: Trace, less grant: Trace) {
            trace = .difference(label, cost, grant)
            self.cost = cost.amount
            net = trace.amount
        }
    }

    public struct Year: Hashable, Sendable {
        public let year: Int
        /// KGSt: personnel, overhead and material cost of all workplaces
        /// of the plan, and what comes once.
        public let fullCost: Column
        /// NKF: personnel and material expense and what comes once, not the
        /// imputed overhead. Nothing is depreciated.
        public let budget: Column
        /// Plan less baseline, so far as it is paid out: without overhead.
        public let additional: Column
        /// The lines of `budget`, which is their sum less `transferIncome`.
        public let personnelExpense: Money
        public let materialExpense: Money
        public let oneOff: Money
        public let transferIncome: Money
        public let isExtrapolated: Bool
    }

    public let years: [Year]
    public let inKind: [InKind]

    /// Throws where a gift in kind has negative posts, a negative value, or one that
    /// no county has.
    public init(of outlook: Outlook, inKind: [InKind] = []) throws(CostingError) {
        for gift in inKind {
            guard (0...10_000_000).contains(gift.posts.hundredths), gift.value?.isPossiblePrice ?? true
            else { throw .entryBeyondRange(gift.id) }
        }
        self.inKind = inKind
        years = outlook.years.map { Year($0, plan: outlook.plan, baseline: outlook.baseline) }
    }
}

extension BudgetView.Year {
    init(_ of: Outlook.Year, plan: String, baseline: String) {
        let cost = of.cost
        let paidOut = cost.planned.cash(.cashCost(plan), oneOff: cost.oneOff)
        let before = cost.existing.cash(.cashCost(baseline))
        year = of.year
        fullCost = BudgetView.Column(
            .fullCost(year), cost.planned.total(.planCost(plan), oneOff: cost.oneOff), less: cost.grant)
        budget = BudgetView.Column(.budget(year), paidOut, less: cost.grant)
        additional = BudgetView.Column(
            .additional(year), .difference(.additionalCash, paidOut, before), less: cost.grant)
        personnelExpense = of.personnel
        materialExpense = of.material
        oneOff = of.oneOff
        transferIncome = of.grant
        isExtrapolated = of.isExtrapolated
    }
}
