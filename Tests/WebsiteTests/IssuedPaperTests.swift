import Costing
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Decisions
@testable import Website

@Suite("An issued paper that came with a folder")
struct IssuedPaperTests {
    /// As an import takes it: a tree that somebody else has written.
    private func scene(chart: String) throws -> Scene {
        let block: [String: Any] = [
            "type": "figure",
            "figure": ["svg": chart, "standaloneSVG": chart, "alternative": "Ein Balken", "caption": "Kosten"],
        ]
        let tree: [String: Any] = ["title": "Fremde Vorlage", "language": "de", "meta": [], "blocks": [block]]
        return try scene(document: Array(try JSONSerialization.data(withJSONObject: tree)))
    }

    private func scene(document: [UInt8]) throws -> Scene {
        let scene = try Scene(), day = try #require(Day(year: 2013, month: 1, day: 31))
        let draft = try #require(
            try scene.office.matter("kiz", asOf: day, for: .internal).matter.papers.drafts.all.last)
        func keep(_ bytes: [UInt8], _ name: String) throws -> FileReference {
            FileReference(name: name, hash: try scene.office.attachments.put(bytes), bytes: bytes.count)
        }
        let content = PaperIssued(
            paper: draft.id, number: "Fiktiv 9/2013", title: Text("Fremde Vorlage"), asOf: day, ledgerPosition: 1,
            figures: [],
            document: try keep(document, "foreign.json"),
            pdf: try keep(Array("%PDF".utf8), "foreign.pdf"))
        try scene.office.record(
            Entry(
                Header(
                    id: "foreign", on: .day(day), grade: .official, sources: draft.header.sources,
                    audience: draft.header.audience), content),
            in: "kiz", by: .importer)
        return scene
    }

    @Test("What it leads to is as of its own day, whatever day it is looked at")
    func linksOfItsDay() async throws {
        let figure = FigureMark(id: "extra-cost", shown: "80.000 €", href: "/matters/kiz/figures/extra-cost")
        let paper = DocumentTree(title: "Fiktive Vorlage", language: .de, blocks: [.paragraph([.figure(figure)])])
        let scene = try scene(document: Array(JSONEncoder().encode(paper)))
        try await scene.app.test(.router) { client in
            for asked in ["", "?as-of=2014-01-31"] {
                let page = try await client.execute(uri: "/matters/kiz/papers/foreign" + asked, method: .get)
                #expect(page.text.contains("href=\"/matters/kiz/figures/extra-cost?as-of=2013-01-31\""), "\(asked)")
                #expect(!page.text.contains("ausgegeben; sie wird nicht übersetzt"))
            }
            let english = try await client.execute(uri: "/matters/kiz/papers/foreign?lang=en", method: .get)
            #expect(english.text.contains("The paper was issued in German; it is not translated."))
        }
    }

    @Test(
        "Its charts are shown as images: no markup of the folder reaches the page",
        arguments: [
            "</figure><form action=\"/matters/kiz/editions\" method=\"post\"><button>x</button></form>",
            "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.example\">",
            """
            <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><script>alert(1)</script><a \
            href=\"javascript:x\"><rect width=\"9\" height=\"9\"/></a></svg>
            """,
        ])
    func foreign(chart: String) async throws {
        let scene = try scene(chart: chart)
        try await scene.app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/papers/foreign?as-of=2013-01-31", method: .get)
            #expect(page.status == .ok && page.text.contains("Fremde Vorlage"))
            #expect(page.text.contains("<img src=\"data:image/svg+xml;base64,"))
            for markup in ["/matters/kiz/editions\"", "http-equiv=\"refresh\"", "alert(1)", "javascript:x"] {
                #expect(!page.text.contains(markup), "\(markup)")
            }
        }
    }
}
