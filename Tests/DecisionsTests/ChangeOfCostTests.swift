import Costing
import Testing

@testable import Decisions

@Suite("Why a cost is no longer what a round was told (fictional)")
struct ChangeOfCostTests {
    private static let asked = "2012-12-17"

    private func told(_ amount: String) -> [Entry] {
        [Made.round(on: Self.asked, told: ["extra-cost": amount]), Made.answer(of: "adorf")]
    }

    /// - Parameter then: the day on which it was told; nil: it is not known.
    private func change(_ entries: [Entry], asOf day: String = "2013-02-28", then: String? = Self.asked) throws
        -> ChangeOfCost
    {
        let matter = Made.matter(entries, asOf: day), figures = FigureBook(matter, asOf: Made.day(day))
        let standing = MatterStanding(
            matter, figures: figures, assessment: Assessment(matter, figures: figures, asOf: Made.day(day)))
        let drift = try #require(standing.drift)
        return try #require(
            ChangeOfCost(
                of: drift.figure.id, from: drift.then, to: drift.now,
                then: then.map { Made.figures(entries, asOf: $0) }, now: figures))
    }

    private func part(_ cause: CostCause?, _ amount: Int64) -> ChangeOfCost.Part {
        .init(cause: cause, amount: Made.euro(amount))
    }

    private static let largerPlan = Made.entry(
        "centre", Made.plan(hundredths: 400).content, on: "2013-01-15", grade: .assumption)

    @Test("Where only the plan has changed, the plan is the cause and no rates are named")
    func plan() throws {
        let change = try change(Made.costs + told("51000 EUR") + [Self.largerPlan])
        #expect(change.parts.map(\.cause) == [.plan])
        #expect(change.parts.reduce(change.from) { $0 + $1.amount } == change.to && change.from == Made.euro(51_000))
        #expect(change.newRates == nil)
    }

    @Test("Where new rates are the cause, they are named with those before")
    func rates() throws {
        let change = try change(Made.costs + told("51000 EUR") + [Made.secondEdition()])
        #expect(change.parts == [part(.edition, 18_000)])
        #expect(change.newRates?.then.header.id == "e1" && change.newRates?.now.header.id == "e2")
    }

    @Test("Of several causes each has its own part, and together they are the difference as it is stated")
    func several() throws {
        let change = try change(Made.costs + told("51000 EUR") + [Made.secondEdition(), Self.largerPlan])
        #expect(change.parts.map(\.cause) == [.edition, .plan])
        #expect(change.parts.allSatisfy { $0.amount.rounded(to: Made.euro(1_000)) == $0.amount })
        #expect(change.parts.reduce(change.from) { $0 + $1.amount } == change.to)
    }

    @Test("A grant that has ended is the cause, by the day alone")
    func grant() throws {
        let change = try change(Made.costs + told("51000 EUR"), asOf: "2018-01-01")
        #expect(change.parts == [part(.grant, 100_000)] && change.newRates == nil)
    }

    @Test("What the calculation does not explain has no cause, beside what it does")
    func unknown() throws {
        let nothing = try change(Made.costs + told("40000 EUR"))
        #expect(nothing.parts == [part(nil, 11_000)], "it was computed as now all the time")
        let half = try change(Made.costs + told("50000 EUR") + [Made.secondEdition()])
        #expect(half.parts == [part(.edition, 18_000), part(nil, 1_000)] && half.newRates == nil)
        let noDay = try change(Made.costs + told("51000 EUR") + [Made.secondEdition()], then: nil)
        #expect(noDay.parts == [part(nil, 18_000)])
    }

    @Test("Of several days the causes are told where they are the same on each, and else await the day")
    func days() throws {
        let entries = Made.costs + told("51000 EUR") + [Made.secondEdition(), Self.largerPlan]
        let before = try change(entries), later = try change(entries, then: "2013-01-16")
        #expect(later.parts.map(\.cause) != before.parts.map(\.cause))
        guard case .computed(let same)? = WhyCostChanged([before, before]) else { throw Issues.notComputed }
        #expect(same.parts == before.parts)
        guard case .awaitsDay? = WhyCostChanged([before, later]) else { throw Issues.notOpen }
        if WhyCostChanged([]) != nil { throw Issues.notOpen }
    }

    private enum Issues: Error { case notComputed, notOpen }
}
