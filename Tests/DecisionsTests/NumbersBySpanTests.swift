import Costing
import Testing

@testable import Decisions

@Suite("Which number is the last, where a day is missing")
struct NumbersBySpanTests {
    /// Every span within four days.
    private static let spans: [String] = (1...4).flatMap { first in
        (first...4).map { last in first == last ? "2013-05-0\(first)" : "2013-05-0\(first)..2013-05-0\(last)" }
    }
    private static func days(_ span: String) -> [String] { PartialDate(span)?.days.map(\.iso) ?? [] }

    /// In each order of entry settled exactly if all days in both spans agree.
    private func expectSettled(_ first: String, among spans: [String] = spans, _ read: (String, String) -> String?) {
        for second in spans {
            let worlds = Set(Self.days(first).flatMap { one in Self.days(second).map { read(one, $0) } })
            #expect(!worlds.contains(nil))
            #expect(read(first, second) == (worlds.count == 1 ? worlds.first ?? nil : nil), "\(first), \(second)")
        }
    }

    @Test(
        "The last of two reported numbers counts; where it is not settled which that is, both are named",
        arguments: spans)
    func reported(first: String) throws {
        func book(_ first: String, _ second: String) -> FigureBook {
            let told = [
                Made.reported("a", "100", of: "visitors", on: first),
                Made.reported("b", "300", of: "visitors", on: second),
            ]
            return Made.figures(
                [Made.opened()] + told.enumerated().map { $1.placed(at: Int64($0 + 1)) }, asOf: "2013-12-31")
        }
        expectSettled(first) { book($0, $1)["visitors"]?.value?.description }
        let open = try #require(book("2013-05", "2013-05-10")["visitors"])
        #expect(open.value == nil && open.leadingReport == nil)
        #expect(
            open.unknown?.de.hasPrefix("Nicht feststellbar: 300 (10.05.2013) oder 100 (Mai\u{A0}2013).") == true,
            "\(open.unknown?.de ?? "")")
    }

    @Test("A bound on a figure is met or missed exactly if each value that the figure can have is", arguments: spans)
    func bounds(first: String) {
        for (limit, second) in Self.spans.flatMap({ second in ["50", "200", "400"].map { ($0, second) } }) {
            func status(_ first: String, _ second: String) -> FindingStatus? {
                let told = [
                    Made.reported("a", "100", of: "visitors", on: first),
                    Made.reported("b", "300", of: "visitors", on: second),
                ]
                let entries =
                    [
                        Made.opened(),
                        Made.requires(
                            "few", metIf: .figure(.init(id: "visitors", atLeast: nil, atMost: Quantity(limit)))),
                    ] + told.enumerated().map { $1.placed(at: Int64($0 + 1)) }
                return Made.examination(entries, of: "few", asOf: "2013-12-31")?.status
            }
            let worlds = Set(Self.days(first).flatMap { one in Self.days(second).map { status(one, $0) } })
            #expect(
                status(first, second) == (worlds.count == 1 ? worlds.first ?? nil : .open),
                "\(limit), \(first), \(second)")
        }
    }

    @Test("Where a source’s number would lead and it is not settled which, the figure has none", arguments: spans)
    func leading(first: String) {
        expectSettled(first) { first, second in
            let told = [
                Made.reported("a", "60000 EUR", edition: "e1", on: first),
                Made.reported("b", "80000 EUR", edition: "e1", on: second),
            ]
            return Made.figures(
                Made.costs + told.enumerated().map { $1.placed(at: Int64($0 + 1)) }, asOf: "2013-12-31")["extra-cost"]?
                .value?.description
        }
    }

    private static func edition(_ id: String, _ personnel: Int64, on date: String, of year: Int?) -> Entry {
        let entry = Made.edition(id, on: date, rates: ["A": personnel, "B": 50_000, "C": 30_000])
        guard var content = entry.content as? RateEdition else { return entry }
        content.priceYear = year
        return Entry(entry.header, content)
    }

    private func book(_ editions: [Entry], asOf day: String = "2013-12-31") -> FigureBook {
        let plans = [Made.opened(), Made.plan(), Made.baseline(), Made.model(), Made.grant()]
        return Made.figures(plans + editions.enumerated().map { $1.placed(at: Int64($0 + 1)) }, asOf: day)
    }

    @Test(
        "Of two editions of one year the last counts; where it is not settled which, the cost has the values of both",
        arguments: spans)
    func editions(first: String) throws {
        expectSettled(first) { first, second in
            book([Self.edition("a", 60_000, on: first, of: 2013), Self.edition("b", 67_000, on: second, of: 2013)])[
                "extra-cost"]?.value?.description
        }
        let open = book([
            Self.edition("a", 60_000, on: "2013-05", of: 2013), Self.edition("b", 67_000, on: "2013-05-10", of: 2013),
        ])
        let cost = try #require(open["extra-cost"])
        #expect(
            cost.value == nil
                && cost.unknown?.de.contains(
                    "68.000\u{A0}€ nach „Ausgabe b“ (10.05.2013) oder 51.000\u{A0}€ nach „Ausgabe a“ (Mai\u{A0}2013)")
                    == true,
            "\(cost.unknown?.de ?? "")")
        // What rests on neither is known all the same.
        #expect(open["grant"]?.value == Quantity("100000 EUR") && open["baseline-cost"]?.value != nil)
        #expect(
            open.missing?.de.contains("Mehrkosten sind nicht feststellbar") == true && open.projection == nil
                && open.basis == nil)
        #expect(
            book([
                Self.edition("a", 60_000, on: "2013-05", of: 2013),
                Self.edition("b", 60_000, on: "2013-05-10", of: 2013),
            ])["extra-cost"]?.value != nil)
    }

    private static func model(_ id: String, of plan: String, on date: String) -> Entry {
        Made.entry(
            id,
            CostModel(
                title: Text("Rechnung " + id), plan: Identifier(plan), baseline: "unit", roundTo: Made.euro(1_000),
                firstYear: 2013, lastYear: 2020,
                wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0)), on: date, grade: .assumption)
    }

    @Test(
        """
        Of two cost models the last counts; where it is not settled which, the cost has the values of both, and \
        the posts are not settled
        """,
        arguments: spans)
    func models(first: String) throws {
        func entries(_ first: String, _ second: String) -> [Entry] {
            [
                Made.opened(), Made.plan(), Made.plan("larger", hundredths: 300), Made.baseline(), Made.edition(),
                Made.grant(),
            ]
                + [Self.model("model-1", of: "centre", on: first), Self.model("model-2", of: "larger", on: second)]
                .enumerated().map { $1.placed(at: Int64($0 + 1)) }
        }
        expectSettled(first) { Made.figures(entries($0, $1), asOf: "2013-12-31")["extra-cost"]?.value?.description }
        let book = Made.figures(entries("2013-05", "2013-05-10"), asOf: "2013-12-31")
        #expect(
            book["extra-cost"]?.unknown?.de.hasSuffix(
                "Welche Kostenrechnung gilt, lässt sich erst mit dem genauen Tag sagen.") == true,
            "\(book["extra-cost"]?.unknown?.de ?? "")")
        #expect(
            book.missing?.de.hasPrefix("Mehrkosten sind nicht feststellbar: Es gilt die Kostenrechnung „") == true
                && book["baseline-cost"]?.value != nil)
    }

    @Test(
        """
        A source’s number leads as long as it was certainly told under the grant in force; where it may not have \
        been, neither value is certain
        """,
        arguments: spans)
    func underTheGrant(told: String) throws {
        func value(_ told: String, _ begin: String) -> String? {
            let grants = [Made.grant(), Made.grant("grant-2", amount: 20_000, from: begin)]
            let entries =
                [Made.opened(), Made.plan(), Made.baseline(), Made.edition(), Made.model()] + grants
                + [Made.reported("a", "12345 EUR", edition: "e1", on: told)]
            return Made.figures(entries, asOf: "2013-12-31")["extra-cost"]?.value?.description
        }
        for begin in 1...5 {
            let first = "2013-05-0\(begin)", worlds = Set(Self.days(told).map { value($0, first) })
            #expect(value(told, first) == (worlds.count == 1 ? worlds.first ?? nil : nil), "\(told), \(first)")
        }
    }

    @Test("A year of the outlook for which it is not settled which edition holds is not computed, and it is said why")
    func outlook() throws {
        let editions = [
            Self.edition("a", 60_000, on: "2012-01-01", of: 2013), Self.edition("b", 67_000, on: "2013-11", of: 2014),
            Self.edition("c", 70_000, on: "2013-11-10", of: 2014),
        ]
        let open = book(editions)
        #expect(open["extra-cost"]?.value?.description == "51000 EUR" && open.projection == nil)
        #expect(
            open.projectionProblem?.sentence.de
                == """
                Für 2014 steht nicht fest, welche Ausgabe der Kostensätze gilt: „Ausgabe c“ (10.11.2013) oder \
                „Ausgabe b“ (November\u{A0}2013). Es fehlt der genaue Tag der Veröffentlichung.
                """,
            "\(open.projectionProblem?.sentence.de ?? "")")
        #expect(book(Array(editions.prefix(2))).projection != nil)
    }

    private static func key(_ id: String, _ adorf: Int, _ bedorf: Int, on date: String) -> Entry {
        Made.entry(
            id,
            LevyKey(
                title: Text(id), unit: .euro,
                weights: [.init(body: "adorf", weight: adorf), .init(body: "bedorf", weight: bedorf)]), on: date)
    }

    @Test(
        """
        A round weighs by the key that was the last on its day; where that is not settled, so is its result only \
        if every key gives the same
        """,
        arguments: spans)
    func levyKeys(first: String) throws {
        for (asked, rule) in [
            ("2013-05-02", "more than 1/2 of levy"), ("2013-05-01..2013-05-03", "more than 1/2 of levy"),
            ("2013-05-02", "more than 1/10 of levy"),
        ] {
            func outcome(_ asked: String, _ first: String, _ second: String) -> String? {
                let keys = [Self.key("key-1", 70, 30, on: first), Self.key("key-2", 30, 70, on: second)]
                let entries = [
                    Made.asking(asked: ["adorf", "bedorf"], on: asked, rule: rule),
                    Made.says("adorf", on: "2013-06-01"), Made.says("bedorf", .refusal, on: "2013-06-01"),
                ]
                let placed = (keys + entries).enumerated().map { $1.placed(at: Int64($0 + 1)) }
                return Made.reading(placed, asOf: "2013-12-31")?.outcome?.rawValue
            }
            for second in Self.spans {
                let worlds = Set(
                    Self.days(asked).flatMap { day in
                        Self.days(first).flatMap { one in Self.days(second).map { outcome(day, one, $0) } }
                    })
                let expected = worlds.count == 1 ? worlds.first ?? nil : RoundOutcome.unknown.rawValue
                #expect(outcome(asked, first, second) == expected, "\(asked), \(first), \(second), \(rule)")
            }
        }
    }

    @Test(
        """
        The change since the municipalities were asked is from the last round; where it is not settled which that \
        was, both are named
        """,
        arguments: spans)
    func told(first: String) throws {
        func book(_ first: String, _ second: String) -> FigureBook {
            let rounds = [
                Made.asking("round-1", on: first, told: ["extra-cost": "40000 EUR"]),
                Made.asking("round-2", on: second, told: ["extra-cost": "60000 EUR"]),
            ]
            return Made.figures(
                Made.costs + rounds.enumerated().map { $1.placed(at: Int64($0 + 1)) }, asOf: "2013-12-31")
        }
        expectSettled(first) { book($0, $1)["extra-cost-change"]?.value?.description }
        #expect(
            book("2013-05", "2013-05-10")["extra-cost-change"]?.unknown?.de.hasPrefix("Nicht feststellbar: ") == true)
    }

    @Test(
        """
        An edition from a span over New Year has the prices of no known year; it holds where it would whichever \
        year it was
        """
    )
    func newYear() {
        let span = PartialDate("2012-12-18..2013-01-31")
        #expect(
            Made.secondEdition().content as? RateEdition != nil
                && (Made.secondEdition().content as? RateEdition)?.pricesYear(publishedOn: span) == nil)
        let old = Self.edition("a", 60_000, on: "2012-01-01", of: nil)
        let over = Self.edition("b", 67_000, on: "2012-12-30..2013-01-02", of: nil)
        #expect(book([old, over])["extra-cost"]?.value?.description == "68000 EUR")
        // Beside an edition of 2013 that came out before, it holds only if it is of that year, too.
        let early = Self.edition("c", 60_000, on: "2012-06-01", of: 2013)
        #expect(book([early, over])["extra-cost"]?.value == nil)
        let worlds = ["2012-12-30", "2012-12-31", "2013-01-01", "2013-01-02"].map {
            book([early, Self.edition("b", 67_000, on: $0, of: nil)])["extra-cost"]?.value?.description
        }
        #expect(Set(worlds) == ["51000 EUR", "68000 EUR"])
    }

    @Test(
        """
        The latest count of inhabitants counts; where it is not settled which that is, none does, in no sum and in \
        no rule
        """,
        arguments: spans)
    func inhabitants(first: String) throws {
        func matter(_ first: String, _ second: String) -> Matter {
            let counts = [(first, 100), (second, 200)].enumerated().map { index, count in
                Made.entry(
                    "count-\(index)",
                    InhabitantsCounted(
                        counted: PartialDate(count.0) ?? .year(1), counts: [.init(body: "adorf", count: count.1)]),
                    on: "2013-06-0\(index + 1)")
            }
            return Made.matter([Made.opened(), Made.village("adorf", inhabitants: 90)] + counts, asOf: "2013-12-31")
        }
        let end = Made.day("2013-12-31")
        expectSettled(first) { first, second in
            let council = matter(first, second).council, count = council.inhabitants(of: "adorf", asOf: end)?.count
            #expect(
                council.inhabitants(asOf: end) == count
                    && council.contestedInhabitants(of: "adorf", asOf: end).isEmpty == (count != nil))
            #expect(
                RoundWeighing(matter(first, second)).weights(on: nil, otherwise: end, asked: [0]).ways.map(
                    \.inhabitants) == [[count]])
            return count.map { String($0) }
        }
    }
}
