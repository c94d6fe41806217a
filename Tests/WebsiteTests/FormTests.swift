import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Serving
import Testing

@testable import Documents
@testable import Website

@Suite("Every form of the site")
struct FormTests {
    private static let day = "2013-01-31"

    private func parts(_ scene: Scene, _ language: String = "") throws -> MatterWriter {
        let view = try scene.office.matter("kiz", asOf: .init(iso: Self.day), for: .internal)
        let address = "/matters/kiz?as-of=\(Self.day)\(language)"
        let request = Request(
            head: .init(method: .get, scheme: nil, authority: nil, path: address),
            body: .init(buffer: .init()))
        return MatterWriter(page: try PageRequest(request, today: view.asOf, reader: .clerk), view: view)
    }

    private func send(
        _ scene: Scene, _ path: String, _ fields: [(String, String)],
        language: String = ""
    ) async throws -> TestResponse {
        try await scene.app.test(.router) { client in
            try await client.execute(
                uri: "/matters/kiz/\(path)?as-of=\(Self.day)\(language)", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
        }
    }

    @Test(
        "It asks for a source, a day and who may read it, and nothing in it is chosen that is not recorded so",
        arguments: ["", "&lang=en"])
    func drawn(language: String) throws {
        let parts = try parts(try Scene(), language)
        for route in Site.forms {
            let form = route.make(parts, FormData()), text = form.html().string
            let looks = form.pieces.flatMap(\.looks)
            #expect(text.contains("action=\"/matters/kiz/\(route.path)?"), "\(route.path)")
            for name in ["on", "on-latest", "source", "source-title", "grade"] {
                #expect(text.contains("name=\"\(name)\""), "\(route.path) does not ask for \(name)")
            }
            #expect(text.firstMatch(of: /<input[^>]* checked/) == nil, "\(route.path) has a box that is ticked")
            let recorded = looks.filter { !$0.value.isEmpty }.map(\.name)
            for (select, chosen) in Self.chosen(in: text) {
                #expect(
                    chosen.isEmpty || recorded.contains(select),
                    "\(route.path): \(select) is \(chosen) before anybody has chosen")
            }
            // Two fields of one name would send one value.
            #expect(Set(looks.map(\.name)).count == looks.count, "\(route.path): \(looks.map(\.name))")
        }
    }

