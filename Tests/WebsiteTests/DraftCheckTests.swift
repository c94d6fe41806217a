import Costing
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Decisions
@testable import Website

@Suite("A draft before it is issued")
struct DraftCheckTests {
    private func scene(text: String) throws -> Scene {
        let scene = try Scene(), day = try #require(Day(year: 2013, month: 1, day: 31))
        let draft = try #require(try scene.office.matter("kiz", asOf: day, for: .internal).matter.papers.drafts.all.last)
        let on = PartialDate.day(day)
        try scene.office.record(Entry(
            Header(id: "text-typed", on: on, sources: draft.header.sources, audience: draft.header.audience),
            TextBlock(title: Text("Namen"), text: Text(text))), in: "kiz", by: .clerk)
        var content = draft.content
        content.outline = [PaperPart(heading: Text("Namen"), texts: [Identifier("text-typed")])]
        try scene.office.record(Entry(
            Header(id: "paper-typed", on: on, sources: draft.header.sources, audience: draft.header.audience), content), in: "kiz", by: .clerk)
        return scene
    }

    @Test("Its page names letters that no font has, and it is not issued with them")
    func letters() async throws {
        let scene = try scene(text: "Es sprach 王小明.")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-typed?as-of=2013-01-31", method: .get)
            #expect(page.plain.contains("Vor dem Ausgeben geprüft") && page.plain.contains("„王小明.“ (U+738B"))
            let issued = try await client.execute(
                uri: "/matters/kiz/papers/paper-typed/issue?as-of=2013-01-31", method: .post, headers: Scene.form, body: Scene.fields([("number", "Fiktiv 7/2013")]))
            #expect(issued.status != .seeOther && issued.plain.contains("王小明"))
        }
        #expect(try scene.office.matter("kiz", for: .internal).matter.papers.issued.isEmpty)
    }

    @Test("Where nothing is found the page says so, and prints what was typed")
    func clean() async throws {
        let scene = try scene(text: "31. Dezember 2017 endet die Frist; am\n1. Januar beginnt eine[^1].\n\n[^1]: Laut Bericht.")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-typed?as-of=2013-01-31", method: .get)
            #expect(page.plain.contains("Nichts zu beanstanden"))
            #expect(page.plain.contains("31. Dezember 2017 endet die Frist; am 1. Januar beginnt eine"))
            #expect(page.plain.contains("Laut Bericht.") && page.text.contains("doc-backlink"))
        }
    }
}
