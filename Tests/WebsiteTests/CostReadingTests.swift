import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Reading the cost pages")
struct CostReadingTests {
    @Test("The figures lead to their derivation on the same day and in the same language")
    func figureLinks() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs?as-of=2013-01-31&lang=en", method: .get).text
            let links = page.components(separatedBy: "href=\"").dropFirst().map {
                String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
            }
            .filter { $0.hasPrefix("/matters/kiz/figures/") }
            #expect(links.contains("/matters/kiz/figures/grant?as-of=2013-01-31&lang=en"))
            for link in Set(links) {
                #expect(link.hasSuffix("?as-of=2013-01-31&lang=en"), "\(link)")
                #expect(try await client.execute(uri: link, method: .get).status == .ok, "\(link)")
            }
        }
    }

    @Test(
        "The extra cost of a year leads to how it comes about, on the pages of the years and of the budget",
        arguments: ["years", "budget"])
    func yearLinks(part: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/\(part)?as-of=2013-01-31", method: .get).text
            let tables = page.components(separatedBy: "<table").dropFirst().map { String($0.prefix { $0 != "§" }) }
            let link = "/matters/kiz/costs/\(part)?as-of=2013-01-31&amp;year=2018#derivation"
            #expect(tables.contains { $0.components(separatedBy: "</table>")[0].contains("href=\"\(link)\"") })
        }
    }

    @Test(
        "The years call the posts that exist already what they are, and say whose assumption the growth of the grant is"
    )
    func years() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/years?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("vorhandene Stellen") && !page.contains("ohne Zentrum"))
            #expect(page.contains("steigt, nimmt diese Seite an"))
        }
    }

    @Test("A trace tells the posts of the plan from those that the grant pays for, and says why a sum is empty")
    func traces() async throws {
        try await Scene().app.test(.router) { client in
            let paid = try await client.execute(
                uri: "/matters/kiz/costs/years?as-of=2013-01-31&year=2014", method: .get
            ).plain
            #expect(paid.contains("Stellen, für die die Förderung höchstens zahlt") && paid.contains("Stellen im Plan"))
            #expect(paid.contains("der erste der folgenden Beträge, abzüglich der weiteren"))
            let ended = try await client.execute(
                uri: "/matters/kiz/costs/years?as-of=2013-01-31&year=2019", method: .get
            ).plain
            #expect(ended.contains("keine bekannte Förderung zahlt in diesem Jahr"))
            let partly = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&start=2014-11&ramp-up=6&year=2015", method: .get
            ).plain
            #expect(
                partly.contains("nach besetzten Monaten (Zehntausendstel von zwölf Monaten)")
                    && !partly.contains("120000"))
        }
    }

    @Test("A case of the grant that changes nothing says so; with an end it does not")
    func withoutEffect() async throws {
        try await Scene().app.test(.router) { client in
            let endless = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2018-06-01&grant=goes-on", method: .get
            ).plain
            #expect(
                endless.contains("Die gewählte Förderung wirkt sich nicht aus.") && endless.contains("nennt kein Ende"))
            let ending = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&grant=goes-on", method: .get
            ).plain
            #expect(!ending.contains("wirkt sich nicht aus"))
        }
    }

    @Test("What is tried can be taken along as a workbook, by the same address")
    func workbook() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&wages=2", method: .get
            ).text
            #expect(page.contains("href=\"/matters/kiz/costs.xlsx?as-of=2013-01-31&amp;wages=2\""))
            let wrong = try await client.execute(
                uri: "/matters/kiz/costs.xlsx?as-of=2013-01-31&wages=viel", method: .get)
            #expect(wrong.status == .unprocessableContent && wrong.plain.contains("„viel“ (Lohnsteigerung im Jahr)"))
        }
        let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        let study = try #require(view.figures.study)
        let tried = try WhatIf(["wages": "2"], study: study, base: nil, language: .de)
        let trial = CostWorkbook.Trial(assumptions: tried.assumptions, changes: tried.changes, growth: tried.growth)
        let book = try #require(CostWorkbook(view, .de, trial: trial).workbook())
        let years = try #require(book.sheets.first { $0.name == "Jahre" })
        #expect(years.rows.first?.cells.first?.text == "Die Jahre: ein Versuch, nicht gespeichert")
        let net = try study.outlook(tried.assumptions).years.map { Quantity.money($0.net).cellNumber }
        let shown = years.rows.compactMap { $0.cells.count > 7 ? $0.cells[7].number : nil }
        #expect(Array(shown.prefix(net.count)) == net)
    }

    @Test("A grant without an end asks nothing about its end, and no bar is without length")
    func range() async throws {
        try await Scene().app.test(.router) { client in
            let endless = try await client.execute(uri: "/matters/kiz/costs/range?as-of=2018-06-01", method: .get).text
            #expect(!endless.contains("name=\"chance\"") && !endless.contains("name=\"growth-low\""))
            #expect(endless.contains("Die Förderung nennt kein Ende."))
            let ending = try await client.execute(uri: "/matters/kiz/costs/range?as-of=2013-01-31", method: .get).plain
            #expect(
                ending.contains("name=\"chance\"") && ending.contains("das Gegenteil gilt als ebenso wahrscheinlich"))
            #expect(ending.contains("wie im Kostenmodell"))
            let early = try await client.execute(uri: "/matters/kiz/costs/range?as-of=2013-01-31&of=2013", method: .get)
                .plain
            #expect(early.contains("In 2013 ohne Wirkung: "))
        }
    }
}

