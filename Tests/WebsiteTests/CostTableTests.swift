import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("The tables of the costs as files")
struct CostTableTests {
    /// The addresses of the files that a page links, as a browser reads them.
    private func files(_ page: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            .filter { $0.contains(".csv") }.map { $0.replacing("&amp;", with: "&") }
    }

    private func name(_ address: String) -> String {
        String(address.prefix { $0 != "?" }.split(separator: "/").last ?? "")
    }

    private func lines(_ file: TestResponse, _ language: Language = .de) -> [[String]] {
        file.text.dropFirst().split(separator: "\r\n").map {
            $0.split(separator: language == .de ? ";" : ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(
        "Every table of a cost page has its file, and every file is there",
        arguments: [
            ("costs?as-of=2013-01-31", ["figures", "planned-posts", "existing-posts", "edition-"]),
            ("costs/years?as-of=2013-01-31", ["cases", "composition", "meanings"]),
            ("costs/years?as-of=2013-01-31&year=2018&lang=en", ["cases", "composition", "meanings"]),
            ("costs/shares?as-of=2014-01-31", ["shares"]),
            ("costs/compare?as-of=2013-01-31", ["bridge", "steps", "states", "hindsight"]),
            (
                "costs/what-if?as-of=2013-01-31&wages=2,5&posts-zentrum-verwaltung=1&grant=goes-on",
                ["cases", "composition", "meanings"]
            ),
            ("costs/range?as-of=2013-01-31&seed=7&of=2018", ["spans", "histogram", "tornado"]),
        ] as [(String, [String])])
    func everyTable(address: String, names: [String]) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/" + address, method: .get)
            #expect(page.status == .ok)
            let found = files(page.text)
            for name in names { #expect(found.contains { self.name($0).hasPrefix(name) }, "\(name)") }
            #expect(Set(found).count == found.count)
            // Charts bring a table of their own; every other one has its link.
            let tables = page.text.components(separatedBy: "id=\"table-").count - 1
            #expect(tables <= found.count)
            for address in found {
                let file = try await client.execute(uri: address, method: .get)
                #expect(file.status == .ok, "\(address)")
                #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
                #expect(file.headers[.contentDisposition]?.contains("attachment; filename=\"kiz-") == true)
                let lines = lines(file, address.contains("lang=en") ? .en : .de)
                #expect(lines.count > 1 && Set(lines.map(\.count)).count == 1, "\(address)")
            }
        }
    }

    @Test("A file has all of the page’s address: what is tried there stands in it")
    func wholeAddress() async throws {
        try await Scene().app.test(.router) { client in
            let query = "as-of=2013-01-31&base-year=2013&wages=10&prices=0&grant=goes-on"
            let page = try await client.execute(uri: "/matters/kiz/costs/what-if?" + query, method: .get)
            let address = try #require(files(page.text).first { name($0) == "composition.csv" })
            #expect(
                address.contains("wages=10") && address.contains("grant=goes-on")
                    && address.contains("as-of=2013-01-31"))
            let file = try await client.execute(uri: address, method: .get)
            #expect(file.headers[.contentDisposition]?.contains("kiz-versuch-jahre-2013-01-31.csv") == true)
            let row = try #require(lines(file).first { $0.first == "2018" })
            let staff = try #require(Money(row[1].replacing(",", with: ".") + " EUR"))
            #expect(page.plain.contains(Typography(.de).money(staff).replacing("\u{A0}", with: " ")))
            #expect(row[6] == "170000,00")
            let plain = try await client.execute(
                uri: "/matters/kiz/costs/years/composition.csv?as-of=2013-01-31", method: .get)
            #expect(lines(plain).first { $0.first == "2018" }?[1] != row[1])
        }
    }

    @Test("In a file numbers are numbers, with their unit; a year that is carried on is told in a column")
    func numbers() async throws {
        try await Scene().app.test(.router) { client in
            let figures = lines(
                try await client.execute(uri: "/matters/kiz/costs/figures/figures.csv?as-of=2013-01-31", method: .get))
            #expect(figures.first == ["Kennzahl", "Wert", "nachgerechnet", "Güte", "Einheit"])
            #expect(figures.contains { $0[1] == "80000,00" && $0[4] == "€" })
            #expect(figures.contains { $0[1] == "2017-12-31" && $0[4] == "Tag" })
            #expect(!figures.contains { $0[1].contains("€") || $0[1].contains("%") })
            let years = lines(
                try await client.execute(uri: "/matters/kiz/costs/years/composition.csv?as-of=2013-01-31", method: .get)
            )
            #expect(years.first?.last == "fortgeschrieben")
            #expect(years.first { $0[0] == "2013" }?.last == "nein" && years.first { $0[0] == "2018" }?.last == "ja")
            let page = try await client.execute(uri: "/matters/kiz/costs/years?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("2018 *") && !page.contains("fortgeschrieben</th>"))
            let states = lines(
                try await client.execute(
                    uri: "/matters/kiz/costs/compare/states.csv?as-of=2013-01-31&lang=en", method: .get), .en)
            #expect(states.contains { $0[0] == "Posts in the plan" && $0[1] == "3.50" && $0.last == "posts" })
        }
    }

    @Test("The causes in the file add up to the difference to the cent")
    func causes() async throws {
        try await Scene().app.test(.router) { client in
            let lines = lines(
                try await client.execute(uri: "/matters/kiz/costs/compare/bridge.csv?as-of=2013-01-31", method: .get))
            let cents = lines.dropFirst().compactMap { Int($0[1].replacing(",", with: "")) }
            #expect(cents.count == lines.count - 1)
            #expect(cents.dropLast().reduce(0, +) == cents.last)
            #expect(cents.first == 6_100_000 && cents.last == 8_002_000)
        }
    }

    @Test("Every row of a simulated file says that it is simulated")
    func simulated() async throws {
        try await Scene().app.test(.router) { client in
            for name in ["spans", "histogram", "tornado"] {
                let file = try await client.execute(
                    uri: "/matters/kiz/costs/range/\(name).csv?as-of=2013-01-31", method: .get)
                let rows = lines(file).dropFirst()
                #expect(!rows.isEmpty && rows.allSatisfy { $0.last == "simuliert" }, "\(name)")
                #expect(file.headers[.contentDisposition]?.contains("kiz-simuliert-") == true)
            }
        }
    }

    @Test("The file of a saved variant is the variant’s, and named after it")
    func variant() async throws {
        try await Scene().app.test(.router) { client in
            let kept = try await client.execute(
                uri: "/matters/kiz/variants?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("title", "Drei"), ("on", "2013-01-31"), ("posts-zentrum-fachkraefte", "3")]))
            #expect(kept.status == .seeOther, "\(kept.plain)")
            let page = try await client.execute(
                uri: "/matters/kiz/costs/years?as-of=2013-01-31&variant=drei", method: .get)
            let address = try #require(files(page.text).first { name($0) == "composition.csv" })
            let file = try await client.execute(uri: address, method: .get)
            #expect(file.headers[.contentDisposition]?.contains("kiz-drei-jahre-2013-01-31.csv") == true)
            let unchanged = try await client.execute(
                uri: "/matters/kiz/costs/years/composition.csv?as-of=2013-01-31", method: .get)
            #expect(lines(file).count == lines(unchanged).count && lines(file) != lines(unchanged))
        }
    }
}
