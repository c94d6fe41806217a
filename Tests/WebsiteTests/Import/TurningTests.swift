import Decisions
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite(
    "Turning a table, choosing a sheet, putting a cell right",
    .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct TurningTests {
    private func upload(_ client: some TestClientProtocol, _ bytes: [UInt8], kind: String) async throws -> (
        page: TestResponse, address: String
    ) {
        let (headers, body) = Scene.multipart([], field: "table", file: ("tabelle", bytes))
        let page = try await client.execute(
            uri: "/matters/kiz/import?kind=\(kind)&as-of=2013-01-31", method: .post, headers: headers, body: body)
        let start = try #require(page.text.range(of: "action=\"/matters/kiz/import/")?.upperBound, "\(page.plain)")
        return (
            page, "/matters/kiz/import/" + page.text[start...].prefix { $0 != "\"" } + "?as-of=2013-01-31&kind=\(kind)"
        )
    }

    private func get(_ client: some TestClientProtocol, _ address: String) async throws -> TestResponse {
        try await client.execute(uri: address, method: .get)
    }

    /// The fields of the form that carry what was chosen.
    private func answers(_ page: String) -> String {
        page.split(separator: "<input type=\"hidden\" name=\"import-answer-").dropFirst().filter {
            $0.prefix { $0 != "\"" }.hasSuffix("-de")
        }
        .map { String($0.drop { $0 != "=" }.dropFirst(2).prefix { $0 != "\"" }) }.joined(separator: " | ").replacing(
            "&quot;", with: "\"")
    }

    private static let sides: [(kind: String, text: String, field: String)] = [
        (
            "edition", "Entgeltgruppe;E 9b;E 10\nPersonalkosten;61.000;70.500\n",
            "name=\"group-1\" value=\"E 10\" aria-label=\"Entgeltgruppe 2\""
        ),
        ("plan", "Stelle;Leitung;Fachkraft\nEntgeltgruppe;E 11;E 9b\nStellen;1,0;2,5\n", "value=\"2,5\""),
        (
            "key",
            "Gemeinde;" + ImportScene.weights.map { $0.body.content.name.de }.joined(separator: ";") + "\nEinwohner;"
                + ImportScene.weights.map { String($0.weight) }.joined(separator: ";") + "\n", "value=\"10.003\""
        ),
    ]

    @Test(
        "A table that lies on its side is offered to be turned, whatever it is; the turn is recorded", arguments: 0..<3)
    func turned(index: Int) async throws {
        let (kind, text, field) = Self.sides[index]
        try await Scene().app.test(.router) { client in
            let (page, address) = try await upload(client, Array(text.utf8), kind: kind)
            #expect(
                page.status == .unprocessableContent && page.plain.contains("eine Tabelle, die quer steht"),
                "\(page.plain)")
            #expect(page.text.contains("name=\"turned\""))
            let turned = try await get(client, address + "&seen=1t&turned=1")
            #expect(turned.status == .ok && turned.text.contains(field), "\(turned.plain)")
            #expect(answers(turned.text).contains("gedreht"))
        }
    }

    @Test("What was chosen for a sheet is forgotten when another one, or a turn, is chosen")
    func stale() async throws {
        let text = Array(
            "Stellenplan\nStelle;Entgeltgruppe;Stellen 2025;Stellen 2026\nFachkraft;E 9;2;3\nLeitung;E 11;1;1\n".utf8)
        try await Scene().app.test(.router) { client in
            let (_, address) = try await upload(client, text, kind: "plan")
            let kept = try await get(client, address + "&seen=1&column-posts=4&left=3")
            #expect(kept.status == .ok && kept.plain.contains("Auf Wunsch ausgelassen"), "\(kept.plain)")
            let moved = try await get(client, address + "&seen=1&column-posts=4&left=3&turned=1")
            let place = try #require(moved.headers[.location])
            #expect(
                moved.status == .seeOther && place.contains("turned=1") && !place.contains("column-posts")
                    && !place.contains("left=") && place.contains("kind=plan"), "\(place)")
            // A column that there is not is told once, and not offered as chosen.
            let gone = try await get(client, address + "&column-posts=77")
            #expect(
                gone.plain.contains("eine Spalte, die es nicht gibt")
                    && !gone.plain.contains("zu diesem Stand nicht zu wählen"), "\(gone.plain)")
        }
    }

    @Test("Of several sheets that can be it one is asked for, and its name is recorded")
    func sheets() async throws {
        let bytes = try await ImportScene.made(
            """
            import openpyxl
            book = openpyxl.Workbook()
            book.active.title = '2025'
            for row in [['Entgeltgruppe', 'Personalkosten'], ['E 9b', 60000], ['E 10', 69000]]: book.active.append(row)
            other = book.create_sheet('2026')
            for row in [['Entgeltgruppe', 'Personalkosten'], ['E 9b', 61000], ['E 10', 70500]]: other.append(row)
            book.create_sheet('Hinweise').append(['Nur zur Ansicht'])
            book.save(path)
            """)
        try await Scene().app.test(.router) { client in
            let (page, address) = try await upload(client, bytes, kind: "edition")
            #expect(
                page.status == .unprocessableContent
                    && page.plain.contains("mehrere Blätter, die es sein können: „2025“, „2026“"), "\(page.plain)")
            // Whatever else is sent settles no question that was not answered.
            #expect(try await get(client, address + "&seen=1&sheet=&column-cost=2").status == .unprocessableContent)
            let led = try await get(client, address + "&seen=1&sheet=2&column-cost=2")
            let other = try #require(led.headers[.location])
            #expect(other.contains("sheet=2") && !other.contains("column-cost"), "\(other)")
            let second = try await get(client, address + "&sheet=2&seen=2")
            #expect(
                second.status == .ok && second.text.contains("value=\"70.500\"")
                    && answers(second.text).contains("Blatt „2026“"), "\(second.plain)")
        }
    }

    @Test("A cell that cannot be taken is typed anew; what stood there is recorded beside it, once")
    func corrected() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let (page, address) = try await upload(
                client, Array("Entgeltgruppe;Personalkosten\nE 9b;61.OOO\nE 10;70.500*\n".utf8), kind: "edition")
            #expect(
                page.text.contains("name=\"cell-B2\"") && page.plain.contains("Zelle B3: „70.500*“"), "\(page.plain)")
            let half = try await get(client, address + "&seen=1&cell-B2=61.000")
            #expect(
                half.status == .unprocessableContent && half.text.contains("name=\"cell-B2\" value=\"61.000\""),
                "\(half.plain)")
            let whole = try await get(client, address + "&seen=1&cell-B2=61.000&cell-B3=70.500")
            #expect(whole.status == .ok && whole.text.contains("value=\"70.500\""), "\(whole.plain)")
            let told = answers(whole.text)
            #expect(told == "Zelle B2 „61.OOO“: gemeint ist „61.000“ | Zelle B3 „70.500*“: gemeint ist „70.500“")
            // What is typed is held to the same as what is in a file, and a cell must be there.
            #expect(
                try await get(client, address + "&seen=1&cell-B2=61.OO0&cell-B3=70.500").status == .unprocessableContent
            )
            #expect(
                try await get(client, address + "&cell-B2=61.000&cell-B3=70.500&cell-Q99=1").plain.contains(
                    "Zelle Q99 gibt es nicht"))
        }
    }

    @Test("Rows that somebody left out are recorded: the first with what stands in them, the others by their numbers")
    func manyRows() {
        let sheet = ImportScene.sheet(
            [["Stelle", "Entgeltgruppe", "Stellen"]] + (1...60).map { ["Stelle \($0)", "E 9", "1"] })
        let choices = ImportChoices(["left": "12 bis 61"])
        let read = KeptFiles.Kept(name: "plan.csv", matter: "kiz", file: SheetFile(sheets: [sheet]))
        let imported = PlanImport(sheet: sheet, kinds: [], page: .de, choices: choices).filled
        let fields = ImportAnswers.fields(imported, read, sheet: 0, choices, .plan)
        #expect(
            fields["import-answer-19-de"]?.hasPrefix("Zeile 31 „Stelle 30") == true
                && fields["import-answer-20-de"] == "Zeilen 32 bis 61: ausgelassen", "\(fields)")
    }
}
