import Costing
import Testing

@testable import Decisions

/// Adorf has 9,000 inhabitants, Bedorf 2,000 and Cedorf 4,000, counted on 31
/// December 2022. Bedorf goes into Cedorf, which was there before, on 1 July 2025.
@Suite("Inhabitants of a municipality that has taken another in")
struct InhabitantsAfterMergerTests {
    private typealias Bodies = BodyChangesTests
    private static let absorbed = Bodies.ended("bedorf", to: ["cedorf"], on: "2025-07-01")

    private func matter(_ more: [Entry], asOf day: String) -> Matter { Made.matter(Bodies.county + more, asOf: day) }
    private func cedorf(_ more: [Entry], _ day: String) -> Population? {
        matter(more, asOf: day).council.inhabitants(of: "cedorf", asOf: Made.day(day))
    }

    @Test("Nobody leaves the county: the counts of both are added, and it is said of which days they are")
    func added() throws {
        for day in ["2025-06-30", "2025-07-01"] {
            #expect(matter([Self.absorbed], asOf: day).council.inhabitants(asOf: Made.day(day)) == 15_000)
        }
        let sum = try #require(cedorf([Self.absorbed], "2025-07-01"))
        #expect(
            sum.count == 6_000 && sum.parts.map(\.body.text) == ["cedorf", "bedorf"]
                && sum.on?.description == "2022-12-31")
        let said = try #require(matter([Self.absorbed], asOf: "2025-07-01").addedCounts(asOf: Made.day("2025-07-01")))
        #expect(
            said.de.contains("aus früheren Zählungen addiert")
                && said.de.hasSuffix("Cedorf 6.000 (Cedorf 4.000, 31.12.2022; Bedorf 2.000, 31.12.2022)."), "\(said.de)"
        )
        #expect(matter([Self.absorbed], asOf: "2025-06-30").addedCounts(asOf: Made.day("2025-06-30")) == nil)
    }

    @Test(
        "A count of the day of the merger or later has both in it; one of the day before has not; of a year it is open",
        arguments: [
            ("2025-07-01", [5_900]), ("2025-07", [5_900]), ("2025-12-31", [5_900]), ("2025-06-30", [7_900]),
            ("2025-06", [7_900]), ("2025", [5_900, 7_900]),
        ] as [(String, [Int64])])
    func newer(counted: String, possible: [Int64]) {
        let entries = [Self.absorbed, Bodies.counted([("cedorf", 5_900)], of: counted, known: "2026-02-01")]
        let council = matter(entries, asOf: "2026-02-01").council, day = Made.day("2026-02-01")
        #expect(council.inhabitants(of: "cedorf", asOf: day)?.count == (possible.count == 1 ? possible[0] : nil))
        #expect(
            council.contestedInhabitants(of: "cedorf", asOf: day).map(\.count) == (possible.count == 1 ? [] : possible))
        #expect(cedorf(entries, "2026-01-31")?.count == 6_000)
    }

    @Test("What a body had taken in goes with it into the next; a new one stands for those it was made of")
    func chain() {
        let next = Bodies.ended("cedorf", to: ["adorf"], on: "2026-01-01")
        let council = matter([Self.absorbed, next], asOf: "2026-01-01").council
        #expect(
            council.inhabitants(of: "adorf", asOf: Made.day("2026-01-01"))?.parts.map(\.body.text) == [
                "adorf", "cedorf", "bedorf",
            ])
        #expect(council.inhabitants(asOf: Made.day("2026-01-01")) == 15_000)
        let new = [
            Bodies.body("neudorf", on: "2026-01-01"), Bodies.ended("adorf", to: ["neudorf"], on: "2026-01-01"),
            Bodies.ended("bedorf", to: ["neudorf"], on: "2026-01-01"),
        ]
        let made = matter(new, asOf: "2026-01-01")
        #expect(made.council.inhabitants(of: "neudorf", asOf: Made.day("2026-01-01"))?.count == 11_000)
        #expect(made.addedCounts(asOf: Made.day("2026-01-01"))?.en?.contains("Neudorf 11,000 (Adorf 9,000,") == true)
        // Nobody knows what an uncounted one brings with it.
        let uncounted = [Bodies.body("dedorf"), Bodies.ended("dedorf", to: ["cedorf"], on: "2025-07-01")]
        #expect(cedorf(uncounted, "2025-07-01") == nil)
        #expect(
            matter(uncounted, asOf: "2025-07-01").whyNoInhabitants(asOf: Made.day("2025-07-01"))?.de.contains(
                "Einwohner von „Dedorf“") == true)
    }

    @Test(
        """
        Where one was divided nobody knows how many live with its heirs until they are counted, and the reason is \
        given
        """
    )
    func divided() throws {
        let divided = Bodies.ended("bedorf", to: ["adorf", "cedorf"], on: "2025-07-01"), day = Made.day("2026-02-01")
        func counted(_ counted: String) -> Entry {
            Bodies.counted([("adorf", 10_000), ("cedorf", 4_950)], of: counted, known: "2026-02-01")
        }
        for more in [[divided], [divided, counted("2025-06-30")], [divided, counted("2025")]] {
            let now = matter(more, asOf: "2026-02-01")
            #expect(now.council.inhabitants(asOf: day) == nil && now.sharingKeys(asOf: day).isEmpty)
            #expect(
                now.whyNoInhabitants(asOf: day)?.de.contains(
                    "Cedorf: nicht bekannt; „Bedorf“ ist seit dem 01.07.2025 geteilt") == true)
        }
        let known = matter([divided, counted("2025-07-01")], asOf: "2026-02-01")
        #expect(known.council.inhabitants(asOf: day) == 14_950 && known.addedCounts(asOf: day) == nil)
    }

    @Test("A round does not turn by a merger: two thirds of the inhabitants are those of all")
    func round() throws {
        let asking = Made.asking(
            asked: ["adorf", "cedorf"], on: "2025-08-01", deadline: "2025-09-30", silence: .noAnswer,
            rule: "more than 2/3 of inhabitants")
        let entries = [Self.absorbed, asking, Made.says("adorf", on: "2025-08-15")]
        // 9,000 of 15,000 are 60 %; of 13,000 they would be 69 %.
        let reading = try #require(
            Made.reading(Bodies.county.filter { $0.header.id != "mill" } + entries, asOf: "2025-10-15"))
        #expect(reading.ballot.votes.map(\.inhabitants) == [9_000, 6_000] && reading.outcome == .notReached)
        #expect(reading.weights.added.map(\.body.text) == ["cedorf"])
        // A count that is known later changes nothing of what was asked.
        let later = Bodies.counted([("cedorf", 4_000)], of: "2025-07-01", known: "2025-10-01")
        #expect(
            Made.reading(Bodies.county.filter { $0.header.id != "mill" } + entries + [later], asOf: "2025-10-15")?
                .outcome == .notReached)
        let divided = Bodies.ended("bedorf", to: ["adorf", "cedorf"], on: "2025-07-01")
        let open = try #require(
            Made.reading(
                Bodies.county.filter { $0.header.id != "mill" } + [
                    divided, asking, Made.says("adorf", on: "2025-08-15"),
                ], asOf: "2025-10-15"))
        #expect(open.ballot.votes.map(\.inhabitants) == [nil, nil] && open.outcome == .unknown)
    }

    @Test(
        """
        Whose inhabitants hang on a day that is missing is named with both numbers, and with nothing of those that \
        are settled
        """,
        arguments: [
            // Asked in the month in which the merger falls: with 4,000 or with 6,000; and in the month after.
            ("2025-06", nil), ("2025-07", nil),
            // Asked afterwards; a count of the year can be from before the merger or after it.
            ("2026-02-01", Bodies.counted([("cedorf", 5_900)], of: "2025", known: "2026-01-20")),
        ] as [(String, Entry?)])
    func contested(asked: String, count: Entry?) throws {
        let asking = Made.asking(
            asked: ["adorf", "cedorf"], on: asked, deadline: "2026-12-31", silence: .noAnswer,
            rule: "more than 2/3 of inhabitants")
        let county = Bodies.county.filter { $0.header.id != "mill" }
        let absorbed = count == nil ? Bodies.ended("bedorf", to: ["cedorf"], on: "2025-06-15") : Self.absorbed
        let entries = county + [absorbed, asking] + (count.map { [$0] } ?? [])
        let reading = try #require(Made.reading(entries, asOf: "2026-03-15"))
        let said = Made.matter(entries, asOf: "2026-03-15").contestedCounts(reading.weights.contested)
        switch (asked, count) {
        case ("2025-07", nil): #expect(said == nil)
        case (_, nil):
            #expect(
                said?.de.contains("Cedorf 4.000 (31.12.2022) oder 6.000 (31.12.2022).") == true,
                "\(String(describing: said))")
        default:
            #expect(
                said?.de.contains("Cedorf 5.900 (2025) oder 7.900 (2025, 31.12.2022).") == true,
                "\(String(describing: said))")
        }
        #expect(said?.de.contains("Adorf") != true)
    }

    @Test("Shares by inhabitants and the cost per inhabitant rest on all, down to each count")
    func costs() throws {
        let key = try #require(
            matter([Self.absorbed], asOf: "2025-07-01").sharingKeys(asOf: Made.day("2025-07-01")).first)
        #expect(key.plain.ids == ["adorf", "cedorf"] && key.plain.weights == [9_000, 6_000])
        #expect(
            key.counted.map { "\($0.bodies) \($0.on)" } == ["3 2022-12-31"]
                && key.populations.map(\.count) == [9_000, 6_000])
        let entries =
            Made.costs + [
                Made.village("adorf", inhabitants: 100), Made.village("bedorf", inhabitants: 200),
                Bodies.ended("adorf", to: ["bedorf"], on: "2013-07-01"),
            ]
        let before = Made.figures(entries, asOf: "2013-06-30"), after = Made.figures(entries, asOf: "2013-07-01")
        // 51,000 € ÷ 300
        for book in [before, after] { #expect(book["extra-cost-per-inhabitant"]?.value == Quantity("170 EUR")) }
        #expect(
            before.addedCounts == nil
                && after.addedCounts?.de.contains("bedorf 300 (bedorf 200, 2011; adorf 100, 2011)") == true,
            "\(String(describing: after.addedCounts))")
        #expect(
            after["extra-cost-per-inhabitant"]?.trace?.leaves.filter {
                if case .inhabitantsOf = $0.label { true } else { false }
            }.count == 2)
    }

    @Test(
        "With counts of different days the last day of which all have one is offered, of those that were taken in too")
    func common() {
        let newer = Bodies.counted([("adorf", 9_100)], of: "2024-12-31", known: "2025-06-20")
        let keys = matter([newer, Self.absorbed], asOf: "2025-07-01").sharingKeys(asOf: Made.day("2025-07-01"))
        #expect(keys.map(\.id) == ["inhabitants", "inhabitants-2022-12-31"])
        #expect(keys.map(\.plain.weights) == [[9_100, 6_000], [9_000, 6_000]])
    }
}
