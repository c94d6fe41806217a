import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("On which prices and under which grant an amount is meant, on the pages (fictional)")
struct CostBasisPageTests {
    private static let later =
        SmallCounty.tables + "grants:\n"
        + SmallCounty.grant("neu", "Neuer Zuschuss", "20000", from: "2026-06-01", to: "2027-12-31")
    private static let replaced =
        "grants:\n" + SmallCounty.grant("ga", "Zuschuss A", "30000", from: "2024-03-01", to: "2027-12-31")
        + SmallCounty.grant("gb", "Zuschuss B", "20000", from: "2026-06-01", to: "2029-12-31", on: "2024-05-01")

    @Test("Shares of a single year name the prices and the grant of that year, on the page and in the file")
    func sharesOfAYear() async throws {
        try await SmallCounty.walk(Self.later) { county in
            let page = try await county.words("/costs/shares", asOf: "2024-12-31", "&of=2027")
            #expect(
                page.contains("Preise von 2025, für 2027 fortgeschrieben, mit Förderung „Neuer Zuschuss“"), "\(page)")
            #expect(page.contains("Grundlage der Mehrkosten 2027:") && !page.contains("Preise von 2023"))
            #expect(page.contains("Mehrkosten 2027, je Einwohner"))
            let lines = try await county.get("/costs/shares/shares.csv", asOf: "2024-12-31", "&of=2027").text.split(
                whereSeparator: \.isNewline)
            #expect(lines.count == 4 && lines.dropFirst().allSatisfy { $0.hasSuffix(";2025") }, "\(lines)")
            // 70,000 € on the rates of 2025, less the grant.
            #expect(lines.last?.contains("50000,00") == true, "\(lines)")
            let year = try await county.words("/costs/shares", asOf: "2024-12-31", "&of=2025")
            #expect(year.contains("Grundlage der Mehrkosten 2025: Preise von 2025, ohne Förderung."), "\(year)")
            let now = try await county.words("/costs/shares", asOf: "2024-12-31")
            #expect(now.contains("Grundlage der Jahresbeträge: Preise von 2023, ohne Förderung."))
        }
    }

    @Test("A grant that is replaced pays until then, wherever it is told; what is only lower does not end")
    func replaced() async throws {
        try await SmallCounty.walk(Self.replaced) { county in
            let until = "bis 31.05.2026, dann abgelöst durch „Zuschuss B“"
            for path in ["", "/costs"] {
                let page = try await county.words(path, asOf: "2024-12-31")
                #expect(page.contains(until + " · gerechnet aus Angaben: amtlich"), "\(path): \(page)")
                #expect(page.contains("Preise von 2023, mit Förderung " + until))
                #expect(
                    page.contains("Förderung sinkt") && !page.contains("Förderung endet 3")
                        && !page.contains("nach dem Ende der Förderung"), "\(path): \(page)")
                #expect(try await county.page(path, asOf: "2024-12-31").contains("zuletzt rund 45.000 €"))
            }
            #expect(try await county.words("/figures/grant-last-day", asOf: "2024-12-31").contains("31.05.2026"))
            let letter = try await county.words("/letters/application", asOf: "2024-12-31")
            #expect(
                letter.contains("Die Regel gilt vom 01.03.2024 bis zum 31.05.2026; danach gilt „Zuschuss B“."),
                "\(letter)")
        }
    }

    @Test("Where the grant ends the chart says on which day, also in the middle of a year")
    func ends() async throws {
        for day in ["2026-12-31", "2026-06-30"] {
            try await SmallCounty.walk(
                "grants:\n" + SmallCounty.grant("ga", "Zuschuss A", "30000", from: "2024-01-01", to: day)
            ) { county in
                let page = try await county.page("/costs", asOf: "2024-12-31")
                let german = day.split(separator: "-").reversed().joined(separator: ".")
                #expect(
                    page.contains("Förderung endet \(german)")
                        && page.contains("nach dem Ende der Förderung rund 65.000 €"), "\(page)")
            }
        }
    }

    @Test("What may become of the grant is asked where it ends, also where an endless one was replaced")
    func range() async throws {
        let endless =
            "grants:\n" + SmallCounty.grant("alt", "Alter Zuschuss", "40000", from: "2023-06-01", to: nil)
            + String(Self.replaced.dropFirst("grants:\n".count))
        try await SmallCounty.walk(endless) { county in
            let page = try await county.words("/costs/range", asOf: "2024-12-31")
            #expect(!page.contains("nennt kein Ende") && page.contains("Förderung läuft weiter, in %"), "\(page)")
            let tried = try await county.words("/costs/what-if", asOf: "2024-12-31", "&grant=goes-on")
            #expect(!tried.contains("nennt kein Ende"))
        }
    }

    @Test("Each year names its own rates, and only those without any are called an assumption")
    func years() async throws {
        try await SmallCounty.walk(Self.later) { county in
            let each = "2024: „Tabelle 2023“; 2025 bis 2028: „Tabelle 2025“",
                carried = "Für 2024 und 2026 bis 2028 sind die Kostensätze unverändert übernommen: eine Annahme."
            let page = try await county.words("/costs", asOf: "2025-02-15")
            #expect(page.contains(each) && page.contains(carried) && !page.contains("Alle Jahre"), "\(page)")
            #expect(try await county.words("/costs/budget", asOf: "2025-02-15").contains("Für 2024 und 2026 bis "))
            let years = try await county.words("/costs/years", asOf: "2025-02-15")
            #expect(
                years.contains("* Für 2024 und 2026 bis ") && years.contains("2024: „Tabelle 2023“; 2025 bis ")
                    && !years.contains("* Nach"), "\(years)")
            #expect(
                try await county.words("/costs", asOf: "2025-02-15", "&lang=en").contains(
                    "For 2024 and 2026 to 2028 the rates are held as they are: an assumption."))
        }
    }

    @Test("What begins later is told where the later rates are not settled, and where there is no cost model")
    func ahead() async throws {
        let tables = [
            "e-m, on: 2024-11, title: Tabelle A, rates: [{pay-group: G, personnel: 57000 EUR}]",
            "e-d, on: 2024-11-10, title: Tabelle B, rates: [{pay-group: G, personnel: 67000 EUR}]",
        ]
        .map { "  - {id: \($0), sources: [vorlage], overhead: 0 %, material: 10000 EUR, price-year: 2025}\n" }
        let two = "editions:\n" + tables.joined()
        try await SmallCounty.walk(two) { county in
            for path in ["", "/costs", "/costs/shares"] {
                let page = try await county.words(path, asOf: "2024-12-31")
                #expect(
                    page.contains(
                        """
                        Ab dem 01.01.2025 gilt: Kostensätze „Tabelle B“ (10.11.2024) oder „Tabelle A“ (November \
                        2024), es fehlt der genaue Tag. Mehrkosten im Jahr dann: 77.000 € oder 67.000 €.
                        """
                    ), "\(path): \(page)")
            }
            let data = try await county.client.execute(
                uri: "/matters/klein/costs?as-of=2024-12-31&lang=en", method: .get
            ).plain
            #expect(data.contains("the exact day is missing. Extra cost a year then: €77,000 or €67,000."))
        }
    }
}

