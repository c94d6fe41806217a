import Decisions
import Documents
import Folders
import Testing

@testable import Website

@Suite("Forms with files")
struct MultipartTests {
    @Test("A form that breaks off anywhere is refused and never crashes")
    func brokenOff() throws {
        let whole = Array(
            """
            --b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; \
            name=\"f\"; filename=\"y\"\r\n\r\nz\r\n--b--\r\n
            """
            .utf8)
        let form = try Multipart.parse(whole, boundary: "b")
        #expect(form["a"] == "x")
        #expect(form.files["f"]?.bytes == Array("z".utf8))
        for length in 0..<(whole.count - 4) {
            _ = try? Multipart.parse(Array(whole[..<length]), boundary: "b")
            #expect(throws: PageError.self) { try Multipart.parse(Array(whole[..<length]), boundary: "b") }
        }
    }

    @Test(
        "A name is read as browsers write it: three signs are written out, all others stand as they are",
        arguments: [
            ("Stellungnahme %22Nein%22.pdf", "Stellungnahme Nein.pdf"), ("a%0D%0Ab.pdf", "ab.pdf"),
            ("100%25.pdf", "100%25.pdf"), ("Zeile\u{2028}zwei.pdf", "Zeilezwei.pdf"),
            ("a\u{85}b\u{C}c.pdf", "abc.pdf"),
        ])
    func browsers(sent: String, kept: String) throws {
        let form = try Multipart.parse(
            Array("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\(sent)\"\r\n\r\nz\r\n--b--\r\n".utf8),
            boundary: "b")
        #expect(form.files["f"]?.name == kept)
    }

    private func part(_ head: String, _ body: String = "x") -> [UInt8] {
        Array("--b\r\n\(head)\r\n\r\n\(body)\r\n".utf8)
    }

    @Test("Heads, names and parts that no form has are refused at once, however long they are")
    func unbounded() throws {
        let end = Array("--b--\r\n".utf8), field = "Content-Disposition: form-data; name=\"a\""
        let long = String(repeating: "x", count: 4 << 20)
        let bodies: [[UInt8]] = [
            part(field + "; " + long), part("Content-Disposition: form-data; name=\"\(long)\""),
            part(field + "; filename=\"\(long)\""),
            part(String(repeating: "\n", count: 4 << 20) + field),
            Array((0..<100_000).map { part("Content-Disposition: form-data; name=\"a\($0)\"") }.joined()),
            part(field + String(repeating: "\r\n", count: 1 << 20)),
        ]
        for body in bodies {
            let time = ProcessorTime.measure {
                #expect(throws: PageError.self) { try Multipart.parse(body + end, boundary: "b") }
            }
            #expect(time < .seconds(15), "\(time)")
        }
        // Names count with the fields.
        let names = (0..<400).map {
            part("Content-Disposition: form-data; name=\"\(String(repeating: "n", count: 4_000))\($0)\"", "")
        }.joined()
        #expect(throws: PageError.self) { try Multipart.parse(Array(names) + end, boundary: "b") }
        #expect(try Multipart.parse(part(field, "eins") + end, boundary: "b")["a"] == "eins")
    }

    @Test(
        """
        What is too long is told as that (413), also where it is no file, and what is no text as an entry that is \
        not valid
        """
    )
    func status() {
        func status(_ read: () throws -> FormData) -> Int? {
            do { _ = try read() } catch { return ErrorText(error, Words(.de)).status.code }
            return nil
        }
        let end = Array("--b--\r\n".utf8), field = "Content-Disposition: form-data; name=\"a\"",
            long = String(repeating: "x", count: FormLimits.fields)
        #expect(status { try FormData.urlEncoded(Array("a=\(long)".utf8)) } == 413)
        #expect(status { try Multipart.parse(part(field, long) + end, boundary: "b") } == 413)
        #expect(status { try Multipart.parse(part(field + "; " + long) + end, boundary: "b") } == 413)
        #expect(status { try FormData.urlEncoded(Array("a=%FF".utf8)) } == 422)
    }

    @Test("A form without files has at most a megabyte in its fields, and so many of them")
    func urlEncoded() throws {
        #expect(throws: PageError.self) {
            try FormData.urlEncoded(Array(("a=" + String(repeating: "x", count: FormLimits.fields)).utf8))
        }
        #expect(throws: PageError.self) {
            try FormData.urlEncoded(Array((0...FormLimits.count).map { "a\($0)=" }.joined(separator: "&").utf8))
        }
        #expect(
            try FormData.urlEncoded(Array(("a=" + String(repeating: "%C3%A4", count: 500_000)).utf8))["a"].count
                == 500_000)
    }

    @Test(
        "A file's name is its last part, without what a name must not have",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\Briefe\\a.pdf", "a.pdf"), ("..", "datei.."), ("", "datei"),
            ("a\u{0}b\n.pdf", "ab.pdf"),
        ])
    func names(given: String, kept: String) { #expect(FileName.safe(given) == kept) }

    @Test(
        "Amounts are read as they are typed in each language",
        arguments: [
            ("61.000", "61000 EUR"), ("61.000,50", "61000.5 EUR"), ("61000", "61000 EUR"), ("61.000 €", "61000 EUR"),
        ])
    func amounts(typed: String, meant: String) { #expect(FormNumber.money(typed, .de)?.description == meant) }

    @Test(
        "Thousands marks must stand where they belong",
        arguments: ["61.00", "6.1000", ".000", "1.000.00", "", "1,2,3", "x"])
    func wrongAmounts(typed: String) { #expect(FormNumber.money(typed, .de) == nil) }

    @Test(
        "A file whose name begins with a mark is taken, and under its name; so is a field",
        arguments: ["\u{301}.pdf", "\u{308}nderung.pdf", "\u{20DD}"])
    func marksFirst(name: String) throws {
        let form = try Multipart.parse(
            part("Content-Disposition: form-data; name=\"f\"; filename=\"\(name)\"", "z")
                + part("Content-Disposition: form-data; name=\"\(name)\"", "w") + Array("--b--\r\n".utf8),
            boundary: "b")
        #expect(form.files["f"]?.name == FileName.safe(name) && form.files["f"]?.bytes == Array("z".utf8))
        #expect(form.fields == [name: "w"])
    }
}
