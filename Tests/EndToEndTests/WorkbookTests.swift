import Foundation
import Subprocess
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite(
    "The workbook, calculated anew by a spreadsheet",
    .enabled(if: Spreadsheet.isPossible, "no LibreOffice or no Python with openpyxl: `make test` installs both"))
struct WorkbookTests {
    @Test(
        "Every formula of the real case gives the program's own value, to the cent",
        arguments: [
            ("2012-12-17", "de"), ("2013-01-31", "de"), ("2014-06-30", "en"), ("2024-01-01", "de"),
        ])
    func everyCell(day: String, language: String) async throws {
        let place = try await Place.withRealCase()
        let file = try await Spreadsheet.download("as-of=\(day)&lang=\(language)", from: place)
        let found = try await Spreadsheet.calculate(file, in: place)
        #expect(found.formulas > 500)
        #expect(found.wrong == [])
        #expect(found.sheets.count >= 6)
    }

    @Test("The same goes for a variant with all assumptions, with ramp-up and a growing grant")
    func variant() async throws {
        let place = try await Place.withRealCase()
        let id = "as-of=2014-06-30&variant=alles"
        let file = try await Spreadsheet.download(id, from: place) { server in
            let answer = try await server.post(
                "/matters/kiz/variants?as-of=2014-06-30",
                [
                    "title": "Alles", "on": "2014-06-30", "wages": "2,37", "prices": "1,51", "vacancy": "3,33",
                    "start": "2013-04", "ramp-up": "7",
                    "ends": "asked", "ends-zentrum-assistenz": "yes",
                    "one-off": "12.345,67", "one-off-year": "2013", "grant": "grows", "growth": "1,77",
                    "posts-zentrum-fachkraefte": "1,33",
                ])
            #expect(answer.status == 303, "\(answer.text)")
        }
        let found = try await Spreadsheet.calculate(file, in: place)
        #expect(found.formulas > 1_500)
        #expect(found.wrong == [])
    }

    @Test("The same with editions of two years and another grant per post: each year on its own edition")
    func editions() async throws {
        let place = try await Place.withRealCase()
        let day = "as-of=2014-06-30"
        let file = try await Spreadsheet.download(day + "&pays-specialist=60.000&wages=2&prices=1", from: place) {
            server in
            let answer = try await server.post(
                "/matters/kiz/editions?" + day,
                [
                    "title": "Fiktiv 2014", "on": "2014-06-30", "grade": "assumption", "price-year": "2014",
                    "overhead": "20", "material": "10.200",
                    "group-0": "Fachkraft", "rate-0": "71.000", "group-1": "Verwaltung", "rate-1": "57.000",
                    "group-2": "Assistenz", "rate-2": "49.500",
                ])
            #expect(answer.status == 303, "\(answer.text)")
        }
        let found = try await Spreadsheet.calculate(file, in: place)
        #expect(found.formulas > 1_000)
        #expect(found.wrong == [])
        // 2 × 69,300 + 55,600 + ½ × 48,100, then 2 × 71,000 + 57,000 + ½ × 49,500
        #expect(found.value("Jahre", "2013") == 218_250)
        #expect(found.value("Jahre", "2014") == 223_750)
    }

    @Test("Beside the shares of the stated figure stand those of the computed one, which follow the inputs")
    func computedShares() async throws {
        let place = try await Place.withRealCase()
        let file = try await Spreadsheet.download("as-of=2014-06-30", from: place)
        func sums(_ changing: [String: Double]) async throws -> [Int?] {
            let found = try await Spreadsheet.calculate(file, in: place, changing: changing)
            let total = try #require(found.sheets["Anteile"]?.first { $0.first == .text("Summe") })
            return [total[3].cents, total[7].cents]
        }
        #expect(try await sums([:]) == [8_000_000, 8_000_000])
        // 1½ posts × 10,000 × 1.2 more: 98,020, rounded to thousands
        #expect(try await sums(["Satz Fachkraft": 79_300]) == [8_000_000, 9_800_000])
    }

