import Decisions
import Testing

@testable import Website

@Suite("Forms with files")
struct MultipartTests {
    @Test("A form that breaks off anywhere is refused and never crashes")
    func brokenOff() throws {
        let whole = Array("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"y\"\r\n\r\nz\r\n--b--\r\n".utf8)
        let form = try Multipart.parse(whole, boundary: "b")
        #expect(form["a"] == "x")
        #expect(form.files["f"]?.bytes == Array("z".utf8))
        for length in 0..<(whole.count - 4) {
            _ = try? Multipart.parse(Array(whole[..<length]), boundary: "b")
            #expect(throws: PageError.self) { try Multipart.parse(Array(whole[..<length]), boundary: "b") }
        }
    }

    @Test("A name is read as browsers write it: three signs are written out, all others stand as they are", arguments: [
        ("Stellungnahme %22Nein%22.pdf", "Stellungnahme Nein.pdf"), ("a%0D%0Ab.pdf", "ab.pdf"), ("100%25.pdf", "100%25.pdf"), ("Zeile\u{2028}zwei.pdf", "Zeilezwei.pdf"),
        ("a\u{85}b\u{C}c.pdf", "abc.pdf"),
    ])
    func browsers(sent: String, kept: String) throws {
        let form = try Multipart.parse(Array("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(sent)\"\r\n\r\nz\r\n--b--\r\n".utf8), boundary: "b")
        #expect(form.files["f"]?.name == kept)
    }

    @Test("A file's name is its last part, without what a name must not have", arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\Briefe\\a.pdf", "a.pdf"), ("..", "datei.."), ("", "datei"), ("a\u{0}b\n.pdf", "ab.pdf"),
    ])
    func names(given: String, kept: String) { #expect(FileName.safe(given) == kept) }

    @Test("Amounts are read as they are typed in each language", arguments: [
        ("61.000", "61000 EUR"), ("61.000,50", "61000.5 EUR"), ("61000", "61000 EUR"), ("61.000 €", "61000 EUR"),
    ])
    func amounts(typed: String, meant: String) { #expect(FormNumber.money(typed, .de)?.description == meant) }

    @Test("Thousands marks must stand where they belong", arguments: ["61.00", "6.1000", ".000", "1.000.00", "", "1,2,3", "x"])
    func wrongAmounts(typed: String) { #expect(FormNumber.money(typed, .de) == nil) }
}
