import Decisions
import Testing

@testable import Documents
@testable import Website

@Suite("Numbers that an OpenDocument file shows in thousands", .enabled(if: TableReader().isAvailable))
struct OpenDocumentScaleTests {
    /// One rate, shown in a format as LibreOffice writes it.
    private func form(
        _ value: String, _ shown: String, factor: String, column: String = "Default",
        style: String = "table:style-name=\"ce1\""
    ) async throws -> ImportedForm {
        let names = ["office", "text", "table", "number", "style"]
            .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0 == "number" ? "datastyle" : $0):1.0\"" }
            .joined(separator: " ")
        func word(_ text: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        }
        let number =
            """
            <table:table-cell \(style) office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(shown)\
            </text:p></table:table-cell>
            """
        let rows = [[word("Entgeltgruppe"), word("Personalkosten")], [word("E 11"), number]]
        let body = rows.map { "<table:table-row>\($0.joined())</table:table-row>" }.joined()
        let flat = """
            <?xml version="1.0"?>
            <office:document \(names)><office:automatic-styles>
            <number:number-style style:name="N1"><number:number number:decimal-places="3" \(factor)/><number:text> \
            TEUR</number:text></number:number-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            </office:automatic-styles><office:body><office:spreadsheet>
            <table:table table:name="T"><table:table-column table:number-columns-repeated="2" \
            table:default-cell-style-name="\(column)"/>\(body)</table:table>
            </office:spreadsheet></office:body></office:document>
            """
        let sheet = try #require(try await TableReader(timeout: .seconds(300)).read(Array(flat.utf8)).sheets.first)
        return RateImport(sheet: sheet, page: .de).filled
    }

    private static let thousandth = "number:display-factor=\"1000\""

    @Test(
        "A format that shows thousandths is told by itself: three decimal places are no sign between thousands",
        arguments: ["61,234 TEUR", "61.234 TEUR"])
    func scaled(shown: String) async throws {
        let scaled = try await form("61234", shown, factor: Self.thousandth)
        #expect(scaled.faults == [] && scaled.values("rate-0") == ["61.234"], "\(scaled.allFaults)")
        let plain = try await form("61234", shown, factor: "")
        #expect(
            plain.values("rate-0") == ["61.234.000"] && plain.allFaults.contains("gelesen als 61.234.000"),
            "\(plain.allFaults)")
    }

    @Test("Where two formats can be meant, it is asked about")
    func unclear() async throws {
        let asked = try await form("61234", "61.234 TEUR", factor: Self.thousandth, column: "ce1", style: "")
        #expect(
            asked.faults.map(\.row) == [1] && asked.allFaults.contains("keine bekannte Einheit"), "\(asked.allFaults)")
        let clear = try await form("61000", "61 TEUR", factor: Self.thousandth, column: "ce1", style: "")
        #expect(clear.faults == [] && clear.values("rate-0") == ["61.000"], "\(clear.allFaults)")
    }
}
