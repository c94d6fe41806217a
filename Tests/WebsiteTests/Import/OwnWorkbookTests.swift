import Decisions
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite("Our own workbook read back", .enabled(if: TableReader().isAvailable))
struct OwnWorkbookTests {
    @Test("A key with burdens comes back from the workbook as it was entered, in both languages", arguments: Language.allCases)
    func burdens(language: Language) async throws {
        let scene = try Scene()
        let bodies = ImportScene.weights
        let fields = [("title", "Fiktiver Schlüssel"), ("unit", "parts"), ("on", "2013-01-31"), ("grade", "assumption")]
            + bodies.enumerated().flatMap { index, item in [("weight-\(item.body.header.id)", String(item.weight)), ("burden-\(item.body.header.id)", index < 5 ? "62,5" : "100")] }
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form, body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            let workbook = CostWorkbook(view, language).workbook()
            let book = try #require(workbook)
            let file = try await TableReader(timeout: .seconds(300)).read(Array(try await WorkbookWriter(timeout: .seconds(300)).xlsx(of: book)))
            let forms = file.sheets.map { KeyImport(sheet: $0, bodies: ImportScene.bodies, page: .de).filled }
            let found = forms.first { $0.isRecognised }
            let form = try #require(found)
            #expect(form.faults == [] && form.weights() == ImportScene.filledWeights, "\(form.allFaults) \(form.allNotes)")
            for (index, item) in bodies.enumerated() {
                #expect(form.form.fields["burden-\(item.body.header.id)"] == (index < 5 ? "62,5" : "100"))
            }
        }
    }

    @Test("Taken as rates or as a plan, it gives those of the cost model, in both languages", arguments: Language.allCases)
    func entered(language: Language) async throws {
        let scene = try Scene()
        let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        let made = CostWorkbook(view, language).workbook()
        let book = try #require(made), edition = try #require(view.matter.costs.edition?.content)
        let bytes = Array(try await WorkbookWriter(timeout: .seconds(300)).xlsx(of: book))
        let plan = try #require(view.figures.study?.plan?.content)
        let rates = edition.rates.map { FormNumber.shown($0.personnel, .de) } + [FormNumber.shown(edition.material, .de), FormNumber.shown(edition.overhead, .de)]
        let posts = plan.posts.flatMap { [$0.title.in(language), $0.payGroup] }
        #expect(!posts.isEmpty)
        try await scene.app.test(.router) { client in
            for (kind, values) in [("edition", rates), ("plan", posts)] {
                let (headers, body) = Scene.multipart([], field: "table", file: ("costs.xlsx", bytes))
                let page = try await client.execute(uri: "/matters/kiz/import?kind=\(kind)&as-of=2013-01-31", method: .post, headers: headers, body: body)
                #expect(page.status == .ok, "\(page.plain)")
                for value in values { #expect(page.text.contains("value=\"\(value)\""), "\(kind): \(value)") }
            }
        }
    }
}
