import Testing

@testable import Costing

@Suite("Full cost, what the budget shows, and what is only additional")
struct BudgetViewTests {
    @Test("The three meanings of the real case in one year, by hand")
    func threeColumns() throws {
        let view = try BudgetView(
            of: OutlookSample.outlook(
                Assumptions(baseYear: 2013, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0))))
        let year = view.years[0]
        #expect(year.fullCost.cost == CostSample.euro(296_550))
        #expect(year.fullCost.net == CostSample.euro(126_550))
        // 218 250 + 34 650, no overhead
        #expect(year.budget.cost == CostSample.euro(252_900))
        #expect(year.budget.net == CostSample.euro(82_900))
        // less 34 650 + 4 950
        #expect(year.additional.cost == CostSample.euro(213_300))
        #expect(year.additional.net == CostSample.euro(43_300))
        #expect(view.years[5].additional.net == CostSample.euro(213_300))
        #expect(view.years.map(\.isExtrapolated).prefix(2) == [false, true])
    }

    @Test("The lines of the budget add up to its column, and every trace recomputes")
    func lines() throws {
        let assumptions = Assumptions(
            baseYear: 2013, wageGrowth: BasisPoints(233), priceGrowth: BasisPoints(0), vacancy: BasisPoints(517),
            start: OutlookSample.month("2013-03"),
            rampUp: [BasisPoints(3_333)], oneOff: [OneOff(id: "rooms", year: 2013, amount: CostSample.euro(12_345))])
        for year in try BudgetView(of: OutlookSample.outlook(assumptions)).years {
            #expect(year.budget.cost == year.personnelExpense + year.materialExpense + year.oneOff)
            #expect(year.budget.net == year.budget.cost - year.transferIncome)
            for column in [year.fullCost, year.budget, year.additional] {
                #expect(Recomputation.wrong(in: column.trace) == [])
                #expect(column.trace.value == .money(column.net))
            }
        }
    }

    @Test("Before the start nothing is additional, and the existing posts are in the budget")
    func beforeStart() throws {
        let year = try BudgetView(of: OutlookSample.outlook(Assumptions(start: OutlookSample.month("2014-01")))).years[
            0]
        #expect(year.additional.net == .zero)
        #expect(year.budget.net == CostSample.euro(34_650 + 4_950))
    }

    @Test("Seconded teachers stand apart and change no sum")
    func inKind() throws {
        let outlook = try OutlookSample.outlook()
        let teachers = BudgetView.InKind(id: "teachers", posts: Posts(hundredths: 200), value: CostSample.euro(130_000))
        let unvalued = BudgetView.InKind(id: "rooms", posts: .zero)
        let view = try BudgetView(of: outlook, inKind: [teachers, unvalued])
        #expect(view.inKind == [teachers, unvalued])
        #expect(view.years == (try BudgetView(of: outlook)).years)
        for wrong in [
            BudgetView.InKind(id: "wrong", posts: Posts(hundredths: -1)),
            BudgetView.InKind(id: "wrong", posts: .zero, value: CostSample.euro(-1)),
        ] {
            #expect(throws: CostingError.entryBeyondRange("wrong")) { _ = try BudgetView(of: outlook, inKind: [wrong]) }
        }
    }
}
