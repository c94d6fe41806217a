import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Serving
import Synchronization
import Testing

@testable import Documents
@testable import Website

@Suite("A form that was refused has an address of its own")
struct RefusedFormTests {
    private static let wrong = [
        ("mandate", "auftrag-a"), ("status", "under-way"), ("text", "Fiktiv: zu früh, 1.500 €"), ("on", "2012-01-01"),
        ("audience", "public"),
    ]

    private func browser() -> HTTPFields {
        var headers = Scene.form
        if let name = HTTPField.Name("Sec-Fetch-Mode") { headers[name] = "navigate" }
        return headers
    }

    private func entered(_ client: any TestClientProtocol) async throws -> String {
        let answer = try await client.execute(
            uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: browser(),
            body: Scene.fields(Self.wrong))
        #expect(answer.status == .seeOther)
        return try #require(answer.headers[.location])
    }

    @Test("A browser is led to it: loaded anew, in the other language and as of another day it has what was typed")
    func keeps() async throws {
        let scene = try Scene(), before = scene.office.position
        try await scene.app.test(.router) { client in
            let place = try await entered(client)
            #expect(place.hasPrefix("/matters/kiz/entered/") && place.hasSuffix("?as-of=2013-01-31"))
            let path = String(place.prefix { $0 != "?" })
            for query in [
                "?as-of=2013-01-31", "?as-of=2013-01-31", "?as-of=2013-01-31&lang=en", "?as-of=2014-01-31", "",
            ] {
                let page = try await client.execute(uri: path + query, method: .get)
                #expect(
                    page.status == .unprocessableContent && page.text.contains(">Fiktiv: zu früh, 1.500 €</textarea>"),
                    "\(query)")
                #expect(
                    page.text.contains(query.contains("lang=en") ? "Nothing was changed." : "Es wurde nichts geändert.")
                )
                // The date and the language lead to the same input.
                #expect(page.text.contains("action=\"\(path)\"") && page.text.contains("href=\"\(path)?"))
                // What is written in the German way is not silently read in the English one.
                #expect(page.text.contains("in the German way") == query.contains("lang=en"))
            }
            let form = try await client.execute(uri: path + "?as-of=2013-01-31", method: .get).text
            #expect(form.contains("action=\"/matters/kiz/mandates?as-of=2013-01-31\""))
        }
        #expect(scene.office.position == before)
    }

    private func refusedPath(_ client: any TestClientProtocol, _ place: String, _ fields: [(String, String)])
        async throws -> String
    {
        let answer = try await client.execute(
            uri: "/matters/kiz/\(place)?as-of=2013-01-31", method: .post, headers: browser(), body: Scene.fields(fields)
        )
        #expect(answer.status == .seeOther, "\(answer.plain)")
        return String(try #require(answer.headers[.location]).prefix { $0 != "?" })
    }

    @Test("As of a day that does not know what was chosen, nothing else is chosen in its place; sent, it is refused")
    func otherDay() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let fields = LawPageTests.finding.map {
                $0.0 == "on"
                    ? ("on", "2030-01-01") : $0.0 == "requirement" ? ("requirement", "schwerpunkte-abgestimmt") : $0
            }
            let path = try await refusedPath(client, "findings", fields)
            let early = try await client.execute(uri: path + "?as-of=2012-06-01", method: .get).text
            #expect(
                early.contains(
                    /<option value="schwerpunkte-abgestimmt" selected>[^<]+ \(zu diesem Stand nicht zu wählen\)</))
            let before = scene.office.position
            let sent = try await client.execute(
                uri: "/matters/kiz/findings?as-of=2012-06-01", method: .post, headers: Scene.form,
                body: Scene.fields(fields.map { $0.0 == "on" ? ("on", "2012-06-01") : $0 }))
            #expect(sent.status == .unprocessableContent && scene.office.position == before, "\(sent.plain)")
        }
    }

    @Test("A tick that the form does not have as of a day is named there, and is still set on the day before")
    func ticks() async throws {
        try await Scene().app.test(.router) { client in
            let fields = [
                ("organization", "kreisausschuss"), ("meeting", ""), ("title", "Fiktiv: Beschluss"),
                ("outcome", "recommended"), ("majority", "unknown"),
                ("settles-antrag-stellen", "on"), ("on", "2030-01-01"), ("grade", "official"), ("audience", "public"),
            ]
            let path = try await refusedPath(client, "resolutions", fields)
            let early = try await client.execute(uri: path + "?as-of=2012-01-01", method: .get)
            #expect(early.plain.contains("Zu diesem Stand nicht im Formular, und von hier nicht mit gesendet:"))
            #expect(early.text.contains("„Soll der Kreis einen Antrag stellen?“"))
            let own = try await client.execute(uri: path + "?as-of=2013-01-31", method: .get).text
            #expect(
                own.contains(/name="settles-antrag-stellen" value="on" checked/) && !own.contains("nicht im Formular"))
        }
    }

    @Test("English that was typed on the English page is there on the German one")
    func english() async throws {
        try await Scene().app.test(.router) { client in
            let path = try await refusedPath(
                client, "events",
                [
                    ("title", "Besuch der Bezirksregierung"), ("title-en", "Visit of the district"),
                    ("on", "2030-01-01"), ("grade", "official"), ("audience", "public"),
                ])
            let german = try await client.execute(uri: path + "?as-of=2013-01-31", method: .get).text
            #expect(german.contains("name=\"title-en\" value=\"Visit of the district\""))
            let without = try await client.execute(uri: "/matters/kiz/course?as-of=2013-01-31", method: .get).text
            #expect(!without.contains("name=\"title-en\""))
        }
    }

    @Test("A what-if that was refused still rests on what it rested on")
    func whatIf() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            func keep(_ fields: [(String, String)]) async throws -> TestResponse {
                try await client.execute(
                    uri: "/matters/kiz/variants?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields(fields + [("on", "2013-01-31")]))
            }
            #expect(try await keep([("title", "Hohe Tarife"), ("wages", "5"), ("prices", "3")]).status == .seeOther)
            let page = try await client.execute(
                uri: "/matters/kiz/costs/what-if?as-of=2013-01-31&variant=hohe-tarife", method: .get
            ).text
            #expect(page.contains("<input type=\"hidden\" name=\"variant\" value=\"hohe-tarife\">"))
            let path = try await refusedPath(
                client, "variants", [("title", "Hohe Tarife"), ("variant", "hohe-tarife"), ("on", "2013-01-31")])
            let again = try await client.execute(uri: path + "?as-of=2013-01-31", method: .get).text
            #expect(again.contains("<input type=\"hidden\" name=\"variant\" value=\"hohe-tarife\">"))
            #expect(try await keep([("title", "Zweite Rechnung"), ("variant", "hohe-tarife")]).status == .seeOther)
            let variants = try scene.office.matter("kiz", for: .internal).matter.costs.variants.all
            #expect(Set(variants.map(\.content.assumptions)).count == 1 && variants.count == 2)
        }
    }

    @Test("A file that is too large is refused in the form, under an address of its own")
    func tooLarge() async throws {
        try await Scene().app.test(.router) { client in
            var headers = browser()
            let (upload, body) = Scene.multipart(
                [("title", "Fiktiv")], field: "file",
                file: ("groß.pdf", Array(repeating: 1, count: FormLimits.upload + 1)))
            headers[.contentType] = upload[.contentType]
            let answer = try await client.execute(
                uri: "/matters/kiz/documents?as-of=2013-01-31", method: .post, headers: headers, body: body)
            let page = try await client.execute(uri: try #require(answer.headers[.location]), method: .get)
            #expect(
                page.status == .contentTooLarge
                    && page.text.contains("action=\"/matters/kiz/documents?as-of=2013-01-31\""))
        }
    }

    @Test("A program is told 422 at once, and where the same page is")
    func program() async throws {
        try await Scene().app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/mandates?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(Self.wrong))
            #expect(answer.status == .unprocessableContent)
            let place = try #require(HTTPField.Name("Content-Location").flatMap { answer.headers[$0] })
            #expect(try await client.execute(uri: place, method: .get).text.contains("Fiktiv: zu früh"))
        }
    }

    @Test("A file that came with it is to be chosen again, and the page says so")
    func file() async throws {
        try await Scene().app.test(.router) { client in
            let (headers, body) = Scene.multipart(
                [("title", ""), ("kind", "letter"), ("on", "2013-01-31")], field: "file",
                file: ("brief.pdf", [1, 2, 3]))
            let answer = try await client.execute(
                uri: "/matters/kiz/documents?as-of=2013-01-31", method: .post, headers: headers, body: body)
            #expect(
                answer.status == .unprocessableContent && answer.plain.contains("Noch einmal zu wählen: „brief.pdf“."))
        }
    }

    @Test(
        "Entries in writing and a paper that was refused keep what was typed, too",
        arguments: [
            ("written", [("entries", "nichts: [")], "nichts: ["),
            ("papers/vorlage-2013/issue", [("number", " ")], "Eine Vorlage braucht eine Nummer."),
            ("annulments", [("paper", "vorlage-2013"), ("reason", "Fiktiv")], "gibt es nicht"),
        ])
    func others(place: String, fields: [(String, String)], words: String) async throws {
        try await Scene().app.test(.router) { client in
            let answer = try await client.execute(
                uri: "/matters/kiz/\(place)?as-of=2013-01-31", method: .post, headers: browser(),
                body: Scene.fields(fields + [("on", "2013-01-31")]))
            let page = try await client.execute(uri: try #require(answer.headers[.location]), method: .get)
            #expect(page.status == .unprocessableContent && page.plain.contains(words), "\(page.plain)")
        }
    }

    @Test("What is no longer kept, was never kept or is of another matter is said to be gone")
    func gone() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/entered/0123456789abcdef0123456789abcdef", method: .get)
            #expect(page.status == .gone && page.plain.contains("Eingetragen ist davon nichts"))
        }
    }

    @Test("However much is refused, no more than the limit is kept, the latest first")
    func bounded() throws {
        let kept = Entered(limit: 100_000)
        let tokens = (0..<200).map { number in
            let token = Entered.token()
            kept.keep(
                .init(matter: "kiz", bytes: 10_000) { _ in
                    Entered.Shown(status: .ok, title: "\(number)", content: HTML())
                }, as: token)
            return token
        }
        let view = try Scene().office.matter("kiz", asOf: nil, for: .internal)
        let page = try PageRequest(
            Request(head: .init(method: .get, scheme: nil, authority: nil, path: "/"), body: .init(buffer: .init())),
            today: view.asOf, reader: .clerk)
        let found = tokens.filter { (try? kept.shown($0, MatterWriter(page: page, view: view))) != nil }
        #expect(found == tokens.suffix(found.count) && (5...9).contains(found.count))
    }

    /// How often a form was drawn.
    private final class Drawings: Sendable {
        private let count = Mutex(0)
        func more() -> Int {
            count.withLock {
                $0 += 1; return $0
            }
        }
        var all: Int { count.withLock { $0 } }
    }

    @Test(
        "It is drawn once, be it told at once or shown to a browser that is led to it; loaded again it is drawn anew",
        arguments: [false, true])
    func once(isBrowser: Bool) throws {
        let scene = try Scene(),
            site = try Site(office: scene.office, typesetter: Typesetter(), simulating: .ofTests, reckoning: .ofTests)
        let view = try scene.office.matter("kiz", asOf: .init(iso: "2013-01-31"), for: .internal)
        func page(_ address: String) throws -> PageRequest {
            try PageRequest(
                Request(
                    head: .init(method: .get, scheme: nil, authority: nil, path: address),
                    body: .init(buffer: .init())),
                today: view.asOf, reader: .clerk)
        }
        var head = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/matters/kiz/mandates?as-of=2013-01-31")
        if isBrowser { head.headerFields = browser() }
        let drawings = Drawings()
        let parts = MatterWriter(page: try page("/matters/kiz/mandates?as-of=2013-01-31"), view: view)
        let answer = try site.refused(Request(head: head, body: .init(buffer: .init())), parts, FormData()) { _, _ in
            Entered.Shown(status: .unprocessableContent, title: String(drawings.more()), content: HTML())
        }
        #expect(drawings.all == 1)
        guard isBrowser else {
            #expect(answer.status == .unprocessableContent)
            return
        }
        let place = try #require(answer.headers[.location]),
            token = try #require(place.prefix { $0 != "?" }.split(separator: "/").last)
        let led = MatterWriter(page: try page(place), view: view)
        #expect(try site.entered.shown(String(token), led).title == "1" && drawings.all == 1)
        #expect(try site.entered.shown(String(token), led).title == "2")
    }
}
