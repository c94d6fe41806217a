import Decisions
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("Our own workbook read back", .enabled(if: TableReader().isAvailable))
struct OwnWorkbookTests {
    @Test(
        "A key with burdens comes back from the workbook as it was entered, in both languages",
        arguments: Language.allCases)
    func burdens(language: Language) async throws {
        let scene = try Scene()
        let bodies = ImportScene.weights
        let fields =
            [("title", "Fiktiver Schlüssel"), ("unit", "parts"), ("on", "2013-01-31"), ("grade", "assumption")]
            + bodies.enumerated().flatMap { index, item in
                [
                    ("weight-\(item.body.header.id)", String(item.weight)),
                    ("burden-\(item.body.header.id)", index < 5 ? "62,5" : "100"),
                ]
            }
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            let workbook = CostWorkbook(view, language).workbook()
            let book = try #require(workbook)
            let file = try await TableReader(timeout: .seconds(300)).read(
                Array(try await WorkbookWriter(timeout: .seconds(300)).xlsx(of: book)))
            let forms = file.sheets.map { KeyImport(sheet: $0, bodies: ImportScene.bodies, page: .de).filled }
            let found = forms.first { $0.isRecognised }
            let form = try #require(found)
            #expect(
                form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults) \(form.allNotes)")
            for (index, item) in bodies.enumerated() {
                #expect(form.form.fields["burden-\(item.body.header.id)"] == (index < 5 ? "62,5" : "100"))
            }
        }
    }

    @Test(
        "Taken as rates or as a plan, it gives those of the cost model, in both languages", arguments: Language.allCases
    )
    func entered(language: Language) async throws {
        let scene = try Scene()
        let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        let made = CostWorkbook(view, language).workbook()
        let book = try #require(made), edition = try #require(view.matter.costs.edition?.content)
        let bytes = Array(try await WorkbookWriter(timeout: .seconds(300)).xlsx(of: book))
        let plan = try #require(view.figures.study?.plan?.content)
        let rates =
            edition.rates.map { FormNumber.shown($0.personnel, .de) } + [
                FormNumber.shown(edition.material, .de), FormNumber.shown(edition.overhead, .de),
            ]
        let posts = plan.posts.flatMap { [$0.title.in(language), $0.payGroup] }
        #expect(!posts.isEmpty)
        try await scene.app.test(.router) { client in
            for (kind, values) in [("edition", rates), ("plan", posts)] {
                let (headers, body) = Scene.multipart([], field: "table", file: ("costs.xlsx", bytes))
                let page = try await client.execute(
                    uri: "/matters/kiz/import?kind=\(kind)&as-of=2013-01-31", method: .post, headers: headers,
                    body: body)
                #expect(page.status == .ok, "\(page.plain)")
                for value in values { #expect(page.text.contains("value=\"\(value)\""), "\(kind): \(value)") }
            }
        }
    }

    @Test(
        "A key in euro comes back as it was entered, whatever unit its title names and whatever stands below its sum",
        arguments: Language.allCases)
    func titled(language: Language) async throws {
        let scene = try Scene()
        let weights = ImportScene.bodies.map {
            (id: $0.header.id, weight: Int($0.content.firstInhabitants?.count ?? 0) * 1_203)
        }
        let fields =
            [
                ("title", "Umlagegrundlagen 2013 (Tabelle in TEUR)"), ("unit", "euro"), ("on", "2013-01-31"),
                ("grade", "assumption"),
            ]
            + weights.flatMap { [("weight-\($0.id)", String($0.weight)), ("burden-\($0.id)", "100")] }
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            let made = CostWorkbook(view, language).workbook()
            let book = try #require(made)
            let file = try await TableReader(timeout: .seconds(300)).read(
                Array(try await WorkbookWriter(timeout: .seconds(300)).xlsx(of: book)))
            for page in Language.allCases {
                let forms = file.sheets.map { KeyImport(sheet: $0, bodies: ImportScene.bodies, page: page).filled }
                let found = forms.first { $0.isRecognised }
                let form = try #require(found)
                #expect(form.faults == [] && form.form.fields["unit"] == "euro", "\(form.allFaults)")
                #expect(form.rows.contains(.below) && !form.allNotes.contains("Umgerechnet"), "\(form.allNotes)")
                for item in weights {
                    #expect(
                        form.form.fields["weight-" + item.id] == Typography(page).count(Int64(item.weight)),
                        "\(item.id)")
                }
            }
        }
    }

    @Test("The sheets that are read back are known as our own, in both languages", arguments: Language.allCases)
    func known(language: Language) throws {
        let view = try Scene().office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        let made = CostWorkbook(view, language).workbook()
        let book = try #require(made)
        let own = book.sheets.filter { sheet in OwnSheet.isOne(sheet.rows.map { $0.cells.map { $0.text ?? "" } }) }.map(
            \.name)
        let readBack =
            language == .en ? ["Shares", "Rates", "Staffing plan"] : ["Anteile", "Kostensätze", "Stellenplan"]
        #expect(own.count > 1 && own == book.sheets.map(\.name).filter(readBack.contains))
    }
}

@Suite("Units in titles")
struct OwnTitleTests {
    @Test("A unit in the title of our own sheet is none, in that of an office it is one")
    func title() {
        let rates = [["Entgeltgruppe", "Personalkosten"], ["E 9b", "61,00"], ["E 10", "70,50"]]
        let title = [["Fiktive Ausgabe (Tabelle in TEUR)"]], annual = [["Jahreswerte einer vollen Stelle."]]
        #expect(ImportScene.rates(title + annual + rates).values("rate-0", "rate-1") == ["61", "70,5"])
        #expect(ImportScene.rates(title + rates).values("rate-0", "rate-1") == ["61.000", "70.500"])
        let head = ["Stelle", "Entgeltgruppe", "Zahl der Stellen"], plan = [["Fiktiver Plan (in Prozent)"]]
        let own = ImportScene.plan(plan + [head + ["Art für die Förderung"], ["Leitung", "E 11", "50", ""]])
        #expect(own.faults == [] && own.values("posts-0") == ["50"], "\(own.allFaults)")
        let office = ImportScene.plan(plan + [head, ["Leitung", "E 11", "50"]])
        #expect(office.values("posts-0") == ["0,5"], "\(office.allFaults)")
    }

    @Test("Names that a note of our own sheet has in quotation marks say no unit, what stands beside them does")
    func names() {
        #expect(
            OwnSheet.withoutNames("„Umlage in TEUR“ (Februar 2024) oder “base in k€”.") == "  (Februar 2024) oder  .")
        #expect(OwnSheet.withoutNames("Angaben in TEUR") == "Angaben in TEUR")
    }
}
