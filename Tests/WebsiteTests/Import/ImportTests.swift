import Costing
import Decisions
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Documents
@testable import Website

@Suite("Tables from files", .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct ImportTests {
    static let german =
        """
        Entgeltgruppe;Personalkosten\r\nFachkraft;72.000\r\nVerwaltung;57.000,50\r\nAssistenz;\
        60.000\r\nGemeinkosten;19,5 %\r\nSachkosten;9.900,50\r\n
        """

    private func send(
        _ client: some TestClientProtocol, _ kind: String, _ bytes: [UInt8], name: String = "tabelle.csv",
        english: Bool = false
    ) async throws -> TestResponse {
        let (headers, body) = Scene.multipart([], field: "table", file: (name, bytes))
        return try await client.execute(
            uri: "/matters/kiz/import?kind=\(kind)&as-of=2013-01-31\(english ? "&lang=en" : "")", method: .post,
            headers: headers, body: body)
    }

    /// The value of a field as the page shows it.
    private func value(_ name: String, in page: String) -> String? {
        guard let tag = page.split(separator: "<input").first(where: { $0.contains(" name=\"\(name)\"") }),
            let start = tag.range(of: " value=\"")?.upperBound
        else { return nil }
        return String(tag[start...].prefix { $0 != "\"" })
    }

    /// A workbook made by a few lines of Python that have `sheet` and `book`.
    private func workbook(_ lines: String) throws -> [UInt8] {
        try ImportScene.workbook(lines)
    }

    @Test(
        """
        A table of rates fills the form, stores nothing, and is an edition once the form is sent; a table may fall \
        and rise
        """
    )
    func rates() async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let answer = try await send(client, "edition", Array(Self.german.utf8))
            #expect(answer.status == .ok, "\(answer.plain)")
            #expect(scene.office.position == position)
            let page = answer.text
            let names = [
                "group-0", "rate-0", "group-1", "rate-1", "group-2", "rate-2", "group-3", "rate-3", "overhead",
                "material",
            ]
            let values = names.map { value($0, in: page) ?? "?" }
            #expect(
                values == [
                    "Fachkraft", "72.000", "Verwaltung", "57.000,5", "Assistenz", "60.000", "", "", "19,5", "9.900,5",
                ])
            let sent =
                zip(names, values).map { ($0, $1) } + [
                    ("title", "Fiktiv 2014"), ("on", "2013-01-31"), ("grade", "assumption"),
                ]
            let taken = try await client.execute(
                uri: "/matters/kiz/editions?as-of=2013-01-31", method: .post, headers: Scene.form,
                body: Scene.fields(sent))
            #expect(taken.status == .seeOther, "\(taken.plain)")
            let edition = try #require(
                try scene.office.matter("kiz", for: .internal).matter.costs.editions.all.first {
                    $0.header.id == "fiktiv-2014"
                })
            #expect(edition.content.rates.map(\.personnel.cents) == [7_200_000, 5_700_050, 6_000_000])
            #expect(edition.content.overhead == BasisPoints(1950))
        }
    }

    @Test(
        "The same table is read in every encoding and separator, in German and in English",
        arguments: [
            "latin", "utf-8", "utf-16", "tabs", "english", "english with semicolons", "without headings",
        ])
    func forms(form: String) async throws {
        let text = "Entgeltgruppe;Personalkosten\r\nFachkräfte;72.000,50\r\nVerwaltung;57.000\r\n"
        let english = "Pay group,Staff cost\n\"Fachkräfte\",\"72,000.50\"\nVerwaltung,\"57,000\"\n"
        let bytes: [UInt8] =
            switch form {
            case "latin": text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            case "utf-8": Array("\u{FEFF}\(text)".utf8)
            case "utf-16": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            case "tabs": Array(text.replacing(";", with: "\t").utf8)
            case "english": Array(english.utf8)
            case "english with semicolons":
                Array("pay group;staff cost\nFachkräfte;72,000.50\nVerwaltung;57,000\n".utf8)
            default: Array("Fachkräfte;72.000,50\nVerwaltung;57.000\n".utf8)
            }
        try await Scene().app.test(.router) { client in
            let answer = try await send(client, "edition", bytes)
            #expect(answer.status == .ok, "\(answer.plain)")
            #expect(
                ["group-0", "rate-0", "group-1", "rate-1", "group-2"].map { value($0, in: answer.text) } == [
                    "Fachkräfte", "72.000,5", "Verwaltung", "57.000", "",
                ])
            #expect(answer.plain.contains("Sachkosten stehen nicht in der Datei"))
        }
    }

    @Test("A workbook's numbers need no notation; a percent cell is a share; the first sheet is named")
    func workbookRates() async throws {
        let bytes = try workbook(
            """
            sheet.title = "Sätze"
            for row in [["Entgeltgruppe", "Personalkosten"], ["Fachkraft", 72000.5], ["E 9", 57000], ["Gemeinkosten", \
            0.195], ["Sachkosten", 9900]]: sheet.append(row)
            sheet["B4"].number_format = "0.0%"
            book.create_sheet("Notizen")
            """)
        try await Scene().app.test(.router) { client in
            for english in [false, true] {
                let answer = try await send(client, "edition", bytes, name: "sätze.xlsx", english: english)
                #expect(answer.status == .ok, "\(answer.plain)")
                let values = ["group-0", "rate-0", "group-1", "rate-1", "overhead", "material"].map {
                    value($0, in: answer.text)
                }
                #expect(
                    values
                        == (english
                            ? ["Fachkraft", "72,000.5", "E 9", "57,000", "19.5", "9,900"]
                            : ["Fachkraft", "72.000,5", "E 9", "57.000", "19,5", "9.900"]))
                #expect(
                    answer.plain.contains(
                        english
                            ? "The first of 2 sheets was read: “Sätze”."
                            : "Gelesen wurde das erste von 2 Blättern: „Sätze“."))
            }
        }
    }

    @Test("What is wrong is named by row and column, all at once, and stands in the form as it was written")
    func wrongRates() async throws {
        let scene = try Scene()
        let position = scene.office.position
        let text =
            """
            Entgeltgruppe;Personalkosten\nFachkraft;viel\n;57.000,50\nAssistenz;60,000.50\nAssistenz;\
            -5\nFünf;\nSechs;61.000,555\nGemeinkosten;20 €\n<script>alert(1)</script>;\"<img src=x>\"\n
            """
        try await scene.app.test(.router) { client in
            let answer = try await send(client, "edition", Array(text.utf8), name: "<b>.csv")
            #expect(answer.status == .unprocessableContent)
            #expect(scene.office.position == position)
            let plain = answer.plain.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            for place in [
                "2 B „viel“ ein Betrag", "3 A nichts eine Entgeltgruppe", "4 B „60,000.50“ dieselbe Schreibweise",
                "5 A „Assistenz“ jede Zeile nur einmal; dies steht schon in Zeile 4",
                "5 B „-5“ ein Betrag", "6 B nichts ein Betrag", "7 B „61.000,555“ ein Betrag",
                "8 B „20 €“, in einer anderen Einheit: „€“ ein Anteil",
            ] {
                #expect(plain.contains(place), "\(place)")
            }
            #expect(value("rate-0", in: answer.text) == "viel")
            #expect(!answer.text.contains("<script>alert"))
            #expect(!answer.text.contains("<img src=x"))
            #expect(!answer.text.contains("<b>.csv"))
            let english = try await send(client, "edition", Array(text.utf8), english: true).plain
            #expect(english.contains("“viel”") && english.contains("an amount in euros from zero on"))
        }
    }

    @Test("Where every number can be read either way the page's language decides, and the page says so")
    func eitherWay() async throws {
        let text = Array("Entgeltgruppe;Stellenkosten\nFachkraft;61.000\nVerwaltung;57.000\n".utf8)
        try await Scene().app.test(.router) { client in
            let german = try await send(client, "edition", text)
            #expect(german.status == .ok)
            #expect(value("rate-0", in: german.text) == "61.000")
            #expect(german.plain.contains("„61.000“ ist 61.000, nicht 61"))
            let english = try await send(client, "edition", text, english: true)
            #expect(english.status == .unprocessableContent)
            #expect(english.plain.contains("read the file on the German page"))
            let told = try await send(client, "edition", text + Array("Assistenz;48.100,00\n".utf8), english: true)
            #expect(told.status == .ok)
            #expect(value("rate-0", in: told.text) == "61,000")
        }
    }

    @Test("A formula is taken by its stored result, or refused with its place")
    func formula() async throws {
        let bytes = try workbook(
            "for row in [[\"Entgeltgruppe\", \"Personalkosten\"], [\"Fachkraft\", \"=2*36000\"]]: sheet.append(row)")
        try await Scene().app.test(.router) { client in
            let answer = try await send(client, "edition", bytes)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.plain.contains("die Formel „=2*36000“ ohne gespeichertes Ergebnis"))
        }
    }

    @Test(
        "What is no table, or too much of one, is refused with a sentence",
        arguments: [
            ("", "leer"), ("\n;;\n", "leer"), ("a\0b", "keine Tabelle"), ("PK\u{3}\u{4}kaputt", "beschädigt"),
            ("%PDF-1.7\n", "ein PDF und keine Tabelle"), ("<!DOCTYPE html><table>", "eine Webseite"),
            ("a;\"b\n", "Zeile 1 oder danach stehen Anführungszeichen"),
            (String(repeating: "a;1\n", count: 50_001), "mehr als 50.000 Zeilen"),
            (String(repeating: "a;", count: 300) + "b", "Zeile 1 hat mehr als 300 Spalten"),
            (String(repeating: "a", count: 16_800_000), "größer als 16 MiB"),
            ("Entgeltgruppe;Personalkosten\n", "keine Entgeltgruppe"),
        ])
    func refused(text: String, message: String) async throws {
        let scene = try Scene()
        let position = scene.office.position
        try await scene.app.test(.router) { client in
            let answer = try await send(client, "edition", Array(text.utf8))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.plain.contains(message), "\(answer.plain)")
            #expect(answer.plain.contains("Es wurde nichts geändert."))
            #expect(scene.office.position == position)
        }
    }

    @Test("A file of 200 MB is refused, as is a form without one and a kind that is none")
    func others() async throws {
        try await Scene().app.test(.router) { client in
            #expect(
                try await send(client, "edition", [UInt8](repeating: 59, count: 200_000_000)).status == .contentTooLarge
            )
            let empty = try await send(client, "key", [], name: "")
            #expect(empty.status == .unprocessableContent)
            #expect(empty.plain.contains("Es wurde keine Datei gewählt"))
            #expect(try await send(client, "grant", [1]).status == .unprocessableContent)
            let again = try await client.execute(uri: "/matters/kiz/import?kind=key&lang=en", method: .get)
            #expect(again.headers[.location] == "/matters/kiz/costs/shares?lang=en")
        }
    }

    @Test("A workbook that unpacks to far more than it is eats neither memory nor time")
    func bomb() async throws {
        let bytes = try workbook(
            """
            import io, zipfile
            data = io.BytesIO(); book.save(data)
            old = zipfile.ZipFile(data); new = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)
            for name in old.namelist():
                new.writestr(name, b"<sheetData>" + b"<row/>" * 40_000_000 if "sheet1" in name else old.read(name))
            new.close()
            class Done:
                def save(self, path): pass
            book = Done()
            """)
        #expect(bytes.count < TableReader.largest)
        let helper = try MeasuredHelper()
        await #expect(throws: TableProblem.unpacked) {
            try await TableReader(place: helper.place, timeout: .seconds(300)).read(bytes)
        }
        let use = try helper.use()
        #expect(use.memory < 64 << 20 + 200 * bytes.count, "\(use.memory >> 20) MiB for \(bytes.count) bytes")
        #expect(use.seconds < 5, "\(use.seconds)")
    }

    @Test("Without Python the page says what installs it")
    func noHelper() async throws {
        await #expect(throws: TableProblem.noHelper) { try await TableReader(place: .nowhere([])).read([1]) }
        await #expect(throws: TableProblem.tooSlow) { try await TableReader(timeout: .zero).read(Array("a;1".utf8)) }
    }
}

