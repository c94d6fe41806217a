/// What is assumed of the years to come. Each default is neutral: with all of
/// them an `Outlook` has the amounts of a `Projection`; where `baseYear` is stated,
/// only in that year: how it goes on must be stated too.
public struct Assumptions: Hashable, Sendable {
    /// The year whose prices the comparison's own edition has, 1…9999. A year
    /// before it is computed on an earlier edition, or refused where there is
    /// none. Nil where the edition has no year: it then is held in all of them,
    /// each marked as extrapolated, and no growth can be.
    public var baseYear: Int?
    /// Of personnel rates, a year, in each year without an edition of its own:
    /// −100 % … 100 %, rounded to the cent each year; 0 % holds them. Nil where
    /// nobody has stated it: such a year is then refused.
    public var wageGrowth: BasisPoints?
    /// Of the material cost of a workplace, in the same way.
    public var priceGrowth: BasisPoints?
    /// Of the posts, planned and existing alike, the part that stands empty on
    /// average, 0 … 100 %: lowers personnel cost, the overhead on it, and the
    /// grant in the same proportion; not the material cost.
    public var vacancy: BasisPoints
    /// The first month of the plan; before it the existing posts go on and no
    /// grant is paid. Nil: since ever.
    public var start: Month?
    /// The part of the plan that is filled in the 1st, 2nd … month from
    /// `start`, 0 … 100 %; for the rest the existing posts go on. After the last entry, and
    /// where there is none, all. Without a start there can be none.
    public var rampUp: [BasisPoints]
    public var oneOff: [OneOff]
    public var grant: GrantCase
    /// Ids of planned posts that end in the first year without any grant, and
    /// do not come back. All others stay: they cannot be given notice.
    public var endWithGrant: [String]

    public init(
        baseYear: Int? = nil, wageGrowth: BasisPoints? = nil, priceGrowth: BasisPoints? = nil,
        vacancy: BasisPoints = BasisPoints(0), start: Month? = nil, rampUp: [BasisPoints] = [],
        oneOff: [OneOff] = [], grant: GrantCase = .asRuled, endWithGrant: [String] = []
    ) {
        self.baseYear = baseYear
        self.wageGrowth = wageGrowth
        self.priceGrowth = priceGrowth
        self.vacancy = vacancy
        self.start = start
        self.rampUp = rampUp
        self.oneOff = oneOff
        self.grant = grant
        self.endWithGrant = endWithGrant
    }

    public typealias Field = AssumptionField
}

extension Assumptions: Codable {
    /// What is left out is neutral.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Field.self)
        self.init(
            baseYear: try box.decodeIfPresent(Int.self, forKey: .baseYear),
            wageGrowth: try box.decodeIfPresent(BasisPoints.self, forKey: .wageGrowth),
            priceGrowth: try box.decodeIfPresent(BasisPoints.self, forKey: .priceGrowth),
            vacancy: try box.decodeIfPresent(BasisPoints.self, forKey: .vacancy) ?? BasisPoints(0),
            start: try box.decodeIfPresent(Month.self, forKey: .start),
            rampUp: try box.decodeIfPresent([BasisPoints].self, forKey: .rampUp) ?? [],
            oneOff: try box.decodeIfPresent([OneOff].self, forKey: .oneOff) ?? [],
            grant: try box.decodeIfPresent(GrantCase.self, forKey: .grant) ?? .asRuled,
            endWithGrant: try box.decodeIfPresent([String].self, forKey: .endWithGrant) ?? [])
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Field.self)
        try box.encodeIfPresent(baseYear, forKey: .baseYear)
        try box.encodeIfPresent(wageGrowth, forKey: .wageGrowth)
        try box.encodeIfPresent(priceGrowth, forKey: .priceGrowth)
        try box.encode(vacancy, forKey: .vacancy)
        try box.encodeIfPresent(start, forKey: .start)
        try box.encode(rampUp, forKey: .rampUp)
        try box.encode(oneOff, forKey: .oneOff)
        try box.encode(grant, forKey: .grant)
        try box.encode(endWithGrant, forKey: .endWithGrant)
    }
}