    /// The names of what can be chosen, and what is.
    private static func chosen(in html: String) -> [(String, String)] {
        html.components(separatedBy: "<select").dropFirst().compactMap { part in
            let select = part.prefix { $0 != ">" }, options = part.components(separatedBy: "</select>")[0]
            guard let name = select.firstMatch(of: /name="([^"]*)"/)?.1 else { return nil }
            return (String(name), options.firstMatch(of: /<option value="([^"]*)" selected/).map { String($0.1) } ?? "")
        }
    }

    @Test(
        "Sent empty it tells all its mistakes at once, each at its field and with a way to it, in both languages",
        arguments: ["", "&lang=en"])
    func empty(language: String) async throws {
        let scene = try Scene(), before = scene.office.position
        let parts = try parts(scene, language)
        for route in Site.forms {
            let form = route.make(parts, FormData()), prefix = type(of: form).prefix
            let looks = form.pieces.flatMap(\.looks), required = looks.filter(\.isRequired).map(\.name)
            #expect(required.contains("on") && required.contains("grade"), "\(route.path): \(required)")
            let answer = try await send(scene, route.path, looks.map { ($0.name, "") }, language: language)
            #expect(answer.status == .unprocessableContent, "\(route.path): \(answer.status)")
            #expect(
                answer.plain.contains(language.isEmpty ? "Es wurde nichts geändert." : "Nothing was changed."),
                "\(route.path)")
            for name in required {
                #expect(answer.text.contains("id=\"e-\(prefix)\(name)\""), "\(route.path): no mistake at \(name)")
                #expect(answer.text.contains("href=\"#f-\(prefix)\(name)\""), "\(route.path): no way to \(name)")
                #expect(answer.text.contains(" id=\"f-\(prefix)\(name)\""), "\(route.path): \(name) is not there")
            }
            #expect(!answer.plain.contains("Found: .") && !answer.plain.contains("Gefunden: ."), "\(route.path)")
        }
        #expect(scene.office.position == before)
    }

    @Test("Each kind of entry that can be entered by itself has a form")
    func everyKind() {
        let made = Set(Site.forms.flatMap(\.makes).map { $0.type })
        let lacking = ContentTypes.all.filter { type in
            if case .byItself = type.kind.arrival { !made.contains(type.type) } else { false }
        }
        #expect(lacking.isEmpty, "\(lacking)")
        #expect(Set(Site.forms.map(\.path)).count == Site.forms.count, "two forms are sent to one address")
    }

    @Test("A source that is named by its title is recorded before what rests on it, and once")
    func newSource() async throws {
        let scene = try Scene()
        for title in ["Fiktiv: Erstens", "Fiktiv: Zweitens"] {
            let answer = try await send(
                scene, "events",
                [
                    ("kind", "occurrence"), ("title", title), ("on", Self.day), ("grade", "press"),
                    ("audience", "public"),
                    ("source", "vorlage-2013"), ("source-title", "Fiktive Zeitung vom 31. Januar"),
                ])
            #expect(answer.status == .seeOther, "\(answer.plain)")
            let event = try #require(try parts(scene).matter.matters.occurrences.all.last)
            #expect(
                answer.headers[.location]?.hasSuffix("#" + event.header.id) == true,
                "the event is shown, not its source")
            let names = event.header.sources.compactMap { id in try? parts(scene).matter.sources[id]?.content.title.de }
            #expect(names.count == 2 && names.last == "Fiktive Zeitung vom 31. Januar")
        }
        let named = try parts(scene).matter.sources.filter { $0.content.title.de == "Fiktive Zeitung vom 31. Januar" }
        #expect(named.count == 1)
    }

    @Test("A rule that says no to several fields is told at one of them; one that blames none of them above")
    func rules() async throws {
        let scene = try Scene()
        let origin = [("on", Self.day), ("grade", "official"), ("audience", "public")]
        let meeting = try await send(
            scene, "given-mandates",
            origin + [("title", "Fiktiv"), ("to-verwaltung", "on"), ("meeting", ""), ("organization", "")])
        #expect(
            meeting.text.contains("id=\"e-given-mandates-organization\"")
                && meeting.text.contains("aria-invalid=\"true\""))
        let both = try await send(
            scene, "effects",
            origin + [
                ("title", "Fiktiv"), ("text", "Fiktiv"), ("value", "12.000"), ("unit", "money"), ("reason", "Fiktiv"),
            ])
        #expect(both.plain.contains("warum sie noch keinen hat, und nicht beides") && !both.text.contains("id=\"e-"))
    }

    // MARK: Forms that follow from the kind

    @Test("What a kind holds is found whole: nothing that the real case has is missing from its form")
    func shapes() throws {
        let matter = try parts(try Scene()).matter
        for type in ContentTypes.all {
            let keys = (ContentShape.byType[type.type]?.keys ?? []).map(\.name)
            #expect(!keys.isEmpty, "\(type.type)")
            for entry in matter.entries where entry.type == type.type {
                let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(entry.content)) as? [String: Any]
                let missing = Set((json ?? [:]).keys).subtracting(keys)
                #expect(missing.isEmpty, "\(type.type) \(entry.header.id): \(missing)")
            }
        }
    }

    @Test(
        "A kind without a form of its own is entered by one that follows from it, read as a case folder is",
        arguments: [
            ("sources", ["title": "Fiktiver Bericht", "publisher": "Fiktiv: Amt", "published": "2013-01"]),
            ("organizations", ["name": "Fiktiver Beirat", "kind": "committee", "body": "rhein-sieg-kreis"]),
            (
                "meetings",
                ["title": "Fiktive Sitzung", "organization": "kreisausschuss", "basis-schreiben-2012-12-17": "on"]
            ),
            ("terms", ["title": "Fiktiver Nachweis"]),
            (
                "grants",
                ["title": "Fiktive Förderung", "ceiling": "170.000,50", "share": "62,5", "first-day": "2013-01-01"]
            ),
        ])
    func derived(list: String, fields: [String: String]) async throws {
        let scene = try Scene(), known = Set(try parts(scene).matter.entries.map(\.header.id))
        let origin = [("on", Self.day), ("grade", "official"), ("audience", "internal")]
        let page = try await scene.app.test(.router) { client in
            try await client.execute(uri: "/matters/kiz/entries/\(list)?as-of=\(Self.day)", method: .get)
        }
        #expect(
            page.status == .ok && page.text.contains("action=\"/matters/kiz/entries/\(list)?as-of"),
            "\(page.status)")
        let answer = try await send(scene, "entries/\(list)", origin + fields.map { ("entry-" + $0.key, $0.value) })
        #expect(answer.status == .seeOther, "\(answer.plain)")
        let new = try parts(scene).matter.entries.filter { !known.contains($0.header.id) }
        let entry = try #require(new.first)
        #expect(new.count == 1 && entry.kind.list == list && entry.header.audience == .internal)
        #expect(entry.content.headline.de.contains((fields["title"] ?? fields["name"] ?? "").dropFirst(7)))
        if let grant = entry.content as? Grant {
            #expect(grant.ceiling == Money("170000.50 EUR") && grant.share == BasisPoints("62.5 %"))
        }
    }

    @Test("What is nested is written in a field; a mistake in it is told at that field, and changes nothing")
    func nested() async throws {
        let scene = try Scene(), before = scene.office.position
        let fields = [
            ("on", Self.day), ("grade", "official"), ("audience", "public"), ("entry-title", "Fiktiv"),
            ("entry-first-day", "2013-01-01"),
        ]
        let wrong = try await send(
            scene, "entries/grants",
            fields + [("entry-lines", "- kind: specialist\n  amout: 50000 EUR")])
        #expect(
            wrong.status == .unprocessableContent && wrong.text.contains("id=\"e-entry-entry-lines\""),
            "\(wrong.plain)")
        #expect(
            wrong.text.contains("- kind: specialist\n  amout: 50000 EUR</textarea>") && scene.office.position == before)
    }

    @Test(
        "No text that is typed into such a form can write another key",
        arguments: [
            "Fiktiv\nnote: zweite", "\"Fiktiv\": {}", "Fiktiv # kein Kommentar", "*Fiktiv", "\\Fiktiv \\n",
            "{de: Fiktiv}",
        ])
    func quoted(title: String) async throws {
        let scene = try Scene()
        let answer = try await send(
            scene, "entries/sources",
            [
                ("on", Self.day), ("grade", "official"), ("audience", "public"), ("entry-title", title),
            ])
        #expect(answer.status == .seeOther, "\(answer.plain)")
        let named = try parts(scene).matter.sources.all.last?.content
        #expect(named?.title == Text(title) && named?.note == nil)
    }
}
