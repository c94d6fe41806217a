import Costing
import Decisions
import Folders
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

/// The real case twice: the second, as somebody would copy it, has its own
/// matter and its own title for the paper, whose id is the same.
@Suite("Papers and figures are found in their matter")
struct AddressTests {
    private static func twoMatters() throws -> Scene {
        let scene = try Scene()
        let manager = FileManager.default
        let held = TestFolder(), place = held.url
        defer { withExtendedLifetime(held) {} }
        let folder = place.appending(path: "Cases/zweiter")
        for (from, to) in [("Cases/rhein-sieg-kiz", folder), ("Programmes", place.appending(path: "Programmes"))] {
            let original = Scene.root.appending(path: from).resolvingSymlinksInPath()
            for path in try manager.subpathsOfDirectory(atPath: original.path) {
                let file = original.appending(path: path), copy = to.appending(path: path)
                var isFolder: ObjCBool = false
                guard manager.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                    continue
                }
                try manager.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(contentsOf: file).write(to: copy)
            }
        }
        func change(_ name: String, _ old: String, _ new: String) throws {
            let file = folder.appending(path: name), text = try String(contentsOf: file, encoding: .utf8)
            let range = try #require(text.range(of: old), "\(name): \(old)")
            try text.replacingCharacters(in: range, with: new).write(to: file, atomically: true, encoding: .utf8)
        }
        try change("case.yaml", "- id: kiz\n    on: 2012-10-02", "- id: zweiter\n    on: 2012-10-01")
        let paper = try scene.office.matter("kiz", asOf: Day(iso: "2013-01-31"), for: .internal).matter.papers.drafts[
            PaperID("vorlage-2013")]
        try change("paper.yaml", try #require(paper?.content.title.de), "Vorlage des zweiten Vorgangs")
        _ = try scene.office.take(CaseFolder(at: folder), by: .importer)
        return scene
    }

