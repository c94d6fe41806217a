import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

@Suite("A form that is sent twice is entered once")
struct SentTwiceTests {
    private static let page = "/matters/kiz/options?as-of=2013-01-31"
    private static let resolution = [
        ("organization", "kreisausschuss"), ("meeting", ""), ("title", "Fiktiv: Der Ausschuss wartet"),
        ("outcome", "recommended"), ("majority", "unknown"),
        ("on", "2013-01-31"), ("grade", "official"), ("audience", "public"),
    ]

    /// The mark of the form that is sent to a place, as the page has it.
    private func mark(_ client: any TestClientProtocol, _ page: String, _ place: String) async throws -> String {
        let text = try await client.execute(uri: page, method: .get).text
        return try Self.mark(in: text, place)
    }

    static func mark(in text: String, _ place: String) throws -> String {
        let form = try #require(
            text.split(separator: "<form ").first { $0.contains("method=\"post\"") && $0.contains(place) }, "\(place)")
        return String(try #require(form.firstMatch(of: /name="sending" value="([0-9a-f]{32})"/)?.1))
    }

    private func send(
        _ client: any TestClientProtocol, _ fields: [(String, String)], mark: String?, to place: String = "resolutions"
    ) async throws -> TestResponse {
        try await client.execute(
            uri: "/matters/kiz/\(place)?as-of=2013-01-31", method: .post, headers: Scene.form,
            body: Scene.fields(fields + (mark.map { [("sending", $0)] } ?? [])))
    }

