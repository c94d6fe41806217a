import Testing

@testable import Costing

@Suite("The extra cost year by year")
struct ProjectionTests {
    private func project(
        _ grants: [GrantRule], plan: StaffingPlan = CostSample.plan, _ years: ClosedRange<Int> = 2013...2020
    ) throws -> Projection {
        try Projection(of: CostSample.comparison(plan: plan, grant: nil), grants: grants, years: years)
    }

    @Test("A constant plan under a constant grant costs the same each year")
    func constant() throws {
        let projection = try project([CostSample.grant(to: nil)])
        #expect(Set(projection.years.map(\.net)) == [CostSample.euro(51_400)])
        #expect(Set(projection.years.map(\.gross)) == [CostSample.euro(151_400)])
        #expect(projection.years.map(\.year) == Array(2013...2020))
        #expect(projection.cliff == nil)
    }

    @Test("When the grant ends, the county pays all: the cliff is the year after its last day")
    func cliff() throws {
        let projection = try project([CostSample.grant()])
        #expect(projection.cliff == 2018)
        #expect(projection.years[4].net == CostSample.euro(51_400))
        #expect(projection.years[5].grant == .zero)
        #expect(projection.years[5].net == CostSample.euro(151_400))
    }

    @Test("A grant that ends in mid-year is paid by days")
    func midYear() throws {
        let projection = try project([CostSample.grant(to: "2015-06-30")])
        // 181 of 365 days of 100 000
        #expect(projection.years[2].grant == Money(cents: 4_958_904))
        #expect(projection.years[2].net == Money(cents: 15_140_000 - 4_958_904))
        #expect(projection.cliff == 2015)
    }

    @Test("A leap year has 366 days to divide by")
    func leapYear() throws {
        let projection = try project([CostSample.grant(from: "2012-07-01")], 2012...2013)
        // 184 of 366 days
        #expect(projection.years[0].grant == Money(cents: 5_027_322))
        #expect(projection.years[1].grant == CostSample.euro(100_000))
        #expect(projection.cliff == nil)
    }

    @Test("Of successive grants, on each day the one that began last counts")
    func successive() throws {
        let later = CostSample.grant("grant-2", amount: 110_000, from: "2015-07-01", to: nil)
        for order in [[CostSample.grant(), later], [later, CostSample.grant()]] {
            let projection = try project(order)
            #expect(projection.years[1].grant == CostSample.euro(100_000))
            // 181 days at 100 000 and 184 at 110 000, of 365
            #expect(projection.years[2].grant == Money(cents: 4_958_904 + 5_545_205))
            #expect(projection.years[3].grant == CostSample.euro(110_000))
            #expect(projection.cliff == nil)
        }
    }

    @Test("A grant that is followed without a gap by an equal one makes no cliff")
    func renewed() throws {
        let plan = StaffingPlan(
            id: "one",
            posts: [
                StaffingPlan.Post(id: "p", payGroup: "A", posts: Posts(hundredths: 100), kind: "specialist")
            ])
        for day in ["2016-03-27", "2016-07-02", "2017-01-01", "2015-12-31"] {
            let renewed = CostSample.grant("grant-2", from: day, to: nil)
            #expect(try project([CostSample.grant(), renewed], plan: plan).cliff == nil, "renewed on \(day)")
        }
    }

    @Test("Where the grant falls more than once, the cliff is the deepest fall, also for the outlook")
    func deepestFall() throws {
        // 100,000 to 2017, within it 110,000 for a year from July to June: by days it falls a little in 2016.
        let special = CostSample.grant("grant-2", amount: 110_000, from: "2015-07-01", to: "2016-06-29")
        let lower = CostSample.grant("grant-2", amount: 70_000, from: "2016-01-01", to: "2016-12-31")
        for (rules, year) in [
            ([CostSample.grant(), special], 2018), ([CostSample.grant(to: "2015-12-31"), lower], 2017),
        ] {
            #expect(try project(rules).cliff == year)
            let outlook = try Outlook(of: CostSample.comparison(grant: nil), grants: rules, years: 2013...2020)
            #expect(outlook.cliff == year)
        }
    }