@Suite("What is not known is named, with the reason, on every page (fictional)")
struct UnknownCostPageTests {
    private static let unknown =
        "grants:\n" + SmallCounty.grant("neu", "Neuer Zuschuss", nil, from: "2024-10-01", to: nil)

    @Test(
        """
        Where nobody knows what the grant pays the extra cost has a page, a row in the tables and a column in the \
        shares
        """
    )
    func grant() async throws {
        try await SmallCounty.walk(Self.unknown) { county in
            let reason = "Was nach „Neuer Zuschuss“ gezahlt wird, ist nicht bekannt"
            let page = try await county.words("/figures/extra-cost", asOf: "2024-12-31")
            #expect(
                page.contains("Mehrkosten im Jahr nicht bekannt") && page.contains(reason)
                    && !page.contains("eigene Annahme"), "\(page)")
            let table = try await county.get("/costs/figures/figures.csv", asOf: "2024-12-31").text.split(
                whereSeparator: \.isNewline
            ).map(String.init)
            #expect(
                table.contains { $0.hasPrefix("Mehrkosten im Jahr;nicht bekannt;;;") }
                    && table.contains { $0.hasPrefix("Mehrkosten je Einwohner;nicht bekannt;;;") }, "\(table)")
            // What has no value has neither a grade nor a key.
            let shown = try await county.words("/costs", asOf: "2024-12-31")
            #expect(
                shown.contains("Mehrkosten je Einwohner nicht bekannt – –") && !shown.contains("Ersatzschlüssel"),
                "\(shown)")
            let last = try await county.words("/figures/grant-last-day", asOf: "2024-12-31")
            #expect(last.contains("„Neuer Zuschuss“ nennt keinen letzten Tag"), "\(last)")
            let shares = try await county.words("/costs/shares", asOf: "2024-12-31")
            #expect(
                shares.contains("Mehrkosten im Jahr: nicht bekannt. " + reason)
                    && shares.contains("Mehrkosten im Jahr ohne Förderung, je Einwohner"), "\(shares)")
            let file = try await county.get("/costs/shares/shares.csv", asOf: "2024-12-31").text
            #expect(
                file.contains("nicht bekannt") && file.contains("Mehrkosten im Jahr ohne Förderung, je Einwohner"),
                "\(file)")
        }
    }

    @Test("Where two counts can be the latest the figure per inhabitant and the shares name both")
    func counts() async throws {
        let counts = ["2024", "2024-06-30"].enumerated().map {
            """
              - {id: g\($0), on: 2025-06-2\($0), sources: [vorlage], counted: \($1), counts: [{body: altau, count: \
            \(2100 + 200 * $0)}]}\n
            """
        }
        try await SmallCounty.walk("counts:\n" + counts.joined()) { county in
            let both = "Altau: 2.100 (2024) oder 2.300 (30.06.2024), es fehlt der genaue Tag."
            for path in ["/figures/extra-cost-per-inhabitant", "/costs/shares"] {
                let page = try await county.words(path, asOf: "2025-12-31")
                #expect(page.contains("Die Einwohnerzahl steht nicht überall fest"), "\(path): \(page)")
                #expect(page.contains("Altau:") && page.contains("2.100") && page.contains("2.300"), "\(both): \(page)")
            }
        }
    }

    @Test("Per inhabitant is the extra cost that stands beside it, as a source reported it")
    func leading() async throws {
        let report =
            """
            figures:\n  - {id: r, on: 2024-06-01, figure: extra-cost, label: Mehrkosten, value: 26000 EUR, \
            edition: tab-2023, sources: [vorlage]}\n
            """
        try await SmallCounty.walk(report) { county in
            let page = try await county.words("/costs", asOf: "2024-12-31")
            #expect(page.contains("26.000 €") && page.contains("2,60 €") && !page.contains("6,50 €"), "\(page)")
            let file = try await county.get("/costs/shares/shares.csv", asOf: "2024-12-31").text
            #expect(file.contains("2,60"), "\(file)")
        }
    }
}