    @Test("The second sending gets the redirect of the first, and nothing is appended")
    func twice() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let mark = try await mark(client, Self.page, "/resolutions")
            let first = try await send(client, Self.resolution, mark: mark)
            #expect(first.status == .seeOther, "\(first.plain)")
            let after = scene.office.position
            let second = try await send(client, Self.resolution, mark: mark)
            #expect(second.status == .seeOther && second.headers[.location] == first.headers[.location])
            #expect(scene.office.position == after)
        }
    }

    @Test(
        "From a page that was opened again the same is asked about, and entered a second time only where that is meant")
    func alike() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            func sent(_ more: [(String, String)] = []) async throws -> TestResponse {
                try await send(client, Self.resolution + more, mark: try await mark(client, Self.page, "/resolutions"))
            }
            let first = try await sent(), after = scene.office.position
            #expect(first.status == .seeOther)
            let second = try await sent()
            #expect(second.status == .conflict && scene.office.position == after)
            for sentence in [
                "<h1>Genau das ist schon eingetragen</h1>",
                "Eingetragen ist: Beschluss „Fiktiv: Der Ausschuss wartet“. Jetzt wurde nichts eingetragen.",
            ] {
                #expect(second.text.contains(sentence), "\(sentence)")
            }
            let again = String(try #require(second.text.firstMatch(of: /name="again" value="([0-9a-f]{32})"/)?.1))
            // Something else is no repetition, and asks nothing.
            #expect(
                try await send(
                    client, Self.resolution.map { $0.0 == "majority" ? ($0.0, "unanimous") : $0 },
                    mark: try await mark(client, Self.page, "/resolutions")
                ).status == .seeOther)
            let meant = try await sent([("again", again)])
            #expect(
                meant.status == .seeOther && meant.headers[.location] != first.headers[.location]
                    && scene.office.position == after + 2, "\(meant.plain)")
            // Asked about is the last: an old answer counts no more.
            #expect(try await sent([("again", again)]).status == .conflict && scene.office.position == after + 2)
        }
    }

    @Test("Many at the same time are one, also where a name can stand only once")
    func atOnce() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let mark = try await mark(client, "/matters/kiz/costs?as-of=2013-01-31", "/editions"),
                before = scene.office.position
            let places = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        let answer = try await client.execute(
                            uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                            body: Scene.fields(ClerksDayTests.edition + [("sending", mark)]))
                        return "\(answer.status.code) \(answer.headers[.location] ?? "")"
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(places.count == 1 && places.first?.hasPrefix("303 ") == true, "\(places)")
            #expect(scene.office.position == before + 1)
        }
    }

    @Test("Each form of a page has a mark of its own, and each time that the page is served another")
    func marks() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            var seen: [String] = []
            for _ in 0..<3 {
                let text = try await client.execute(uri: Self.page, method: .get).text
                let forms = text.split(separator: "<form ").dropFirst().filter {
                    $0.prefix { $0 != ">" }.contains("method=\"post\"")
                }
                let marks = text.matches(of: /name="sending" value="([0-9a-f]{32})"/).map { String($0.1) }
                #expect(forms.count > 3 && marks.count == forms.count)
                seen += marks
            }
            #expect(Set(seen).count == seen.count)
        }
    }

    @Test(
        "Every form of every page carries a mark, and forms that only ask carry none",
        arguments: [
            "/matters/kiz/course", "/matters/kiz/written", "/matters/kiz/mandates", "/matters/kiz/consent",
            "/matters/kiz/consent/buergermeister-2012", "/matters/kiz/rounds",
            "/matters/kiz/costs", "/matters/kiz/costs/budget", "/matters/kiz/costs/shares",
            "/matters/kiz/costs/what-if", "/matters/kiz/law", "/matters/kiz/options",
            "/matters/kiz/papers/vorlage-2013", "/matters/kiz/withdraw/wiedervorlage-abwarten", "/ledger",
        ])
    func everyForm(path: String) async throws {
        try await Scene().app.test(.router) { client in
            let text = try await client.execute(uri: path + "?as-of=2013-01-31", method: .get).text
            for form in text.split(separator: "<form ").dropFirst() {
                let isSent = form.prefix { $0 != ">" }.contains("method=\"post\"")
                let inside = form.split(separator: "</form>", maxSplits: 1).first ?? form
                #expect(inside.contains("name=\"sending\"") == isSent, "\(form.prefix(120))")
            }
        }
    }

    @Test(
        "The page is still kept by the browser: it is told 304 until something happens, and a form sent from it is new")
    func kept() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let first = try await client.execute(uri: Self.page, method: .get)
            let tag = try #require(first.headers[.eTag])
            // Two servings differ in their marks, so the tag is a weak one.
            #expect(tag.hasPrefix("W/\""))
            #expect(
                try await client.execute(uri: Self.page, method: .get, headers: [.ifNoneMatch: tag]).status
                    == .notModified)
            let old = try Self.mark(in: first.text, "/resolutions")
            #expect(try await send(client, Self.resolution, mark: old).status == .seeOther)
            let second = try await client.execute(uri: Self.page, method: .get, headers: [.ifNoneMatch: tag])
            #expect(second.status == .ok)
            let before = scene.office.position, new = try Self.mark(in: second.text, "/resolutions")
            #expect(try await send(client, Self.resolution + [("text", "Fiktiv")], mark: new).status == .seeOther)
            #expect(scene.office.position == before + 1)
        }
    }

    @Test("Sent back and with another text the form asks, keeps what was typed, and takes it when it is sent once more")
    func changed() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let mark = try await mark(client, Self.page, "/resolutions")
            #expect(try await send(client, Self.resolution, mark: mark).status == .seeOther)
            let before = scene.office.position
            let other = Self.resolution.map { $0.0 == "title" ? ("title", "Fiktiv: Der Ausschuss fragt nach") : $0 }
            let asked = try await send(client, other, mark: mark)
            #expect(asked.status == .conflict && scene.office.position == before)
            #expect(
                asked.plain.contains("Eingetragen wurde damit: Beschluss „Fiktiv: Der Ausschuss wartet“")
                    && asked.plain.contains("Fiktiv: Der Ausschuss fragt nach"), "\(asked.plain)")
            let new = try Self.mark(in: asked.text, "/resolutions")
            #expect(try await send(client, other, mark: new).status == .seeOther)
            #expect(scene.office.position == before + 1)
        }
    }

    @Test("Entries in writing, a letter that is uploaded and a paper that is issued are taken once, too")
    func otherWays() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let text = "occurrences:\n  - {id: fiktiv-gespraech, on: 2013-01-31, title: \"Fiktiv: Ein Gespräch\"}"
            let written = try await mark(client, "/matters/kiz/written?as-of=2013-01-31", "/written")
            let upload = try await mark(client, "/matters/kiz/law?as-of=2013-01-31", "/documents")
            let (headers, body) = Scene.multipart(
                [
                    ("title", "Fiktiv: Ein Brief"), ("kind", "letter"), ("on", "2013-01-31"), ("audience", "public"),
                    ("sending", upload),
                ], field: "file", file: ("brief.pdf", Array("%PDF fiktiv".utf8)))
            let before = scene.office.position
            for count in 1...2 {
                #expect(
                    try await send(client, [("entries", text)], mark: written, to: "written").status == .seeOther,
                    "\(count)")
                #expect(
                    try await client.execute(
                        uri: "/matters/kiz/documents?as-of=2013-01-31", method: .post, headers: headers, body: body
                    ).status == .seeOther, "\(count)")
                #expect(scene.office.position == before + 2)
            }
            try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
            let paper = try await mark(client, "/matters/kiz/papers/vorlage-2013?as-of=2013-01-31", "/issue")
            let places = try await [1, 2].asyncMap { _ in
                try await send(client, [("number", "Fiktiv 1/2013")], mark: paper, to: "papers/vorlage-2013/issue")
                    .headers[.location]
            }
            #expect(places[0] != nil && places[0] == places[1])
            #expect(scene.office.position == before + 3)
        }
    }

    @Test("Without a mark, as a script sends it, a form is taken as it is")
    func script() async throws {
        let scene = try Scene(), before = scene.office.position
        try await scene.app.test(.router) { client in
            for _ in 1...2 {
                let answer = try await send(client, Self.resolution, mark: nil)
                #expect(answer.status == .seeOther)
            }
        }
        #expect(scene.office.position == before + 2)
    }
}

extension Array {
    fileprivate func asyncMap<Mapped>(_ transform: (Element) async throws -> Mapped) async rethrows -> [Mapped] {
        var mapped: [Mapped] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