    @Test("The tables of the years and the shares are those of the CSV files")
    func tables() async throws {
        let place = try await Place.withRealCase()
        let day = "as-of=2014-06-30&lang=en"
        let file = try await Spreadsheet.download(day, from: place)
        let found = try await Spreadsheet.calculate(file, in: place)
        try await Server.run(data: place.data) { (server) async throws in
            let years = try await server.get("/matters/kiz/costs/years/composition.csv?\(day)").text
            #expect(try found.rows("Years", below: "Extra cost", like: years, columns: Array(1...7)) > 9)
            let shares = try await server.get("/matters/kiz/costs/shares/shares.csv?\(day)").text
            #expect(
                try found.rows("Shares", below: "Extra cost a year, per inhabitant", like: shares, columns: [1, 3, 5])
                    == 20)
        }
    }

    @Test("With the rates of the edition before, the workbook gives the figure of then")
    func otherRates() async throws {
        let place = try await Place.withRealCase()
        let now = try await Spreadsheet.download("as-of=2013-01-31", from: place)
        let then = try await Spreadsheet.download("as-of=2012-12-17", from: place)
        let changed = try await Spreadsheet.calculate(
            now, in: place,
            changing: [
                "Satz Fachkraft": 63_500, "Satz Verwaltung": 51_000, "Satz Assistenz": 44_000,
                "Sachkosten je Arbeitsplatz": 9_700,
            ])
        let expected = try await Spreadsheet.calculate(then, in: place)
        for label in ["Mehrkosten im Jahr", "Mehrkosten vor Förderung, ungerundet", "Kosten der geplanten Stellen"] {
            #expect(changed.value("Übersicht", label) == expected.value("Übersicht", label), "\(label)")
        }
        #expect(changed.value("Übersicht", "Mehrkosten im Jahr") == 61_000)
        #expect(changed.wrong != [])
    }

    @Test("With other posts the grant follows, as in the program's own variant")
    func otherPosts() async throws {
        let place = try await Place.withRealCase()
        let plain = try await Spreadsheet.download("as-of=2013-01-31", from: place)
        let changed = try await Spreadsheet.calculate(
            plain, in: place, changing: ["Stellen im Plan · Pädagogische Fachkräfte": 1.33])
        let variant = try await Spreadsheet.download("as-of=2013-01-31&variant=weniger", from: place) { server in
            let answer = try await server.post(
                "/matters/kiz/variants?as-of=2013-01-31",
                ["title": "Weniger", "on": "2013-01-31", "posts-zentrum-fachkraefte": "1,33"])
            #expect(answer.status == 303, "\(answer.text)")
        }
        let expected = try await Spreadsheet.calculate(variant, in: place)
        for year in ["2013", "2014 *", "2018 *", "2023 *"] {
            #expect(changed.row("Jahre", year) == expected.row("Jahre", year), "\(year)")
        }
    }

    @Test("A text stays a text, whatever it begins with")
    func texts() async throws {
        let place = try Place()
        let folder = try place.copyOfRealCase()
        let costs = folder.appending(path: "costs.yaml")
        let text = try String(contentsOf: costs, encoding: .utf8).replacingOccurrences(
            of: "de: Verwaltungskraft", with: "de: '=1+1'")
        try text.write(to: costs, atomically: true, encoding: .utf8)
        try #require(try await Program.run("import", folder.path, data: place.data).status == 0)
        let file = try await Spreadsheet.download("as-of=2013-01-31", from: place)
        let found = try await Spreadsheet.calculate(file, in: place)
        #expect(found.wrong == [])
        #expect(found.texts.contains("=1+1"))
    }

    @Test("An unknown variant, and a day without a cost model, are not found")
    func missing() async throws {
        let place = try await Place.withRealCase()
        try await Server.run(data: place.data) { (server) async throws in
            #expect(try await server.get("/matters/kiz/costs.xlsx?as-of=2013-01-31&variant=nirgends").status == 404)
            #expect(try await server.get("/matters/kiz/costs.xlsx?as-of=1999-01-01").status == 404)
        }
    }
}
