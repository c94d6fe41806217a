import Decisions
import Testing

@testable import Documents
@testable import Website

/// Altau with 2,000 inhabitants goes into Neukirch with 8,000.
@Suite("A municipality that has taken another in and has not been counted since (fictional)")
struct MergedCountsPageTests {
    private static let absorbed =
        """
        ended-bodies:\n  - {id: ende, on: 2024-07-01, sources: [vorlage], body: altau, successors: [neukirch], \
        title: Altau geht in Neukirch auf}\n
        """
        + "options:\n  - {id: ja, on: 2024-06-01, title: Einrichten, text: Einrichten, costs: true}\n"
    private static let sentence =
        """
        aus früheren Zählungen addiert, weil seit dem Zusammenschluss keine neue bekannt ist: Neukirch 10.000 \
        (Neukirch 8.000, 31.12.2022; Altau 2.000, 31.12.2022).
        """

    @Test("Every page and file with the inhabitants says that the counts are added, and of which days they are")
    func said() async throws {
        try await SmallCounty.walk(Self.absorbed) { county in
            for path in ["/bodies", "/costs", "/costs/shares", "/options"] {
                let page = try await county.words(path, asOf: "2024-07-31")
                #expect(page.contains(Self.sentence), "\(path): \(page)")
                #expect(page.contains(path == "/bodies" ? "10.000" : "6,50"), "\(path): \(page)")
                #expect(try await !county.words(path, asOf: "2024-06-30").contains("aus früheren Zählungen"), "\(path)")
            }
            let file = try await county.get("/costs/shares/shares.csv", asOf: "2024-07-31").text
            #expect(file.contains("Neukirch 2022-12-31 + Altau 2022-12-31") && file.contains("6,50"), "\(file)")
            let workbook = CostWorkbook(
                try county.office.matter("klein", asOf: .init(iso: "2024-07-31"), for: .internal), .de
            ).workbook()
            let sheet = try #require(workbook?.sheets.first { $0.name == "Anteile" })
            #expect(sheet.rows.contains { $0.cells.first?.text?.contains(Self.sentence) == true })
        }
    }

    @Test(
        """
        Where it was divided no share and no amount per inhabitant is told, with the reason, and no key that was \
        entered is denied
        """
    )
    func divided() async throws {
        let divided =
            "bodies:\n  - {id: tal, name: Tal, kind: municipality, inhabitants: [{on: 2022-12-31, count: 300}]}\n"
                + """
                ended-bodies:\n  - {id: ende, on: 2024-07-01, sources: [vorlage], body: altau, successors: [neukirch, \
                tal], title: Altau wird geteilt}\n
                """
                + """
                levy-keys:\n  - {id: alt, on: 2024-02-01, sources: [vorlage], title: Umlage 2024, unit: euro, weights: \
                [{body: neukirch, weight: 60000}, {body: altau, weight: 40000}]}\n
                """
        try await SmallCounty.walk(divided) { county in
            let page = try await county.words("/costs/shares", asOf: "2024-07-31")
            #expect(
                page.contains(
                    "Tal: nicht bekannt; „Altau“ ist seit dem 01.07.2024 geteilt, und keine Zählung liegt sicher danach"
                ), "\(page)")
            #expect(
                page.contains("Nach dem Schlüssel „Umlage 2024“ lässt sich nichts mehr verteilen")
                    && !page.contains("nicht eingetragen"), "\(page)")
            let bodies = try await county.words("/bodies", asOf: "2024-07-31")
            #expect(bodies.contains("nicht bekannt; „Altau“ ist seit dem 01.07.2024 geteilt"), "\(bodies)")
        }
    }
}