/// The helper that reads tables, and what it took of the machine.
private struct MeasuredHelper {
    let place: HelperPlace
    private let told: URL

    init() throws {
        guard case .at(let python, let script) = HelperPlace.find("read_table.py") else { throw TableProblem.noHelper }
        let around = FileManager.default.temporaryDirectory.appending(path: "einvernehmen-\(UUID().uuidString).py")
        told = around.appendingPathExtension("txt")
        try Data(
            """
            import resource, runpy
            try:
                runpy.run_path("\(script)", run_name="__main__")
            finally:
                use = resource.getrusage(resource.RUSAGE_SELF)
                # What the kernel keeps of a process begins with what started it.
                with open("/proc/self/status") as file: most = next(int(line.split()[1]) for line in file if \
            line.startswith("VmHWM"))
                with open("\(told.path)", "w") as file: file.write(f"{most * 1024} {use.ru_utime + use.ru_stime}")
            """.utf8
        ).write(to: around)
        place = .at(python: python, script: around.path)
    }

    /// At most, in bytes, and of a core.
    func use() throws -> (memory: Int, seconds: Double) {
        let parts = try String(contentsOf: told, encoding: .utf8).split(separator: " ")
        return (try #require(parts.first.flatMap { Int($0) }), try #require(parts.last.flatMap { Double($0) }))
    }
}
