import Costing
import Foundation
import Testing

/// The example of `docs/costing.md`, compiled. Between the two marks stands
/// what the page shows, line by line.
@Suite("Costing as a library")
struct LibraryExampleTests {
    // example
    func example() throws -> [String] {
        let edition = Edition(
            id: "rates-2026",
            rates: [
                .init(payGroup: "E 11", personnel: Money(cents: 8_200_000)),
                .init(payGroup: "E 6", personnel: Money(cents: 5_600_000)),
            ],
            overhead: BasisPoints(2000), material: Money(cents: 970_000))
        let plan = StaffingPlan(
            id: "advice-centre",
            posts: [
                .init(id: "adviser", payGroup: "E 11", posts: Posts(hundredths: 250), kind: "specialist"),
                .init(id: "office", payGroup: "E 6", posts: Posts(hundredths: 50)),
            ])
        let grant = GrantRule(
            id: "state",
            lines: [.init(kind: "specialist", posts: Posts(hundredths: 200), amount: Money(cents: 10_000_000))],
            firstDay: Day(year: 2026, month: 1, day: 1) ?? .first, lastDay: Day(year: 2029, month: 12, day: 31))
        let comparison = Comparison(
            plan: plan, baseline: StaffingPlan(id: "none", posts: []), edition: edition, grant: grant,
            rounding: Money(cents: 100_000))

        // What it costs more, rounded to thousands, with every step in the trace.
        let extra = try comparison.extraCost()

        // The years, with wages that grow by 2.5 % from 2027 on.
        let outlook = try Outlook(
            of: comparison, grants: [grant],
            assumptions: Assumptions(baseYear: 2026, wageGrowth: BasisPoints(250), priceGrowth: BasisPoints(0)),
            years: 2026...2035)

        // Who pays, by a key, to the cent.
        let key = try Key(id: "levy", weights: [("adorf", 12_000), ("bedorf", 30_500), ("cedorf", 7_250)])
        let shares = try key.shares(of: extra)

        return [
            "\(extra.value.money ?? .zero) a year",
            "the grant falls in \(outlook.cliff ?? 0)",
        ] + shares.map { "\($0.id) \($0.amount)" }
    }
    // end of the example

    @Test("The example answers as its page says")
    func answers() throws {
        #expect(
            try example() == [
                "209000 EUR a year", "the grant falls in 2030", "adorf 50412.06 EUR", "bedorf 128130.65 EUR",
                "cedorf 30457.29 EUR",
            ])
    }

    @Test("The page shows the example as it is compiled")
    func page() throws {
        let here = URL(filePath: #filePath)
        let source = try String(contentsOf: here, encoding: .utf8)
        let shown = try #require(
            source.components(separatedBy: "    // example\n").last?.components(
                separatedBy: "    // end of the example"
            ).first
        )
        .split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0)
        }
        .joined(separator: "\n").trimmingCharacters(in: .newlines)
        let page = try String(
            contentsOf: here.deletingLastPathComponent().appending(path: "../../docs/costing.md"), encoding: .utf8)
        #expect(page.contains("```swift\n" + shown + "\n```"))
    }
}
