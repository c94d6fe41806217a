import Costing
import Decisions
import Testing
@testable import Documents

@Suite("A calculation is rows of a sheet")
struct TraceSheetsTests {
    private static let rates = Edition(
        id: "rates", rates: [.init(payGroup: "A", personnel: Money(cents: 6_000_000))], overhead: BasisPoints(2_000),
        material: Money(cents: 970_000))
    private static let grant = GrantRule(
        id: "grant",
        lines: [.init(kind: "specialist", posts: Posts(hundredths: 200), amount: Money(cents: 10_000_000))],
        firstDay: .first, lastDay: nil)

    private func comparison(posts: [Int64]) -> Comparison {
        Comparison(
            plan: StaffingPlan(
                id: "centre",
                posts: posts.enumerated().map {
                    .init(id: "post-\($0)", payGroup: "A", posts: Posts(hundredths: $1), kind: "specialist")
                }),
            baseline: StaffingPlan(
                id: "office", posts: [.init(id: "half", payGroup: "A", posts: Posts(hundredths: 50))]),
            edition: Self.rates, grant: Self.grant, rounding: Money(cents: 100_000))
    }

    private func rows(_ trace: Trace) -> (rows: [Workbook.Row], inputs: [Workbook.Row]) {
        var sheets = TraceSheets(TraceWords(Matter(), .en))
        var sheet = Workbook.Sheet(name: "T", widths: [])
        sheets.derive(trace, on: &sheet)
        return (sheet.rows, Array(sheets.inputs.sheet.rows.dropFirst(sheets.inputs.sheet.frozen)))
    }

    @Test("Every node is a row below what it goes into, and its number the trace's")
    func nodes() throws {
        let trace = try comparison(posts: [150]).extraCost()
        let (rows, _) = rows(trace)
        #expect(rows[0].cells[0].text == "Extra cost a year")
        #expect(rows[0].cells[1].formula == "ROUND(B2/1000,0)*1000")
        #expect(rows[0].cells[1].number == trace.value.cellNumber)
        #expect(rows[1].level == 1 && rows[1].cells[0].indent == 1)
        for row in rows { #expect(row.cells[1].formula != nil) }
    }

    @Test("An input stands once, however often it is used; posts stand for each post")
    func inputs() throws {
        let (_, inputs) = rows(try comparison(posts: [100, 100]).extraCost())
        let names = inputs.compactMap { $0.cells[0].text }
        #expect(Set(names).count == names.count)
        #expect(names.filter { $0 == "Rate for A" }.count == 1)
        #expect(names.filter { $0.hasPrefix("Posts · post-") }.count == 2)
        for input in inputs { #expect(input.cells[1].style == .input && input.cells[1].formula == nil) }
    }

    @Test(
        "The posts that a grant pays for follow the plan's, also of two that are alike",
        arguments: [[150], [100, 100], [75, 50, 75]] as [[Int64]])
    func funded(posts: [Int64]) throws {
        let (rows, inputs) = rows(try comparison(posts: posts).extraCost())
        let funded = rows.compactMap { $0.cells[1].formula }.filter { $0.hasPrefix("MIN(SUM(") }
        #expect(funded.count == 1)
        let places = Set(
            posts.indices.compactMap { index in
                inputs.firstIndex { $0.cells[0].text?.hasPrefix("Posts · post-\(index)") == true }.map { $0 + 4 }
            })
        #expect(places.count == posts.count)
        for place in places { #expect(funded.first?.contains("'Inputs'!B\(place)") == true) }
    }

    @Test("What stands already is referred to")
    func shared() throws {
        var sheets = TraceSheets(TraceWords(Matter(), .en))
        var first = Workbook.Sheet(name: "First", widths: []), second = Workbook.Sheet(name: "Second", widths: [])
        let comparison = comparison(posts: [150])
        sheets.derive(try comparison.extraCost(), on: &first)
        let rounded = try comparison.grossExtraCost().rounded(.extraCost, to: Money(cents: 100))
        sheets.derive(rounded, on: &second)
        #expect(second.rows.count == 2)
        #expect(second.rows[1].cells[1].formula?.hasPrefix("'First'!B") == true)
        #expect(second.rows[1].cells[3].text?.hasPrefix("as on the sheet “First” in row ") == true)
    }

    @Test("The extra cent of a share is a marked constant with the amount's sign", arguments: [100, -100] as [Int64])
    func extraCent(cents: Int64) throws {
        let key = try Key(id: "key", weights: [("a", 1), ("b", 1), ("c", 1)])
        let share = key.shares(of: Money(cents: cents))[0]
        let (rows, _) = rows(share.trace)
        let cent = try #require(rows.last?.cells[1])
        #expect(cent.style == .constant && cent.formula == nil)
        #expect(cent.number == (cents < 0 ? "-0.01" : "0.01"))
        #expect(rows[0].cells[1].formula?.hasSuffix("+B\(rows.count)") == true)
    }

    @Test("A sum of nothing is a constant")
    func nothing() {
        let (rows, inputs) = rows(.sum(.grantTotal, []))
        #expect(inputs.isEmpty)
        #expect(rows[0].cells[1].formula == nil && rows[0].cells[1].style == .constant)
    }

    @Test("Numbers are exact, and a day is the spreadsheet's own")
    func numbers() {
        #expect(Quantity.money(Money(cents: -5)).cellNumber == "-0.05")
        #expect(Quantity.posts(Posts(hundredths: 350)).cellNumber == "3.50")
        #expect(Quantity.share(BasisPoints(2_000)).cellNumber == "0.2000")
        #expect(Quantity.points(PercentagePoints(millionths: 13_158)).cellNumber == "0.013158")
        #expect(Day(year: 2017, month: 12, day: 31).map { Quantity.day($0).cellNumber } == "43100")
        #expect(
            Workbook.Place.letters(0) == "A" && Workbook.Place.letters(25) == "Z" && Workbook.Place.letters(27) == "AB")
    }
}