    @Test("A short rule inside a long one counts for its days, and then the long one again")
    func interlude() throws {
        let short = CostSample.grant("grant-2", amount: 110_000, from: "2014-01-01", to: "2014-12-31")
        let rules = [CostSample.grant(), short]
        let projection = try project(rules)
        #expect(
            projection.years.prefix(5).map(\.grant)
                == [100_000, 110_000, 100_000, 100_000, 100_000].map(CostSample.euro))
        #expect(GrantRule.inForce(on: CostSample.day("2015-06-01"), of: rules)?.id == "grant-1")
    }

    @Test("The rule in force on a day is the one that began last and has not ended")
    func inForce() {
        let later = CostSample.grant("grant-2", from: "2017-01-01", to: nil)
        let rules = [later, CostSample.grant()]
        #expect(GrantRule.inForce(on: CostSample.day("2012-06-24"), of: rules) == nil)
        #expect(GrantRule.inForce(on: CostSample.day("2012-06-25"), of: rules)?.id == "grant-1")
        #expect(GrantRule.inForce(on: CostSample.day("2016-12-31"), of: rules)?.id == "grant-1")
        #expect(GrantRule.inForce(on: CostSample.day("2017-01-01"), of: rules)?.id == "grant-2")
        #expect(GrantRule.inForce(on: CostSample.day("2018-01-01"), of: [CostSample.grant()]) == nil)
    }

    @Test("A grant without an end that a later one has replaced does not come back after it")
    func replacedForGood() throws {
        let later = CostSample.grant("grant-2", amount: 110_000, from: "2014-01-01", to: "2014-12-31")
        let rules = [CostSample.grant(to: nil), later]
        #expect(try project(rules).years.prefix(4).map(\.grant) == [100_000, 110_000, 0, 0].map(CostSample.euro))
        #expect(GrantRule.inForce(on: CostSample.day("2013-12-31"), of: rules)?.id == "grant-1")
        #expect(GrantRule.inForce(on: CostSample.day("2014-12-31"), of: rules)?.id == "grant-2")
        #expect(GrantRule.inForce(on: CostSample.day("2015-01-01"), of: rules) == nil)
        #expect(GrantRule.successor(of: "grant-1", in: rules)?.id == "grant-2")
        #expect(GrantRule.lastDay(of: "grant-1", in: rules) == CostSample.day("2013-12-31"))
    }

    /// Against the rule as it is written: of those that have begun the last one
    /// that has not ended, unless another has ended it for good.
    @Test(
        "For all spans of three grants within four days one rule tells which pays, until when, and what comes after it")
    func succession() {
        let days = (1...4).map { CostSample.day("2014-01-0\($0)") }
        let spans = days.indices.flatMap { first in
            [Int?.none].map { (first, $0) } + days.indices.filter { $0 >= first }.map { (first, Optional($0)) }
        }
        for (place, span) in spans.enumerated() {
            for (number, other) in spans.enumerated() {
                let third = spans[(place * 7 + number * 3) % spans.count]
                let rules = [span, other, third].enumerated().map { index, span in
                    GrantRule(id: "g\(index)", lines: [], firstDay: days[span.0], lastDay: span.1.map { days[$0] })
                }
                let began = rules.enumerated().sorted {
                    ($0.element.firstDay, $0.offset) < ($1.element.firstDay, $1.offset)
                }.map(\.element)
                for day in days {
                    let paying = began.indices.filter { index in
                        let rule = began[index]
                        guard rule.firstDay <= day, rule.lastDay.map({ day <= $0 }) ?? true else { return false }
                        return !began[(index + 1)...].contains { later in
                            later.firstDay <= day
                                && (rule.lastDay.flatMap { own in later.lastDay.map { own <= $0 } } ?? true)
                        }
                    }
                    let expected = paying.last.map { began[$0].id }
                    #expect(GrantRule.inForce(on: day, of: rules)?.id == expected, "\(rules) \(day)")
                }
                for rule in rules {
                    let last = GrantRule.lastDay(of: rule.id, in: rules)
                    for day in days where last.map({ $0 < day }) ?? false {
                        #expect(GrantRule.inForce(on: day, of: rules)?.id != rule.id)
                    }
                }
            }
        }
    }
}
