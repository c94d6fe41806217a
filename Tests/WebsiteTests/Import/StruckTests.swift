import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite(
    "Signs of a cell that are struck out, lowered or raised",
    .enabled(if: TableReader().isAvailable, "Tools/setup build installs what reads tables"))
struct StruckTests {
    /// A plan in which somebody struck „,5“ of a post and the first word of another, with a lowered mark and a formula.
    private static let workbook = """
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont
        struck, lowered = InlineFont(strike=True), InlineFont(vertAlign='subscript')
        sheet.append(['Stelle', 'Entgeltgruppe', 'Stellen'])
        sheet.append(['Leitung', 'E 11', CellRichText('1', TextBlock(lowered, '1'))])
        sheet.append([CellRichText(TextBlock(struck, 'Hilfs'), 'Kraft'), 'E 6', '0,5'])
        sheet.append([CellRichText('CO', TextBlock(lowered, '2'), '-Beratung'), 'E 9b', CellRichText('2', \
        TextBlock(struck, ',5'))])
        """

    private static let styles = """
        <office:automatic-styles><style:style style:name="gone" style:family="text"><style:text-properties \
        style:text-line-through-type="single"/></style:style>
        <style:style style:name="low" style:family="text"><style:text-properties style:text-position="sub 58%"/>\
        </style:style></office:automatic-styles>
        """
    private static let rows = [
        row("Stelle", "Entgeltgruppe", "Stellen"), row("Leitung", "E 11", "1" + span("low", "1")),
        row(span("gone", "Hilfs") + "Kraft", "E 6", "0,5"),
        row("CO" + span("low", "2") + "-Beratung", "E 9b", "2" + span("gone", ",5")),
    ]
    private static let text =
        styles + "<office:body><office:spreadsheet><table:table table:name=\"Plan\">" + rows.joined()
        + "</table:table></office:spreadsheet></office:body>"

    private static func span(_ style: String, _ text: String) -> String {
        "<text:span text:style-name=\"\(style)\">\(text)</text:span>"
    }

    private static func row(_ cells: String...) -> String {
        "<table:table-row>"
            + cells.map { "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>" }
            .joined() + "</table:table-row>"
    }

    private func files() async throws -> [[UInt8]] {
        let names = ["office", "style", "text", "table"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        let content = "<office:document-content \(names)>\(Self.text)</office:document-content>"
        return [
            try ImportScene.workbook(Self.workbook),
            try await ImportScene.made(
                """
                import zipfile\nz = zipfile.ZipFile(path, 'w')\nz.writestr('mimetype', \
                'application/vnd.oasis.opendocument.spreadsheet')\nz.writestr('content.xml', '''\(content)\
                ''')\nz.close()
                """
            ),
        ]
    }

    @Test(
        """
        A number that is struck out in part is asked about; what is struck or marked is no part of a value, and is \
        named
        """
    )
    func plan() async throws {
        for bytes in try await files() {
            let sheet = try #require(try await TableReader(timeout: .seconds(300)).read(bytes).sheets.first)
            let form = PlanImport(sheet: sheet, kinds: [], page: .de).filled
            #expect(
                form.values("post-0", "post-1", "post-2", "posts-0", "posts-1") == [
                    "Leitung", "Kraft", "CO2-Beratung", "1", "0,5",
                ], "\(form.allNotes)")
            #expect(
                form.faults.map(\.row) == [3] && form.allFaults.contains("teils durchgestrichen („,5“)"),
                "\(form.allFaults)")
            #expect(
                form.allNotes.contains("Durchgestrichenes ist nicht Teil des Werts: A3 „Hilfs“")
                    && form.allNotes.contains("C2 „1“"), "\(form.allNotes)")
            // Who says that it is data takes what was not struck.
            let kept = PlanImport(sheet: sheet, kinds: [], page: .de, choices: ImportChoices(["kept": "4"])).filled
            #expect(kept.faults == [] && kept.values("posts-2") == ["2"], "\(kept.allFaults)")
        }
    }
}
