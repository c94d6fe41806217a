import Costing
import Decisions
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Staffing plans from tables")
struct PlanImportTests {
    private func filled(_ rows: [[String]], page: Language = .de) -> ImportedForm {
        PlanImport(
            sheet: Sheet(rows: rows.map { $0.map { .text($0) } }),
            kinds: ["administrative", "specialist"].map { .init(id: $0, title: Text($0)) }, page: page
        ).filled
    }

    @Test("Columns are found by their headings in any order, or else by their order")
    func columns() {
        let german = filled([
            ["Art", "Stellen", "Stelle", "Entgeltgruppe"], ["specialist", "2,5", "Fachkräfte", "E 9"],
            ["", "0,500", "Hilfe", "E 5"], ["", "3", "Summe", ""],
        ])
        let english = filled([
            ["Post title", "Pay group", "Number of posts", "Kind"], ["Fachkräfte", "E 9", "2.5", "specialist"],
            ["Hilfe", "E 5", "0.5", ""],
        ])
        let plain = filled([["Fachkräfte", "E 9", "2,5", "specialist"], ["Hilfe", "E 5", "0,5"]])
        for form in [german, english, plain] {
            #expect(form.faults == [])
            #expect(
                form.form.fields == [
                    "post-0": "Fachkräfte", "group-0": "E 9", "posts-0": "2,5", "kind-0": "specialist",
                    "post-1": "Hilfe", "group-1": "E 5", "posts-1": "0,5",
                ])
        }
        #expect(german.notes.map(\.de) == ["Zeile 4 ist eine Summe und nicht übernommen."])
    }

    @Test("Posts that are negative or too fine, an unknown kind, and what is missing are named with their places")
    func wrong() {
        let form = filled([
            ["Stelle", "Entgeltgruppe", "Stellen", "Art"], ["Fachkraft", "E 9", "-1", ""], ["", "E 9", "1", ""],
            ["Hilfe", "", "0,333", "helper"],
        ])
        #expect(
            form.faults.map { "\(($0.row ?? -1) + 1)\(Sheet.letter($0.column ?? 0))" } == [
                "2C", "3A", "4B", "4C", "4D",
            ])
        #expect(
            filled([["Stelle", "Entgeltgruppe"], ["Fachkraft", "E 9"]]).faults.map(\.found.de) == [
                "keine Spalte „Zahl der Stellen“"
            ])
    }

    @Test("Headings of which none is known are a fault, not a post")
    func unknownHead() {
        let form = filled([["Wer", "Stufe", "Umfänge"], ["Fachkraft", "E 9", "2"]])
        #expect(form.faults.map(\.row) == [0])
        #expect(form.faults.first?.found.de == "„Wer; Stufe; Umfänge“")
        #expect(form.form.fields["post-0"] == nil, "nothing is filled in by headings that nobody understood")
    }

    @Test(
        """
        A plan from a file is looked at, sent, and stands among the plans; the figures wait for a cost model that \
        names it
        """
    )
    func plan() async throws {
        try #require(TableReader().isAvailable)
        let scene = try Scene()
        let position = scene.office.position
        let (headers, body) = Scene.multipart(
            [], field: "table",
            file: (
                "plan.csv",
                Array(
                    "Stelle;Entgeltgruppe;Stellen;Art\nFachkräfte;Fachkraft;3;specialist\nFachkräfte;Verwaltung;0,5;\n"
                        .utf8)
            ))
        try await scene.app.test(.router) { client in
            let shown = try await client.execute(
                uri: "/matters/kiz/import?kind=plan&as-of=2013-01-31", method: .post, headers: headers, body: body)
            #expect(shown.status == .ok, "\(shown.plain)")
            #expect(shown.text.contains("value=\"specialist\" selected"))
            #expect(scene.office.position == position)
            let fields = [
                ("title", "Fiktiver Plan"), ("post-0", "Fachkräfte"), ("group-0", "Fachkraft"), ("posts-0", "3"),
                ("kind-0", "specialist"),
                ("post-1", "Fachkräfte"), ("group-1", "Verwaltung"), ("posts-1", "0,5"), ("kind-1", ""), ("post-2", ""),
                ("on", "2013-01-31"), ("grade", "assumption"),
            ]
            for (field, value) in [
                ("title", ""), ("posts-0", "-3"), ("posts-0", "viel"), ("group-0", ""), ("kind-0", "helper"),
            ] {
                let wrong = fields.map { $0.0 == field ? (field, value) : $0 }
                let refused = try await client.execute(
                    uri: "/matters/kiz/plans?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(wrong))
                #expect(refused.status == .unprocessableContent, "\(field)")
            }
            #expect(scene.office.position == position)
            let taken = try await client.execute(
                uri: "/matters/kiz/plans?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
            let plan = try #require(view.matter.costs.plans[PostPlanID("fiktiver-plan")])
            #expect(plan.content.posts.map(\.id) == ["fachkraefte", "fachkraefte-2"])
            #expect(view.figures["extra-cost"]?.value == Quantity("80000 EUR"))
            let page = try await client.execute(uri: "/matters/kiz/costs?as-of=2013-01-31", method: .get).plain
            #expect(
                page.contains("ungenutzt") && page.contains("3 Fachkräfte (Fachkraft); 0,5 Fachkräfte (Verwaltung)"))
        }
    }
}
