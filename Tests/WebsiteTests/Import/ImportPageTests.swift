import Costing
import Decisions
import Foundation
import Hummingbird
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite(
    "The pages of an import", .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct ImportPageTests {
    private func upload(_ client: some TestClientProtocol, _ text: String, kind: String = "key", browser: Bool = false)
        async throws -> TestResponse
    {
        let (form, body) = Scene.multipart([], field: "table", file: ("tabelle.csv", Array(text.utf8)))
        var headers = form
        if browser, let name = HTTPField.Name("Sec-Fetch-Mode") { headers[name] = "navigate" }
        return try await client.execute(
            uri: "/matters/kiz/import?kind=\(kind)&as-of=2013-01-31", method: .post, headers: headers, body: body)
    }

    private func address(_ page: TestResponse) throws -> String {
        let start = try #require(page.text.range(of: "action=\"/matters/kiz/import/")?.upperBound, "\(page.plain)")
        return "/matters/kiz/import/" + page.text[start...].prefix { $0 != "\"" }
    }

    /// The value of a field as the page shows it.
    private func value(_ name: String, in page: String) -> String? {
        guard let tag = page.split(separator: "<input").first(where: { $0.contains(" name=\"\(name)\"") }),
            let start = tag.range(of: " value=\"")?.upperBound
        else { return nil }
        return String(tag[start...].prefix { $0 != "\"" })
    }

    private func table(_ heading: String, name: (Int, String) -> String = { $1 }) -> String {
        "AGS;Gemeinde;\(heading)\n"
            + ImportScene.bodies.enumerated().map { index, body in
                """
                \(body.content.ags ?? "");\(name(index, body.content.name.de));\
                \(body.content.firstInhabitants?.count ?? 5)
                """
            }.joined(separator: "\n") + "\n"
    }

    @Test("After the upload a browser is at the page's own address; a program is answered at once")
    func address() async throws {
        try await Scene().app.test(.router) { client in
            let led = try await upload(client, table("Einwohner"), browser: true)
            #expect(led.status == .seeOther)
            let place = try #require(led.headers[.location])
            #expect(
                place.hasPrefix("/matters/kiz/import/") && place.contains("kind=key")
                    && place.contains("as-of=2013-01-31"))
            for _ in 0..<2 { #expect(try await client.execute(uri: place, method: .get).status == .ok) }
            #expect(try await upload(client, table("Einwohner")).status == .ok)
        }
    }

    @Test("A wrong name is confirmed on the page, and what was confirmed is recorded with the key")
    func confirmed() async throws {
        let scene = try Scene()
        try await scene.app.test(.router) { client in
            let asked = try await upload(client, table("Einwohner") { $0 == 2 ? "Bonn" : $1 })
            #expect(asked.status == .unprocessableContent)
            let id = "4-\(ImportScene.bodies[2].header.id)"
            #expect(asked.text.contains("name=\"confirm-\(id)\""))
            let page = try await client.execute(
                uri: try address(asked) + "?kind=key&as-of=2013-01-31&confirm-\(id)=1", method: .get)
            #expect(page.status == .ok, "\(page.plain)")
            let names =
                ["import-file", "import-answer-0-de", "import-answer-0-en"]
                + ImportScene.bodies.flatMap { ["weight-\($0.header.id)", "burden-\($0.header.id)"] }
            let fields =
                names.map { ($0, value($0, in: page.text) ?? "?") } + [
                    ("title", "Fiktiv bestätigt"), ("unit", "inhabitants"), ("on", "2013-01-31"),
                    ("grade", "assumption"),
                ]
            let taken = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let key = try scene.office.matter("kiz", for: .internal).matter.costs.keys.all.first {
                $0.header.id == "fiktiv-bestaetigt"
            }
            let told = (key?.content.confirmed ?? []).filter { $0.de.contains("„Bonn“ mit dem Schlüssel") }
            #expect(told.count == 1, "\(String(describing: key?.content.confirmed))")
        }
    }

    @Test("What the weights are is chosen by whoever enters a key; nothing stands there by itself")
    func unit() async throws {
        try await Scene().app.test(.router) { client in
            let page = try await upload(client, table("Gewicht"))
            let select = try #require(
                page.text.range(
                    of: "<select class=\"kern-form-input__select\" id=\"f-keys-unit\" name=\"unit\" required>")?
                    .upperBound, "\(page.plain)")
            let options = page.text[select...].prefix(400)
            #expect(options.hasPrefix("<option value=\"\">bitte wählen</option>") && !options.contains("selected"))
            let fields =
                ImportScene.bodies.flatMap { [("weight-\($0.header.id)", "1"), ("burden-\($0.header.id)", "100")] } + [
                    ("title", "Fiktiv"), ("unit", ""), ("on", "2013-01-31"), ("grade", "assumption"),
                ]
            let refused = try await client.execute(
                uri: "/matters/kiz/keys?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(
                refused.status == .unprocessableContent
                    && refused.plain.contains("nicht gewählt, was die Gewichte sind"), "\(refused.plain)")
        }
    }

    @Test(
        """
        Of a large file the page shows the head, what is wrong, the first and last rows that are taken, and some \
        of each other use
        """
    )
    func largeFile() async throws {
        let others = (0..<300).map { "05315\($0 + 100);Anderswo \($0);5" }.joined(separator: "\n")
        let text =
            "AGS;Gemeinde;Einwohner\n" + others + "\n"
            + table("").split(separator: "\n").dropFirst().joined(separator: "\n") + "\n" + others + "\n"
        try await Scene().app.test(.router) { client in
            let page = try await upload(client, text)
            let plain = page.plain.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            let first = try #require(ImportScene.bodies.first), last = try #require(ImportScene.bodies.last)
            for shown in [
                "1 Überschrift AGS", "2 anderer Kreis 05315100",
                "302 Daten \(first.content.ags ?? "") \(first.content.name.de)", "320 Daten \(last.content.ags ?? "")",
                "… …",
            ] { #expect(plain.contains(shown), "\(shown)") }
            #expect(plain.contains("Nicht gezeigt: \(300 + 300 + 19 - 2 - 7) Zeilen"), "\(plain.suffix(900))")
        }
        let taken = SheetRows(
            ImportScene.sheet((0..<500).map { ["\($0)"] }), uses: (0..<500).map { $0 == 250 ? .sum : .taken },
            head: 0..<1, faults: [100])
        #expect(taken.places == [0, 1, 2, 3, nil, 100, nil, 250, nil, 497, 498, 499] && taken.left == 491)
    }

    @Test("Choices that cannot be done are told on the page; columns of merged heads are named once")
    func choices() async throws {
        try await Scene().app.test(.router) { client in
            let place = try address(try await upload(client, table("Einwohner")))
            let page = try await client.execute(uri: place + "?kind=key&as-of=2013-01-31&left=3+bis+400", method: .get)
            #expect(
                page.status == .unprocessableContent && page.plain.contains("Zeile 21 bis 400 gibt es nicht"),
                "\(page.plain)")
            #expect(page.text.contains("<option value=\"0\">keine</option>"))
            let english = try await client.execute(
                uri: place + "?kind=key&as-of=2013-01-31&left=3+bis+400&lang=en", method: .get)
            #expect(
                english.plain.contains("there is no row 21 to 400")
                    && english.text.contains("<option value=\"0\">none</option>"))
        }
    }

    @Test("A mere question is called one, and its page leads to the matter; its amounts have a sign between thousands")
    func question() async throws {
        let fields = [
            ("title", "Fiktiv 2014"), ("group-0", "Fachkraft"), ("rate-0", "722000"), ("overhead", "20"),
            ("material", "9.900"),
            ("on", "2013-02-15"), ("grade", "assumption"),
        ]
        try await Scene().app.test(.router) { client in
            let page = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-02-15", method: .post, headers: Scene.form,
                body: Scene.fields(fields))
            #expect(
                page.status == .unprocessableContent && page.plain.contains("Stimmt das so?")
                    && !page.plain.contains("Das geht so nicht"), "\(page.plain)")
            #expect(page.plain.contains("722.000 €"), "\(page.plain)")
            #expect(page.text.contains("<p class=\"ev-eyebrow\"><a href=\"/matters/kiz?as-of=2013-02-15\">"))
        }
    }

    @Test(
        "A file that is something else is called what it is, whatever its name",
        arguments: [
            ("<div><table><tr><td>1</td></tr></table></div>", "eine Webseite"), ("<table><tr><td>1", "eine Webseite"),
            ("\r\n\r\n%PDF-1.7\n", "ein PDF"), ("[{\"a\": 1}]", "eine JSON-Datei"), ("[1, 2]", "eine JSON-Datei"),
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "eine Webseite"),
            ("From: a@example.org\r\nSubject: Tabelle\r\n\r\nAnbei", "eine E-Mail"),
            ("ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n", "SYLK"),
            ("TABLE\r\n0,1\r\n\"EXCEL\"\r\n", "DIF"), ("%!PS-Adobe-3.0\n", "PostScript"),
        ])
    func kinds(text: String, message: String) async throws {
        try await Scene().app.test(.router) { client in
            let page = try await upload(client, text)
            #expect(page.status == .unprocessableContent && page.plain.contains(message), "\(page.plain)")
        }
    }

    @Test(
        "UTF-16 and UTF-32 are read with and without a mark; the tables of DOS and old Macintoshes are named",
        arguments: [
            "utf-16-be", "utf-16-le", "utf-32", "utf-32-le", "utf-32-be", "cp850", "mac_roman", "html in utf-16",
        ])
    func encodings(encoding: String) async throws {
        let content =
            encoding.hasPrefix("html")
            ? "<html><table><tr><td>1" : "Entgeltgruppe;Personalkosten\\nFachkräfte;72.000,50\\nKöche;57.000,00\\n"
        let bytes = try await ImportScene.made(
            "open(path, 'wb').write('\(content)'.encode('\(encoding.split(separator: " ").last ?? "")'))")
        let told: [String: String] = [
            "cp850": "DOS (850)", "mac_roman": "Mac Roman", "html in utf-16": "eine Webseite",
        ]
        var text = "", problem = ""
        do {
            text = try await TableReader(timeout: .seconds(300)).read(bytes).sheets.first?.cell(1, 0).shown ?? ""
        } catch {
            problem = "\((error as? TableProblem)?.sentence.de ?? "?")"
        }
        if let wanted = told[encoding] {
            #expect(problem.contains(wanted), "\(problem)")
        } else {
            #expect(text == "Fachkräfte", "\(problem)")
        }
    }

    @Test("A formula that gives an empty text is an empty cell")
    func emptyFormula() async throws {
        let bytes = try await ImportScene.made(
            """
            import io, zipfile, openpyxl
            book = openpyxl.Workbook(); sheet = book.active
            for row in [["Entgeltgruppe", "Personalkosten"], ["E 9", 61000], ["E 11", 72000], ["x", 1]]: \
            sheet.append(row)
            data = io.BytesIO(); book.save(data)
            old = zipfile.ZipFile(data); new = zipfile.ZipFile(path, "w")
            for name in old.namelist():
                part = old.read(name)
                if "sheet1" in name:
                    part = part[:part.index(b'<row r="4"')] + b'<row r="4"><c r="A4" t="str"><f>IF(1=1,"","")</f><v>\
            </v></c><c r="B4" t="str"><f>IF(1=1,"","")</f><v></v></c></row></sheetData>' + \
            part[part.index(b"</sheetData>") + 12:]
                new.writestr(name, part)
            new.close()
            """)
        let file = try await TableReader(timeout: .seconds(300)).read(bytes)
        let form = RateImport(sheet: try #require(file.sheets.first), page: .de).filled
        #expect(
            form.faults == [] && form.values("group-0", "rate-1", "group-2") == ["E 9", "72.000", nil],
            "\(form.allFaults)")
    }
}
