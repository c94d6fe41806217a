import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("What the cost pages refuse")
struct CostRefusalTests {
    private static let day = "?as-of=2013-01-31"

    @Test(
        "What is entered about the costs is not dated before the matter was opened, and has a grade that there is",
        arguments: [
            ("plans", [("title", "Fiktiv"), ("post-0", "Fachkräfte"), ("group-0", "Fachkraft"), ("posts-0", "3")]),
            ("variants", [("title", "Fiktiv"), ("wages", "2")]),
            ("models", [("plan", "zentrum"), ("baseline", "fachstelle")]),
            ("budget", [("product-number", "05.03"), ("product-title", "Fiktiv")]),
        ])
    func before(path: String, fields: [(String, String)]) async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let early = try await client.execute(
                uri: "/matters/kiz/\(path)\(Self.day)", method: .post, headers: Scene.form,
                body: Scene.fields(fields + [("on", "1990-01-01")]))
            #expect(early.status == .unprocessableContent)
            #expect(
                early.plain.contains("ein Tag vom 02.10.2012, an dem der Vorgang eröffnet wurde, bis zum"),
                "\(early.plain)")
            if path == "plans" || path == "budget" {
                let grade = try await client.execute(
                    uri: "/matters/kiz/\(path)\(Self.day)", method: .post, headers: Scene.form,
                    body: Scene.fields(fields + [("on", "2013-01-31"), ("grade", "foo")]))
                #expect(grade.status == .unprocessableContent)
                #expect(grade.plain.contains("„foo“. Erwartet: ") && grade.plain.contains("eigene Annahme"))
            }
            #expect(scene.office.position == position)
        }
    }

    @Test(
        "A plan without any posts, a plan compared with itself, and one account for income and expense are refused",
        arguments: [
            (
                "plans", [("title", "Fiktiv"), ("post-0", "Fachkräfte"), ("group-0", "Fachkraft"), ("posts-0", "0")],
                "0 Stellen im Ganzen"
            ),
            ("models", [("plan", "zentrum"), ("baseline", "zentrum")], "verglichen mit sich selbst"),
            (
                "budget",
                [
                    ("product-number", "05.03"), ("product-title", "Fiktiv"), ("line-grant", "11"),
                    ("account-grant", "501200"), ("name-grant", "Fiktiv"),
                    ("line-personnel", "11"), ("account-personnel", "501200"), ("name-personnel", "Fiktiv"),
                ], "Ertrag und Aufwand mit je eigener Zeile oder eigenem Konto"
            ),
            (
                "budget",
                [
                    ("product-number", "05.03"), ("product-title", "Fiktiv"), ("line-grant", "41"),
                    ("account-grant", "414100"), ("name-grant", "Fiktiv"),
                ], "1 bis 40"
            ),
        ])
    func refused(path: String, fields: [(String, String)], message: String) async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/\(path)\(Self.day)", method: .post, headers: Scene.form,
                body: Scene.fields(fields + [("on", "2013-01-31")]))
            #expect(page.status == .unprocessableContent)
            #expect(page.plain.contains(message), "\(page.plain)")
            #expect(scene.office.position == position)
        }
    }

    @Test("A name that is taken is refused as a name")
    func takenName() async throws {
        try await Scene().app.test(.router) { client in
            let fields = [
                ("title", "Zentrum"), ("post-0", "Fachkräfte"), ("group-0", "Fachkraft"), ("posts-0", "3"),
                ("on", "2013-01-31"),
            ]
            let page = try await client.execute(
                uri: "/matters/kiz/plans\(Self.day)", method: .post, headers: Scene.form, body: Scene.fields(fields))
            #expect(page.status == .unprocessableContent)
            #expect(
                page.plain.contains("Unter dem Namen „Zentrum“ gibt es schon einen Eintrag")
                    && page.plain.contains("Einen anderen Namen wählen."))
        }
    }

    @Test("A ramp-up without a first month is refused at its field, which is linked to what says so")
    func rampUp() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/what-if\(Self.day)&ramp-up=6", method: .get)
            #expect(page.plain.contains("6 Monate, bis alle Stellen besetzt sind, ohne ersten Monat"))
            #expect(
                page.text.contains(
                    "name=\"start\" value=\"\" aria-invalid=\"true\" aria-describedby=\"what-if-problem\""))
            #expect(page.text.contains("<p id=\"what-if-problem\">"))
        }
    }

    @Test(
        "An assumption out of its range is told with its limits, in either language",
        arguments: [
            ("wages=5000", "möglich sind −100 bis 100 %", "−100 to 100% is possible", "wages"),
            ("vacancy=120", "möglich sind 0 bis 100 %", "0 to 100% is possible", "vacancy"),
            ("p-ends=50&p-goes-on=30&p-grows=30", "sondern 110 %", "but to 110%,", "p-ends"),
        ])
    func limits(query: String, german: String, english: String, field: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/what-if\(Self.day)&\(query)", method: .get)
            #expect(page.plain.contains(german), "\(query)")
            #expect(
                try await client.execute(uri: "/matters/kiz/costs/what-if\(Self.day)&lang=en&\(query)", method: .get)
                    .plain.contains(english))
            let input = try #require(
                page.text.components(separatedBy: "<input").first { $0.contains("id=\"f-\(field)\"") })
            #expect(input.contains("aria-invalid=\"true\""))
        }
    }

    @Test(
        """
        A comparison with what was not known on the day is refused in place: titles, and the fields as they were \
        chosen
        """
    )
    func compare() async throws {
        try await Scene().app.test(.router) { client in
            let address = "/matters/kiz/costs/compare\(Self.day)&from=2012-12-10&from-edition=kgst-2013"
            let page = try await client.execute(uri: address, method: .get)
            #expect(page.status == .ok)
            #expect(page.plain.contains("„KGSt 2013 (Sätze rekonstruiert)“, am 10.12.2012 noch nicht bekannt"))
            #expect(
                page.plain.contains("<option value=\"kgst-2013\" selected>")
                    && page.plain.contains("name=\"from\" value=\"2012-12-10\""))
            let turned = try await client.execute(
                uri: "/matters/kiz/costs/compare\(Self.day)&from=2018-06-01&to=2013-01-31", method: .get
            ).plain
            #expect(turned.contains("Erwartet: der frühere Stand zuerst") && !turned.contains("Förderung damals"))
        }
    }

    @Test("Rates less than half of the edition’s are not simulated")
    func rates() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/costs/range\(Self.day)&rates-low=-60", method: .get)
            #expect(page.plain.contains("Erwartet: −50 % bis 100 %"))
            #expect(
                page.text.contains(
                    "name=\"rates-low\" value=\"-60\" aria-invalid=\"true\" aria-describedby=\"range-problem\""))
        }
    }
}
