import Costing

@testable import Decisions

/// The costs of the fictional matter: on edition `e1` the extra cost is
/// 51,000 € a year, on `e2` 69,000 €, worked out by hand.
extension Made {
    /// 2 posts of A and half a post of C, less half a post of B.
    static let costs = [
        opened(), plan(), baseline(), model(), grant(), edition(),
    ]

    static func plan(_ id: String = "centre", hundredths: Int64 = 200) -> Entry {
        entry(
            id,
            PostPlan(
                title: "Zentrum",
                posts: [
                    .init(
                        id: "two-a", title: "Fachkräfte", payGroup: "A", posts: Posts(hundredths: hundredths),
                        kind: "specialist"),
                    .init(id: "half-c", title: "Assistenz", payGroup: "C", posts: Posts(hundredths: 50), kind: nil),
                ], note: nil), on: "2012-11-14", grade: .assumption)
    }
    static func baseline() -> Entry {
        entry(
            "unit",
            PostPlan(
                title: "Fachstelle",
                posts: [
                    .init(id: "half-b", title: "Fachkraft", payGroup: "B", posts: Posts(hundredths: 50), kind: nil)
                ], note: nil), on: "2012-11-14", grade: .assumption)
    }
    static func model(_ first: Int = 2013, _ last: Int = 2020) -> Entry {
        entry("model", costModel(first, last), on: "2012-11-14", grade: .assumption)
    }

    static func costModel(_ first: Int = 2013, _ last: Int = 2020) -> CostModel {
        CostModel(
            title: "Mehrkosten", plan: Identifier("centre"), baseline: Identifier("unit"), roundTo: euro(1_000),
            firstYear: first, lastYear: last, wageGrowth: BasisPoints(0), priceGrowth: BasisPoints(0), note: nil)
    }
    static func grant(
        _ id: String = "grant-1", amount: Int64 = 100_000, from first: String = "2012-06-25",
        to last: String? = "2017-12-31", conditions: [String]? = nil
    ) -> Entry {
        entry(
            id,
            Grant(
                title: "Förderung", norm: nil,
                lines: [GrantRule.Line(kind: "specialist", posts: Posts(hundredths: 200), amount: euro(amount))],
                conditions: conditions?.map { Identifier($0) },
                firstDay: day(first), lastDay: last.map(day), inKind: nil, note: nil), on: "2012-06-25",
            grade: .official)
    }

    /// 151,400 € less the grant of 100,000 €.
    static func edition(
        _ id: String = "e1", on date: String = "2012-01-01",
        rates: [String: Int64] = ["A": 60_000, "B": 50_000, "C": 30_000], overhead: Int64 = 2_000,
        material: Int64 = 9_700,
        priceYear: Int? = nil
    ) -> Entry {
        entry(
            id,
            RateEdition(
                title: Text("Ausgabe " + id),
                rates: rates.sorted { $0.key < $1.key }.map {
                    Edition.Rate(payGroup: $0.key, personnel: euro($0.value))
                },
                overhead: BasisPoints(overhead), material: euro(material), priceYear: priceYear), on: date,
            grade: .assumption)
    }
    /// 168,800 € less the grant of 100,000 €.
    static func secondEdition(on date: String = "2012-12-18..2013-01-31", priceYear: Int? = nil) -> Entry {
        edition("e2", on: date, rates: ["A": 67_000, "B": 50_000, "C": 31_000], priceYear: priceYear)
    }

    static func reported(
        _ id: String, _ value: String, of figure: String = "extra-cost", edition: String? = nil,
        grade: Grade = .official, on date: String
    ) -> Entry {
        entry(
            id,
            ReportedFigure(
                figure: figure, label: "Mehrkosten", value: Quantity(value) ?? .count(0),
                edition: edition.map { Identifier($0) }, note: nil), on: date, grade: grade)
    }

    static func figures(_ entries: [Entry], asOf text: String) -> FigureBook {
        FigureBook(matter(entries, asOf: text), asOf: day(text))
    }
    static func matter(_ entries: [Entry], asOf text: String) -> Matter {
        Matter(entries.sorted(by: Entry.takesEffectBefore).filter { $0.effectiveOrdinal <= day(text).ordinal })
    }
}
