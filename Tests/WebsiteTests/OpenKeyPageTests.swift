import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Two keys of which nobody knows which was set last (fictional)")
struct OpenKeyPageTests {
    /// - Parameter day: of the first; the second is of 10 June.
    private static func keys(_ day: String) -> String {
        "levy-keys:\n"
            + """
              - {id: alt, on: \(day), sources: [vorlage], title: Umlage A, unit: euro, weights: [{body: neukirch, \
            weight: 60000}, {body: altau, weight: 40000}]}\n
            """
                + """
                  - {id: neu, on: 2024-06-10, sources: [vorlage], title: Umlage B, unit: euro, weights: [{body: \
                neukirch, weight: 30000}, {body: altau, weight: 70000}]}\n
                """
            + "options:\n  - {id: ja, on: 2024-06-01, title: Einrichten, text: Einrichten, costs: true}\n"
    }
    private static let both = "„Umlage B“ (10.06.2024) oder „Umlage A“ (Juni 2024)"

    @Test(
        """
        The file of the shares has each number by each of them, says so in every heading, and is that of one key \
        where that was chosen
        """
    )
    func file() async throws {
        try await SmallCounty.walk(Self.keys("2024-06")) { county in
            #expect(try await county.words("/costs/shares", asOf: "2024-12-31").contains(Self.both))
            let lines = try await county.get("/costs/shares/shares.csv", asOf: "2024-12-31").text.split(
                whereSeparator: \.isNewline
            ).map(String.init)
            let head = try #require(lines.first)
            for key in ["„Umlage A“ (Juni\u{A0}2024)", "„Umlage B“ (10.06.2024)"] {
                #expect(head.contains("Mehrkosten im Jahr, falls \(key) zuletzt gesetzt wurde"), "\(head)")
            }
            // 65,000 € by 60 and by 30 of 100.
            #expect(
                lines.contains { $0.hasPrefix("Neukirch;") && $0.contains(";39000,00;") && $0.contains(";19500,00;") },
                "\(lines)")
            #expect(
                lines.last?.hasPrefix("Summe;") == true
                    && Set(lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).count }).count == 1)
            let chosen = try await county.get("/costs/shares/shares.csv", asOf: "2024-12-31", "&key=alt").text
            #expect(
                chosen.contains(", falls „Umlage A“") && !chosen.contains("Umlage B") && !chosen.contains("19500,00"),
                "\(chosen)")
            let standIn = try await county.words("/costs/shares", asOf: "2024-12-31", "&key=inhabitants")
            #expect(
                standIn.contains("nach ihnen ist ein eigener Schlüssel eingetragen.")
                    && !standIn.contains("nicht eingetragen"), "\(standIn)")
            let page = try await county.page("/costs/shares", asOf: "2024-12-31")
            #expect(!page.contains("shares.csv?as-of=2024-12-31&amp;key="), "\(page)")
        }
        try await SmallCounty.walk(Self.keys("2024-06-09")) { county in
            let file = try await county.get("/costs/shares/shares.csv", asOf: "2024-12-31").text
            #expect(!file.contains("falls") && file.contains(";19500,00;") && !file.contains("39000,00"), "\(file)")
        }
    }

    @Test("The page has a table for each of them, a share is derived by each, and one can be chosen alone")
    func page() async throws {
        try await SmallCounty.walk(Self.keys("2024-06")) { county in
            let titles = ["Anteile nach Umlage B, falls „Umlage B“", "Anteile nach Umlage A, falls „Umlage A“"]
            for more in ["&body=neukirch", "&body=neukirch&key="] {
                let both = try await county.words("/costs/shares", asOf: "2024-12-31", more)
                #expect(
                    titles.allSatisfy { both.contains($0) } && both.contains("39.000") && both.contains("19.500"),
                    "\(both)")
                #expect(both.contains("Nach „Umlage A“") && both.contains("Nach „Umlage B“"), "\(both)")
            }
            let page = try await county.page("/costs/shares", asOf: "2024-12-31")
            #expect(page.split(separator: "shares.csv").count == 2, "one file has both")
            let one = try await county.words("/costs/shares", asOf: "2024-12-31", "&key=alt")
            #expect(
                one.contains("39.000") && !one.contains("19.500") && one.contains(titles[1])
                    && !one.contains(titles[0]), "\(one)")
            let other = try await county.words("/costs/shares", asOf: "2024-12-31", "&key=foo")
            #expect(other.contains("gezeigt werden andere") && titles.allSatisfy { other.contains($0) }, "\(other)")
        }
    }

    @Test("The workbook has a sheet of shares for each of them")
    func workbook() async throws {
        try await SmallCounty.walk(Self.keys("2024-06")) { county in
            let book = CostWorkbook(
                try county.office.matter("klein", asOf: .init(iso: "2024-12-31"), for: .internal), .de
            ).workbook()
            let sheets = try #require(book).sheets.filter { $0.name.hasPrefix("Anteile") }
            #expect(sheets.map(\.name) == ["Anteile 1", "Anteile 2"])
            let titles = sheets.compactMap { $0.rows.first?.cells.first?.text }
            #expect(
                titles == [
                    "Anteile nach Umlage B, falls „Umlage B“ (10.06.2024) zuletzt gesetzt wurde",
                    "Anteile nach Umlage A, falls „Umlage A“ (Juni\u{A0}2024) zuletzt gesetzt wurde",
                ])
        }
    }

    @Test("The options name the highest share by each of them")
    func options() async throws {
        try await SmallCounty.walk(Self.keys("2024-06")) { county in
            let page = try await county.words("/options", asOf: "2024-12-31")
            #expect(
                page.contains("45.500 € (Altau) oder 39.000 € (Neukirch); es fehlt der genaue Tag eines Schlüssels"),
                "\(page)")
            #expect(
                page.contains(
                    "Anteile nach: Umlage B, amtlich oder Umlage A, amtlich. Welcher Schlüssel zuletzt gesetzt wurde"),
                "\(page)")
        }
        try await SmallCounty.walk(Self.keys("2024-06-09")) { county in
            let page = try await county.words("/options", asOf: "2024-12-31")
            #expect(
                page.contains("45.500 € (Altau)") && !page.contains("(Neukirch)")
                    && !page.contains("es fehlt der genaue Tag"), "\(page)")
        }
    }

    @Test(
        """
        Also where each option has a staffing plan of its own it is said on which prices and under which grant its \
        cost is meant
        """
    )
    func ownPlans() async throws {
        let own =
            "options:\n  - {id: klein, on: 2024-06-01, title: Kleiner, text: Kleiner, costs: true, plan: gaertnerei}\n"
        try await SmallCounty.walk(SmallCounty.tables + own) { county in
            let page = try await county.words("/options", asOf: "2024-12-31")
            #expect(
                page.contains(
                    """
                    Grundlage der Jahresbeträge: Preise von 2023, ohne Förderung. Ab dem 01.01.2025 gilt: \
                    Kostensätze „Tabelle 2025“.
                    """
                ), "\(page)")
        }
    }

    @Test("The sheet of rates has those that a full year is computed on, not those of a year to come")
    func rates() async throws {
        try await SmallCounty.walk(SmallCounty.tables) { county in
            let book = CostWorkbook(
                try county.office.matter("klein", asOf: .init(iso: "2024-12-31"), for: .internal), .de
            ).workbook()
            let sheet = try #require(book?.sheets.first { $0.name == "Kostensätze" })
            #expect(sheet.rows.first?.cells.first?.text == "Tabelle 2023")
        }
    }
}