@Suite("Who pays what, and of which amount")
struct SharedAmountTests {
    private func entered(_ scene: Scene, _ client: some TestClientProtocol, burden: String) async throws -> TestResponse
    {
        let bodies = try scene.office.matter("kiz", for: .internal).matter.council.municipalities.map(\.header.id)
        let fields =
            [("title", "Fiktive Umlagegrundlagen"), ("unit", "euro"), ("on", "2013-01-31"), ("grade", "assumption")]
            + bodies.flatMap { [("weight-\($0)", "32.000.000"), ("burden-\($0)", $0 == "much" ? burden : "100")] }
        return try await client.execute(
            uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form, body: Scene.fields(fields))
    }

    @Test(
        "A burden that differs stands in the table, with the key’s grade above it; points by municipality have no sum")
    func burdens() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let taken = try await entered(scene, client, burden: "50")
            #expect(taken.status == .seeOther)
            let page = try await client.execute(uri: "/matters/kiz/costs/shares?as-of=2013-01-31", method: .get).plain
            #expect(page.contains("Belastung</th>") && page.contains("50 %"))
            #expect(page.contains("Schlüssel: Fiktive Umlagegrundlagen.") && page.contains("eigene Annahme"))
            #expect(!page.contains("lässt sich das erst sagen"))
        }
    }

    @Test("Where all bear alike there is no column for it, and the sum row has the points of the levy")
    func alike() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            #expect(try await entered(scene, client, burden: "100").status == .seeOther)
            let file = try await client.execute(
                uri: "/matters/kiz/costs/shares/shares.csv?as-of=2013-01-31", method: .get
            ).text
            let lines = file.split(separator: "\r\n").map {
                $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            }
            #expect(lines.first?.contains("Belastung") == false)
            // 80 000 € of 608 million
            #expect(
                lines.last?.contains { $0.hasPrefix("0,0131") || $0.hasPrefix("0,0132") } == true, "\(lines.last ?? [])"
            )
        }
    }

    @Test("A burden above 200 % is taken for a slip")
    func slip() async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let refused = try await entered(scene, client, burden: "1000")
            #expect(refused.status == .unprocessableContent && refused.plain.contains("eine Belastung von 0 bis 200 %"))
            #expect(scene.office.position == position)
        }
    }

    @Test(
        """
        The stated figure comes first; the unrounded one and a year can be shared instead, and one that is not \
        there is refused
        """
    )
    func amounts() async throws {
        try await Scene().app.test(.router) { client in
            let stated = try await client.execute(uri: "/matters/kiz/costs/shares?as-of=2014-01-31", method: .get).plain
            #expect(stated.contains("<option value=\"\" selected>Mehrkosten im Jahr, wie angegeben</option>"))
            let exact = try await client.execute(
                uri: "/matters/kiz/costs/shares/shares.csv?as-of=2014-01-31&of=unrounded", method: .get
            ).text
            #expect(exact.split(separator: "\r\n").last?.contains("80020,00") == true, "\(exact)")
            let year = try await client.execute(
                uri: "/matters/kiz/costs/shares?as-of=2014-01-31&of=2018&body=siegburg", method: .get
            ).plain
            #expect(year.contains("Anteil Siegburg") && year.contains("250.020 €"))
            #expect(
                try await client.execute(uri: "/matters/kiz/costs/shares?as-of=2014-01-31&of=1999", method: .get).status
                    == .notFound)
        }
    }
}
