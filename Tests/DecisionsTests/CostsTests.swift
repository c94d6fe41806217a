import Costing
import Testing

@testable import Decisions

@Suite("Costs")
struct CostsTests {
    @Test("A new edition is taken")
    func newEdition() {
        given(Made.costs).when(Made.secondEdition()).then(.taken)
    }

    @Test("An edition is never overwritten")
    func twice() {
        given(Made.costs).when(Made.edition("e1", on: "2013-01-01")).then(.refused("never overwritten"))
    }

    @Test("An edition without a rate that the staffing plan needs is refused, and names the pay group")
    func missingGrade() {
        given(Made.costs).when(Made.edition("e2", on: "2012-06-01", rates: ["A": 60_000, "C": 30_000])).then(
            .refused("no rate for B"))
        given(Made.opened()).when(Made.edition("e2", on: "2012-06-01", rates: ["A": 60_000])).then(.taken)
    }

    @Test("A rate, an overhead or a material cost is never negative")
    func negative() {
        given(Made.costs).when(Made.edition("e2", on: "2012-06-01", rates: ["A": -1, "B": 1, "C": 1])).then(
            .refused("A is negative"))
        given(Made.costs).when(Made.edition("e2", on: "2012-06-01", overhead: -1)).then(.refused("cannot be negative"))
        given(Made.costs).when(Made.edition("e2", on: "2012-06-01", material: -1)).then(.refused("cannot be negative"))
        given(Made.costs).when(Made.edition("e2", on: "2012-06-01", overhead: 0, material: 0)).then(.taken)
    }

    @Test("Overheads above the staff cost itself are refused: a percentage was meant")
    func overheads() throws {
        var edition = try #require(Made.edition("e", rates: ["A": 1]).content as? RateEdition)
        edition.overhead = BasisPoints(20_000)
        given(Made.opened()).when(Made.entry("e", edition, on: "2012-11-14")).then(.refused("No county has overheads"))
    }

    @Test("A pay group stands in a table once")
    func gradeTwice() {
        var edition = RateEdition(title: "E", rates: [], overhead: BasisPoints(0), material: .zero)
        edition.rates = [Edition.Rate(payGroup: "A", personnel: .zero), Edition.Rate(payGroup: "A", personnel: .zero)]
        given().when(Made.entry("e", edition)).then(.refused("Pay group A is in the table twice"))
    }

    @Test("A table that falls with the pay group is taken as it is")
    func notMonotonic() {
        given(Made.costs).when(Made.edition("e2", on: "2012-06-01", rates: ["A": 1, "B": 2, "C": 1])).then(.taken)
    }

    @Test("A staffing plan has no negative posts")
    func negativePosts() {
        given().when(Made.plan(hundredths: -50)).then(.refused("cannot have negative posts"))
        given().when(Made.plan(hundredths: 0)).then(.taken)
    }

    @Test("A grant does not end before it begins, and pays nothing negative")
    func grant() {
        given().when(Made.grant(from: "2013-01-01", to: "2012-12-31")).then(.refused("ends before it begins"))
        given().when(Made.grant(amount: -1)).then(.refused("cannot have negative posts or amounts"))
        given().when(Made.grant(to: nil)).then(.taken)
    }

    @Test(
        "The years of a cost model are in order, on the calendar, and not too many",
        arguments: [
            (2020, 2013), (2013, 2064), (0, 5), (-3, 5), (9_990, 10_000), (Int.min, Int.max), (Int.max, Int.max),
        ])
    func years(first: Int, last: Int) {
        given().when(Made.model(first, last)).then(.refused("not usable"))
    }

    @Test("A step of rounding is above zero, or there is none")
    func step() {
        var model = Made.costModel()
        model.roundTo = Made.euro(-1_000)
        given().when(Made.entry("model", model, grade: .assumption)).then(.refused("a step above zero"))
        model.roundTo = .zero
        given().when(Made.entry("model", model, grade: .assumption)).then(.taken)
    }

    @Test("One year and fifty-one years are years enough", arguments: [(2013, 2013), (2013, 2063), (9_999, 9_999)])
    func usableYears(first: Int, last: Int) {
        given().when(Made.model(first, last)).then(.taken)
    }

    @Test(
        "A figure's value reads back as it was written",
        arguments: [
            "61000 EUR", "31.15 %", "2017-12-31", "3.5 posts", "47", "-3.5 %", "0 posts",
        ])
    func value(text: String) {
        #expect(Quantity(text)?.description == text)
    }

    @Test(
        "What has no unit that is known is no figure's value",
        arguments: ["61.000 €", "3.5", "many", "2012-02-30", "3.5 people", ""])
    func noValue(text: String) {
        #expect(Quantity(text) == nil)
    }
}
