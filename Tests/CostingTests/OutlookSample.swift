import Costing

/// The real case of 2013 as it was reconstructed, and a maker of odd ones.
enum OutlookSample {
    static let edition = Edition(
        id: "edition-2013",
        rates: [("Fachkraft", 69_300), ("Verwaltung", 55_600), ("Assistenz", 48_100)].map {
            Edition.Rate(payGroup: $0.0, personnel: CostSample.euro($0.1))
        },
        overhead: BasisPoints(2_000), material: CostSample.euro(9_900))

    static let plan = StaffingPlan(
        id: "zentrum",
        posts: [
            StaffingPlan.Post(
                id: "fachkraefte", payGroup: "Fachkraft", posts: Posts(hundredths: 200), kind: "specialist"),
            StaffingPlan.Post(
                id: "verwaltung", payGroup: "Verwaltung", posts: Posts(hundredths: 100), kind: "administrative"),
            StaffingPlan.Post(id: "assistenz", payGroup: "Assistenz", posts: Posts(hundredths: 50), kind: "assistant"),
        ])
    static let baseline = StaffingPlan(
        id: "fachstelle",
        posts: [
            StaffingPlan.Post(id: "halbe", payGroup: "Fachkraft", posts: Posts(hundredths: 50))
        ])

    static func grant(_ id: String = "grant-2012", from first: String = "2012-06-25", to last: String? = "2017-12-31")
        -> GrantRule
    {
        GrantRule(
            id: id,
            lines: [("specialist", 200, 100_000), ("administrative", 100, 50_000), ("assistant", 50, 20_000)].map {
                GrantRule.Line(kind: $0.0, posts: Posts(hundredths: $0.1), amount: CostSample.euro($0.2))
            },
            firstDay: CostSample.day(first), lastDay: last.map(CostSample.day))
    }

    static func comparison(
        plan: StaffingPlan = plan, baseline: StaffingPlan = baseline, edition: Edition = edition
    ) -> Comparison {
        Comparison(plan: plan, baseline: baseline, edition: edition, grant: nil, rounding: CostSample.euro(1_000))
    }

    static func outlook(
        _ assumptions: Assumptions = Assumptions(), grants: [GrantRule] = [grant()],
        _ years: ClosedRange<Int> = 2013...2022
    ) throws -> Outlook {
        try Outlook(of: comparison(), grants: grants, assumptions: assumptions, years: years)
    }

    static func month(_ text: String) -> Month? { Month(iso: text) }
}

/// SplitMix64, so that each run has the same cases.
struct Chance {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func pick(_ range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    mutating func day(_ years: ClosedRange<Int64>) -> Day {
        Day(year: Int(pick(years)), month: Int(pick(1...12)), day: Int(pick(1...28))) ?? .first
    }

    mutating func edition() -> Edition {
        var rates: [Edition.Rate] = []
        for group in ["A", "B", "C"] {
            rates.append(Edition.Rate(payGroup: group, personnel: Money(cents: pick(2_000_000...11_000_000))))
        }
        return Edition(
            id: "edition", rates: rates, overhead: BasisPoints(pick(0...3_000)),
            material: Money(cents: pick(0...1_500_000)))
    }

    /// Of earlier prices: one that is valid before all years looked at, and
    /// perhaps others, in any order and with a year twice.
    mutating func earlier() -> [Edition.OfYear] {
        var earlier: [Edition.OfYear] = []
        for index in 0...pick(0...3) {
            var edition = edition()
            edition.id += "-\(index)"
            earlier.append(
                Edition.OfYear(year: Int(index == 0 ? pick(2005...2010) : pick(2009...2017)), edition: edition))
        }
        return earlier
    }

    mutating func plan(_ id: String, upTo posts: Int64 = 300) -> StaffingPlan {
        var lines: [StaffingPlan.Post] = []
        for (index, group) in ["A", "B", "C"].enumerated() where pick(0...3) > 0 {
            lines.append(
                StaffingPlan.Post(
                    id: "\(id)-\(index)", payGroup: group, posts: Posts(hundredths: pick(0...posts)),
                    kind: "kind-\(group)"))
        }
        return StaffingPlan(id: id, posts: lines)
    }

    mutating func grants() -> [GrantRule] {
        var rules: [GrantRule] = []
        for index in 0..<pick(0...3) {
            var lines: [GrantRule.Line] = []
            for group in ["A", "B", "C"] where pick(0...2) > 0 {
                lines.append(
                    GrantRule.Line(
                        kind: "kind-\(group)", posts: Posts(hundredths: pick(0...300)),
                        amount: Money(cents: pick(0...20_000_000))))
            }
            let first = day(2010...2018)
            let last = day(2012...2022)
            var rule = GrantRule(
                id: "grant-\(index)", lines: lines, firstDay: first, lastDay: pick(0...4) == 0 ? nil : last)
            switch pick(0...5) {
            case 0: rule.support = .share(BasisPoints(pick(0...10_000)))
            case 1: rule.support = .deficit
            default: break
            }
            rule.eligible = [.personnel, .workplaces, .additional][Int(pick(0...2))]
            if pick(0...2) == 0 { rule.ceiling = Money(cents: pick(0...30_000_000)) }
            if pick(0...2) == 0 { rule.ownContribution = BasisPoints(pick(0...5_000)) }
            rules.append(rule)
        }
        return rules
    }

    mutating func assumptions(for plan: StaffingPlan) -> Assumptions {
        var made = Assumptions(
            baseYear: Int(pick(2011...2016)), wageGrowth: BasisPoints(pick(-200...600)),
            priceGrowth: BasisPoints(pick(-100...500)),
            vacancy: BasisPoints(pick(0...2_000)))
        if pick(0...1) == 0, let start = Month(year: Int(pick(2012...2016)), month: Int(pick(1...12))) {
            made.start = start
            for _ in 0..<pick(0...18) { made.rampUp.append(BasisPoints(pick(0...10_000))) }
        }
        for index in 0..<pick(0...2) {
            made.oneOff.append(
                OneOff(
                    id: "one-\(index)", year: Int(pick(2012...2022)), amount: Money(cents: pick(-5_000_000...5_000_000))
                ))
        }
        made.grant = [.asRuled, .continues, .grows(by: BasisPoints(pick(-100...300)))][Int(pick(0...2))]
        made.endWithGrant = plan.posts.map(\.id).filter { $0.hasSuffix("0") || $0.hasSuffix("2") }
        return made
    }
}