    @Test("Each list leads to its own draft, and only that one is issued")
    func own() async throws {
        try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
        let scene = try Self.twoMatters()
        try await scene.app.test(.router) { client in
            for (matter, title, isSecond) in [
                ("kiz", "Einrichtung eines Kommunalen Integrationszentrums", false),
                ("zweiter", "Vorlage des zweiten Vorgangs", true),
            ] {
                let list = try await client.execute(uri: "/matters/\(matter)/papers?as-of=2013-01-31", method: .get)
                    .text
                #expect(list.contains("href=\"/matters/\(matter)/papers/vorlage-2013?as-of=2013-01-31\""))
                let draft = try await client.execute(
                    uri: "/matters/\(matter)/papers/vorlage-2013?as-of=2013-01-31", method: .get)
                #expect(draft.plain.contains("Vorlage des zweiten Vorgangs") == isSecond, "\(title)")
                // Issuing shows whose paper it is.
                #expect(
                    draft.plain.contains(/<p>Vorgang: <strong>[^<]+ \((kiz|zweiter)\)<\/strong>/)
                        && draft.plain.contains("(\(matter))</strong>"))
            }
            let issued = try await client.execute(
                uri: "/matters/zweiter/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 3/2013")]))
            #expect(
                issued.headers[.location] == "/matters/zweiter/papers/vorlage-2013-fiktiv-3-2013?as-of=2013-01-31",
                "\(issued.plain)")
            #expect(try scene.office.matter("kiz", for: .internal).matter.papers.issued.isEmpty)
            // The county gives a number once, in whichever matter.
            let again = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 3/2013")]))
            #expect(
                again.status == .unprocessableContent
                    && again.plain.contains(
                        "Unter der Nummer Fiktiv 3/2013 ist schon eine Vorlage ausgegeben, im Vorgang „"),
                "\(again.plain)")
            #expect(
                try scene.office.matter("zweiter", for: .internal).matter.papers.issued.all.map(\.content.title.de) == [
                    "Vorlage des zweiten Vorgangs"
                ])
            // Where several have it, a former address leads to a choice; where one has it, to that one.
            let former = try await client.execute(uri: "/papers/vorlage-2013?as-of=2013-01-31", method: .get)
            #expect(former.status == .multipleChoices)
            for matter in ["kiz", "zweiter"] {
                #expect(former.text.contains("href=\"/matters/\(matter)/papers/vorlage-2013?as-of=2013-01-31\""))
            }
            let one = try await client.execute(
                uri: "/papers/vorlage-2013-fiktiv-3-2013/pdf?as-of=2013-01-31", method: .get)
            #expect(
                one.status == .permanentRedirect
                    && one.headers[.location]
                        == "/matters/zweiter/papers/vorlage-2013-fiktiv-3-2013/pdf?as-of=2013-01-31"
            )
        }
    }

    @Test("A draft that was taken back is still a paper of its matter: a former address does not lead to another’s")
    func withdrawn() async throws {
        let scene = try Self.twoMatters()
        try await scene.app.test(.router) { client in
            let gone = try await client.execute(
                uri: "/matters/kiz/withdrawals?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("entry", "vorlage-2013"), ("kind", "papers.paper-drafted"), ("reason", "Fiktiv: neu"),
                    ("on", "2013-01-31"),
                ]))
            #expect(gone.status == .seeOther, "\(gone.plain)")
            let former = try await client.execute(uri: "/papers/vorlage-2013?as-of=2013-01-31", method: .get)
            #expect(
                former.status == .multipleChoices
                    && former.text.contains("href=\"/matters/kiz/papers/vorlage-2013?as-of=2013-01-31\""))
        }
    }

    @Test(
        "No page names a figure or paper outside of its matter, and every such link leads to a page",
        arguments: [
            "", "/course", "/consent", "/consent/buergermeister-2012", "/costs", "/papers", "/papers/vorlage-2013",
            "/letters/again/buergermeister-2012", "/options", "/figures",
        ])
    func links(path: String) async throws {
        try await Self.twoMatters().app.test(.router) { client in
            for matter in ["kiz", "zweiter"] {
                let page = try await client.execute(uri: "/matters/\(matter)\(path)?as-of=2013-01-31", method: .get)
                    .text
                let links = Set(page.matches(of: /href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") })
                #expect(links.count > 5 && !links.contains { $0.hasPrefix("/papers/") || $0.hasPrefix("/figures/") })
                for link in links where link.contains("/figures/") || link.contains("/papers/") {
                    #expect(link.hasPrefix("/matters/\(matter)/"), "\(link)")
                    // A figure may be unknown today that was known on the day.
                    guard !link.contains("/pdf"), link.contains("as-of=") else { continue }
                    #expect(try await client.execute(uri: link, method: .get).status == .ok, "\(link)")
                }
            }
        }
    }

    @Test("A former address of a figure, which stands in papers that went out, leads to its page")
    func formerFigures() async throws {
        try await Scene().app.test(.router) { client in
            let former = try await client.execute(uri: "/figures/kiz/extra-cost?as-of=2013-01-31&lang=en", method: .get)
            #expect(
                former.status == .permanentRedirect
                    && former.headers[.location] == "/matters/kiz/figures/extra-cost?as-of=2013-01-31&lang=en")
            #expect(
                try await client.execute(uri: "/figures/kiz", method: .get).headers[.location] == "/matters/kiz/figures"
            )
        }
    }

    @Test("A paper cannot be issued as of a day to come: the page says so, and the form is refused as every other is")
    func ahead() async throws {
        let scene = try Scene(), before = scene.office.position
        try await scene.app.test(.router) { client in
            let draft = try await client.execute(uri: "/matters/kiz/papers/vorlage-2013?as-of=9999-01-01", method: .get)
            #expect(draft.status == .unprocessableContent || !draft.text.contains("/issue?"))
            let answer = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=9999-01-01", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 12/9999")]))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.plain.contains("Gefunden: „9999-01-01“. Erwartet: ein Tag bis zum"), "\(answer.plain)")
        }
        #expect(scene.office.position == before)
    }

    @Test("Numbers that look alike are two papers, and one that is taken is told by its number")
    func alike() async throws {
        try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            func issue(_ number: String) async throws -> TestResponse {
                try await client.execute(
                    uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                    body: Scene.fields([("number", number)]))
            }
            let first = try await issue("Fiktiv 12/2013"), second = try await issue("Fiktiv 12-2013")
            #expect(first.headers[.location]?.contains("/vorlage-2013-fiktiv-12-2013?") == true)
            #expect(second.headers[.location]?.contains("/vorlage-2013-fiktiv-12-2013-2?") == true, "\(second.plain)")
            let taken = try await issue("Fiktiv 12/2013")
            #expect(
                taken.plain.contains("Unter der Nummer Fiktiv 12/2013 ist schon eine Vorlage ausgegeben.")
                    && !taken.plain.contains("Kennung"))
        }
    }

    @Test(
        """
        A paper that was wrongly issued is annulled by form: its page, the list, the course and what happened say so; \
        draft and number stay
        """
    )
    func annulled() async throws {
        try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
        try await Scene().app.test(.router) { client in
            let issued = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 5/2013")]))
            let place = try #require(issued.headers[.location])
            #expect(
                try await client.execute(uri: place, method: .get).text.contains(
                    "action=\"/matters/kiz/annulments?as-of=2013-01-31\""))
            let answer = try await client.execute(
                uri: "/matters/kiz/annulments?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("paper", "vorlage-2013-fiktiv-5-2013"), ("reason", "Fiktiv: falsche Anlage"), ("on", "2013-02-01"),
                ]))
            #expect(
                answer.status == .seeOther
                    && answer.headers[.location]?.hasPrefix(
                        "/matters/kiz/papers/vorlage-2013-fiktiv-5-2013?as-of=2013-02-01#") == true,
                "\(answer.plain)")
            let page = try await client.execute(
                uri: "/matters/kiz/papers/vorlage-2013-fiktiv-5-2013?as-of=2013-02-01", method: .get)
            #expect(
                page.plain.contains("Diese Vorlage ist für ungültig erklärt.")
                    && page.plain.contains("Fiktiv: falsche Anlage") && !page.text.contains("/annulments"))
            #expect(
                try await client.execute(uri: "/matters/kiz/papers?as-of=2013-02-01", method: .get).plain.contains(
                    "Für ungültig erklärt:"))
            #expect(
                try await client.execute(uri: "/matters/kiz/papers?as-of=2013-01-31", method: .get).plain.contains(
                    "Für ungültig erklärt:") == false)
            for path in ["/matters/kiz/course?as-of=2013-02-01", "/ledger"] {
                #expect(
                    try await client.execute(uri: path, method: .get).plain.contains("Ungültigkeit einer Vorlage"),
                    "\(path)")
            }
            #expect(
                try await client.execute(uri: "/matters/kiz/figures/extra-cost?as-of=2013-02-01", method: .get).plain
                    .contains("Fiktiv 5/2013 (ungültig)"))
            #expect(
                try await client.execute(uri: "/matters/kiz/papers/vorlage-2013?as-of=2013-02-01", method: .get).status
                    == .ok)
        }
    }

    @Test(
        """
        A draft that was withdrawn says so on its page, in the list and in the course, and what else bears its \
        name stays
        """
    )
    func withdrawnDraft() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let day = "?as-of=2013-01-31"
            let draft = try await client.execute(uri: "/matters/kiz/papers/vorlage-2013" + day, method: .get).text
            let place = String(
                try #require(draft.firstMatch(of: /href="(\/matters\/kiz\/withdraw\/vorlage-2013[^"]*)"/)).1
            ).replacing("&amp;", with: "&")
            let form = try await client.execute(uri: place, method: .get)
            #expect(
                form.status == .ok && form.text.contains("name=\"kind\" value=\"papers.paper-drafted\""), "\(place)")
            let answer = try await client.execute(
                uri: "/matters/kiz/withdrawals" + day, method: .post, headers: Scene.form,
                body: Scene.fields([
                    ("entry", "vorlage-2013"), ("kind", "papers.paper-drafted"), ("reason", "Fiktiv: zu früh"),
                    ("on", "2013-01-31"),
                ]))
            #expect(answer.status == .seeOther, "\(answer.plain)")
            for path in ["/matters/kiz/papers/vorlage-2013", "/matters/kiz/papers", "/matters/kiz/course"] {
                let page = try await client.execute(uri: path + day, method: .get)
                #expect(
                    page.status == .ok && page.plain.contains("zurückgezogen")
                        && page.plain.contains("Fiktiv: zu früh"), "\(path)")
            }
            let course = try await client.execute(uri: "/matters/kiz/course" + day, method: .get)
            #expect(
                course.plain.contains("zurückgezogen: Vorlage: ")
                    && course.text.contains("href=\"/matters/kiz/papers/vorlage-2013?as-of=2013-01-31\""))
        }
        // A source bears the same id: it is not what was meant.
        let matter = try scene.office.matter("kiz", for: .internal).matter
        #expect(
            matter.sources[Identifier("vorlage-2013")] != nil && matter.papers.drafts[Identifier("vorlage-2013")] == nil
        )
    }

    @Test("A draft whose only paper was annulled can be withdrawn; the paper stays, and so does its number")
    func withdrawnAfterAnnulment() async throws {
        try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
        try await Scene().app.test(.router) { client in
            let day = "?as-of=2013-02-01", paper = "/matters/kiz/papers/vorlage-2013-fiktiv-7-2013"
            func send(_ path: String, _ fields: [(String, String)]) async throws -> TestResponse {
                try await client.execute(
                    uri: "/matters/kiz/" + path, method: .post, headers: Scene.form, body: Scene.fields(fields))
            }
            _ = try await send("papers/vorlage-2013/issue?as-of=2013-01-31", [("number", "Fiktiv 7/2013")])
            let gone = [
                ("entry", "vorlage-2013"), ("kind", "papers.paper-drafted"), ("reason", "Fiktiv: verworfen"),
                ("on", "2013-02-01"),
            ]
            #expect(try await send("withdrawals" + day, gone).plain.contains("Darauf beruht noch"))
            _ = try await send(
                "annulments" + day,
                [("paper", "vorlage-2013-fiktiv-7-2013"), ("reason", "Fiktiv: falsch"), ("on", "2013-02-01")])
            let answer = try await send("withdrawals" + day, gone)
            #expect(answer.status == .seeOther, "\(answer.plain)")
            #expect(
                try await client.execute(uri: paper + day, method: .get).plain.contains(
                    "Diese Vorlage ist für ungültig erklärt."))
            let list = try await client.execute(uri: "/matters/kiz/papers" + day, method: .get).plain
            #expect(list.contains("Fiktiv 7/2013") && list.contains("Fiktiv: verworfen"))
        }
    }

    @Test(
        """
        Two papers that are issued at the same instant under numbers that look alike are two, and nobody is told \
        of an id
        """
    )
    func atOneInstant() async throws {
        try #require(Typesetter().isAvailable, "typst is missing; Tools/setup build installs it")
        let scene = try Scene()
        let numbers = ["Fiktiv 9/2013", "Fiktiv 9-2013", "Fiktiv 9.2013", "Fiktiv 9/2013"]
        try await scene.app.test(.router) { client in
            let answers = try await withThrowingTaskGroup(of: TestResponse.self) { group in
                for number in numbers {
                    group.addTask {
                        try await client.execute(
                            uri: "/matters/kiz/papers/vorlage-2013/issue?as-of=2013-01-31", method: .post,
                            headers: Scene.form, body: Scene.fields([("number", number)]))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == .seeOther } == 3)
            for answer in answers where answer.status != .seeOther {
                #expect(
                    answer.plain.contains("Unter der Nummer Fiktiv 9/2013 ist schon eine Vorlage ausgegeben.")
                        && !answer.plain.contains("Kennung"), "\(answer.plain)")
            }
        }
        #expect(
            Set(try scene.office.matter("kiz", for: .internal).matter.papers.issued.map(\.content.number))
                == Set(numbers))
    }
}
