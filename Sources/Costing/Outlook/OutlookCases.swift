/// The three cases of the grant after its last ruled day, side by side.
public struct OutlookCases: Hashable, Sendable {
    /// How likely each case is taken to be, as someone states it; together 100 %.
    public struct Probabilities: Hashable, Codable, Sendable {
        public var ends: BasisPoints
        public var goesOn: BasisPoints
        public var grows: BasisPoints
        public init(ends: BasisPoints, goesOn: BasisPoints, grows: BasisPoints) {
            self.ends = ends
            self.goesOn = goesOn
            self.grows = grows
        }
    }

    /// `GrantCase.asRuled`
    public let ends: Outlook
    /// `GrantCase.continues`
    public let goesOn: Outlook
    /// `GrantCase.grows(by:)`
    public let grows: Outlook
    public let probabilities: Probabilities?
    /// Of the grant in the third case, a year.
    public let growth: BasisPoints
    /// The net of each year, each case weighed by its probability: one sum of products
    /// over 10 000, rounded once to the cent. Nil where no probabilities are stated.
    public let expected: [Trace]?

    /// `assumptions.grant` is set aside: each case has its own. `growth` is
    /// that of the third, a year. Throws as `Outlook` does, and where the
    /// probabilities are negative or do not add up to 100 %.
    public init(
        of comparison: Comparison, grants: [GrantRule], assumptions: Assumptions = Assumptions(),
        growth: BasisPoints, probabilities: Probabilities? = nil, years: ClosedRange<Int>
    ) throws(CostingError) {
        if let probabilities { try probabilities.check() }
        func outlook(_ grant: GrantCase) throws(CostingError) -> Outlook {
            var own = assumptions
            own.grant = grant
            return try Outlook(of: comparison, grants: grants, assumptions: own, years: years)
        }
        let cases = (try outlook(.asRuled), try outlook(.continues), try outlook(.grows(by: growth)))
        (ends, goesOn, grows) = cases
        self.probabilities = probabilities
        self.growth = growth
        expected = probabilities.map { stated in
            cases.0.years.indices.map { index in
                stated.expected([cases.0, cases.1, cases.2].map { $0.years[index] })
            }
        }
    }
}

extension OutlookCases {
    /// The one of the three that has this case of the grant; nil for a growth
    /// other than the third's.
    public func outlook(_ grant: GrantCase) -> Outlook? {
        [ends, goesOn, grows].first { $0.assumptions.grant == grant }
    }
}

extension OutlookCases.Probabilities {
    private var all: [BasisPoints] { [ends, goesOn, grows] }

    func check() throws(CostingError) {
        var sum: Int64 = 0
        for one in all {
            guard one.isPart else { throw .probabilities(sum: one) }
            sum += one.value
        }
        guard sum == 10_000 else { throw .probabilities(sum: BasisPoints(sum)) }
    }

    /// Of one year in the three cases.
    func expected(_ years: [Outlook.Year]) -> Trace {
        let inputs = zip(years, zip(all, ["ends", "goes-on", "grows"])).flatMap { year, stated in
            [year.trace, Trace(.probability(stated.1), .share(stated.0), .assumed)]
        }
        let total = zip(years, all).reduce(Int128(0)) { $0 + Int128($1.0.net.cents) * Int128($1.1.value) }
        return Trace(
            .expectedNet(years.first?.year ?? 0), .money(Money(cents: Money.rounded(total, over: 10_000))),
            .products(over: 10_000), inputs)
    }
}
