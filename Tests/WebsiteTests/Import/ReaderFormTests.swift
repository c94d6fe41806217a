import Decisions
import Foundation
import Testing

@testable import Documents
@testable import Website

@Suite("Forms of files", .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct ReaderFormTests {
    /// `[Content_Types].xml`, `workbook.xml` and the rest with a sheet's inside.
    private static let package = """
        import zipfile
        def book(inside, strict=False, prefix='', extra={}, sheets='<sheet name="Blatt" sheetId="1" r:id="rId1"/>'):
            base = 'http://purl.oclc.org/ooxml/' if strict else 'http://schemas.openxmlformats.org/'
            main = base + ('spreadsheetml/main' if strict else 'spreadsheetml/2006/main')
            rel = base + ('officeDocument/relationships' if strict else 'officeDocument/2006/relationships')
            with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
                z.writestr('_rels/.rels', f'<Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
        Type="{rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>')
                z.writestr('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{sheets}</sheets>\
        </workbook>')
                z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
                p, n = (prefix + ':', ':' + prefix) if prefix else ('', '')
                z.writestr('xl/worksheets/sheet1.xml', f'<{p}worksheet xmlns{n}="{main}">{inside}</{p}worksheet>')

        """

    private func rates(_ bytes: [UInt8]) async throws -> [String?] {
        let file = try await TableReader(timeout: .seconds(300)).read(bytes)
        let form = RateImport(sheet: try #require(file.sheets.first), page: .de).filled
        #expect(form.faults == [], "\(form.allFaults)")
        return form.values("group-0", "rate-0", "group-1", "rate-1", "group-2")
    }

    /// All 5,000 at night; unoptimised code takes its time.
    private static let rows = ProcessInfo.processInfo.environment["EINVERNEHMEN_NIGHTLY"] == "1" ? 5000 : 1000

    private let expected: [String?] = ["E 9b", "61.000", "E 10", "70.500,5", nil]

    @Test("A workbook is read in the usual form and in the strict one, with prefixes and without places")
    func workbooks() async throws {
        let cells =
            """
            <sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Entgeltgruppe</t></is></c><c r=\"B1\" \
            t=\"inlineStr\"><is><t>Personalkosten</t></is></c></row><row><c t=\"inlineStr\"><is><t>E 9b</t></is>\
            </c><c><v>61000</v></c></row>\n  <row>\n <c t=\"inlineStr\">\n<is>\n<t>E \
            10</t>\n</is>\n</c>\n<c>\n<v>7.05005E4</v>\n</c>\n</row></sheetData>
            """
        let prefixed = cells.replacing("</", with: "</x:").replacing("<", with: "<x:")
            .replacing("<x:/x:", with: "</x:")
        for call in [
            "book('''\(cells)''')", "book('''\(cells)''', strict=True)",
            "book('''\(prefixed)''', prefix='x')",
        ] {
            #expect(try await rates(ImportScene.made(Self.package + call)) == expected, "\(call.suffix(40))")
        }
    }

    @Test(
        "An ODS is read, zipped or as one file: repeated, hidden and empty rows, scales, raised marks, notes of cells")
    func openDocument() async throws {
        let table = """
            <office:automatic-styles><style:style style:name="up" style:family="text"><style:text-properties \
            style:text-position="super 58%"/></style:style><style:style style:name="off" style:family="table">\
            <style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>\
            <office:spreadsheet>
            <table:table table:name="Alt" table:style-name="off"><table:table-row><table:table-cell \
            office:value-type="string"><text:p>Entgeltgruppe</text:p></table:table-cell></table:table-row></table:table>
            <table:table table:name="Neu"><table:table-column table:number-columns-repeated="2"/><table:table-row>\
            <table:table-cell office:value-type="string"><text:p>Entgelt<text:span>gruppe</text:span></text:p>\
            </table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>in TEUR</text:p>\
            </office:annotation><text:p>Personalkosten</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>E<text:s/>9b</text:p>\
            </table:table-cell><table:table-cell office:value-type="currency" office:currency="EUR" \
            office:value="61000"><text:p>61.000,00 €</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>E \
            1</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1">\
            <text:p>1</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>E 10</text:p></table:table-cell>\
            <table:table-cell office:value-type="string"><text:p>70.500,50<text:span text:style-name="up">1</text:span>\
            </text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048000"><table:table-cell \
            table:number-columns-repeated="1024"/></table:table-row></table:table></office:spreadsheet></office:body>
            """
        let names = ["office", "style", "text", "table"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        let content = "<office:document-content \(names)>\(table)</office:document-content>"
        let zipped = try await ImportScene.made(
            """
            import zipfile\nz = zipfile.ZipFile(path, 'w')\nz.writestr('mimetype', \
            'application/vnd.oasis.opendocument.spreadsheet')\nz.writestr('content.xml', '''\(content)\
            ''')\nz.close()
            """
        )
        #expect(try await rates(zipped) == expected)
        let flat = "<?xml version=\"1.0\"?>\n" + content.replacing("document-content", with: "document")
        #expect(try await rates(Array(flat.utf8)) == expected)
        #expect(try await TableReader(timeout: .seconds(300)).read(zipped).hidden == ["Alt"])
    }

    @Test("Text files are read by any usual sign and encoding", arguments: ["|", ";", "\t", ","])
    func textFiles(mark: String) async throws {
        let text = ["Entgeltgruppe\(mark)Personalkosten", "E 9b\(mark)61000", "E 10\(mark)\"70.500,50\"", ""].joined(
            separator: "\n")
        for bytes in [
            Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8),
            Array(text.replacing("\n", with: "\r").utf8), text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
            Array("sep=\(mark)\n\(text)".utf8),
        ] {
            #expect(try await rates(bytes) == expected)
        }
    }

    @Test(
        "A text that a formula keeps as one is that text, and the sign at which old programs end a file is none of it")
    func texts() async throws {
        for text in [
            "Entgeltgruppe;Personalkosten\n=\"E 9b\";=\"61000\"\n\"=\"\"E 10\"\"\";70.500,50\n",
            "Entgeltgruppe;Personalkosten\r\nE 9b;61000\r\nE 10;70.500,50\r\n\u{1A}",
        ] {
            #expect(try await rates(Array(text.utf8)) == expected)
        }
    }

    @Test(
        "In an ODS a text may be an attribute alone, and a formula that gives an empty text is an empty cell",
        arguments: [
            "office:value-type=\"string\" office:string-value=\"\"/>",
            "office:value-type=\"string\"><text:p/></table:table-cell>", "><text:p></text:p></table:table-cell>",
        ])
    func emptyResults(end: String) async throws {
        let empty = "<table:table-cell table:formula=\"of:=IF(1;&quot;&quot;;1)\" \(end)"
        func row(_ cells: String...) -> String { "<table:table-row>\(cells.joined())</table:table-row>" }
        func text(_ text: String) -> String {
            "<table:table-cell office:value-type=\"string\" office:string-value=\"\(text)\"/>"
        }
        func number(_ digits: String) -> String {
            "<table:table-cell office:value-type=\"float\" office:value=\"\(digits)\"/>"
        }
        let rows =
            row(text("Entgeltgruppe"), text("Personalkosten")) + row(text("E 9b"), number("61000")) + row(empty, empty)
            + row(text("E 10"), number("70500.5")) + row(empty, empty)
        let flat = """
            <?xml version="1.0"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>\
            <table:table table:name="T">\(rows)</table:table></office:spreadsheet></office:body></office:document>
            """
        #expect(try await rates(Array(flat.utf8)) == expected)
    }

    @Test(
        "What is no table is called what it is, whatever its name says",
        arguments: [
            ("%PDF-1.4\n1 0 obj", "ein PDF"), ("\u{FEFF}<!DOCTYPE html><html><table><tr><td>1", "eine Webseite"),
            ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "eine Webseite"),
            ("{\\rtf1 x}", "ein Textdokument"),
            (
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                "der alten XML-Form"
            ), ("<?xml version=\"1.0\"?><a/>", "eine XML-Datei"), ("{\"a\": [1, 2]}", "eine JSON-Datei"),
        ])
    func others(text: String, called: String) async throws {
        let problem = await #expect(throws: TableProblem.self) {
            try await TableReader(timeout: .seconds(300)).read(Array(text.utf8))
        }
        #expect(problem?.sentence.de.contains(called) == true, "\(String(describing: problem))")
    }

    @Test("A sheet that is no table is passed over, hidden ones are named, and a text document is none")
    func sheets() async throws {
        let file = try await ImportScene.read(
            """
            sheet.title = 'Deckblatt'
            sheet.append(['Stellenplan der Stadt'])
            second = book.create_sheet('Alt'); second.sheet_state = 'hidden'; second.append(['Entgeltgruppe', \
            'Personalkosten'])
            third = book.create_sheet('Daten')
            for row in [['Entgeltgruppe', 'Personalkosten'], ['E 9b', 61000]]: third.append(row)
            """)
        #expect(file.sheets.map(\.name) == ["Deckblatt", "Daten"] && file.hidden == ["Alt"])
        let writing = try await ImportScene.made(
            "import zipfile\nz = zipfile.ZipFile(path, 'w')\nz.writestr('word/document.xml', '<a/>')\nz.close()")
        await #expect(throws: TableProblem.kind("writing")) {
            try await TableReader(timeout: .seconds(300)).read(writing)
        }
    }

    @Test("A workbook of 200 columns and 5,000 rows is read whole, in the memory that the reader has")
    func large() async throws {
        let bytes = try await ImportScene.made(
            Self.package + """
                def name(i):
                    return (chr(64 + i // 26) if i >= 26 else '') + chr(65 + i % 26)
                names = [name(i) for i in range(200)]
                head = ''.join(f'<c r="{n}1" t="inlineStr"><is><t>{dict([(0, "Stelle"), (1, "Entgeltgruppe"), (150, \
                "Stellen")]).get(i, "Feld " + str(i))}</t></is></c>' for i, n in enumerate(names))
                rows = ''.join(f'<row r="{r}">' + ''.join(f'<c r="{n}{r}"><v>{(r * 7 + i) % 100000}</v></c>' for i, n \
                in enumerate(names)) + '</row>' for r in range(2, \(Self.rows + 1)))
                book('<sheetData><row r="1">' + head + '</row>' + rows + '</sheetData>')
                """)
        let clock = ContinuousClock(), start = clock.now
        let file = try await TableReader(timeout: .seconds(300)).read(bytes)
        print("read 200 × \(Self.rows) cells in \(clock.now - start)")
        let sheet = try #require(file.sheets.first)
        #expect(
            sheet.rows.count == Self.rows && sheet.width == 200
                && sheet.cell(Self.rows - 1, 150) == .number(String(Self.rows * 7 + 150)))
        let form = PlanImport(sheet: sheet, kinds: [], page: .de).filled
        #expect(form.values("posts-0") == ["164"])
        print("and recognised by \(clock.now - start)")
    }
}
