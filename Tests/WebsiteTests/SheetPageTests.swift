import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Register
import Testing

@testable import Documents
@testable import Website

@Suite("A page says what its sheet says")
struct SheetPageTests {
    /// The words alone, without the brackets in which a source stands on paper.
    static func words(_ text: String) -> String {
        let plain = text.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return plain.filter { $0 != "(" && $0 != ")" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What stands in lines of its own on paper, and every cell.
    static func sentences(_ sheets: [any MatterSheet]) -> [String] {
        sheets.flatMap { sheet in
            let tree = DocumentTree(
                title: "", language: .de, blocks: sheet.lead.onPaper + sheet.sections.flatMap(\.blocks.onPaper))
            return TreeWalk(tree).texts.map { words($0.text) }.filter { !$0.isEmpty }
        }
    }

    @Test("Of the law page nothing is missing that the terminal and the PDF say", arguments: Language.allCases)
    func law(language: Language) async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            for day in ["2013-01-31", "2014-04-30", "2024-12-31"] {
                let address = "/matters/kiz/law?as-of=\(day)&lang=\(language.rawValue)"
                let page = Self.words(try await client.execute(uri: address, method: .get).text)
                let view = try scene.office.matter("kiz", asOf: Day(iso: day), for: .internal)
                let parts = SheetParts(view, language)
                let said = Self.sentences([MissingSheet(parts), RequirementsSheet(parts)])
                #expect(said.count > 20)
                for sentence in said { #expect(page.contains(sentence), "\(day): \(sentence)") }
            }
        }
    }

    @Test(
        "Of a round, the mandates and the overview nothing is missing that the terminal and the PDF say",
        arguments: Language.allCases)
    func others(language: Language) async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            for day in ["2013-01-31", "2014-04-30", "2024-12-31"] {
                let query = "?as-of=\(day)&lang=\(language.rawValue)"
                let view = try scene.office.matter("kiz", asOf: Day(iso: day), for: .internal)
                let parts = SheetParts(view, language)
                let round = try #require(try scene.office.sheet(ofRound: "buergermeister-2012", in: view, language))
                let sheets: [(String, any MatterSheet)] = [
                    ("", StandingSheet(parts)), ("/mandates", MandatesSheet(parts)),
                    ("/consent/buergermeister-2012", round),
                ]
                for (place, sheet) in sheets {
                    let page = Self.words(
                        try await client.execute(uri: "/matters/kiz\(place)\(query)", method: .get).text)
                    let said = Self.sentences([sheet])
                    #expect(said.count > 5, "\(place)")
                    for sentence in said { #expect(page.contains(sentence), "\(place) \(day): \(sentence)") }
                }
            }
        }
    }

    @Test("The years and who pays have the same tables and sentences on their pages as on the command line")
    func costs() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let view = try scene.office.matter("kiz", asOf: Day(iso: "2014-01-31"), for: .internal)
            let sections = CostSheet(SheetParts(view, .de)).sections
            #expect(sections.map(\.id) == ["figures", "posts", "years", "shares"])
            let parts: [(String, String, (Block) -> Bool)] = [
                ("years", "/costs/years", { _ in true }),
                ("shares", "/costs/shares", { if case .table = $0 { true } else { false } }),
            ]
            for (id, place, isShared) in parts {
                let blocks = sections.filter { $0.id == id }.flatMap(\.blocks.onPaper).filter(isShared)
                let page = Self.words(
                    try await client.execute(uri: "/matters/kiz\(place)?as-of=2014-01-31", method: .get).text)
                let said = TreeWalk(DocumentTree(title: "", language: .de, blocks: blocks)).texts.map {
                    Self.words($0.text)
                }
                #expect(said.count > 10, "\(place)")
                for sentence in said where !sentence.isEmpty {
                    #expect(page.contains(sentence), "\(place): \(sentence)")
                }
            }
        }
    }

    @Test("A link keeps day and language, and on its own page leads to the place alone; the page leads to its PDF")
    func links() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(uri: "/matters/kiz/law?as-of=2013-01-31&lang=en", method: .get).text
            #expect(page.contains("href=\"#konzept\"") && page.contains("<li id=\"konzept\">"))
            #expect(page.contains("href=\"/matters/kiz/costs?as-of=2013-01-31&amp;lang=en#zentrum\""))
            #expect(page.contains("href=\"/matters/kiz/sheets/application.pdf?as-of=2013-01-31&amp;lang=en\""))
        }
    }

    @Test(
        "A sheet comes as a PDF; one that there is not is refused with those there are",
        .enabled(if: Typesetter().isAvailable, "no typst here"))
    func pdf() async throws {
        try await Scene().app.test(.router) { client in
            for name in SheetName.allCases {
                let file = try await client.execute(
                    uri: "/matters/kiz/sheets/\(name.rawValue).pdf?as-of=2013-01-31", method: .get)
                #expect(file.status == .ok && file.headers[.contentType] == "application/pdf", "\(name)")
                #expect(file.headers[.contentDisposition]?.contains("kiz-\(name.rawValue)-2013-01-31.pdf") == true)
                #expect(file.text.hasPrefix("%PDF"), "\(name)")
            }
            let none = try await client.execute(uri: "/matters/kiz/sheets/nothing.pdf", method: .get)
            #expect(none.status == .notFound && none.text.contains("requirements"))
        }
    }
}
