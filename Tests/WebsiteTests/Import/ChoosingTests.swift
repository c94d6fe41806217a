import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite(
    "Choosing how a file is read",
    .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct ChoosingTests {
    private static let file = Array(
        """
        Stellenplan\n\nStelle;Entgeltgruppe;Stellen 2025;Stellen \
        2026\nFachkraft;Fachkraft;2;3\nLeitung;Verwaltung;1;1\nSumme;;3;4\nQuelle: Haushalt\n
        """
        .utf8)

    private func upload(_ client: some TestClientProtocol, _ bytes: [UInt8] = file, kind: String = "plan") async throws
        -> (page: TestResponse, address: String)
    {
        let (headers, body) = Scene.multipart([], field: "table", file: ("plan.csv", bytes))
        let page = try await client.execute(
            uri: "/matters/kiz/import?kind=\(kind)&as-of=2013-01-31", method: .post, headers: headers, body: body)
        let start = try #require(page.text.range(of: "action=\"/matters/kiz/import/")?.upperBound, "\(page.plain)")
        return (page, "/matters/kiz/import/" + page.text[start...].prefix { $0 != "\"" })
    }

    @Test("The page shows each row and column with what it was taken for, and can be asked again by its address")
    func shown() async throws {
        try await Scene().app.test(.router) { client in
            let (page, address) = try await upload(client)
            #expect(page.status == .unprocessableContent)
            let rows = page.plain.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            for text in [
                "1 über den Überschriften Stellenplan", "3 Überschrift Stelle Entgeltgruppe", "4 Daten Fachkraft",
                "7 Anmerkung Quelle: Haushalt", "A: Stelle", "C: ausgelassen",
            ] { #expect(rows.contains(text), "\(text) in \(rows)") }
            let again = try await client.execute(uri: address + "?kind=plan&as-of=2013-01-31&lang=en", method: .get)
            #expect(again.status == .unprocessableContent && again.plain.contains("several columns"))
            #expect(
                page.text.contains("\(address)?as-of=2013-01-31&amp;kind=plan&amp;lang=en")
                    || page.text.contains("\(address)?as-of=2013-01-31&kind=plan&lang=en"))
        }
    }

    @Test("What is chosen settles what was open, and the form is filled with it")
    func chosen() async throws {
        try await Scene().app.test(.router) { client in
            let (_, address) = try await upload(client)
            for (column, posts) in [("3", "2"), ("4", "3")] {
                let page = try await client.execute(
                    uri: address + "?kind=plan&as-of=2013-01-31&column-posts=\(column)", method: .get)
                #expect(page.status == .ok, "\(page.plain)")
                #expect(
                    page.text.contains(
                        "name=\"posts-0\" value=\"\(posts)\" inputmode=\"decimal\" aria-label=\"Zahl in Zeile 1\""))
                #expect(!page.text.contains("value=\"Summe\""))
            }
            let kept = try await client.execute(
                uri: address + "?kind=plan&as-of=2013-01-31&column-posts=4&left=5,6", method: .get)
            #expect(kept.plain.contains("Auf Wunsch ausgelassen: Zeilen 5 bis 6."))
        }
    }

    @Test(
        "While something is open nothing can be sent, not past the page either; the answers are recorded with the entry"
    )
    func answered() async throws {
        let scene = try Scene()
        let position = scene.office.position
        @Sendable func hidden(_ page: String) -> [(String, String)] {
            page.split(separator: "<input type=\"hidden\" name=\"import-").dropFirst().compactMap { piece in
                let name = piece.prefix { $0 != "\"" }, rest = piece[name.endIndex...].dropFirst(9)
                return ("import-" + name, String(rest.prefix { $0 != "\"" }))
            }
        }
        let fields = [
            ("title", "Fiktiver Plan"), ("post-0", "Fachkraft"), ("group-0", "Fachkraft"), ("posts-0", "3"),
            ("on", "2013-01-31"), ("grade", "assumption"),
        ]
        try await scene.app.test(.router) { client in
            let (page, address) = try await upload(client)
            #expect(
                !page.text.contains(">Stellenplan eintragen</span></button>")
                    && page.plain.contains("Erst oben beantworten"))
            let open = hidden(page.text)
            #expect(open.contains { $0.0 == "import-open" })
            let refused = try await client.execute(
                uri: "/matters/kiz/plans?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields + open))
            #expect(
                refused.status == .unprocessableContent && refused.plain.contains("noch etwas offen"),
                "\(refused.plain)")
            #expect(!refused.text.contains(">Stellenplan eintragen</span></button>"))
            #expect(scene.office.position == position)
            let settled = try await client.execute(
                uri: address + "?kind=plan&as-of=2013-01-31&column-posts=4&left=5,6", method: .get)
            #expect(settled.text.contains(">Stellenplan eintragen</span></button>"))
            let taken = try await client.execute(
                uri: "/matters/kiz/plans?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields + hidden(settled.text)))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let plan = try #require(
                try scene.office.matter("kiz", for: .internal).matter.costs.plans[PostPlanID("fiktiver-plan")])
            let confirmed = (plan.content.confirmed ?? []).map(\.de).joined(separator: " ")
            #expect(
                confirmed.contains("Zahl der Stellen: Spalte D „Stellen 2026“")
                    && confirmed.contains("Zeile 5 „Leitung; Verwaltung; 1; 1“: ausgelassen"), "\(confirmed)")
        }
    }

    @Test("What nobody knows, another matter's file, and choices that are none are met with a sentence or passed over")
    func wrong() async throws {
        try await Scene().app.test(.router) { client in
            let gone = try await client.execute(uri: "/matters/kiz/import/0123?kind=plan", method: .get)
            #expect(gone.status == .unprocessableContent && gone.plain.contains("nicht mehr im Gedächtnis"))
            let (_, address) = try await upload(client)
            for query in [
                "sheet=99", "sheet=-1", "head-first=9&head-last=2", "head-first=1&head-last=99999",
                "head-first=99990&head-last=99999", "column-posts=999", "column-posts=-5", "power=99",
                "left=99999999999999999999,0,-1", "column-x=1", "column-posts=0",
            ] {
                let page = try await client.execute(uri: address + "?kind=plan&as-of=2013-01-31&" + query, method: .get)
                #expect([200, 422].contains(page.status.code), "\(query)")
            }
        }
    }

    @Test("Few files are kept, bounded in cells, and only for their own matter")
    func bounded() async {
        let kept = KeptFiles(most: 2, mostCells: 10)
        func file(_ cells: Int) -> KeptFiles.Kept {
            .init(
                name: "x", matter: "kiz",
                file: SheetFile(sheets: [Sheet(rows: [Array(repeating: .text("1"), count: cells)])]))
        }
        let first = await kept.keep(file(4)), second = await kept.keep(file(4))
        #expect(await kept[first, "kiz"] != nil)
        #expect(await kept[first, "other"] == nil)
        let third = await kept.keep(file(9))
        #expect(await kept[first, "kiz"] == nil)
        #expect(await kept[second, "kiz"] == nil)
        #expect(await kept[third, "kiz"] != nil)
    }
}
