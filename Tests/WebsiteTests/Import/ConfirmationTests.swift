import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("What is unlikely is asked about before it is taken")
struct ConfirmationTests {
    /// The value of the box that confirms, as the page has it.
    private func box(_ page: String) -> String? {
        guard let start = page.range(of: "name=\"confirmed\" value=\"")?.upperBound else { return nil }
        return String(page[start...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }

    private static let edition = [
        ("title", "Fiktiv 2014"), ("group-0", "Fachkraft"), ("rate-0", "72.000"), ("group-1", "Verwaltung"),
        ("rate-1", "57.000"), ("group-2", "Assistenz"), ("rate-2", "50.000"),
        ("overhead", "20"), ("material", "9.900"), ("on", "2013-02-15"), ("grade", "assumption"),
    ]

    @Test(
        """
        A rate that is a thousandth, a twelfth or ten times what held before, and overheads that are a fraction, \
        are asked about; the answer is kept
        """,
        arguments: [
            ("rate-0", "72", "ein Tausendstel von"), ("rate-0", "6.000", "ein Zwölftel von"),
            ("rate-0", "700.000", "das Zehnfache von"), ("overhead", "0,2", "Gemeinkosten von"),
            ("overhead", "2", "ein Zehntel von"), ("material", "10", "ein Tausendstel von"),
        ])
    func edition(field: String, value: String, question: String) async throws {
        let scene = try Scene()
        let position = scene.office.position
        let fields = Self.edition.map { $0.0 == field ? (field, value) : $0 }
        try await scene.app.test(.router) { client in
            let asked = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(asked.status == .unprocessableContent && asked.plain.contains(question), "\(asked.plain)")
            #expect(scene.office.position == position)
            let answer = try #require(box(asked.text))
            // An answer to another question is none.
            let other = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(fields + [("confirmed", answer + "1")]))
            #expect(other.status == .unprocessableContent)
            let taken = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(fields + [("confirmed", answer)]))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let edition = try #require(
                try scene.office.matter("kiz", for: .internal).matter.costs.editions.all.first {
                    $0.header.id == "fiktiv-2014"
                })
            #expect(
                edition.content.confirmed?.count == 1 && edition.content.confirmed?.first?.de.contains(question) == true
            )
            let page = try await client.execute(uri: "/matters/kiz/costs?as-of=2013-02-15", method: .get).plain
            #expect(page.contains("Nachgefragt und bestätigt:"))
        }
    }

    @Test("What is likely is not asked about")
    func likely() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let taken = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(Self.edition))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let edition = try scene.office.matter("kiz", for: .internal).matter.costs.editions.all.first {
                $0.header.id == "fiktiv-2014"
            }
            #expect(edition != nil && edition?.content.confirmed == nil)
        }
    }

    @Test(
        "More than ten posts in a line, a hundredth of one, and ten times those of a plan before, are asked about",
        arguments: [
            ("Neue Stelle", "120"), ("Neue Stelle", "39"), ("Neue Stelle", "0,01"), ("Pädagogische Fachkräfte", "20"),
        ])
    func plan(title: String, posts: String) async throws {
        let scene = try Scene()
        let fields = [
            ("title", "Fiktiver Plan"), ("post-0", title), ("group-0", "Fachkraft"), ("posts-0", posts),
            ("on", "2013-01-31"), ("grade", "assumption"),
        ]
        try await scene.app.test(.router) { client in
            let asked = try await client.execute(
                uri: "/matters/kiz/plans?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            let answer = try #require(box(asked.text), "\(asked.plain)")
            #expect(asked.status == .unprocessableContent)
            let taken = try await client.execute(
                uri: "/matters/kiz/plans?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields + [("confirmed", answer)]))
            #expect(taken.status == .seeOther, "\(taken.plain)")
        }
    }

    @Test("Inhabitants far from those recorded are asked about by municipality, as are levy bases of a few euros each")
    func key() async throws {
        let scene = try Scene()
        let bodies = try scene.office.matter("kiz", for: .internal).matter.council.municipalities
        let counts = bodies.map { (id: $0.header.id, count: $0.content.firstInhabitants?.count ?? 0) }
        try await scene.app.test(.router) { client in
            for (unit, weight) in [
                ("inhabitants", { (count: Int, id: String) in id == "much" ? count / 2 : count }),
                ("euro", { count, id in id == "much" ? count * 3 : count * 1_200 }),
            ] {
                let fields =
                    [("title", "Fiktiv \(unit)"), ("unit", unit), ("on", "2013-01-31"), ("grade", "assumption")]
                    + counts.flatMap {
                        [("weight-\($0.id)", String(weight($0.count, $0.id))), ("burden-\($0.id)", "100")]
                    }
                let asked = try await client.execute(
                    uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields))
                #expect(asked.status == .unprocessableContent && asked.plain.contains("Much: "), "\(asked.plain)")
                let answer = try #require(box(asked.text))
                #expect(answer.hasPrefix("weight-much-") && !answer.contains("|"))
            }
        }
    }

    @Test(
        "What a file fills in is asked about on the page of the import already", .enabled(if: TableReader().isAvailable)
    )
    func imported() async throws {
        let (headers, body) = Scene.multipart(
            [], field: "table",
            file: (
                "sätze.csv",
                Array(
                    """
                    Entgeltgruppe;Personalkosten\nFachkraft;72\nVerwaltung;57.000,00\nGemeinkosten;20 \
                    %\nSachkosten;9.900,00\n
                    """
                    .utf8)
            ))
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/import?kind=edition&as-of=2013-02-15", method: .post, headers: headers, body: body)
            #expect(page.status == .ok, "\(page.plain)")
            #expect(page.plain.contains("ein Tausendstel von") && box(page.text)?.hasPrefix("rate-Fachkraft-") == true)
        }
    }

    @Test(
        "What the rules refuse in any case is refused at once, and no box is offered that could not be ticked",
        arguments: [
            ("overhead", "2000", "hat kein Kreis"), ("rate-0", "72.000.000", "größer, als ein Kreis ihn haben kann"),
            ("material", "9.900.000", "größer, als ein Kreis sie haben kann"),
        ])
    func refusedAnyway(field: String, value: String, rule: String) async throws {
        let fields = Self.edition.map { $0.0 == field ? (field, value) : $0 }
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(
                page.status == .unprocessableContent && page.plain.contains(rule) && box(page.text) == nil,
                "\(page.plain)")
        }
    }

    @Test("So it is for a key whose weights together are more than a key can have")
    func refusedKey() async throws {
        let bodies = try Scene().office.matter("kiz", for: .internal).matter.council.municipalities
        let fields =
            [("title", "Fiktiv"), ("unit", "euro"), ("on", "2013-01-31"), ("grade", "assumption")]
            + bodies.flatMap { [("weight-\($0.header.id)", "90000000000000"), ("burden-\($0.header.id)", "100")] }
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(
                page.status == .unprocessableContent && page.plain.contains("höchstens hundert Billionen"),
                "\(page.plain)")
            #expect(box(page.text) == nil)
        }
    }
}
