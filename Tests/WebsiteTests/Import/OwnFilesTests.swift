import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

/// Every CSV file of the costs that has what a form takes: posts, rates and weights.
@Suite(
    "Our own files read back", .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct OwnFilesTests {
    /// A file in each language, read on the pages of both.
    static let languages = Language.allCases.flatMap { file in Language.allCases.map { (file, $0) } }

    private func sheet(_ name: String, _ language: Language, _ client: any TestClientProtocol) async throws -> Sheet {
        let file = try await client.execute(
            uri: "/matters/kiz/costs/\(name).csv?as-of=2013-01-31&lang=\(language.rawValue)", method: .get)
        #expect(file.status == .ok, "\(name)")
        return try #require(try await TableReader(timeout: .seconds(300)).read(Array(file.text.utf8)).sheets.first)
    }

    @Test(
        "The posts of a plan come back with pay group, number and kind, and without a question",
        arguments: OwnFilesTests.languages)
    func posts(file: Language, page: Language) async throws {
        let scene = try Scene()
        let costs = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal).matter.costs
        let model = try #require(costs.settledModel?.content)
        let kinds = Set(costs.plans.flatMap { $0.content.posts.compactMap(\.kind) }).sorted().map {
            PlanForm.Kind(id: $0, title: costs.title(ofKind: $0))
        }
        try await scene.app.test(.router) { client in
            for (name, plan) in [("planned-posts", model.plan), ("existing-posts", model.baseline)] {
                var expected: [String: String] = [:]
                for (index, post) in try #require(costs.plans[plan]?.content.posts).enumerated() {
                    expected["post-\(index)"] = post.title.in(file)
                    expected["group-\(index)"] = post.payGroup
                    expected["posts-\(index)"] = NumberKind.posts.typed(post.posts.description, page)
                    expected["kind-\(index)"] = post.kind
                }
                let form = PlanImport(sheet: try await sheet("figures/" + name, file, client), kinds: kinds, page: page)
                    .filled
                #expect(
                    form.faults == [] && form.form.fields == expected, "\(name): \(form.allFaults) \(form.form.fields)")
            }
        }
    }

    @Test(
        "A title that a spreadsheet would take for a formula, or that looks like one kept from it, comes back as it is",
        arguments: OwnFilesTests.languages)
    func guarded(file: Language, page: Language) async throws {
        let titles = [
            "=SUMME(A1)", "=\"E 9\"", "-Leitung", "+1 Springer", "@Leitstelle", "'=x", "''-y", "'Zitat'", "– Hilfe",
        ]
        let columns = [
            DataTable.Column("Stelle", isNumber: false), .init("Entgeltgruppe", isNumber: false), .init("Stellen"),
        ]
        let rows = titles.enumerated().map { index, title -> [DataTable.Value] in
            [.text(title), .text("E 9"), .posts(Posts(hundredths: Int64(113 + 17 * index)))]
        }
        let table = DataTable(title: "Fiktiv", columns: columns, rows: rows).csv(file)
        for line in table.split(separator: "\r\n") {
            #expect(!"=+-@".contains(line.drop { $0 == "\"" || $0 == "\u{FEFF}" }.prefix(1)), "\(line)")
        }
        let sheet = try #require(try await TableReader(timeout: .seconds(300)).read(Array(table.utf8)).sheets.first)
        let form = PlanImport(sheet: sheet, kinds: [], page: page).filled
        for (index, title) in titles.enumerated() {
            #expect(sheet.cell(index + 1, 0).text == title)
            #expect(form.form.fields["post-\(index)"] == title, "\(form.allFaults)")
        }
    }

    @Test(
        "Every edition comes back with its rates, overheads and non-staff cost, and without a question",
        arguments: OwnFilesTests.languages)
    func rates(file: Language, page: Language) async throws {
        let scene = try Scene()
        let editions = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal).matter.costs
            .editions.all
        #expect(editions.count > 1)
        try await scene.app.test(.router) { client in
            for edition in editions {
                var expected = [
                    "overhead": FormNumber.shown(edition.content.overhead, page),
                    "material": FormNumber.shown(edition.content.material, page),
                ]
                for (index, rate) in edition.content.rates.enumerated() {
                    expected["group-\(index)"] = rate.payGroup
                    expected["rate-\(index)"] = FormNumber.shown(rate.personnel, page)
                }
                let form = RateImport(
                    sheet: try await sheet("figures/edition-" + edition.header.id, file, client), page: page
                ).filled
                #expect(
                    form.faults == [] && form.form.fields == expected,
                    "\(edition.header.id): \(form.allFaults) \(form.form.fields)")
            }
        }
    }

    @Test(
        "A key comes back with its weights and burdens from the shares by it: levy bases, inhabitants and parts",
        arguments: OwnFilesTests.languages)
    func weights(file: Language, page: Language) async throws {
        let scene = try Scene()
        let bodies = ImportScene.weights
        // As many inhabitants as are recorded, and levy bases that are likely, so that nothing is asked about.
        @Sendable func weight(_ unit: LevyKey.Unit, _ body: Recorded<Body>, _ own: Int) -> Int {
            let people = Int(body.content.firstInhabitants?.count ?? 0)
            return unit == .parts ? own : unit == .euro ? people * 1_203 : people
        }
        try await scene.app.test(.router) { client in
            for unit in LevyKey.Unit.allCases {
                let fields =
                    [
                        ("title", "Fiktiv \(unit)"), ("unit", unit.rawValue), ("on", "2013-01-31"),
                        ("grade", "assumption"),
                    ]
                    + bodies.enumerated().flatMap { index, item in
                        [
                            ("weight-\(item.body.header.id)", String(weight(unit, item.body, item.weight))),
                            ("burden-\(item.body.header.id)", index < 5 ? "62,5" : "100"),
                        ]
                    }
                let taken = try await client.execute(
                    uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields))
                #expect(taken.status == .seeOther, "\(taken.plain)")
                let id = try #require(
                    try scene.office.matter("kiz", for: .internal).matter.costs.keys.all.last {
                        $0.content.unit == unit
                    }?.header.id)
                let address = "/matters/kiz/costs/shares/shares.csv?as-of=2013-01-31&key=\(id)&lang=\(file.rawValue)"
                let shares = try await client.execute(uri: address, method: .get)
                #expect(shares.status == .ok, "\(shares.plain)")
                let table = try #require(
                    try await TableReader(timeout: .seconds(300)).read(Array(shares.text.utf8)).sheets.first)
                let form = ImportScene.key(table, page)
                // A weight that is neither people nor euro can be anything: that is chosen by whoever sends it.
                #expect(
                    form.faults == [] && form.form.fields["unit"] == (unit == .parts ? nil : unit.rawValue),
                    "\(unit): \(form.allFaults)")
                for (index, item) in bodies.enumerated() {
                    let own = weight(unit, item.body, item.weight),
                        burden = index < 5 ? BasisPoints(6_250) : BasisPoints(10_000)
                    #expect(
                        form.form.fields["weight-" + item.body.header.id] == Typography(page).count(Int64(own)),
                        "\(unit): \(item.body.header.id)")
                    #expect(
                        form.form.fields["burden-" + item.body.header.id] == FormNumber.shown(burden, page),
                        "\(unit): \(item.body.header.id)")
                }
            }
        }
    }
}
