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
        let draft = try #require(
            try scene.office.matter("kiz", asOf: day, for: .internal).matter.papers.drafts.all.last)
        let on = PartialDate.day(day)
        try scene.office.record(
            Entry(
                Header(id: "text-typed", on: on, sources: draft.header.sources, audience: draft.header.audience),
                TextBlock(title: Text("Namen"), text: Text(text))), in: "kiz", by: .clerk)
        var content = draft.content
        content.outline = [PaperPart(heading: Text("Namen"), texts: [Identifier("text-typed")])]
        try scene.office.record(
            Entry(
                Header(id: "paper-typed", on: on, sources: draft.header.sources, audience: draft.header.audience),
                content), in: "kiz", by: .clerk)
        return scene
    }

    @Test("Its page names letters that no font has, and it is not issued with them")
    func letters() async throws {
        let scene = try scene(text: "Es sprach 王小明.")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-typed?as-of=2013-01-31", method: .get)
            #expect(page.plain.contains("Vor dem Ausgeben geprüft") && page.plain.contains("„王小明.“ (U+738B"))
            #expect(
                page.plain.contains("So lässt sich die Vorlage nicht ausgeben")
                    && !page.text.contains("/papers/paper-typed/issue"))
            let issued = try await client.execute(
                uri: "/matters/kiz/papers/paper-typed/issue?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields([("number", "Fiktiv 7/2013")]))
            #expect(issued.status != .seeOther && issued.plain.contains("王小明"))
        }
        #expect(try scene.office.matter("kiz", for: .internal).matter.papers.issued.isEmpty)
    }

    @Test(
        "A mark that stands for nothing on the day is shown as it was typed, and named; the rest of the draft is there")
    func deadMark() async throws {
        let scene = try scene(text: "Am [](date:behauptung-2014-03-21) kam der Bescheid.\n\nUnd mehr.")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-typed?as-of=2013-01-31", method: .get)
            #expect(
                page.status == .ok && page.plain.contains("Am [](date:behauptung-2014-03-21) kam der Bescheid.")
                    && page.plain.contains("Und mehr."))
            #expect(page.plain.contains("Zeile 1, [](date:behauptung-2014-03-21), steht für nichts Bekanntes"))
            #expect(!page.text.contains("/papers/paper-typed/issue"))
        }
    }

    @Test("A figure in a draft leads to its page on the day of the draft")
    func figureOfTheDay() async throws {
        let scene = try scene(text: "Es kostet [](figure:extra-cost).")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-typed?as-of=2013-01-31", method: .get)
            #expect(page.text.contains("href=\"/matters/kiz/figures/extra-cost?as-of=2013-01-31\""))
        }
    }

    @Test(
        "All that a draft or a letter leads to is as of its day and in the language of the page",
        arguments: [
            "/matters/kiz/papers/paper-typed", "/matters/kiz/papers/vorlage-2013",
            "/matters/kiz/letters/application",
        ], ["", "&lang=en"])
    func linksOfTheDay(address: String, language: String) async throws {
        let scene = try scene(text: "Es kostet [](figure:extra-cost); siehe [Recht](/matters/kiz/law#concept).")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "\(address)?as-of=2013-01-31\(language)", method: .get)
            let sheet = try #require(page.text.firstRange(of: "<div class=\"ev-sheet\">"))
            let article = try #require(
                page.text[sheet.upperBound...].components(separatedBy: "</article>").first)
            let links = article.matches(of: /href="(\/matters\/[^"#]*)/).map { String($0.output.1) }
                .filter { !$0.contains("/files/") }
            let day = "?as-of=2013-01-31" + language.replacing("&", with: "&amp;")
            for link in links { #expect(link.hasSuffix(day), "\(link)") }
            #expect(!links.isEmpty || address.contains("letters"))
        }
    }

    @Test("What was typed into a field in several lines stands on several lines")
    func fieldLines() async throws {
        let scene = try Scene(), day = try #require(Day(year: 2013, month: 1, day: 31))
        let draft = try #require(
            try scene.office.matter("kiz", asOf: day, for: .internal).matter.papers.drafts.all.last)
        var content = draft.content
        content.request = Text("Der Ausschuss empfiehlt:\n1. Zustimmung.\n2. Bericht.")
        try scene.office.record(
            Entry(
                Header(
                    id: "paper-lines", on: .day(day), sources: draft.header.sources, audience: draft.header.audience),
                content), in: "kiz", by: .clerk)
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-lines?as-of=2013-01-31", method: .get)
            #expect(page.text.contains("Der Ausschuss empfiehlt:<br>\n1. Zustimmung.<br>\n2. Bericht."))
        }
    }

    @Test("Where nothing is found the page says so, and prints what was typed")
    func clean() async throws {
        let scene = try scene(
            text: "31. Dezember 2017 endet die Frist; am\n1. Januar beginnt eine[^1].\n\n[^1]: Laut Bericht.")
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/paper-typed?as-of=2013-01-31", method: .get)
            #expect(page.plain.contains("Nichts zu beanstanden"))
            #expect(page.plain.contains("31. Dezember 2017 endet die Frist; am 1. Januar beginnt eine"))
            #expect(page.plain.contains("Laut Bericht.") && page.text.contains("doc-backlink"))
        }
    }
}
